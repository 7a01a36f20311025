// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include "connectors/xip/surroundings.h"

class SurroundingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsWhatTells_data();
    void knowsWhatTells();
    void gathersWhatTells();
};

void SurroundingsTest::knowsWhatTells_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<bool>("tells");
    const auto row = [](const char *name, const char *value, bool tells) {
        QTest::addRow("%s: %s", name, value) << QString::fromLatin1(name) << QByteArray(value) << tells;
    };
    row("onBehalfOf", R"("carl@example.com")", true);
    row("onBehalfOf", R"("carl")", true);
    row("attendees", R"(["dora@example.com"])", true);
    row("note", R"("The merger is on.")", true);
    row("decision", R"("approved")", true);
    row("users", R"([{"id":"u1","email":"a@example.com"}])", true);
    row("archived", R"([{"from":"a","text":"b"}])", true);
    row("meta", R"({"count":1,"note":"x"})", true);
    row("exportId", R"("carl@example.com")", true);
    row("next", R"("carl@example.com")", true);
    row("squad", R"([{"userid":"bob","first":"Bob","last":"Ray"}])", true);
    row("squad", R"([{"userid":"u17"}])", false);
    row("tenant", R"({"id":"acme"})", false);
    row("export", R"({"application":"Microsoft Teams","title":"x y"})", true);
    row("export", R"({"application":"Microsoft Teams"})", false);
    row("host", R"("Bob Ray")", true);
    row("host", R"("mail.example.com")", false);
    row("said", R"("the deal is off")", true);
    row("links", R"({"self":"/x","first":"https://example.com/1"})", false);
    row("count", "2", false);
    row("note", "7.5", false);
    row("note", "true", false);
    row("note", "null", false);
    row("note", R"("  ")", false);
    row("note", "[]", false);
    row("note", "{}", false);
    row("note", "[1,[2,{}],null]", false);
    row("total", R"("2")", false);
    row("figure", R"("2.50")", false);
    row("started", R"("2026-11-20T08:00:00Z")", false);
    row("exportedAt", R"("this morning")", false);
    row("exportedBy", R"({"name":"Admin","mail":"admin@example.com"})", false);
    row("version", R"("1.0 beta")", false);
    row("schema_version", R"("v1")", false);
    row("$schema", R"("https://example.com/s")", false);
    row("@odata.nextLink", R"("https://example.com/n")", false);
    row("paging", R"({"cursors":{"before":"a","after":"b"},"next":"https://example.com/n"})", false);
    row("response_metadata", R"({"next_cursor":"dXNlcjpV"})", false);
    row("tenantId", R"("acme")", false);
    row("status", R"("success")", false);
}

void SurroundingsTest::knowsWhatTells()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, value);
    QTEST(xip::Surroundings::tell(name, QJsonDocument::fromJson('[' + value + ']').array().at(0)), "tells");
}

void SurroundingsTest::gathersWhatTells()
{
    xip::Surroundings around;
    QVERIFY(!around.take("}"));
    QVERIFY(!around.addMember(QStringLiteral("a"), {.bytes = "\"x\"", .line = 3}));
    QVERIFY(!around.addMember(QStringLiteral("b"), {.bytes = "7", .line = 4}));
    QVERIFY(!around.addMember(QStringLiteral("a"), {.bytes = "\"y\"", .line = 5}));
    QVERIFY(around.addMember(QStringLiteral("c"), {.isTooLarge = true})->isTooLarge);
    const auto record = around.take("}");
    QCOMPARE(record->bytes, QByteArray(R"({"a":"x","a":"y"})"));
    QCOMPARE(record->surroundings, QStringList{QStringLiteral("a")});
    QCOMPARE(record->line, 3);
    QVERIFY(!around.take("}"));
}

QTEST_GUILESS_MAIN(SurroundingsTest)
#include "surroundings_test.moc"
