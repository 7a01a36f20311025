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
    DirectWalk(Client &client, ItemMaker &maker, Audience &audience)
        : m_client(client), m_maker(maker), m_audience(audience), m_people(audience.people())
    {}

    /// Fills the page from there on; returns where it goes on. `isAtEnd` is set at the end, which is also
    /// where the list is refused: the page names it, unless the organisation has no direct messages, and the
    /// next run begins where this one did.
    Position fetch(Position position, const Reading &reading, bool &isAtEnd);

private:
    const Answer &listing(const QString &link, const base::Stop &stop);
    model::People membersOf(const QJsonObject &element, const base::Stop &stop);
    bool readElement(const QJsonObject &element, Position &position, const Reading &reading);
    QString readReplies(const QJsonObject &element, const QString &link, const model::People &members,
                        const Reading &reading);
    void take(const QJsonObject &element, const QJsonObject &root, const model::People &members,
              const Reading &reading);

    Client &m_client;
    ItemMaker &m_maker;
    Audience &m_audience;
    People &m_people;
    QString m_link; ///< of the page in hand; empty: there is none
    Answer m_listing;
    Trail m_trail;        ///< of the list
    Trail m_repliesTrail; ///< of the replies to one message
};

} // namespace chatter
