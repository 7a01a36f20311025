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
}

void PersonTextTest::readsAnEntry()
{
    QFETCH(QString, text);
    const model::Person person = xip::personIn(text, model::Person::Role::Cc);
    QTEST(QString(person.name + u'|' + person.address + u'|' + person.sourceId), "person");
    QVERIFY(person.role == model::Person::Role::Cc);
}

QTEST_GUILESS_MAIN(PersonTextTest)
#include "persontext_test.moc"
