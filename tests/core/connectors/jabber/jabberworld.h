// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/jabber/jabberkind.h"
#include "contract/world.h"
#include "core/connectors/jabber/jabberdatabase.h"
#include "support/fakeclock.h"

namespace jabber {

/// A database with everything that the reference tells of: pairs, forks, ties, history, an ad hoc group,
/// persistent rooms with and without a log of who was there, a transferred file, long texts, rows that come
/// late.
class JabberWorld : public contract::World
{
public:
    JabberWorld();

    connectors::ConnectorKind kind() const override { return jabber::kind(); }
    model::Values settings() const override { return JabberDatabase::settings(); }
    base::Secret secret(const QByteArray &key) const override
    {
        return key == "password" ? JabberDatabase::password() : base::Secret();
    }
    const base::Clock &clock() const override { return m_clock; }
    contract::Amount contents() const override { return {.items = 13, .unconvertible = 1, .refusals = 0}; }

    /// A message six hours late, a new one, a copy for a further receiver of the group, and a late one in a
    /// room; and what is no message: a row of one that is captured, with an earlier time.
    contract::Amount addMore() override;

    QByteArray outside() const override;

    JabberDatabase &database() { return m_database; }
    support::FakeClock &time() { return m_clock; }

    static QString time(const char *ofDay) { return QStringLiteral("2026-11-19T") + QLatin1String(ofDay); }

    const QString ann = QStringLiteral("Ann@im.example.com/Desktop Client");
    const QString bob = QStringLiteral("bob@im.example.com");
    const QString carl = QStringLiteral("carl,\\20jr@im.example.com");
    const QString dora = QStringLiteral("dora@im.example.com/m");
    const QString group = QStringLiteral("chat123@conference.im.example.com");
    const QString room = QStringLiteral("the\\20room@conference.im.example.com");
    const QString quietRoom = QStringLiteral("quiet@conference.im.example.com");

private:
    void writeChats();
    void writeWhatIsNoMessage();
    void writeOddMessages();
    void writeGroup();
    void writeRooms();
    void writeRoomMessages();

    JabberDatabase m_database;
    support::FakeClock m_clock;
};

} // namespace jabber
