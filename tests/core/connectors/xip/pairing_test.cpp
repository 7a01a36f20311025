// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <ctime>

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include "connectors/xip/pairing.h"
#include "connectors/xip/people.h"

using model::People;
using model::Person;

class PairingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pairsWhoIsSure_data();
    void pairsWhoIsSure();
    void pairsALargeRoom();
    void pairsHostileNamesInTime();
    void namesOnlyWhoseAddressesAreThere_data();
    void namesOnlyWhoseAddressesAreThere();
};

static People people(const QByteArray &json, Person::Role role)
{
    return xip::peopleIn(QJsonDocument::fromJson(json).array(), role).people;
}

void PairingTest::pairsWhoIsSure_data()
{
    QTest::addColumn<QByteArray>("author");
    QTest::addColumn<QByteArray>("listed");
    QTest::addColumn<QByteArray>("emails");
    QTest::addColumn<QString>("addresses");
    const auto row = [](const char *name, const char *author, const char *listed, const char *emails,
                        const char *addresses) {
        QTest::newRow(name) << QByteArray(author) << QByteArray(listed) << QByteArray(emails)
                            << QString::fromUtf8(addresses);
    };
    row("by place", R"(["Ann Lee"])", R"(["Ann Lee","Bob"])", R"(["a1@x.example","b2@x.example"])",
        "a1@x.example b2@x.example");
    row("by place and id", R"([{"name":"Ann","id":"u1"}])", R"([{"id":"u1"},{"id":"u2"}])",
        R"(["a@x.example","b@x.example"])", "a@x.example b@x.example");
    row("by id", R"([{"name":"Ann","id":"u1"}])", R"([{"id":"u1"},{"id":"u2"}])",
        R"(["u2@x.example","u1@x.example"])", "u1@x.example u2@x.example");
    row("not against a name", R"(["Ann Lee"])", R"(["Ann Lee","Bob"])",
        R"(["bob@x.example","ann@x.example"])", "ann@x.example bob@x.example");
    row("by names in addresses", R"(["Ann Lee"])", R"(["Bob","Carl"])",
        R"(["bob@x.example","carl@x.example","ann.lee@x.example"])",
        "ann.lee@x.example bob@x.example carl@x.example");
    row("by the names beside addresses", R"(["Ann Lee"])", R"(["Bob"])",
        R"(["Bob <1@x.example>","Ann Lee <2@x.example>"])", "2@x.example 1@x.example");
    row("not the last one", R"(["ann@x.example"])", R"(["Bob"])", R"(["ann@x.example","7@x.example"])",
        "ann@x.example -");
    row("no author by guessing", R"(["Ann Lee"])", "[]", R"(["bob@x.example"])", "-");
    row("not as many", R"(["Ann Lee"])", R"(["Bob"])", R"(["ann@x.example"])", "- -");
    row("two alike", R"(["q@x.example"])", R"(["Ann Lee","Ann Ray"])",
        R"(["q@x.example","ann@x.example","a@x.example"])", "q@x.example - -");
    row("in order, by what is short for them", R"(["Ann"])", R"(["Bob","Cy"])",
        R"(["a@x.example","b@x.example","c@x.example"])", "a@x.example b@x.example c@x.example");
    row("by a name's beginnings", R"(["Ann Lee"])", R"(["Bob Ray"])",
        R"(["alee2@x.example","ray.b@x.example"])", "alee2@x.example ray.b@x.example");
    row("by ends of names that may be split in many ways", R"(["Aa Aaa Aa"])", R"(["Ba Bb"])",
        R"(["aaaaaaa@x.example","bbba@x.example"])", "aaaaaaa@x.example bbba@x.example");
    row("not by a beginning that is not one", R"(["Ann Lee"])", R"(["Bob"])",
        R"(["anlel@x.example","bo@x.example"])", "- -");
    row("in any case", R"(["ANN LEE"])", R"([{"name":"Bob","id":"B7"}])",
        R"(["b7@x.example","Ann Lee <1@x.example>"])", "1@x.example b7@x.example");
    row("not in another order", R"(["Ann"])", R"(["Bob"])", R"(["b@x.example","a@x.example"])", "- -");
    row("not where two are short for one", R"(["Ann"])", R"(["Al"])", R"(["a1@x.example","a2@x.example"])",
        "- -");
    row("not by the first letter alone", R"(["Ann Lee"])", "[]", R"(["amy@x.example"])", "-");
    row("addresses all", R"(["ann@x.example"])", R"(["bob@x.example"])", R"(["carl@x.example"])",
        "ann@x.example bob@x.example");
}

