// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/jive/entity.h"
#include "core/connectors/jive/lab.h"

class PeopleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void picksTheAddressThatCounts_data();
    void picksTheAddressThatCounts();
    void asksForEachOnce();
    void keepsWhatIsWrittenOfThoseWhoAreGone();
    void readsTheListWhereItIsAboutMany();
    void doesWithoutAListThatIsRefused();
};

void PeopleTest::picksTheAddressThatCounts_data()
{
    QTest::addColumn<QByteArray>("emails");
    QTest::addColumn<QString>("address");
    QTest::newRow("primary")
        << QByteArray(R"([{"value":"b@x.org","type":"work"},{"value":"a@x.org","primary":true}])")
        << QStringLiteral("a@x.org");
    QTest::newRow("work") << QByteArray(
                                 R"([{"value":"h@x.org","type":"home"},{"value":"w@x.org","type":"work"}])")
                          << QStringLiteral("w@x.org");
    QTest::newRow("label") << QByteArray(R"([{"value":"h@x.org"},{"value":"w@x.org","jive_label":"Email"}])")
                           << QStringLiteral("w@x.org");
    QTest::newRow("first") << QByteArray(R"([{"value":"h@x.org"},{"value":"i@x.org"}])")
                           << QStringLiteral("h@x.org");
    QTest::newRow("invalid primary")
        << QByteArray(R"([{"value":"person@not real email.com","primary":true},{"value":"h@x.org"}])")
        << QStringLiteral("h@x.org");
    QTest::newRow("no domain") << QByteArray(R"([{"value":"john.smith@localhost","primary":true}])")
                               << QString();
    QTest::newRow("none") << QByteArray("[]") << QString();
}

void PeopleTest::picksTheAddressThatCounts()
{
    QFETCH(QByteArray, emails);
    QTEST(jive::addressOf(jive::parsed("{\"emails\":" + emails + '}')), "address");
}

void PeopleTest::asksForEachOnce()
{
    jive::Lab lab;
    const model::Person ann = lab.maker.people().find(QStringLiteral("2"), lab.stop);
    QCOMPARE(ann.address, u"ann@example.com");
    QCOMPARE(ann.sourceId, u"ann");
    QCOMPARE(ann.otherId, u"2");
    const int before = lab.server.requests();
    QCOMPARE(lab.maker.people().find(jive::parsed(R"({"id":"2","displayName":"A."})"), lab.stop), ann);
    QCOMPARE(lab.server.requests(), before);
    QVERIFY(lab.maker.people().find(QStringLiteral("4"), lab.stop).address.isEmpty());
}

void PeopleTest::keepsWhatIsWrittenOfThoseWhoAreGone()
{
    jive::Lab lab;
    const model::Person former =
        lab.maker.people().find(jive::parsed(R"({"id":"9","displayName":"Former"})"), lab.stop);
    QCOMPARE(former.name, u"Former");
    QCOMPARE(former.sourceId, u"9");
    QVERIFY(former.otherId.isEmpty());
    QVERIFY(lab.maker.people().find(jive::parsed(R"({"displayName":"Guest"})"), lab.stop).sourceId.isEmpty());
}

/// A person a request would be too many where there are many people.
void PeopleTest::readsTheListWhereItIsAboutMany()
{
    jive::Lab lab({.pageSize = 25});
    lab.server.change([](sandbox::Community &community) {
        for (int number = 1000; number < 1100; ++number)
            community.addPerson(QString::number(number), QStringLiteral("User %1").arg(number),
                                number == 1050 ? QString() : QStringLiteral("u%1@example.com").arg(number));
    });
    jive::People people(lab.client);
    const int before = lab.server.requests();
    for (int round = 0; round < 2; ++round) {
        for (int number = 1000; number < 1100; ++number) {
            const model::Person person = people.find(QString::number(number), lab.stop);
            QCOMPARE(person.address,
                     number == 1050 ? QString() : QStringLiteral("u%1@example.com").arg(number));
        }
    }
    // the version, twenty one by one, five pages of the list, and the one without an address
    QCOMPARE(lab.server.requests() - before, 1 + 20 + 5 + 1);
}

void PeopleTest::doesWithoutAListThatIsRefused()
{
    jive::Lab lab({.isAdmin = false});
    lab.server.change([](sandbox::Community &community) {
        for (int number = 1000; number < 1030; ++number)
            community.addPerson(QString::number(number), QStringLiteral("User %1").arg(number),
                                QStringLiteral("u%1@example.com").arg(number));
    });
    jive::People people(lab.client);
    const int before = lab.server.requests();
    for (int number = 1000; number < 1030; ++number)
        QCOMPARE(people.find(QString::number(number), lab.stop).address,
                 QStringLiteral("u%1@example.com").arg(number));
    QCOMPARE(lab.server.requests() - before, 1 + 30 + 1);
}

QTEST_GUILESS_MAIN(PeopleTest)
#include "people_test.moc"
