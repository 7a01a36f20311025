// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QBuffer>
#include <QTest>

#include "core/connectors/chatter/lab.h"
#include "support/failureof.h"
#include "support/httpserver.h"

class ClientTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void usesTheNewestVersionThatWasTried();
    void renewsASessionOnce();
    void doesNotLoopOnARefusalThatStays();
    void signsInAgainOnceOnly();
    void outlastsAnOverload();
    void pausesAtItsShare();
    void endsAtTheOrganisationsLimit();
    void refusesToAskAnotherHost();
    void sendsItsTokenToNobodyElse();
    void streamsFiles();
    void waitsForAFileThatCannotBeHadNow_data();
    void waitsForAFileThatCannotBeHadNow();
    void saysThatTheApiIsSwitchedOff();
    void knowsTheServersTime();
    void saysWhatToDoAboutEveryRefusal();
};

using chatter::Lab;

void ClientTest::usesTheNewestVersionThatWasTried()
{
    Lab lab;
    QCOMPARE(lab.client.version(lab.stop), u"62.0");
    Lab pinned({}, {{"apiVersion", QStringLiteral("61.0")}});
    QCOMPARE(pinned.client.version(pinned.stop), u"61.0");
    QCOMPARE(pinned.server.requests(), 0);
}

void ClientTest::renewsASessionOnce()
{
    Lab lab;
    lab.client.demand(QStringLiteral("/limits"), lab.stop);
    lab.server.expireSessions();
    lab.client.demand(QStringLiteral("/limits"), lab.stop);
    QCOMPARE(lab.server.signIns(), 2);
    QCOMPARE(lab.server.requests(), 4); // the version, and one that was refused
}

void ClientTest::doesNotLoopOnARefusalThatStays()
{
    Lab lab({.rejectsForEver = true});
    const auto failure =
        support::failureOf([&] { lab.client.get(QStringLiteral("/services/data/"), lab.stop); });
    QCOMPARE(failure.key, QByteArray("SESSION_REFUSED"));
    QCOMPARE(lab.server.signIns(), 1);
    QCOMPARE(lab.server.requests(), 1);
}

/// A session that is refused as soon as it is new.
void ClientTest::signsInAgainOnceOnly()
{
    Lab lab({.refusesSessions = true});
    const auto failure =
        support::failureOf([&] { lab.client.get(QStringLiteral("/services/data/"), lab.stop); });
    QCOMPARE(failure.key, QByteArray("SESSION_REFUSED"));
    QVERIFY(failure.reaction == base::Reaction::SignInAgain);
    QCOMPARE(lab.server.signIns(), 2);
    QCOMPARE(lab.server.requests(), 2);
}

void ClientTest::outlastsAnOverload()
{
    Lab lab;
    lab.client.session(lab.stop);
    lab.server.failNext(4);
    QVERIFY(lab.client.get(QStringLiteral("/limits"), lab.stop).isGood());
}

void ClientTest::pausesAtItsShare()
{
    Lab lab({.dailyLimit = 100, .used = 75}, {{"budgetPercent", QStringLiteral("80")}});
    base::Failure failure = base::inputFailure("NO_FAILURE", {});
    int good = 0;
    while (failure.key == "NO_FAILURE" && good < 20) {
        failure = support::failureOf([&] { lab.client.demand(QStringLiteral("/limits"), lab.stop); });
        good += failure.key == "NO_FAILURE" ? 1 : 0;
    }
    QCOMPARE(failure.key, QByteArray("API_BUDGET_REACHED"));
    QVERIFY(failure.reaction == base::Reaction::Retry);
    QVERIFY(failure.retryAfter && *failure.retryAfter >= std::chrono::hours{1}); // for the next run
    QCOMPARE(lab.server.requests(), 5);
}

void ClientTest::endsAtTheOrganisationsLimit()
{
    Lab lab({.dailyLimit = 2},
            {{"budgetPercent", QStringLiteral("100")}, {"apiVersion", QStringLiteral("62.0")}});
    lab.client.demand(QStringLiteral("/limits"), lab.stop);
    lab.server.set([](auto &options) { options.used = 2; });
    const auto failure = support::failureOf([&] { lab.client.demand(QStringLiteral("/limits"), lab.stop); });
    QCOMPARE(failure.key, QByteArray("API_LIMIT_REACHED"));
    QCOMPARE(lab.server.requests(), 2); // not tried again and again
}

void ClientTest::refusesToAskAnotherHost()
{
    Lab lab;
    lab.client.session(lab.stop);
    for (const char *reference : {"https://evil.example.org/x", "//evil.example.org/x", "relative"}) {
        const auto failure = support::failureOf([&] { lab.client.get(QLatin1String(reference), lab.stop); });
        QCOMPARE(failure.key, QByteArray("FOREIGN_REFERENCE"));
        QVERIFY(!failure.fix.isEmpty());
    }
    QCOMPARE(lab.server.requests(), 0);
}

