// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/symphony/values.h"
#include "core/connectors/symphony/lab.h"

using namespace symphony;

class PeopleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryForm_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("person");
        QTest::newRow("V4User")
            << QByteArray(
                   R"({"userId":12987981103694,"firstName":null,"displayName":"bot","email":"a@b.cc","username":"bot"})")
            << QStringLiteral("bot a@b.cc 12987981103694");
        QTest::newRow("a member of another company")
            << QByteArray(R"({"userId":3,"firstName":"Alice","lastName":"Smith","isExternal":true})")
            << QStringLiteral("Alice Smith  3 external");
        QTest::newRow("UserV2, with the word null")
            << QByteArray(
                   R"({"id":5,"emailAddress":"s@b.cc","firstName":"null","lastName":"null","displayName":"SA"})")
            << QStringLiteral("SA s@b.cc 5");
        QTest::newRow("with attributes")
            << QByteArray(
                   R"({"userAttributes":{"emailAddress":"j@b.cc","userName":"jd"},"userSystemInfo":{"id":7}})")
            << QStringLiteral("jd j@b.cc 7");
        QTest::newRow("as text") << QByteArray(R"({"userId":"9","userName":"x","email":"no address"})")
                                 << QStringLiteral("x  9");
        QTest::newRow("nobody") << QByteArray("{}") << QStringLiteral("  ");
    }
    void readsEveryForm()
    {
        QFETCH(QByteArray, json);
        const model::Person person = personOf(parsed(json));
        const QString text = person.name + u' ' + person.address + u' ' + person.sourceId +
                             (person.external ? QStringLiteral(" external") : QString());
        QTEST(text, "person");
    }
    void knowsTheUserNameBesideTheName()
    {
        QCOMPARE(personOf(parsed(R"({"userId":9,"displayName":"Jo Doe","username":"jdoe"})")).otherId,
                 u"jdoe");
        QCOMPARE(
            personOf(parsed(R"({"userSystemInfo":{"id":7},"userAttributes":{"userName":"jd"}})")).otherId,
            u"jd");
        QVERIFY(personOf(parsed(R"({"userId":9,"displayName":"Jo Doe"})")).otherId.isEmpty());
    }
    void asksForWhatIsMissingOnce()
    {
        Lab lab;
        People people(lab.client);
        const auto complete = [&] {
            model::People some;
            for (const int number : {1, 3, 77})
                some.push_back(
                    {.name = {}, .address = {}, .sourceId = QString::number(sandbox::Pod::idOf(number))});
            people.complete(some, lab.stop);
            return some;
        };
        const model::People found = complete();
        QCOMPARE(found.at(0).address, u"ann@example.com");
        QCOMPARE(found.at(1).name, u"Eve");
        QVERIFY(found.at(1).external && !found.at(0).external); // by her company
        QCOMPARE(found.at(2).label(), QString::number(sandbox::Pod::idOf(77)));
        const int asked = lab.world.server().requests();
        QCOMPARE(complete(), found);
        QCOMPARE(lab.world.server().requests(), asked);
    }
    void leavesAloneWhoIsKnown()
    {
        Lab lab;
        People people(lab.client);
        model::People whole{
            {.name = QStringLiteral("A"),
             .address = QStringLiteral("a@b.cc"),
             .sourceId = QStringLiteral("1")},
            {.name = QStringLiteral("E"), .address = {}, .sourceId = QStringLiteral("2"), .external = true}};
        people.complete(whole, lab.stop);
        QCOMPARE(lab.world.server().requests(), 0);
    }
    void knowsItself()
    {
        Lab lab;
        QCOMPARE(People(lab.client).ownId(lab.stop), QString::number(sandbox::Pod::idOf(900)));
    }
};

QTEST_GUILESS_MAIN(PeopleTest)
#include "people_test.moc"
