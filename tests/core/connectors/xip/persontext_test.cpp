// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/xip/persontext.h"

class PersonTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cutsBetweenPeople_data();
    void cutsBetweenPeople();
    void readsAnEntry_data();
    void readsAnEntry();
    void tellsWhatIsLeftOver_data();
    void tellsWhatIsLeftOver();
    void givesAPersonItsWords_data();
    void givesAPersonItsWords();
};

void PersonTextTest::cutsBetweenPeople_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("cut");
    const auto row = [](const char *text, const char *cut) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(cut);
    };
    row("ann@example.com; bob", "ann@example.com| bob");
    row("ann@example.com\nbob@example.com", "ann@example.com|bob@example.com");
    row("ann@example.com,bob@example.com", "ann@example.com|bob@example.com");
    row("Lee, Ann <ann@example.com>", "Lee, Ann <ann@example.com>");
    row("\"A;B\" <ann@example.com>;bob", "\"A;B\" <ann@example.com>|bob");
    row("<a;b>", "<a;b>");
    row("Doe, John <j@x.example>, Roe, Jane <r@x.example>",
        "Doe, John <j@x.example>| Roe, Jane <r@x.example>");
    row("Jim 6'2\" Doe <j@x.example>; Jane <r@x.example>", "Jim 6'2\" Doe <j@x.example>| Jane <r@x.example>");
    row("Jim 6'2\" <j@x.example>; Bob 5'9\" <b@x.example>",
        "Jim 6'2\" <j@x.example>| Bob 5'9\" <b@x.example>");
    row("\"Jim <j@x.example>; Jane <r@x.example>", "\"Jim <j@x.example>| Jane <r@x.example>");
    row("John <j@x.example>, jroe", "John <j@x.example>| jroe");
    row("Bob <b@x.example> carol@x.example", "Bob <b@x.example>| carol@x.example");
    row("Bob <b@x.example> Carol <c@x.example>", "Bob <b@x.example>| Carol <c@x.example>");
    row("Bob <b@x.example>,", "Bob <b@x.example>");
    row("carol@x.example, Doe, John <j@x.example>", "carol@x.example| Doe, John <j@x.example>");
    row("carol@x.example, jroe", "carol@x.example| jroe");
    row("a@x.example,b@x.example,", "a@x.example|b@x.example");
    row("Ann <a@x.example> (Sales, London), bob@x.example",
        "Ann <a@x.example> (Sales, London)| bob@x.example");
    row("Ann <HR> <a@x.example>", "Ann <HR> <a@x.example>");
    row("Ann <a@x.example; Bob <b@x.example>", "Ann <a@x.example| Bob <b@x.example>");
    row("Lee, Ann", "Lee, Ann");
    row("Desk: ann@x.example, Bob <b@x.example>;", " ann@x.example| Bob <b@x.example>|");
    row("carol@x.example; Desk:ann@x.example,bob@x.example; jroe",
        "carol@x.example|ann@x.example|bob@x.example| jroe");
    row("\"A: B\": ann@x.example;", " ann@x.example|");
    row("undisclosed-recipients:;", "|");
    row("Desk: ann@x.example", "Desk: ann@x.example");
    row("smtp:ann@x.example;mailto:bob@x.example;", "smtp:ann@x.example|mailto:bob@x.example|");
    row("\"Desk: one\" <ann@x.example>;", "\"Desk: one\" <ann@x.example>|");
    row("Re: nobody;", "Re: nobody|");
    row("", "");
}

void PersonTextTest::cutsBetweenPeople()
{
    QFETCH(QString, text);
    QTEST(xip::entries(text).join(u'|'), "cut");
}

