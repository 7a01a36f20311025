// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/connectors/chatter/lab.h"

class PeopleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsUsers_data();
    void readsUsers();
    void asksForEachOnce();
    void keepsThoseWhoCannotBeSeen();
};

using chatter::Lab;

void PeopleTest::readsUsers_data()
{
    QTest::addColumn<QString>("email");
    QTest::addColumn<QString>("type");
    QTest::addColumn<bool>("strips");
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("external");
    const QString plain = QStringLiteral("ann@example.com");
    const QString standard = QStringLiteral("Standard");
    QTest::newRow("plain") << plain << standard << false << plain << false;
    QTest::newRow("of a sandbox") << QString(plain + u".invalid") << standard << false
                                  << QString(plain + u".invalid") << false;
    QTest::newRow("mended") << QString(plain + u".invalid") << standard << true << plain << false;
    QTest::newRow("partner") << plain << QStringLiteral("PowerPartner") << true << plain << true;
    QTest::newRow("guest") << QString() << QStringLiteral("Guest") << false << QString() << true;
    QTest::newRow("free licence") << plain << QStringLiteral("CsnOnly") << false << plain << false;
}

void PeopleTest::readsUsers()
{
    QFETCH(QString, email);
    QFETCH(QString, type);
    QFETCH(bool, strips);
    const model::Person person = chatter::personOf({{QStringLiteral("Id"), chatter::idOf("005", 9)},
                                                    {QStringLiteral("Name"), QStringLiteral("Ann")},
                                                    {QStringLiteral("Username"), QStringLiteral("ann@corp")},
                                                    {QStringLiteral("Email"), email},
                                                    {QStringLiteral("UserType"), type}},
                                                   strips);
    QTEST(person.address, "address");
    QTEST(person.external, "external");
    QCOMPARE(person.name, u"Ann");
    QCOMPARE(person.sourceId, u"ann@corp");
    QCOMPARE(person.otherId, chatter::idOf("005", 9));
}

void PeopleTest::asksForEachOnce()
{
    Lab lab;
    chatter::People people(lab.queries);
    const QStringList ids{chatter::idOf("005", 2), chatter::idOf("005", 3), chatter::idOf("005", 2)};
    people.load(ids, lab.stop);
    const int before = lab.server.requests();
    people.load(ids, lab.stop);
    people.load({chatter::idOf("0F9", 1), QString()}, lab.stop);
    QCOMPARE(lab.server.requests(), before);
    QCOMPARE(people.person(ids.at(1)).address, u"bob@example.com");
}

void PeopleTest::keepsThoseWhoCannotBeSeen()
{
    Lab lab;
    chatter::People people(lab.queries);
    const QString gone = chatter::idOf("005", 99);
    people.load({gone}, lab.stop);
    QCOMPARE(people.person(gone).label(), gone);
    const int before = lab.server.requests();
    people.load({gone}, lab.stop);
    QCOMPARE(lab.server.requests(), before);
}

QTEST_GUILESS_MAIN(PeopleTest)
#include "people_test.moc"
