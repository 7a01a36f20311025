// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/target/microsoft365/scripted.h"
#include "support/failureof.h"
#include "support/fastclock.h"

using namespace std::chrono_literals;
using namespace microsoft365;
using scripted::refusal;
using scripted::Service;

class GraphClientTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void signsInAndAsksForImmutableIds();
    void renewsARefusedTokenOnce();
    void saysWhenTheNewTokenIsRefusedToo();
    void looksToTheClockWhenANewTokenHasExpired();
    void waitsAFractionOfASecond();
    void leavesALongPauseToTheEngine_data();
    void leavesALongPauseToTheEngine();
    void aPieceOfAnUploadWaitsForItsMailboxesShare();
    void restsOneMailboxAlone();
    void keepsWithinTheMailboxesShare();
    void triesReadingAgain_data();
    void triesReadingAgain();
    void aRefusalIsNotTriedAgain();
    void readsPageAfterPage();
    void sendsItsTokenNowhereElse();
    void uploadsWithoutAToken();
    void aPortalsAnswerIsNoObject();
};

void GraphClientTest::signsInAndAsksForImmutableIds()
{
    Service service;
    service.then({});
    service.client->send({.method = "POST", .address = "/users/u1/x?$top=1", .body = "{}"}, nullptr, {});
    QCOMPARE(service.requests(), QByteArrayList{"POST /v1.0/users/u1/x?$top=1"});
    const auto headers = service.request(0).headers;
    QCOMPARE(headers.value("authorization"), "Bearer token1");
    QCOMPARE(headers.value("prefer"), "IdType=\"ImmutableId\"");
    QCOMPARE(headers.value("content-type"), "application/json");
    QCOMPARE(headers.value("client-request-id").size(), 36);
    service.client->send({.address = "/x", .isBeta = true}, nullptr, {});
    QCOMPARE(service.requests().last(), "GET /beta/x");
}

void GraphClientTest::renewsARefusedTokenOnce()
{
    Service service({refusal(401, "InvalidAuthenticationToken"), {}});
    QVERIFY(service.client->send({.address = "/x"}, nullptr, {}).isSuccess());
    QCOMPARE(service.request(1).headers.value("authorization"), "Bearer token2");
}

void GraphClientTest::saysWhenTheNewTokenIsRefusedToo()
{
    Service service(
        {refusal(401, "InvalidAuthenticationToken"), refusal(401, "InvalidAuthenticationToken"), {}});
    const base::Failure failure =
        support::failureOf([&] { service.client->send({.address = "/x"}, nullptr, {}); });
    QCOMPARE(failure.reaction, base::Reaction::SignInAgain);
    QCOMPARE(service.requests().size(), 2);
}

void GraphClientTest::looksToTheClockWhenANewTokenHasExpired()
{
    const scripted::Answer expired{
        401, R"({"error":{"code":"InvalidAuthenticationToken","message":"The token is expired."}})"};
    Service service({expired, expired});
    const base::Failure failure =
        support::failureOf([&] { service.client->send({.address = "/x"}, nullptr, {}); });
    QCOMPARE(failure.key, "SIGN_IN_REFUSED");
    QVERIFY2(failure.fix.contains(QStringLiteral("clock")), qPrintable(failure.fix));
    QVERIFY2(!failure.fix.contains(QStringLiteral("client id")), qPrintable(failure.fix));
}

void GraphClientTest::waitsAFractionOfASecond()
{
    Service service({refusal(429, "ApplicationThrottled", "Retry-After: 0.25\r\n"), {}});
    const MailboxRef mailbox = service.mailbox();
    const auto before = service.clock().elapsed();
    QVERIFY(service.client->send({.address = "/x"}, &mailbox, {}).isSuccess());
    const auto waited = service.clock().elapsed() - before;
    QVERIFY(waited >= 250ms && waited < 5s);
    QCOMPARE(service.waits.size(), 1); // told to who watches
}

void GraphClientTest::leavesALongPauseToTheEngine_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<std::chrono::milliseconds>("least");
    QTest::addColumn<std::chrono::milliseconds>("most");
    const auto row = [](const char *name, const QByteArray &value, std::chrono::milliseconds least,
                        std::chrono::milliseconds most) {
        QTest::newRow(name) << value << least << most;
    };
    row("seconds", "120", 120s, 120s);
    row("fraction", "30.5", 30500ms, 30500ms);
    const auto date = QDateTime::currentDateTimeUtc().addSecs(90);
    row("date", QLocale::c().toString(date, QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'")).toLatin1(),
        40s, 91s);
}

void GraphClientTest::leavesALongPauseToTheEngine()
{
    QFETCH(QByteArray, value);
    QFETCH(std::chrono::milliseconds, least);
    QFETCH(std::chrono::milliseconds, most);
    Service service({refusal(429, "ApplicationThrottled", "Retry-After: " + value + "\r\n"), {}});
    const MailboxRef mailbox = service.mailbox();
    const base::Failure failure =
        support::failureOf([&] { service.client->send({.address = "/x"}, &mailbox, {}); });
    QCOMPARE(failure.reaction, base::Reaction::ParkMailbox);
    QCOMPARE(failure.key, "IMPORT_THROTTLED");
    QVERIFY(failure.retryAfter && *failure.retryAfter >= least && *failure.retryAfter <= most);
    // The pause holds for whoever comes next, and nothing is sent before it is over.
    const base::Failure next =
        support::failureOf([&] { service.client->send({.address = "/x"}, &mailbox, {}); });
    QCOMPARE(next.key, "IMPORT_THROTTLED");
    QCOMPARE(next.text, failure.text);
    QCOMPARE(service.requests().size(), 1);
}

