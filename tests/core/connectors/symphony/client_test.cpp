// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QBuffer>
#include <QElapsedTimer>
#include <QTest>

#include "core/connectors/symphony/lab.h"
#include "support/failureof.h"
#include "support/httpserver.h"

using namespace symphony;

class ClientTest : public QObject
{
    Q_OBJECT

    static Call me() { return {.path = QStringLiteral("/v2/sessioninfo"), .body = {}}; }

private Q_SLOTS:
    void asksEachHost()
    {
        Lab lab;
        QCOMPARE(lab.client.demand(me(), lab.stop).object().value(u"displayName").toString(), u"Archive Bot");
        const Answer info = lab.client.demand(
            {.host = Host::Agent, .path = QStringLiteral("/v1/info"), .body = {}}, lab.stop);
        QCOMPARE(info.object().value(u"version").toString(), u"25.8.1");
        QCOMPARE(lab.world.server().violations(), QStringList());
    }
    void takesAnEmptyAnswerForNothing()
    {
        Lab lab;
        const Answer answer = lab.client.demand(
            {.host = Host::Agent,
             .path =
                 QStringLiteral("/v4/stream/%1/message?since=4102444800000").arg(sandbox::Pod::safe(rates)),
             .body = {}},
            lab.stop);
        QCOMPARE(answer.status, 204);
        QVERIFY(answer.isGood() && answer.array().isEmpty());
    }
    void renewsASessionOnce()
    {
        Lab lab;
        lab.client.demand(me(), lab.stop);
        lab.world.server().expireSessions();
        lab.client.demand(me(), lab.stop);
        QCOMPARE(lab.world.server().signIns(), 2);
    }
    void givesUpOnASessionThatIsNeverTaken()
    {
        support::HttpServer refusing([](QTcpSocket &socket, const support::HttpRequest &) {
            support::HttpServer::respond(socket, 401, "{}");
        });
        Lab lab({}, {{"agentUrl", refusing.url(QString()).toString()}});
        const auto failure = support::failureOf([&] {
            lab.client.ask({.host = Host::Agent, .path = QStringLiteral("/v1/info"), .body = {}}, lab.stop);
        });
        QCOMPARE(failure.key, QByteArray("SIGN_IN_REFUSED"));
        QCOMPARE(refusing.requests().size(), size_t(2));
    }
    void outlastsAnOverload_data()
    {
        QTest::addColumn<int>("status");
        QTest::newRow("throttled") << 429;
        QTest::newRow("busy") << 503;
    }
    void outlastsAnOverload()
    {
        QFETCH(int, status);
        Lab lab;
        lab.client.demand(me(), lab.stop);
        lab.world.server().refuseNext(3, status);
        QCOMPARE(lab.client.demand(me(), lab.stop).status, 200);
    }
    void tellsWhatItWaitsFor()
    {
        Lab lab;
        QStringList told;
        lab.context.waiting = [&](const base::Failure &failure, std::chrono::milliseconds) {
            told.append(failure.text);
        };
        Client client(lab.context, Settings::of(lab.context.values));
        client.demand(me(), lab.stop);
        lab.world.server().refuseNext(2, 503);
        client.demand(me(), lab.stop);
        QCOMPARE(told.size(), 2);
        QVERIFY2(told.front().contains(u"503"), qPrintable(told.front()));
    }
    void honoursRetryAfter()
    {
        support::HttpServer busy([](QTcpSocket &socket, const support::HttpRequest &) {
            support::HttpServer::respond(socket, 429, "{}", "Retry-After: 3600\r\n");
        });
        Lab lab({}, {{"agentUrl", busy.url(QString()).toString()}});
        const auto failure = support::failureOf([&] {
            lab.client.ask({.host = Host::Agent, .path = QStringLiteral("/v1/info"), .body = {}}, lab.stop);
        });
        QVERIFY(failure.reaction == base::Reaction::Retry && failure.retryAfter == std::chrono::hours{1});
        QCOMPARE(busy.requests().size(), size_t(1)); // an hour is left to the next run
    }
    void asksForNothingBeforeAPauseIsOver()
    {
        const base::Stop impatient;
        bool isBusy = true;
        support::HttpServer server([&](QTcpSocket &socket, const support::HttpRequest &) {
            impatient.gently(); // nobody waits for the whole pause in this test
            support::HttpServer::respond(socket, isBusy ? 429 : 200, "{}", "Retry-After: 30\r\n");
        });
        Lab lab({}, {{"agentUrl", server.url(QString()).toString()},
                     {"requestsPerSecond", QStringLiteral("400")}});
        const Call info{.host = Host::Agent, .path = QStringLiteral("/v1/info"), .body = {}};
        lab.client.signIn().credentials(Host::Agent, lab.stop);
        QVERIFY(support::failureOf([&] { lab.client.ask(info, impatient); }).reaction ==
                base::Reaction::Stopped);
        isBusy = false;
        lab.world.fakeClock().advance(std::chrono::milliseconds{29'900});
        QElapsedTimer timer;
        timer.start();
        lab.client.demand(me(), lab.stop); // whatever it is that is asked
        QVERIFY(timer.elapsed() >= 90);
        lab.world.fakeClock().advance(std::chrono::milliseconds{100});
        lab.client.ask(info, lab.stop);
        QCOMPARE(server.requests().size(), size_t(2));
    }
    void tellsOneThingsRefusalFromAll()
    {
        Lab lab({.hasRole = false});
        const Call other{.host = Host::Agent,
                         .path = QStringLiteral("/v4/stream/%1/message?since=0").arg(foreign),
                         .body = {}};
        QVERIFY(lab.client.ask(other, lab.stop).isForbidden());
        const Call list{.method = "POST",
                        .path = QStringLiteral("/v2/admin/streams/list"),
                        .body = {{QStringLiteral("streamTypes"), QJsonArray()}}};
        const auto failure = support::failureOf([&] { lab.client.demand(list, lab.stop); });
        QCOMPARE(failure.key, QByteArray("SYMPHONY_REFUSED"));
        QVERIFY(failure.reaction == base::Reaction::SignInAgain && failure.text.contains(u"entitlement"));
    }
    void keepsToItsPace()
    {
        Lab lab({}, {{"requestsPerSecond", QStringLiteral("100")}});
        for (int second = 0; second < 2; ++second) {
            for (int i = 0; i < 5; ++i) // at once, whatever was saved up before
                lab.client.demand(me(), lab.stop);
            lab.world.fakeClock().advance(std::chrono::seconds{60});
        }
        for (int i = 0; i < 5; ++i)
            lab.client.demand(me(), lab.stop);
        lab.stop.gently(); // the next has to wait, and a stop ends that
        QVERIFY(support::failureOf([&] { lab.client.ask(me(), lab.stop); }).reaction ==
                base::Reaction::Stopped);
    }
    void refusesWhatIsNoJson()
    {
        support::HttpServer page([](QTcpSocket &socket, const support::HttpRequest &) {
            support::HttpServer::respond(socket, 200, "<html>Sign in</html>");
        });
        Lab lab({}, {{"agentUrl", page.url(QString()).toString()}});
        QCOMPARE(support::failureOf([&] {
                     lab.client.ask({.host = Host::Agent, .path = QStringLiteral("/v1/info"), .body = {}},
                                    lab.stop);
                 }).key,
                 QByteArray("NOT_SYMPHONY"));
    }
    void sendsNoCredentialsToASignedAddress()
    {
        support::HttpServer other([](QTcpSocket &socket, const support::HttpRequest &) {
            support::HttpServer::respond(socket, 200, "the file");
        });
        Lab lab;
        lab.client.demand(me(), lab.stop);
        QBuffer sink;
        sink.open(QIODevice::WriteOnly);
        int begun = 0;
        lab.client.downloadSigned(
            other.url(QStringLiteral("/file?sig=x")), sink, [&] { ++begun; }, lab.stop);
        QCOMPARE(sink.data(), QByteArray("the file"));
        QCOMPARE(begun, 1);
        for (const char *name : {"authorization", "sessiontoken", "keymanagertoken"})
            QVERIFY(!other.requests().front().headers.contains(name));
    }
};

QTEST_GUILESS_MAIN(ClientTest)
#include "client_test.moc"