void PairingTest::pairsWhoIsSure()
{
    QFETCH(QByteArray, author);
    QFETCH(QByteArray, listed);
    QFETCH(QByteArray, emails);
    const People list = people(listed, Person::Role::To);
    xip::Participants participants;
    participants.add(people(author, Person::Role::From));
    participants.add(list);
    People all = participants.all();
    xip::pair(all, list, people(emails, Person::Role::To));
    QStringList addresses;
    for (const Person &person : all)
        addresses.append(person.address.isEmpty() ? QStringLiteral("-") : person.address);
    QTEST(addresses.join(u' '), "addresses");
}

static People room(int count, const char *text, Person::Role role)
{
    People all;
    for (int i = 0; i < count; ++i) {
        Person person{.role = role};
        const QString value = QString::fromLatin1(text).arg(i);
        (value.contains(u'@') ? person.address : person.name) = value;
        all.push_back(person);
    }
    return all;
}

void PairingTest::pairsALargeRoom()
{
    const People names = room(900, "First%1 Last%1", Person::Role::To);
    People emails = room(900, "first%1.last%1@x.example", Person::Role::To);
    std::rotate(emails.begin(), emails.begin() + 7, emails.end());
    const std::clock_t start = std::clock();
    for (int i = 0; i < 10; ++i) {
        People all = names;
        xip::pair(all, {}, emails);
        QCOMPARE(all.back().address, QStringLiteral("first899.last899@x.example"));
    }
    QVERIFY((std::clock() - start) / CLOCKS_PER_SEC < 5); // each with each took ten times as long
}

/// Were one of them not bounded, the test would take hours.
void PairingTest::pairsHostileNamesInTime()
{
    const QString word(200, u'a');
    for (const int size : {50, 63, 700}) {
        People all{{.name = word + u' ' + word + u' ' + word + u' ' + word}};
        xip::pair(all, {}, {{.address = QString(size, u'a') + u"b@x.example"}});
        QCOMPARE(all.front().address, QString());
    }
}

void PairingTest::namesOnlyWhoseAddressesAreThere_data()
{
    QTest::addColumn<QByteArray>("given");
    QTest::addColumn<QByteArray>("emails");
    QTest::addColumn<QString>("named");
    const auto row = [](const char *name, const char *people, const char *emails, const char *named) {
        QTest::newRow(name) << QByteArray(people) << QByteArray(emails) << QString::fromLatin1(named);
    };
    row("as many", R"(["Ann","Bob"])", R"(["1@x.example","2@x.example"])", "Ann Bob");
    row("fewer", R"(["Ann"])", R"(["1@x.example","2@x.example"])", "Ann");
    row("one of them twice", R"(["Ann",{"name":"Ann","id":"7"}])", R"(["1@x.example"])", "Ann 7");
    row("beside who has an address", R"(["1@x.example","Bob"])", R"(["1@x.example","2@x.example"])", "Bob");
    row("more", R"(["Ann","Bob"])", R"(["1@x.example"])", "");
    row("more than nobody has", R"(["1@x.example","Bob"])", R"(["1@x.example"])", "");
    row("somebody is missing", R"(["1@x.example","Bob"])", R"(["2@x.example"])", "");
    row("an entry without an address", R"(["Ann","Bob"])", R"(["1@x.example","Bob"])", "");
    row("nobody", R"(["Ann"])", "[]", "");
}

void PairingTest::namesOnlyWhoseAddressesAreThere()
{
    QFETCH(QByteArray, given);
    QFETCH(QByteArray, emails);
    People all = people(given, Person::Role::To);
    xip::nameOnly(all, people(emails, Person::Role::To));
    QStringList named;
    for (const Person &person : all) {
        if (person.role == Person::Role::Named)
            named.append(person.label());
    }
    QTEST(named.join(u' '), "named");
}

QTEST_GUILESS_MAIN(PairingTest)
#include "pairing_test.moc"
