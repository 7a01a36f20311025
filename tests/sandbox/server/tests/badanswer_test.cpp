// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonDocument>
#include <QTest>

#include "server/badanswer.h"

using sandbox::HttpReply;
using sandbox::HttpRequest;

/// The ways in which answers are spoiled are what their names say.
class BadAnswerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void spoilsJsonAsNamed_data();
    void spoilsJsonAsNamed();
    void spoilsEveryAnswer();
    void knowsARouteWhateverTheIds();
};

static HttpReply spoiled(const char *name, const QByteArray &body)
{
    HttpReply reply{.fields = {{"Content-Type", "application/json"}}, .body = body};
    for (const sandbox::BadAnswer &bad : sandbox::badAnswers()) {
        if (qstrcmp(bad.name, name) == 0)
            bad.spoil({.method = "GET", .target = "/list?a=1", .fields = {}, .body = {}}, reply);
    }
    return reply;
}

void BadAnswerTest::spoilsJsonAsNamed_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("numbers") << QByteArray("huge numbers")
                             << QByteArray(R"({"list":[{"id":"7","size":1e+300}]})");
    QTest::newRow("ids") << QByteArray("no ids") << QByteArray(R"({"list":[{"size":3}]})");
    QTest::newRow("nulls") << QByteArray("records of nulls")
                           << QByteArray(R"({"list":[{"id":null,"size":null}]})");
    QTest::newRow("itself") << QByteArray("it goes on at itself")
                            << QByteArray(R"({"links":{"next":"/list?a=1"},"list":[{"id":"7","size":3}]})");
}

void BadAnswerTest::spoilsJsonAsNamed()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, expected);
    const QByteArray json = R"({"list":[{"id":"7","size":3}]})";
    QCOMPARE(spoiled(name.constData(), json).body, expected);
    const QByteArray guard = "throw 'not allowed';\n"; // as some servers begin
    QCOMPARE(spoiled(name.constData(), guard + json).body, guard + expected);
}

void BadAnswerTest::spoilsEveryAnswer()
{
    const QByteArray json = R"({"id":"a text","list":[{"id":"7","size":3}]})";
    const HttpReply good{.fields = {{"Content-Type", "application/json"}}, .body = json};
    for (const sandbox::BadAnswer &bad : sandbox::badAnswers()) {
        const HttpReply reply = spoiled(bad.name, json);
        const bool isOther = reply.status != good.status || reply.body != good.body ||
                             reply.fields != good.fields || reply.ending != good.ending;
        QVERIFY2(isOther, bad.name);
    }
    QVERIFY(QJsonDocument::fromJson(spoiled("half of the JSON", json).body).isNull());
    QCOMPARE(spoiled("nothing", json).body, QByteArray());
    QCOMPARE(spoiled("redirects for ever", json).status, 302);
}

void BadAnswerTest::knowsARouteWhateverTheIds()
{
    const auto route = [](const QByteArray &target, const QByteArray &body = {}) {
        return sandbox::routeOf({.method = "GET", .target = target, .fields = {}, .body = body});
    };
    QCOMPARE(route("/api/core/v3/contents/1188?count=1"), u"GET /api/core/*/contents/*");
    QCOMPARE(route("/data/query?q=SELECT%20Id%20FROM%20User%20WHERE"), u"GET /data/query User");
    QCOMPARE(route("/cometd", R"([{"channel":"/meta/connect"}])"), u"GET /cometd /meta/connect");
}

QTEST_GUILESS_MAIN(BadAnswerTest)
#include "badanswer_test.moc"
