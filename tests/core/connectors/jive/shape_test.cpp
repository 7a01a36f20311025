// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/jive/entity.h"
#include "connectors/jive/shape.h"
#include "support/failureof.h"

/// What an answer has to look like, so that nothing else passes for a list's end.
class ShapeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesListsAlone_data();
    void takesListsAlone();
    void takesEntitiesAlone();
    void takesPeopleThatAreSomebody();
    void followsAListToItsEnd();
    void refusesAListWithoutAnEnd_data();
    void refusesAListWithoutAnEnd();
    void refusesPageAfterPageWithNothingOnIt();
};

using support::failureOf;

void ShapeTest::takesListsAlone_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("key");
    QTest::newRow("empty") << QByteArray(R"({"list":[]})") << QByteArray("NO_FAILURE");
    QTest::newRow("none") << QByteArray("{}") << QByteArray("NOT_JIVE");
    QTest::newRow("null") << QByteArray(R"({"list":null})") << QByteArray("NOT_JIVE");
    QTest::newRow("object") << QByteArray(R"({"list":{}})") << QByteArray("NOT_JIVE");
}

void ShapeTest::takesListsAlone()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, key);
    const auto failure =
        failureOf([&] { jive::listIn(jive::parsed(json), QStringLiteral("/contents?count=100")); });
    QCOMPARE(failure.key, key);
    if (key != "NO_FAILURE") {
        QVERIFY(failure.reaction == base::Reaction::EndRun);
        QCOMPARE(failure.text, u"/contents is not answered as Jive does: it has no list.");
        QVERIFY(!failure.fix.isEmpty());
    }
}

void ShapeTest::takesEntitiesAlone()
{
    const QJsonObject good = jive::parsed(R"({"type":"person","id":"2"})");
    QCOMPARE(jive::entityIn(good, QStringLiteral("/people/2")), good);
    for (const char *json : {"{}", R"({"type":"person"})", R"({"id":"2"})", R"({"type":null,"id":null})"})
        QCOMPARE(failureOf([&] { jive::entityIn(jive::parsed(json), QStringLiteral("/people/2")); }).key,
                 QByteArray("NOT_JIVE"));
}

void ShapeTest::takesPeopleThatAreSomebody()
{
    const QString members = QStringLiteral("/members/places/50");
    QCOMPARE(jive::personIn(jive::parsed(R"({"id":"2"})"), members).value(u"id").toString(), u"2");
    QVERIFY(!jive::personIn(jive::parsed(R"({"displayName":"Ann"})"), members).isEmpty());
    for (const QJsonValue &nobody : {QJsonValue(), QJsonValue(QJsonObject()), QJsonValue(7)})
        QCOMPARE(failureOf([&] { jive::personIn(nobody, members); }).key, QByteArray("NOT_JIVE"));
}

static QJsonObject page(const QString &next)
{
    return {{QStringLiteral("links"), QJsonObject{{QStringLiteral("next"), next}}}};
}

void ShapeTest::followsAListToItsEnd()
{
    jive::Trail trail;
    QCOMPARE(trail.nextIn(page(QStringLiteral("b")), QStringLiteral("a")), u"b");
    QCOMPARE(trail.nextIn(page(QStringLiteral("b")), QStringLiteral("a")), u"b"); // asked again
    QCOMPARE(trail.nextIn(page(QStringLiteral("c")), QStringLiteral("b")), u"c");
    QCOMPARE(trail.nextIn({}, QStringLiteral("c")), QString());
    trail.clear();
    QCOMPARE(trail.nextIn(page(QStringLiteral("a")), QStringLiteral("b")), u"a");
}

void ShapeTest::refusesAListWithoutAnEnd_data()
{
    QTest::addColumn<QStringList>("pages");
    QTest::newRow("at itself") << QStringList{QStringLiteral("a"), QStringLiteral("a")};
    QTest::newRow("in a circle") << QStringList{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c"),
                                                QStringLiteral("b")};
}

void ShapeTest::refusesAListWithoutAnEnd()
{
    QFETCH(QStringList, pages);
    jive::Trail trail;
    const auto failure = failureOf([&] {
        for (qsizetype i = 0; i + 1 < pages.size(); ++i)
            trail.nextIn(page(pages.at(i + 1)), pages.at(i));
    });
    QCOMPARE(failure.key, QByteArray("JIVE_ENDLESS_LIST"));
    QVERIFY(failure.reaction == base::Reaction::EndRun);
}

void ShapeTest::refusesPageAfterPageWithNothingOnIt()
{
    jive::Trail trail;
    const auto read = [&](int number, const QJsonArray &list) {
        QJsonObject answer = page(QString::number(number + 1));
        answer.insert(QStringLiteral("list"), list);
        trail.nextIn(answer, QString::number(number));
    };
    const int most = 10'000;
    for (int number = 0; number < most; ++number)
        read(number, {});
    read(most - 1, {}); // asked again
    read(most, {1});    // so what went before was of what may not be seen
    for (int number = most + 1; number <= 2 * most; ++number)
        read(number, {});
    const auto failure = failureOf([&] { read(2 * most + 1, {}); });
    QCOMPARE(failure.key, QByteArray("JIVE_ENDLESS_LIST"));
    QVERIFY(failure.reaction == base::Reaction::EndRun);
    QVERIFY(!failure.fix.isEmpty());
}

QTEST_GUILESS_MAIN(ShapeTest)
#include "shape_test.moc"
