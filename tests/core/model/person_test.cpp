// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "model/person.h"

using model::Person;

class PersonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isCalledByTheBestNameThereIs_data();
    void isCalledByTheBestNameThereIs();
};

void PersonTest::isCalledByTheBestNameThereIs_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("sourceId");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *what, const char *name, const char *address, const char *sourceId,
                        const char *expected) {
        QTest::newRow(what) << QString::fromLatin1(name) << QString::fromLatin1(address)
                            << QString::fromLatin1(sourceId) << QString::fromLatin1(expected);
    };
    row("everything", "Alice", "alice@example.com", "a17", "alice@example.com");
    row("no address", "Alice", "", "a17", "a17");
    row("name only", "Alice", "", "", "Alice");
    row("nothing", "", "", "", "");
}

void PersonTest::isCalledByTheBestNameThereIs()
{
    QFETCH(QString, name);
    QFETCH(QString, address);
    QFETCH(QString, sourceId);
    QTEST((Person{.name = name, .address = address, .sourceId = sourceId}.label()), "expected");
}

QTEST_GUILESS_MAIN(PersonTest)
#include "person_test.moc"