void PersonTextTest::readsAnEntry_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("person");
    const auto row = [](const char *text, const char *person) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(person);
    };
    row(" ann@example.com ", "|ann@example.com|");
    row("\"Lee, Ann\" <ann@example.com>", "Lee, Ann|ann@example.com|");
    row("Ann <alee>", "Ann||alee");
    row("alee", "||alee");
    row("Ann <ann@example.com", "|Ann <ann@example.com|");
    row("<>", "||");
    row("Jim 6'2\" Doe <j@x.example>", "Jim 6'2\" Doe|j@x.example|");
    row("Ann <HR> <a@x.example>", "Ann <HR>|a@x.example|");
    row("Ann <a@x.example> (Sales)", "Ann|a@x.example|");
    row("\"Ann <a@x.example>\"", "\"Ann|a@x.example|");
    row("mailto:ann@example.com", "|ann@example.com|");
    row("Ann <MailTo:ann@example.com?subject=Hello>", "Ann|ann@example.com|");
}

void PersonTextTest::readsAnEntry()
{
    QFETCH(QString, text);
    const model::Person person = xip::personIn(text, model::Person::Role::Cc);
    QTEST(QString(person.name + u'|' + person.address + u'|' + person.sourceId), "person");
    QVERIFY(person.role == model::Person::Role::Cc);
}

void PersonTextTest::tellsWhatIsLeftOver_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isWhole");
    const auto row = [](const char *text, bool isWhole) {
        QTest::newRow(text) << QString::fromUtf8(text) << isWhole;
    };
    row("Ann <a@x.example>", true);
    row("Ann <a@x.example> ,", true);
    row("Ann <a@x.example> (Sales, London)", true);
    row("Ann <a@x.example> [External]", true);
    row("Ann <a@x.example> [b@x.example]", false);
    row("\"Ann <a@x.example>\"", true);
    row("Ann <HR> <a@x.example>", true);
    row("alee", true);
    row("a < b", true);
    row("", true);
    row("Ann <a@x.example> for Bob", false);
    row("Ann <alee> for Bob", false);
    row("Ann <a@x.example> (b@x.example)", false);
    row("Team <a@x.example; b@x.example>", false);
    row("Ann <a@x.example", false);
    row("\"Ann <a@x.example>; Bob <b@x.example>\"", false);
}

void PersonTextTest::tellsWhatIsLeftOver()
{
    QFETCH(QString, text);
    QTEST(xip::isWhole(text), "isWhole");
}

void PersonTextTest::givesAPersonItsWords_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("sourceId");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("person");
    const QString ann = QStringLiteral("Ann");
    const QString mail = QStringLiteral("a@x.example");
    QTest::newRow("a name") << QString() << mail << QString() << QStringLiteral("Ann Lee")
                            << QStringLiteral("Ann Lee|a@x.example|");
    QTest::newRow("the name again") << ann << mail << QString() << QStringLiteral("ann")
                                    << QStringLiteral("Ann|a@x.example|");
    QTest::newRow("a user name") << ann << mail << QString() << QStringLiteral("alee")
                                 << QStringLiteral("Ann|a@x.example|alee");
    QTest::newRow("the user name again") << QString() << QString() << QStringLiteral("alee")
                                         << QStringLiteral("alee") << QStringLiteral("||alee");
    QTest::newRow("somebody else") << ann << mail << QString() << QStringLiteral("for Carla Cruz")
                                   << QStringLiteral("lost");
    QTest::newRow("no words") << ann << mail << QString() << QStringLiteral(" - ")
                              << QStringLiteral("Ann|a@x.example|");
}

void PersonTextTest::givesAPersonItsWords()
{
    QFETCH(QString, name);
    QFETCH(QString, address);
    QFETCH(QString, sourceId);
    QFETCH(QString, words);
    model::People people{{.name = name, .address = address, .sourceId = sourceId}};
    const bool isTaken = xip::takeWords(people, words);
    const model::Person &person = people.front();
    const QString shown = person.name + u'|' + person.address + u'|' + person.sourceId;
    QTEST(isTaken ? shown : QStringLiteral("lost"), "person");
}

QTEST_GUILESS_MAIN(PersonTextTest)
#include "persontext_test.moc"
