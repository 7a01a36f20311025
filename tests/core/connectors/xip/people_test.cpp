// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include "connectors/xip/people.h"

class PeopleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatFieldsHold_data();
    void readsWhatFieldsHold();
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
    return xip::peopleIn(value, model::Person::Role::To);
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
    row("lines", "\"ann@example.com\\nbob@example.com\"", "|ann@example.com| |bob@example.com|");
    row("a user name", R"("alee")", "||alee");
    row("a name and a user name", R"("Ann <alee>")", "Ann||alee");
    row("a list", R"(["ann@example.com","bob@example.com"])", "|ann@example.com| |bob@example.com|");
    row("a list of lists", R"([["ann@example.com;bob@example.com"]])", "|ann@example.com| |bob@example.com|");
    row("an object", R"({"displayName":"Ann","Email":"ann@example.com","id":7})", "Ann|ann@example.com|7");
    row("an object with an id alone", R"({"login":"alee"})", "||alee");
    row("an external one", R"({"email":"x@other.example","external":true})", "|x@other.example|!");
    row("a number", "42", "||42");
    row("nothing", "null", "");
    row("empty text", R"(" ; ; ")", "");
    row("an empty object", "{}", "");
    row("an open bracket", R"("Ann <ann@example.com")", "|Ann <ann@example.com|");
    row("control characters", R"("a\u0000nn@example.com")", "|a\0nn@example.com|");
}

void PeopleTest::readsWhatFieldsHold()
{
    QFETCH(QByteArray, json);
    if (QByteArray(QTest::currentDataTag()) == "control characters") {
        QCOMPARE(peopleIn(json).size(), 1U); // kept as it is: the writer cleans it
        return;
    }
    QTEST(shown(peopleIn(json)), "people");
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
        participants.add(xip::peopleIn(text, model::Person::Role::To));
    QCOMPARE(participants.all().size(), 20'000U);
}

QTEST_GUILESS_MAIN(PeopleTest)
#include "people_test.moc"
