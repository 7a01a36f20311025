// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include "connectors/xip/people.h"
#include "connectors/xip/xmlrecords.h"

class PeopleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatFieldsHold_data();
    void readsWhatFieldsHold();
    void leavesControlCharactersToTheWriter();
    void tellsWhatItDoesNotUnderstand_data();
    void tellsWhatItDoesNotUnderstand();
    void readsElements_data();
    void readsElements();
    void tellsOfWordsThatNameNobody_data();
    void tellsOfWordsThatNameNobody();
    void namesEachOnce();
    void takesManyInReasonableTime();
};

/// `name|address|id` of each, and `!` for an external one.
static QString shown(const model::People &people)
{
    QStringList all;
    for (const model::Person &person : people)
        all.append(person.name + u'|' + person.address + u'|' + person.sourceId +
                   (person.external ? u"!" : u""));
    return all.join(u' ');
}

static model::People peopleIn(const QByteArray &json)
{
    const QJsonValue value = QJsonDocument::fromJson('[' + json + ']').array().at(0);
    return xip::peopleIn(value, model::Person::Role::To).people;
}

void PeopleTest::readsWhatFieldsHold_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("people");
    const auto row = [](const char *name, const char *json, const char *people) {
        QTest::newRow(name) << QByteArray(json) << QString::fromUtf8(people);
    };
    row("an address", R"("ann@example.com")", "|ann@example.com|");
    row("a name and an address", R"("Desk 42 <ann@example.com>")", "Desk 42|ann@example.com|");
    row("a quoted name", R"("\"Lee, Ann\" <ann@example.com>")", "Lee, Ann|ann@example.com|");
    row("semicolons", R"("ann@example.com; Bob <bob@example.com>;")",
        "|ann@example.com| Bob|bob@example.com|");
    row("a semicolon in quotes", R"("\"A;B\" <ann@example.com>")", "A;B|ann@example.com|");
    row("commas between addresses", R"("ann@example.com,bob@example.com")",
        "|ann@example.com| |bob@example.com|");
    row("a comma in a name", R"("Lee, Ann <ann@example.com>")", "Lee, Ann|ann@example.com|");
    row("names with commas", R"("Doe, John <j@x.example>, Roe, Jane <r@x.example>")",
        "Doe, John|j@x.example| Roe, Jane|r@x.example|");
    row("an odd quote", R"("Jim 6'2\" Doe <j@x.example>; Jane <r@x.example>")",
        "Jim 6'2\" Doe|j@x.example| Jane|r@x.example|");
    row("a user name behind brackets", R"("John <j@x.example>, jroe")", "John|j@x.example| ||jroe");
    row("an address behind brackets", R"("Bob <b@x.example> carol@x.example")",
        "Bob|b@x.example| |carol@x.example|");
    row("lines", "\"ann@example.com\\nbob@example.com\"", "|ann@example.com| |bob@example.com|");
    row("a user name", R"("alee")", "||alee");
    row("a name and a user name", R"("Ann <alee>")", "Ann||alee");
    row("a list", R"(["ann@example.com","bob@example.com"])", "|ann@example.com| |bob@example.com|");
    row("a list of lists", R"([["ann@example.com;bob@example.com"]])", "|ann@example.com| |bob@example.com|");
    row("an object", R"({"displayName":"Ann","Email":"ann@example.com","id":7})", "Ann|ann@example.com|7");
    row("an object with an id alone", R"({"login":"alee"})", "||alee");
    row("a link", R"(["mailto:ann@example.com","Bob <MAILTO:bob@example.com?subject=x>"])",
        "|ann@example.com| Bob|bob@example.com|");
    row("an external one", R"({"email":"x@other.example","external":true})", "|x@other.example|!");
    row("a number", "42", "||42");
    row("nothing", "null", "");
    row("empty text", R"(" ; ; ")", "");
    row("an empty object", "{}", "");
    row("an open bracket", R"("Ann <ann@example.com")", "|Ann <ann@example.com|");
    row("a list under one key", R"({"email":["ann@example.com","bob@example.com"]})",
        "|ann@example.com| |bob@example.com|");
    row("lists side by side", R"({"email":["a@x.example","b@x.example"],"name":["Ann","Bob"],"id":[1,2]})",
        "Ann|a@x.example|1 Bob|b@x.example|2");
    row("many in the text of an element", R"({"$text":"a@x.example; b@x.example","type":"x"})",
        "|a@x.example| |b@x.example|");
    row("lists by role", R"({"cc":["bob@x.example"],"to":["ann@x.example","carl"]})",
        "|bob@x.example| |ann@x.example| ||carl");
    row("somebody inside", R"([{"role":"owner","user":{"email":"ann@x.example","id":"7"}}])",
        "|ann@x.example|7");
    row("an address inside", R"({"emailAddress":{"name":"Ann","address":"ann@x.example"}})",
        "Ann|ann@x.example|");
    row("a name beside", R"({"name":"Ann","user":{"email":"ann@x.example"}})", "Ann|ann@x.example|");
    row("somebody's manager", R"({"name":"Ann","manager":{"email":"bob@x.example"}})", "Ann||");
    row("a manager beside an id", R"({"id":"7","manager":{"email":"bob@x.example"}})", "||7");
    row("an address that is none", R"({"address":"12 High Street","email":"ann@x.example"})",
        "|ann@x.example|");
    row("an unknown key", R"({"lead":"ann@x.example"})", "|ann@x.example|");
    row("a group with an address",
        R"({"name":"Sales","address":"s@x.example","members":[{"address":"ann@x.example"},"bob"]})",
        "Sales|s@x.example| |ann@x.example| ||bob");
    row("a copy beside an address", R"({"email":"s@x.example","cc":["ann@x.example"]})",
        "|s@x.example| |ann@x.example|");
    row("two addresses", R"({"address":"ann@x.example","email":"cat@x.example","name":"Ann"})",
        "Ann|ann@x.example| |cat@x.example|");
    row("the same address twice", R"({"email":"ann@x.example","user":{"mail":"ANN@x.example","id":"7"}})",
        "|ann@x.example|");
    row("a group with an id", R"({"id":"room1","members":[{"address":"ann@x.example"}]})", "|ann@x.example|");
    row("a group with a name", R"({"name":"Team","members":["ann","bob"]})", "||ann ||bob");
    row("an id and addresses", R"({"id":"7","email":{"home":"ann@x.example"}})", "|ann@x.example|7");
    row("an id and a profile", R"({"id":"7","name":"Ann","profile":{"email":"ann@x.example"}})",
        "Ann|ann@x.example|7");
    row("a number of members", R"({"id":"7","members":12,"owner":true})", "||7");
    row("an external group", R"({"email":"s@y.example","external":true,"members":["ann@x.example"]})",
        "|s@y.example|! |ann@x.example|");
    row("names alone", R"({"name":["Ann","Bob"]})", "Ann|| Bob||");
    row("figures", R"({"count":2,"total":"2","hasMore":false,"n":3})", "");
}