void ClientTest::sendsItsTokenToNobodyElse()
{
    support::HttpServer other([](QTcpSocket &socket, const support::HttpRequest &) {
        support::HttpServer::respond(socket, 200, "{}");
    });
    Lab lab;
    lab.client.session(lab.stop);
    const QString foreign = other.url(QStringLiteral("/x")).toString();
    QCOMPARE(support::failureOf([&] { lab.client.get(foreign, lab.stop); }).key,
             QByteArray("FOREIGN_REFERENCE"));
    QCOMPARE(other.requests().size(), size_t(0));
}

void ClientTest::streamsFiles()
{
    Lab lab;
    QBuffer sink;
    sink.open(QIODevice::WriteOnly);
    lab.client.download(u"/sobjects/ContentVersion/" + chatter::idOf("068", 1) + u"/VersionData", sink,
                        lab.stop);
    QCOMPARE(sink.data(), QByteArray("the plan"));
    const auto failure = support::failureOf([&] {
        lab.client.download(QStringLiteral("/sobjects/ContentVersion/068000000000099AAA/VersionData"), sink,
                            lab.stop);
    });
    QCOMPARE(failure.key, QByteArray("ATTACHMENT_UNAVAILABLE"));
    QVERIFY(failure.reaction == base::Reaction::SkipItem);
}

void ClientTest::waitsForAFileThatCannotBeHadNow_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<base::Reaction>("reaction");
    for (const int status : {300, 302, 400, 405, 416, 501, 503})
        QTest::addRow("%d", status) << status << base::Reaction::Retry;
    for (const int status : {403, 404, 410})
        QTest::addRow("%d", status) << status << base::Reaction::SkipItem;
}

/// A status page, a proxy, a server in repair; what may not be seen, or is gone, is not waited for.
void ClientTest::waitsForAFileThatCannotBeHadNow()
{
    QFETCH(int, status);
    QFETCH(base::Reaction, reaction);
    Lab lab;
    lab.client.version(lab.stop);
    lab.server.spoil([status](const sandbox::HttpRequest &request, sandbox::HttpReply &reply) {
        if (request.target.contains("VersionData"))
            reply = {.status = status, .fields = {{"Location", "/maintenance"}}, .body = "<html></html>"};
    });
    QBuffer sink;
    sink.open(QIODevice::WriteOnly);
    const auto failure = support::failureOf([&] {
        lab.client.download(u"/sobjects/ContentVersion/" + chatter::idOf("068", 1) + u"/VersionData", sink,
                            lab.stop);
    });
    QVERIFY2(failure.reaction == reaction && !failure.text.isEmpty(), failure.what());
}

void ClientTest::saysThatTheApiIsSwitchedOff()
{
    Lab lab({.apiError = R"([{"message":"not enabled","errorCode":"API_DISABLED_FOR_ORG"}])"});
    const auto failure =
        support::failureOf([&] { lab.client.get(QStringLiteral("/services/data/"), lab.stop); });
    QCOMPARE(failure.key, QByteArray("API_DISABLED"));
    QVERIFY(failure.fix.contains(QLatin1String("API Enabled")));
}

void ClientTest::knowsTheServersTime()
{
    const base::Instant there = *base::fromIso(u"2026-11-20T07:00:00Z"); // an hour behind the clock here
    for (const char *version : {"", "62.0"}) {
        Lab lab({}, {{"apiVersion", QLatin1String(version)}});
        lab.server.spoil([](const sandbox::HttpRequest &, sandbox::HttpReply &reply) {
            reply.fields.push_back({"Date", "Fri, 20 Nov 2026 07:00:00 GMT"});
        });
        QVERIFY(lab.client.serverNow(lab.stop) == there); // whether or not anything was asked before
        QCOMPARE(lab.server.requests(), 1);
        lab.clock.advance(std::chrono::minutes{5});
        QVERIFY(lab.client.serverNow(lab.stop) == there + std::chrono::minutes{5});
        QCOMPARE(lab.server.requests(), 1);
    }
    Lab silent;
    QVERIFY(silent.client.serverNow(silent.stop) == silent.clock.now());
}

void ClientTest::saysWhatToDoAboutEveryRefusal()
{
    for (const char *code : {"INSUFFICIENT_ACCESS", "MALFORMED_QUERY"}) {
        const chatter::Answer answer{.status = 400, .json = {}, .code = code, .message = {}};
        QVERIFY(!chatter::Client::refusal(QStringLiteral("the posts"), answer).fix.isEmpty());
    }
}

QTEST_GUILESS_MAIN(ClientTest)
#include "client_test.moc"
