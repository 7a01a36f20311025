// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/chatter/feedreader.h"

namespace chatter {

/// Walks the direct messages that the account itself may list, those touched last first, with the replies to
/// each. One lane.
class DirectWalk
{
public:
    DirectWalk(Client &client, ItemMaker &maker, People &people)
        : m_client(client), m_maker(maker), m_people(people)
    {}

    /// Fills the page from there on; returns where it goes on. `isAtEnd` is set at the end.
    Position fetch(Position position, const Reading &reading, bool &isAtEnd);

private:
    const QJsonObject &listing(const QString &link, const base::Stop &stop);
    model::People membersOf(const QJsonObject &element, const base::Stop &stop);
    QString readReplies(const QJsonObject &element, const QString &link, const model::People &members,
                        const Reading &reading);
    void take(const QJsonObject &element, const QJsonObject &root, const model::People &members,
              const Reading &reading);

    Client &m_client;
    ItemMaker &m_maker;
    People &m_people;
    QString m_link;
    QJsonObject m_listing;
};

} // namespace chatter
