// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "base/failure.h"
#include "connectors/chatter/answer.h"

class AnswerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryFormOfAnError_data();
    void readsEveryFormOfAnError();
    void knowsWhatMeetsAllRequests_data();
    void knowsWhatMeetsAllRequests();
    void readsTheUsage_data();
    void readsTheUsage();
};

using base::Reaction;

void AnswerTest::readsEveryFormOfAnError_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QString>("message");
    QTest::newRow("list") << QByteArray(R"([{"message":"No such column","errorCode":"INVALID_FIELD"}])")
                          << QByteArray("INVALID_FIELD") << QStringLiteral("No such column");
    QTest::newRow("object") << QByteArray(R"({"error":"invalid_grant","error_description":"expired"})")
                            << QByteArray("invalid_grant") << QStringLiteral("expired");
    QTest::newRow("page") << QByteArray("<html>Down</html>") << QByteArray() << QString();
    QTest::newRow("empty list") << QByteArray("[]") << QByteArray() << QString();
    QTest::newRow("nothing") << QByteArray() << QByteArray() << QString();
}

void AnswerTest::readsEveryFormOfAnError()
{
    QFETCH(QByteArray, body);
    const chatter::Answer answer = chatter::answerFrom(400, body);
    QTEST(answer.code, "code");
    QTEST(answer.message, "message");
    QVERIFY(!answer.isGood());
}

void AnswerTest::knowsWhatMeetsAllRequests_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<int>("reaction");
    const auto row = [](const char *name, int status, const QByteArray &code, const QByteArray &message,
                        const QByteArray &key, Reaction reaction) {
        QTest::newRow(name) << status
                            << QByteArray("[{\"message\":\"" + message + "\",\"errorCode\":\"" + code +
                                          "\"}]")
                            << key << int(reaction);
    };
    row("limit", 403, "REQUEST_LIMIT_EXCEEDED", "TotalRequests Limit exceeded.", "API_LIMIT_REACHED",
        Reaction::Retry);
    row("API switched off", 403, "API_DISABLED_FOR_ORG", "x", "API_DISABLED", Reaction::SignInAgain);
    row("session", 401, "INVALID_SESSION_ID", "Session expired or invalid", "SESSION_REFUSED",
        Reaction::SignInAgain);
    row("scope", 403, "OTHER", "This session is not valid for use with the REST API", "SESSION_REFUSED",
        Reaction::SignInAgain);
    row("query timeout", 400, "QUERY_TIMEOUT", "x", "HTTP_503", Reaction::Retry);
    row("down", 503, "SERVER_UNAVAILABLE", "x", "HTTP_503", Reaction::Retry);
    row("its own affair", 400, "INVALID_FIELD", "x", "", Reaction::EndRun);
    row("missing", 404, "NOT_FOUND", "x", "", Reaction::EndRun);
}

void AnswerTest::knowsWhatMeetsAllRequests()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, key);
    QFETCH(int, reaction);
    net::Response response;
    response.status = status;
    const auto failure = chatter::generalFailure(response, chatter::answerFrom(status, body));
    QCOMPARE(failure.has_value(), !key.isEmpty());
    if (!failure)
        return;
    QCOMPARE(failure->key, key);
    QCOMPARE(int(failure->reaction), reaction);
}

void AnswerTest::readsTheUsage_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<qint64>("used");
    QTest::addColumn<qint64>("allowed");
    QTest::newRow("plain") << QByteArray("api-usage=18/5000") << qint64{18} << qint64{5000};
    QTest::newRow("the app's is larger")
        << QByteArray("api-usage=25/5000; per-app-api-usage=17/250(appName=sample-app)") << qint64{17}
        << qint64{250};
    QTest::newRow("bursts count not")
        << QByteArray("api-usage=10018/100000; api-bursts=1/750") << qint64{10018} << qint64{100000};
    QTest::newRow("none") << QByteArray() << qint64{0} << qint64{0};
    QTest::newRow("nothing allowed") << QByteArray("api-usage=1/0") << qint64{0} << qint64{0};
}

void AnswerTest::readsTheUsage()
{
    QFETCH(QByteArray, header);
    const chatter::Usage usage = chatter::usageIn(header);
    QTEST(usage.used, "used");
    QTEST(usage.allowed, "allowed");
}

QTEST_GUILESS_MAIN(AnswerTest)
#include "answer_test.moc"