/// Begun anew, an attachment as large as the share would never arrive.
void GraphClientTest::aPieceOfAnUploadWaitsForItsMailboxesShare()
{
    support::FastClock clock(1000);
    Service service;
    service.then({201});
    const MailboxRef ref{QStringLiteral("u1"), std::make_shared<Mailbox>(clock)};
    QCOMPARE(ref.state->take(1, Mailbox::bytesPerWindow), 0ms);
    const GraphRequest whole{.method = "POST", .address = "/x", .body = "12345"};
    const base::Failure failure = support::failureOf([&] { service.client->send(whole, &ref, {}); });
    QCOMPARE(failure.key, "IMPORT_THROTTLED");
    QVERIFY(!failure.text.contains(u"throttles")); // Microsoft did not say so
    const GraphRequest piece{
        .method = "PUT", .url = service.url(QStringLiteral("/up")), .body = "12345", .isUpload = true};
    QCOMPARE(service.client->send(piece, &ref, {}).status, 201);
    QVERIFY(clock.elapsed() >= Mailbox::bytesWindow);
}

void GraphClientTest::restsOneMailboxAlone()
{
    Service service({refusal(429, "ApplicationThrottled", "Retry-After: 120\r\n"), {}});
    const MailboxRef mailbox = service.mailbox();
    support::failureOf([&] { service.client->send({.address = "/x"}, &mailbox, {}); });
    const MailboxRef other = service.client->mailbox(QStringLiteral("u2"));
    QVERIFY(service.client->send({.address = "/x"}, &other, {}).isSuccess());
}

void GraphClientTest::keepsWithinTheMailboxesShare()
{
    Service service(std::deque<scripted::Answer>(20));
    const MailboxRef mailbox = service.mailbox();
    const auto before = service.clock().elapsed();
    for (int i = 0; i < 17; ++i)
        service.client->send({.address = "/x"}, &mailbox, {});
    QVERIFY(service.clock().elapsed() - before >= 1s);
}

void GraphClientTest::triesReadingAgain_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("isCut");
    QTest::newRow("unavailable") << 503 << false;
    QTest::newRow("cut") << 0 << true;
}

void GraphClientTest::triesReadingAgain()
{
    QFETCH(int, status);
    QFETCH(bool, isCut);
    const scripted::Answer trouble{status, {}, {}, isCut};
    Service service({trouble, {200, R"({"a":1})"}});
    QCOMPARE(service.client->read({.address = "/x"}, nullptr, {})[QLatin1String("a")].toInt(), 1);
    QCOMPARE(service.requests().size(), 2);
    QCOMPARE(service.waits.size(), 1); // told to who watches
}

void GraphClientTest::aRefusalIsNotTriedAgain()
{
    Service service({refusal(403, "Authorization_RequestDenied"), {}});
    const base::Failure failure =
        support::failureOf([&] { service.client->read({.address = "/x"}, nullptr, {}); });
    QCOMPARE(failure.key, "ACCESS_DENIED");
    QCOMPARE(service.requests().size(), 1);
}

void GraphClientTest::readsPageAfterPage()
{
    Service service;
    service.then({200, R"({"value":[{"id":"1"},{"id":"2"}],"@odata.nextLink":")" +
                           service.url(QStringLiteral("/v1.0/x")).toEncoded() + R"(?$skiptoken=a%2Bb"})"});
    service.then({200, R"({"value":[]})"});
    QStringList ids;
    service.client->readAll({.address = "/x"}, nullptr,
                            [&](const QJsonObject &each) {
                                ids.append(each[QLatin1String("id")].toString());
                                return true;
                            },
                            {});
    QCOMPARE(ids, (QStringList{QStringLiteral("1"), QStringLiteral("2")}));
    QCOMPARE(service.requests().last(), "GET /v1.0/x?$skiptoken=a%2Bb");
}

void GraphClientTest::sendsItsTokenNowhereElse()
{
    Service service;
    const base::Failure failure = support::failureOf([&] {
        service.client->send({.url = QUrl(QStringLiteral("https://elsewhere.example/v1.0/x"))}, nullptr, {});
    });
    QCOMPARE(failure.key, "UNEXPECTED_ANSWER");
    QCOMPARE(failure.reaction, base::Reaction::EndRun);
}

void GraphClientTest::uploadsWithoutAToken()
{
    Service service;
    service.then({});
    service.client->send(
        {.method = "PUT", .url = service.url(QStringLiteral("/upload/s")), .body = "x", .isUpload = true},
        nullptr, {});
    QVERIFY(!service.request(0).headers.contains("authorization"));
    QCOMPARE(service.requests(), QByteArrayList{"PUT /upload/s"});
}

void GraphClientTest::aPortalsAnswerIsNoObject()
{
    Service service;
    service.then({200, "<html>Welcome</html>"});
    const base::Failure failure =
        support::failureOf([&] { service.client->read({.address = "/x"}, nullptr, {}); });
    QCOMPARE(failure.key, "UNEXPECTED_ANSWER");
}

QTEST_GUILESS_MAIN(GraphClientTest)
#include "graphclient_test.moc"