void PeopleTest::readsWhatFieldsHold()
{
    QFETCH(QByteArray, json);
    QTEST(shown(peopleIn(json)), "people");
}

void PeopleTest::leavesControlCharactersToTheWriter()
{
    const auto people = peopleIn(R"("a\u0000nn@example.com")");
    QCOMPARE(people.size(), 1U);
    QCOMPARE(people.front().address, u"a" + QString(QChar(0)) + u"nn@example.com");
}

void PeopleTest::tellsWhatItDoesNotUnderstand_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<bool>("isComplete");
    const auto row = [](const char *json, bool isComplete) {
        QTest::newRow(json) << QByteArray(json) << isComplete;
    };
    row(R"({"guest":"carl"})", false);
    row(R"({"list":["ann@x.example"],"guest":"carl"})", false);
    row(R"([{"firstName":"Carl"}])", false);
    row(R"({"email":"ann@x.example","guest":"carl"})", true);
    row(R"({"member":"ann@x.example","count":"1","role":"x"})", true);
    row(R"({"name":"S","address":"s@x.example","members":[{"address":"ann@x.example"}]})", true);
    row(R"({"email":"s@x.example","members":[{"firstName":"Ann"}]})", false);
    row(R"({"email":"s@x.example","groupMembers":[{"email":"ann@x.example"}]})", false);
    row(R"({"name":"Team","groupMembers":[{"email":"ann@x.example"}]})", false);
    row(R"({"id":"room1","groupMembers":["ann@x.example"]})", false);
    row(R"({"id":"room1","owner":{"email":"ann@x.example"}})", false);
    row(R"({"email":"ann@x.example","contact":{"email":"bob@x.example"}})", false);
    row(R"({"email":"ann@x.example","profile":{"email":"ann@x.example","city":"x"}})", true);
    row(R"({"email":"ann@x.example","manager":{"email":"bob@x.example"}})", true);
    row(R"({"email":"ann@x.example","delegate":"bob@x.example"})", false);
    row(R"({"email":"ann@x.example","groupMembers":["bob@x.example"]})", false);
    row(R"({"name":"Ann","user":{"email":"ann@x.example","delegate":"bob@x.example"}})", false);
    row(R"({"email":"ann@x.example","userPrincipalName":"ann@x.onmicrosoft.example"})", true);
    row(R"({"email":"ann@x.example","mailLink":"mailto:ann@x.example"})", true);
    row(R"({"email":"ann@x.example","handle":"@ann","page":"https://x.example/@ann"})", true);
    row(R"({"id":"7","email":{"home":"ann@x.example"}})", true);
    row(R"({"id":"7","profile":{"city":"x"},"guest":"carl"})", true);
    row(R"([{}, null, ""])", true);
    row(R"("Ann <ann@x.example> (Sales), bob")", true);
    row(R"("Ann <ann@x.example> for Bob")", false);
    row(R"("Ann <ann@x.example")", false);
    row(R"({"email":"Ann <ann@x.example> for Bob"})", false);
    row(R"([{"user":{"email":"Ann <ann@x.example> for Bob"}}])", false);
}

