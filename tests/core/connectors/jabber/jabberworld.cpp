// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/jabber/jabberworld.h"

namespace jabber {

JabberWorld::JabberWorld()
{
    writeChats();
    writeGroup();
    writeRooms();
    m_database.write();
    if (!m_database.problem().isEmpty())
        qFatal("%s", qUtf8Printable(m_database.problem()));
}

contract::Amount JabberWorld::addMore()
{
    m_database.jm({.at = time("08:00:01.500"),
                   .from = ann,
                   .to = bob,
                   .body = QStringLiteral("late"),
                   .stanzaId = QStringLiteral("late")});
    m_database.jm({.at = time("12:00:00.000"),
                   .from = bob,
                   .to = ann,
                   .body = QStringLiteral("new"),
                   .stanzaId = QStringLiteral("new")});
    m_database.jm({.at = time("08:00:00.400"),
                   .from = ann,
                   .to = bob + QStringLiteral("/third"),
                   .body = QStringLiteral("pair"),
                   .stanzaId = QStringLiteral("p1")});
    m_database.jm({.at = time("09:00:00.900"),
                   .from = group + QStringLiteral("/Ann"),
                   .to = dora,
                   .body = QStringLiteral("all of you"),
                   .stanzaId = QStringLiteral("g1"),
                   .type = QStringLiteral("g")});
    m_database.room({.at = time("10:30:00.000"),
                     .from = bob,
                     .to = room,
                     .body = QStringLiteral("late in the room"),
                     .number = 3});
    m_database.write();
    return {.items = 4, .unconvertible = 0, .refusals = 0};
}

QByteArray JabberWorld::outside() const
{
    QStringList sums;
    for (const char *table : {"jm", "tc_msgarchive", "tc_rooms", "tc_users", "tc_timelog", "aft_log"})
        sums.append(QStringLiteral("(SELECT md5(string_agg(t::text, '|' ORDER BY t::text)) FROM %1 t)")
                        .arg(QLatin1String(table)));
    return JabberDatabase::server().value(QStringLiteral("SELECT concat(%1);").arg(sums.join(u','))).toUtf8();
}

void JabberWorld::writeChats()
{
    const auto jm = [this](const Written &row) {
        m_database.jm(row);
    };
    // In and out, in two clients: 1. Twice within a second, by its stanza: 2. As it was sent, without
    // stanza: 1.
    const Written pair{.at = time("08:00:00.500"),
                       .from = ann,
                       .to = bob + QStringLiteral("/one"),
                       .body = QStringLiteral("pair"),
                       .stanzaId = QStringLiteral("p1")};
    Written out = pair;
    out.at = time("08:00:00.507");
    out.direction = QStringLiteral("O");
    out.to = bob;
    Written fork = pair;
    fork.to = bob + QStringLiteral("/two");
    jm(pair);
    jm(out);
    jm(fork);
    for (const char *id : {"t1", "t2"})
        jm({.at = time("08:10:00.000"),
            .from = bob,
            .to = ann,
            .body = QStringLiteral("ok"),
            .stanzaId = QString::fromLatin1(id)});
    jm({.at = time("08:20:00.000"), .from = ann, .to = carl, .body = QStringLiteral("Grüße 😀 'quoted'; --")});
    writeWhatIsNoMessage();
    writeOddMessages();
}

void JabberWorld::writeWhatIsNoMessage()
{
    const auto jm = [this](const Written &row) {
        m_database.jm(row);
    };
    // None: history, an error, a receipt, one's own client.
    jm({.at = time("08:30:00.000"),
        .from = group + QStringLiteral("/Ann"),
        .to = bob,
        .body = QStringLiteral("old"),
        .stanzaId = QStringLiteral("h1"),
        .type = QStringLiteral("g"),
        .history = QStringLiteral("H")});
    jm({.at = time("08:30:01.000"),
        .from = bob,
        .to = ann,
        .body = QStringLiteral("bounced"),
        .stanzaId = QStringLiteral("e1"),
        .type = QStringLiteral("e")});
    jm({.at = time("08:30:02.000"), .from = bob, .to = ann, .stanzaId = QStringLiteral("r1")});
    jm({.at = time("08:30:03.000"),
        .from = ann,
        .to = QStringLiteral("ann@im.example.com/phone"),
        .body = QStringLiteral("note"),
        .stanzaId = QStringLiteral("s1")});
}

void JabberWorld::writeOddMessages()
{
    const auto jm = [this](const Written &row) {
        m_database.jm(row);
    };
    // Nobody sent it: 1, which cannot be converted. Long: 1. A file: 1.
    jm({.at = time("09:30:00.000"),
        .from = QString(),
        .to = ann,
        .body = QStringLiteral("from nobody"),
        .stanzaId = QStringLiteral("n1")});
    jm({.at = time("10:00:00.000"),
        .from = ann,
        .to = bob,
        .body = QStringLiteral("long ").repeated(20'000),
        .stanzaId = QStringLiteral("l1")});
    jm({.at = time("10:10:00.000"),
        .from = ann,
        .to = bob,
        .body = QStringLiteral("Your chat application does not support downloading this file"),
        .stanza = QStringLiteral("<message "
                                 "id='f1'><advanced-file-transfer><filename>plan.pdf</filename></"
                                 "advanced-file-transfer></message>")});
    m_database.execute(
        QStringLiteral("INSERT INTO aft_log VALUES (1, 'ann', 'bob', 'Post', 'x', 'plan.pdf', "
                       "'files.example.com', '/opt/f/1', 4711, '%1'), (2, 'bob', 'bob', 'GET', 'x', "
                       "'plan.pdf', 'files.example.com', '/opt/f/1', 4711, '%1');")
            .arg(time("10:10:01.000")));
}

void JabberWorld::writeGroup()
{
    m_database.execute(
        QStringLiteral(
            "INSERT INTO tc_rooms (room_jid, subject, type, config) VALUES ('%1', '', 'ad-hoc', ''), "
            "('%2', 'Subject', 'persistent', '%3'), ('%4', '', 'persistent', '');")
            .arg(group, room,
                 QStringLiteral("<x xmlns=\"jabber:x:data\"><field "
                                "var=\"muc#roomconfig_roomname\"><value>The Room</value></field></x>"),
                 quietRoom));
    // Sent by Ann to two, and what the room got: 1.
    for (const QString &to : {bob, carl})
        m_database.jm({.at = time("09:00:00.100"),
                       .from = group + QStringLiteral("/Ann"),
                       .to = to,
                       .body = QStringLiteral("all of you"),
                       .stanzaId = QStringLiteral("g1"),
                       .type = QStringLiteral("g")});
    m_database.jm({.at = time("09:00:00.050"),
                   .from = ann,
                   .to = group,
                   .body = QStringLiteral("all of you"),
                   .stanzaId = QStringLiteral("g1"),
                   .type = QStringLiteral("g"),
                   .direction = QStringLiteral("O")});
}

void JabberWorld::writeRooms()
{
    m_database.enters(time("08:00:00.000"), room, ann);
    m_database.enters(time("08:01:00.000"), room, bob);
    m_database.enters(time("08:02:00.000"), room, carl);
    m_database.enters(time("09:00:00.000"), room, carl, true);
    for (const QString &person : {ann, dora})
        m_database.execute(QStringLiteral("INSERT INTO tc_users (room_jid, real_jid, role, affiliation, "
                                          "nick_jid) VALUES ('%1', '%2', 'none', 'member', '%1/%2');")
                               .arg(quietRoom, person));
    m_database.execute(
        QStringLiteral("INSERT INTO tc_users VALUES (NULL, 'urivers', 'none', 'none', NULL, NULL, NULL);"));
    writeRoomMessages();
}

void JabberWorld::writeRoomMessages()
{
    // 5, and the archiver's copy of the first: none.
    m_database.room({.at = time("08:30:00.000"),
                     .from = ann,
                     .to = room,
                     .body = QStringLiteral("three are here"),
                     .stanzaId = QStringLiteral("m1"),
                     .number = 1});
    m_database.room({.at = time("10:00:00.000"),
                     .from = ann,
                     .to = room,
                     .body = QStringLiteral("two are here"),
                     .number = 2});
    m_database.room({.at = time("10:00:00.000"),
                     .from = dora,
                     .to = quietRoom,
                     .body = QStringLiteral("for members"),
                     .number = 1});
    m_database.room({.at = time("11:00:00.000"),
                     .from = dora,
                     .to = quietRoom,
                     .body = QStringLiteral("again"),
                     .number = 2});
    m_database.room({.at = time("11:00:00.000"),
                     .from = dora,
                     .to = quietRoom,
                     .body = QStringLiteral("again"),
                     .number = 3});
    m_database.jm({.at = time("08:30:00.003"),
                   .from = room + QStringLiteral("/Ann"),
                   .to = bob,
                   .body = QStringLiteral("three are here"),
                   .stanzaId = QStringLiteral("m1"),
                   .type = QStringLiteral("g")});
}

} // namespace jabber
