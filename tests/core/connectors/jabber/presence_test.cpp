// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/jabber/presence.h"
#include "core/connectors/jabber/jabberdatabase.h"

using jabber::Presence;

class PresenceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsWhoEntersAndLeaves();
    void readsTheLog();
    void knowsNothingOfAnotherRoom();
};

static const QString room = QStringLiteral("r@c.example");
static const odbc::WallTime start = *odbc::wallTimeFrom(u"2026-11-19T08:00:00");

static QString presentIn(const Presence &presence)
{
    return presence.presentIn(room).value_or(QStringList{QStringLiteral("unknown")}).join(u' ');
}

void PresenceTest::followsWhoEntersAndLeaves()
{
    Presence presence;
    const std::chrono::minutes minute{1};
    presence.take({start, room, QStringLiteral("ann"), true});
    presence.take({start + minute, room, QStringLiteral("bob"), true});
    presence.take({start + 2 * minute, room, QStringLiteral("ann"), false});
    QCOMPARE(presentIn(presence), u"unknown");
    presence.advanceTo(start);
    QCOMPARE(presentIn(presence), u"ann");
    presence.advanceTo(start + minute);
    QCOMPARE(presentIn(presence), u"ann bob");
    presence.advanceTo(start + 5 * minute);
    QCOMPARE(presentIn(presence), u"bob");
}

void PresenceTest::readsTheLog()
{
    jabber::JabberDatabase database;
    database.enters(QStringLiteral("2026-11-01T08:00:00"), room, QStringLiteral("Ann@e.example/x"));
    database.enters(QStringLiteral("2026-11-19T08:30:00"), room, QStringLiteral("bob@e.example"));
    database.enters(QStringLiteral("2026-11-19T09:30:00"), room, QStringLiteral("ann@e.example"), true);
    database.write();
    QCOMPARE(database.problem(), QString());
    odbc::Connection connection(jabber::JabberDatabase::parsedSettings().login, base::Stop());
    const auto schema = jabber::Schema::read(connection, base::Stop());
    const std::chrono::hours hour{1};
    Presence presence;
    for (int again = 0; again < 2; ++again) {
        presence.read(connection, schema, start, start + hour, base::Stop());
        QCOMPARE(presentIn(presence), u"ann@e.example");
        presence.advanceTo(start + hour);
        QCOMPARE(presentIn(presence), u"ann@e.example bob@e.example");
        presence.read(connection, schema, start + hour, start + 2 * hour, base::Stop());
        presence.advanceTo(start + 2 * hour);
        QCOMPARE(presentIn(presence), u"bob@e.example");
    }
}

void PresenceTest::knowsNothingOfAnotherRoom()
{
    Presence presence;
    presence.take({start, room, QStringLiteral("ann"), true});
    presence.advanceTo(start);
    QVERIFY(!presence.presentIn(QStringLiteral("other@c.example")));
    QVERIFY(presence.presentIn(QStringLiteral("R@c.example/nick")));
}

QTEST_GUILESS_MAIN(PresenceTest)
#include "presence_test.moc"
