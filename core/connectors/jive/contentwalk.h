// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/jive/met.h"
#include "connectors/jive/threadreader.h"

namespace jive {

/// Walks the community's contents: what was active lately, what is new, once a week everything, and at last
/// what is known and was not met, to see whether it is deleted. One lane.
class ContentWalk
{
public:
    ContentWalk(Client &client, ItemMaker &maker) : m_client(client), m_maker(maker), m_reader(client, maker)
    {}

    /// Fills the page from there on; returns where it goes on. `isAtEnd` is set at the end.
    Position fetch(Position position, const Reading &given, bool &isAtEnd);

private:
    const QJsonObject &listing(const QString &link, const base::Stop &stop);
    Position fetchListing(Position position, const Reading &reading);
    bool readEntries(Position &position, const QJsonArray &entries, const Reading &reading);
    bool isSettled(const QJsonObject &root, const Position &position, const Reading &reading) const;
    Position afterListing(Position position, const Reading &reading);
    Position fetchGone(Position position, const Reading &reading, bool &isAtEnd);
    void probe(const model::KnownItem &known, const Position &position, const Reading &reading);
    bool isGone(const QString &key, const Reading &reading);

    Client &m_client;
    ItemMaker &m_maker;
    ThreadReader m_reader;
    Met m_read;  ///< threads
    Met m_alive; ///< what was listed
    Trail m_trail;
    QString m_listingLink;
    QJsonObject m_listing;
};

} // namespace jive