void PeopleTest::tellsWhatItDoesNotUnderstand()
{
    QFETCH(QByteArray, json);
    const QJsonValue value = QJsonDocument::fromJson('[' + json + ']').array().at(0);
    QTEST(xip::peopleIn(value, model::Person::Role::To).isComplete, "isComplete");
}

void PeopleTest::readsElements_data()
{
    QTest::addColumn<QByteArray>("xml");
    QTest::addColumn<QString>("people");
    const auto row = [](const char *xml, const char *people) {
        QTest::newRow(xml) << QByteArray(xml) << QString::fromUtf8(people);
    };
    row("<to><participant>ann@x.example</participant><participant>bob</participant></to>",
        "|ann@x.example| ||bob");
    row("<to><address>ann@x.example</address><address>bob@x.example</address></to>",
        "|ann@x.example| |bob@x.example|");
    row("<to><user email='ann@x.example' name='Ann'/><user email='bob@x.example'/></to>",
        "Ann|ann@x.example| |bob@x.example|");
    row("<to><email type='work'>ann@x.example</email></to>", "|ann@x.example|");
    row("<to n='2'><user>ann@x.example</user></to>", "|ann@x.example|");
    row("<to email='s@x.example' members='2'><member>ann@x.example</member><cc>bob</cc></to>",
        "|s@x.example| ||bob |ann@x.example|");
    row("<to id='room1'><member>ann</member></to>", "||ann");
    row("<to name='Ann' user='alee'/>", "Ann||alee");
    row("<from email='ann@x.example'>Ann Example</from>", "Ann Example|ann@x.example|");
    row("<to><email>bob@x.example</email>Bob, on behalf of Carla Cruz</to>",
        "Bob, on behalf of Carla Cruz|bob@x.example|");
    row("<from><user email='ann@x.example'/>Ann Example</from>", "Ann Example|ann@x.example|Ann Example");
    row("<from id='7'>Ann Example</from>", "Ann Example||7");
    row("<from name='Ann' email='ann@x.example'>alee</from>", "Ann|ann@x.example|alee");
    row("<from name='Ann' email='ann@x.example'>ANN</from>", "Ann|ann@x.example|");
    row("<to type='room'>ann; bob</to>", "||ann ||bob");
    row("<to><email>ann@x.example</email>; <email>bob@x.example</email></to>",
        "|ann@x.example| |bob@x.example|");
}

void PeopleTest::readsElements()
{
    QFETCH(QByteArray, xml);
    const auto found = xip::peopleIn(xip::XmlRecords::object(xml), model::Person::Role::To);
    QTEST(shown(found.people), "people");
    QVERIFY(found.isComplete);
}

void PeopleTest::tellsOfWordsThatNameNobody_data()
{
    QTest::addColumn<QByteArray>("xml");
    const auto row = [](const char *xml) {
        QTest::newRow(xml) << QByteArray(xml);
    };
    row("<to name='Bob' email='bob@x.example'>on behalf of Carla Cruz</to>");
    row("<to name='Bob' id='7'>carla</to>");
    row("<to><email>ann@x.example</email><email>bob@x.example</email>and Carla Cruz</to>");
}

void PeopleTest::tellsOfWordsThatNameNobody()
{
    QFETCH(QByteArray, xml);
    QVERIFY(!xip::peopleIn(xip::XmlRecords::object(xml), model::Person::Role::To).isComplete);
}

void PeopleTest::namesEachOnce()
{
    xip::Participants participants;
    participants.add(peopleIn(R"(["Ann <ann@example.com>","alee"])"));
    participants.add(peopleIn(R"(["ANN@example.com","ALEE","bob@example.com"])"));
    QCOMPARE(shown(participants.all()), u"Ann|ann@example.com| ||alee |bob@example.com|");
}

void PeopleTest::takesManyInReasonableTime()
{
    QString text;
    for (int i = 0; i < 20'000; ++i)
        text += QStringLiteral("user%1@example.com;").arg(i);
    xip::Participants participants;
    for (int i = 0; i < 3; ++i)
        participants.add(xip::peopleIn(text, model::Person::Role::To).people);
    QCOMPARE(participants.all().size(), 20'000U);
}

QTEST_GUILESS_MAIN(PeopleTest)
#include "people_test.moc"
