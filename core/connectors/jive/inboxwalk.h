// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>

#include "connectors/jive/met.h"
#include "connectors/jive/threadreader.h"

namespace jive {

/// Walks the inboxes, person by person, for the direct messages and shares in them: nobody, not even an
/// administrator, can list them otherwise. Each thread is read once, however many people have it. One lane.
class InboxWalk
{
public:
    InboxWalk(Client &client, ItemMaker &maker) : m_client(client), m_maker(maker), m_reader(client, maker) {}

    /// Fills the page from there on; returns where it goes on. `isAtEnd` is set at the end.
    Position fetch(Position position, const Reading &given, bool &isAtEnd);

private:
    struct Owner
    {
        QString id;
        QString link; ///< the list of people that has them
    };

    std::optional<Owner> ownerAfter(Position &position, const base::Stop &stop);
    bool readInbox(Position &position, const QString &owner, const Reading &reading);
    bool readEntry(const QJsonObject &entry, Position &position, const QString &owner,
                   const Reading &reading);
    bool readThread(const QJsonObject &entry, const QString &rootReference, Position &position,
                    const QString &owner, const Reading &reading);
    void remember(const QJsonObject &entry, const QString &rootKey, bool isRead, const Position &position,
                  const Reading &reading);
    void nameClosed(const Reading &reading) const;
    std::optional<QString> rootOf(const QJsonObject &entry, const QString &owner, const base::Stop &stop);
    QJsonObject privateRoot(const QString &reference, const QString &owner, const base::Stop &stop);
    QJsonObject inbox(const QString &link, const QString &owner, const Reading &reading);

    Client &m_client;
    ItemMaker &m_maker;
    ThreadReader m_reader;
    Met m_met;
    QHash<QString, base::Instant> m_readBy; ///< threads, with the time of the latest entry they were read for
    QSet<QString> m_closed; ///< threads, and replies in unknown ones, that nobody asked as so far may see
    Trail m_peopleTrail;
    Trail m_trail;
    QString m_peopleLink;
    QJsonObject m_people;
    bool m_filters = true; ///< false: the server refuses the filter
};

} // namespace jive
