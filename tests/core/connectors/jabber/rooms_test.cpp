// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/jabber/rooms.h"

using jabber::Rooms;

class RoomsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesARoom_data();
    void namesARoom();
    void knowsRoomsByTheirDomain();
    void knowsWhoIsBehindANick();
    void listsThoseWhoBelong();
    void passesOverOddRows();
};

static QString config(const QString &field, const QString &value)
{
    return QStringLiteral("<x type='submit' xmlns='jabber:x:data'><field type='boolean' "
                          "var='persistent'><value>1</value>"
                          "</field><field var='%1'><value>%2</value></field></x>")
        .arg(field, value);
}

void RoomsTest::namesARoom_data()
{
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QString>("config");
    QTest::addColumn<QString>("title");
    const QString named =
        config(QStringLiteral("muc#roomconfig_roomname"), QStringLiteral("Budget &amp; more"));
    QTest::newRow("by its form") << QStringLiteral("Admin") << named << QStringLiteral("Budget & more");
    QTest::newRow("by its subject") << QStringLiteral("Admin")
                                    << config(QStringLiteral("anonymous"), QStringLiteral("1"))
                                    << QStringLiteral("Admin");
    QTest::newRow("by its JID") << QString() << QString() << QStringLiteral("test room");
    QTest::newRow("with a broken form")
        << QString() << QStringLiteral("<x><field var='muc#room") << QStringLiteral("test room");
}

void RoomsTest::namesARoom()
{
    QFETCH(QString, subject);
    QFETCH(QString, config);
    Rooms rooms;
    rooms.addRoom(QStringLiteral("Test\\20room@conference.example.com"), subject, config);
    QTEST(rooms.titleOf(QStringLiteral("test\\20room@conference.example.com/nick")), "title");
}

void RoomsTest::knowsRoomsByTheirDomain()
{
    Rooms rooms;
    QVERIFY(!rooms.isRoom(QStringLiteral("a@conference.example.com")));
    rooms.addRoom(QStringLiteral("a@conference.example.com"), {}, {});
    QVERIFY(rooms.isRoom(QStringLiteral("A@conference.example.com/nick")));
    QVERIFY(rooms.isRoom(QStringLiteral("gone@conference.example.com")));
    QVERIFY(!rooms.isRoom(QStringLiteral("a@example.com")));
}

void RoomsTest::knowsWhoIsBehindANick()
{
    Rooms rooms;
    rooms.addUser(QStringLiteral("a@c.example"), QStringLiteral("Ann@example.com/x"),
                  QStringLiteral("a@c.example/Ann B"), {});
    QCOMPARE(rooms.personBehind(QStringLiteral("A@c.example/Ann B")), u"ann@example.com");
    QCOMPARE(rooms.personBehind(QStringLiteral("a@c.example/Bob")), QString());
    QCOMPARE(rooms.personBehind(QStringLiteral("a@c.example")), QString());
}

void RoomsTest::listsThoseWhoBelong()
{
    Rooms rooms;
    const QString room = QStringLiteral("a@c.example");
    rooms.addUser(room, QStringLiteral("owner@example.com"), {}, QStringLiteral("Owner"));
    rooms.addUser(room, QStringLiteral("member@example.com"), {}, QStringLiteral("member"));
    rooms.addUser(room, QStringLiteral("member@example.com/9fyg1zayoi"), {}, QStringLiteral("member"));
    rooms.addUser(room, QStringLiteral("outcast@example.com"), {}, QStringLiteral("outcast"));
    rooms.addUser(room, QStringLiteral("guest@example.com"), {}, QStringLiteral("none"));
    QCOMPARE(rooms.membersOf(room).join(u' '), u"member@example.com owner@example.com");
    QCOMPARE(rooms.membersOf(QStringLiteral("b@c.example")), QStringList());
}

void RoomsTest::passesOverOddRows()
{
    Rooms rooms;
    rooms.addRoom(QStringLiteral("nodomain"), {}, {});
    rooms.addUser({}, QStringLiteral("urivers"), {}, QStringLiteral("member"));
    rooms.addUser(QStringLiteral("a@c.example"), {}, {}, QStringLiteral("member"));
    QVERIFY(!rooms.isRoom(QStringLiteral("nodomain")));
    QCOMPARE(rooms.membersOf(QStringLiteral("a@c.example")), QStringList());
}

QTEST_GUILESS_MAIN(RoomsTest)
#include "rooms_test.moc"
