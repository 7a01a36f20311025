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
    void readsAStretchOnce();
    void staysAsLongAsOneClientDoes_data();
    void staysAsLongAsOneClientDoes();
    void knowsWhoCameBeforeTheLogBegins();
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
    presence.take({start, room, QStringLiteral("ann"), {}, true});
    presence.take({start + minute, room, QStringLiteral("bob"), {}, true});
    presence.take({start + 2 * minute, room, QStringLiteral("ann"), {}, false});
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

/// And anew for who goes back in it.
void PresenceTest::readsAStretchOnce()
{
    jabber::JabberDatabase database;
    database.enters(QStringLiteral("2026-11-19T07:00:00"), room, QStringLiteral("ann@e.example"));
    database.enters(QStringLiteral("2026-11-19T08:30:00"), room, QStringLiteral("bob@e.example"));
    database.write();
    odbc::Connection connection(jabber::JabberDatabase::parsedSettings().login, base::Stop());
    const auto schema = jabber::Schema::read(connection, base::Stop());
    const std::chrono::minutes hour{60};
    Presence presence;
    presence.read(connection, schema, start, start + hour, base::Stop());
    presence.advanceTo(start + hour / 4);
    database.execute(QStringLiteral("DELETE FROM tc_timelog WHERE stamp < '2026-11-19T08:00:00';"));
    database.write();
    presence.read(connection, schema, start + hour / 2, start + hour, base::Stop());
    presence.advanceTo(start + hour / 2);
    QCOMPARE(presentIn(presence), u"ann@e.example bob@e.example");
    presence.read(connection, schema, start, start + hour, base::Stop());
    QCOMPARE(presentIn(presence), u"unknown");
}

void PresenceTest::staysAsLongAsOneClientDoes_data()
{
    QTest::addColumn<QString>("events");
    QTest::addColumn<QString>("present");
    QTest::newRow("one of two leaves") << QStringLiteral("E/desk E/phone L/phone") << QStringLiteral("ann");
    QTest::newRow("both leave") << QStringLiteral("E/desk E/phone L/phone L/desk") << QString();
    QTest::newRow("comes back, then the old one goes")
        << QStringLiteral("E/old E/new L/old") << QStringLiteral("ann");
    QTest::newRow("comes twice by one") << QStringLiteral("E/desk E/desk L/desk") << QString();
    QTest::newRow("leaves without a client's name") << QStringLiteral("E/desk E/phone L") << QString();
    QTest::newRow("comes without a client's name") << QStringLiteral("E L/desk") << QString();
    QTest::newRow("another client's end") << QStringLiteral("E/desk L/unheard-of") << QStringLiteral("ann");
}

void PresenceTest::staysAsLongAsOneClientDoes()
{
    QFETCH(QString, events);
    Presence presence;
    for (const QString &event : events.split(u' '))
        presence.take({start, room, QStringLiteral("ann"), event.section(u'/', 1), event.startsWith(u'E')});
    presence.advanceTo(start);
    QTEST(presentIn(presence), "present");
}

/// The clean-up job deleted that Ann and Carl came; Bob comes for the first time.
void PresenceTest::knowsWhoCameBeforeTheLogBegins()
{
    jabber::JabberDatabase database;
    database.enters(QStringLiteral("2026-11-19T08:30:00"), room, QStringLiteral("bob@e.example"));
    database.enters(QStringLiteral("2026-11-19T08:40:00"), room, QStringLiteral("carl@e.example/x"), true);
    database.enters(QStringLiteral("2026-11-19T10:00:00"), room, QStringLiteral("ann@e.example/x"), true);
    database.write();
    odbc::Connection connection(jabber::JabberDatabase::parsedSettings().login, base::Stop());
    const auto schema = jabber::Schema::read(connection, base::Stop());
    const std::chrono::hours hour{1};
    Presence presence;
    presence.read(connection, schema, start, start + hour, base::Stop());
    QCOMPARE(presentIn(presence), u"ann@e.example carl@e.example");
    QVERIFY(presence.beginning() == start + std::chrono::minutes(30));
    QVERIFY(!presence.reachesBackTo(start, room));
    QVERIFY(presence.reachesBackTo(start + hour, room));
    QVERIFY(!presence.reachesBackTo(start + hour, QStringLiteral("other@c.example")));
    presence.advanceTo(start + hour);
    QCOMPARE(presentIn(presence), u"ann@e.example bob@e.example");
    presence.read(connection, schema, start + hour, start + 3 * hour, base::Stop());
    presence.advanceTo(start + 3 * hour);
    QCOMPARE(presentIn(presence), u"bob@e.example");
}

void PresenceTest::knowsNothingOfAnotherRoom()
{
    Presence presence;
    presence.take({start, room, QStringLiteral("ann"), {}, true});
    presence.advanceTo(start);
    QVERIFY(!presence.presentIn(QStringLiteral("other@c.example")));
    QVERIFY(presence.presentIn(QStringLiteral("R@c.example/nick")));
}

QTEST_GUILESS_MAIN(PresenceTest)
#include "presence_test.moc"
