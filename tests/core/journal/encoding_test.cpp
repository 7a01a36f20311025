// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "journal/encoding.h"

using namespace journal;

class EncodingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesPeopleBack_data();
    void givesPeopleBack();
    void hashesEveryFieldOfPeople();
    void givesSettingsBack();
    void foldsNames_data();
    void foldsNames();
};

Q_DECLARE_METATYPE(model::People)

void EncodingTest::givesPeopleBack_data()
{
    QTest::addColumn<model::People>("people");
    QTest::newRow("nobody") << model::People{};
    QTest::newRow("all fields") << model::People{{.name = QStringLiteral("Zoë \U0001F600"),
                                                  .address = QStringLiteral("zoe@example.com"),
                                                  .sourceId = QStringLiteral("u-1"),
                                                  .role = model::Person::Role::Present,
                                                  .external = true,
                                                  .otherId = QStringLiteral("17")},
                                                 {.name = QStringLiteral("\"],[\\\r\n")}};
    model::People many;
    for (int i = 0; i < 10000; ++i)
        many.push_back({.address = QStringLiteral("user%1@example.com").arg(i)});
    QTest::newRow("many") << many;
}

void EncodingTest::givesPeopleBack()
{
    QFETCH(model::People, people);
    const model::People back = decodedPeople(encoded(people));
    QCOMPARE(back, people);
    QCOMPARE(peopleHash(back), peopleHash(people));
    QCOMPARE(peopleHash(people).size(), 16);
}

void EncodingTest::hashesEveryFieldOfPeople()
{
    const model::Person person{
        .name = QStringLiteral("a"), .address = QStringLiteral("b"), .sourceId = QStringLiteral("c")};
    QSet<QByteArray> hashes{peopleHash({}), peopleHash({person}), peopleHash({person, person})};
    const auto add = [&](auto change) {
        model::Person other = person;
        change(other);
        hashes.insert(peopleHash({other}));
    };
    add([](auto &other) { other.name.clear(); });
    add([](auto &other) { other.address = QStringLiteral("B"); });
    add([](auto &other) { other.sourceId.append(u'd'); });
    add([](auto &other) { other.role = model::Person::Role::Cc; });
    add([](auto &other) { other.external = true; });
    add([](auto &other) {
        other.name = QStringLiteral("ab");
        other.address.clear();
    });
    add([](auto &other) { other.otherId = QStringLiteral("d"); });
    QCOMPARE(hashes.size(), 10);
    // Another id must not pass for the next person's name.
    model::Person next = person;
    next.name = QStringLiteral("d");
    model::Person before = person;
    before.otherId = next.name;
    QVERIFY(peopleHash({before, person}) != peopleHash({person, next}));
}

void EncodingTest::givesSettingsBack()
{
    const model::Values values{{"path", QStringLiteral("/srv/\"ä\U0001F600")}, {"empty", QString()}};
    QCOMPARE(decodedValues(encoded(values)), values);
    QVERIFY(decodedValues(encoded(model::Values())).isEmpty());
}

void EncodingTest::foldsNames_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<bool>("isSame");
    QTest::newRow("case") << QStringLiteral("Files") << QStringLiteral("fILES") << true;
    QTest::newRow("composed") << QStringLiteral("\u00E9") << QStringLiteral("e\u0301") << true;
    QTest::newRow("around") << QStringLiteral(" Files ") << QStringLiteral("Files") << true;
    QTest::newRow("within") << QStringLiteral("My Files") << QStringLiteral("MyFiles") << false;
    QTest::newRow("accent") << QStringLiteral("é") << QStringLiteral("e") << false;
}

void EncodingTest::foldsNames()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QFETCH(bool, isSame);
    QCOMPARE(folded(one) == folded(other), isSame);
}

QTEST_GUILESS_MAIN(EncodingTest)
#include "encoding_test.moc"
