// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QBuffer>
#include <QTest>

#include "connectors/xip/jsonway.h"
#include "support/failureof.h"

class JsonWayTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsNamesAndLists_data();
    void followsNamesAndLists();
    void takesItsObjectAlone();
    void boundsNesting();
};

void JsonWayTest::followsNamesAndLists_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("values");
    QTest::addColumn<bool>("isThere");
    const auto row = [](const char *text, const char *values, bool isThere) {
        QTest::newRow(text) << QByteArray(text) << QByteArray(values) << isThere;
    };
    row(R"({"a":{"b":[1,[2],{"b":3}]}})", R"(1|[2]|{"b":3})", true);
    row(R"({"a":[{"b":[1]},{"b":2},5,[[{"b":[3]}]]]})", "1|2|3", true);
    row(R"({"A":{"x":[9],"B":[1]},"b":[9]})", "1", true);
    row(R"({"a":{"b":[]}})", "", true);
    row(R"({"a":{"b":null}})", "null", true);
    row(R"({"a":[]})", "", false);
    row(R"({"a":7})", "", false);
    row("{}", "", false);
}

void JsonWayTest::followsNamesAndLists()
{
    QFETCH(QByteArray, text);
    QBuffer buffer(&text);
    buffer.open(QIODevice::ReadOnly);
    xip::JsonScanner scanner(buffer);
    xip::JsonWay way(scanner, {QStringLiteral("a"), QStringLiteral("b")});
    QByteArrayList values;
    while (way.next())
        values.append(scanner.takeValue().bytes);
    QTEST(values.join('|'), "values");
    QTEST(way.hasFoundPlace(), "isThere");
}

void JsonWayTest::takesItsObjectAlone()
{
    QByteArray text(R"({"a":[1]}{"a":[2]})");
    QBuffer buffer(&text);
    buffer.open(QIODevice::ReadOnly);
    xip::JsonScanner scanner(buffer);
    xip::JsonWay way(scanner, {QStringLiteral("a")});
    QVERIFY(way.next());
    scanner.takeValue();
    QVERIFY(!way.next());
    QCOMPARE(scanner.takeValue().bytes, QByteArray(R"({"a":[2]})"));
}

void JsonWayTest::boundsNesting()
{
    QByteArray text = R"({"a":)" + QByteArray(100'000, '[');
    QBuffer buffer(&text);
    buffer.open(QIODevice::ReadOnly);
    xip::JsonScanner scanner(buffer);
    xip::JsonWay way(scanner, {QStringLiteral("a"), QStringLiteral("b")});
    QCOMPARE(support::failureOf([&] { way.next(); }).key, QByteArray("SOURCE_ITEM_UNREADABLE"));
}

QTEST_GUILESS_MAIN(JsonWayTest)
#include "jsonway_test.moc"
