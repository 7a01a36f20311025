// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QBuffer>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>
#include <QUrlQuery>

#include "connectors/jive/smaller.h"
#include "core/connectors/jive/lab.h"
#include "core/net/serveridentity.h"
#include "support/failureof.h"
#include "support/httpserver.h"

class ClientTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheCoreApi();
    void followsReferencesOfOtherHostsToItsOwn();
    void refusesToAskAnotherHost();
    void tellsOneThingsRefusalFromASignIn();
    void keepsTheRenewedRefreshToken();
    void signsInWithTheTokenThatAnotherRenewed();
    void knowsASignInPage();
    void keepsToItsPace();
    void tellsWhatItWaitsFor();
    void streamsFiles();
    void fetchesFromAllowedHostsOnly_data();
    void fetchesFromAllowedHostsOnly();
    void sendsNoCredentialsToOthers();
    void takesNoPageOfAnotherHostForAFile_data();
    void takesNoPageOfAnotherHostForAFile();
    void takesNoPageForAFile_data();
    void takesNoPageForAFile();
    void takesARefusalOfAFileForNoMore_data();
    void takesARefusalOfAFileForNoMore();
    void tellsAFilesRefusalFromASignIn();
    void takesABadCertificateOfAnotherHostForTheFiles();
    void asksForFewerWhereAPageIsTooLarge();
    void asksForNoTextWhereOneEntryIsTooLarge();
};

using jive::Lab;

void ClientTest::findsTheCoreApi()
{
    Lab lab({.instance = QStringLiteral("https://community.example.com")});
    const jive::Server &server = lab.client.server(lab.stop);
    QCOMPARE(server.version, u"8.0.0.0 8c3.1");
    QCOMPARE(server.api, QUrl(lab.server.url().toString() + QStringLiteral("/api/core/v3")));
    QCOMPARE(server.instance.host(), u"community.example.com");
}

void ClientTest::followsReferencesOfOtherHostsToItsOwn()
{
    Lab lab;
    const QJsonObject post =
        lab.client.demand(QStringLiteral("http://inside:8080/jive/api/core/v3/contents/102"), lab.stop);
    QCOMPARE(post.value(u"contentID").toString(), u"102");
}

void ClientTest::refusesToAskAnotherHost()
{
    Lab lab;
    const int before = lab.server.requests();
    const auto failure =
        support::failureOf([&] { lab.client.get(QStringLiteral("https://evil.example.org/x"), lab.stop); });
    QCOMPARE(failure.key, QByteArray("FOREIGN_REFERENCE"));
    QCOMPARE(lab.server.requests(), before + 1); // the version
}

void ClientTest::tellsOneThingsRefusalFromASignIn()
{
    Lab lab;
    const jive::Answer missing = lab.client.get(QStringLiteral("/contents/9999"), lab.stop);
    QVERIFY(missing.isMissing() && !missing.isGood());
    QCOMPARE(missing.code, QByteArray("contentMissing"));
    QCOMPARE(lab.client.get(QStringLiteral("/dms/400"), lab.stop).status, 403);
    Lab stranger({}, {{"username", QStringLiteral("stranger")}});
    const auto failure =
        support::failureOf([&] { stranger.client.get(QStringLiteral("/people/@me"), stranger.stop); });
    QCOMPARE(failure.key, QByteArray("SIGN_IN_REFUSED"));
    QVERIFY(failure.reaction == base::Reaction::SignInAgain);
}

void ClientTest::keepsTheRenewedRefreshToken()
{
    using Sandbox = sandbox::JiveSandbox;
    Lab lab({.isCloud = true},
            {{"auth", QStringLiteral("oauth")}, {"clientId", QLatin1String(Sandbox::clientId)}},
            {{"clientSecret", Sandbox::clientSecret}, {"refreshToken", Sandbox::firstRefreshToken}});
    lab.client.demand(QStringLiteral("/people/@me"), lab.stop);
    QCOMPARE(lab.kept.value("refreshToken"), QByteArray("refresh 1"));
    lab.server.expireTokens();
    lab.client.demand(QStringLiteral("/people/@me"), lab.stop);
    QCOMPARE(lab.kept.value("refreshToken"), QByteArray("refresh 2"));
}

void ClientTest::signsInWithTheTokenThatAnotherRenewed()
{
    using Sandbox = sandbox::JiveSandbox;
    Lab lab({.isCloud = true},
            {{"auth", QStringLiteral("oauth")}, {"clientId", QLatin1String(Sandbox::clientId)}},
            {{"clientSecret", Sandbox::clientSecret}, {"refreshToken", Sandbox::firstRefreshToken}});
    jive::Client other(lab.context, jive::Settings::of(lab.context.values));
    for (jive::Client *each : {&lab.client, &other, &lab.client}) {
        lab.server.expireTokens();
        each->demand(QStringLiteral("/people/@me"), lab.stop);
    }
    QCOMPARE(lab.kept.value("refreshToken"), QByteArray("refresh 3"));
}

void ClientTest::knowsASignInPage()
{
    Lab lab;
    lab.server.demandBrowser(true);
    const auto failure = support::failureOf([&] { lab.client.get(QStringLiteral("/people/@me"), lab.stop); });
    QCOMPARE(failure.key, QByteArray("SIGN_IN_PAGE"));
}

void ClientTest::keepsToItsPace()
{
    Lab lab({}, {{"requestsPerSecond", QStringLiteral("7")}});
    for (int i = 0; i < 6; ++i) // and the version
        lab.client.demand(QStringLiteral("/people/@me"), lab.stop);
    lab.stop.gently(); // the eighth has to wait, and a stop ends that
    const auto failure = support::failureOf([&] { lab.client.get(QStringLiteral("/people/@me"), lab.stop); });
    QVERIFY(failure.reaction == base::Reaction::Stopped);
    QCOMPARE(lab.server.requests(), 7);
}

/// Whoever runs it sees why nothing happens.
void ClientTest::tellsWhatItWaitsFor()
{
    Lab lab;
    QStringList told;
    lab.context.waiting = [&](const base::Failure &failure, std::chrono::milliseconds) {
        told.append(failure.text);
    };
    jive::Client client(lab.context, jive::Settings::of(lab.context.values));
    client.server(lab.stop);
    lab.server.failNext(2); // they ask for no pause
    client.demand(QStringLiteral("/people/@me"), lab.stop);
    QCOMPARE(told.size(), 2);
    QVERIFY2(told.front().contains(u"503"), qPrintable(told.front()));
}

void ClientTest::streamsFiles()
{
    Lab lab;
    QBuffer sink;
    sink.open(QIODevice::WriteOnly);
    lab.client.download(QStringLiteral("http://inside/api/core/v3/attachments/900/data"), {}, {}, sink,
                        lab.stop);
    QCOMPARE(sink.data(), QByteArray("the plan"));
    const auto failure = support::failureOf(
        [&] { lab.client.download(QStringLiteral("/attachments/1/data"), {}, {}, sink, lab.stop); });
    QCOMPARE(failure.key, QByteArray("ATTACHMENT_UNAVAILABLE"));
    QVERIFY(failure.reaction == base::Reaction::SkipItem);
}

void ClientTest::fetchesFromAllowedHostsOnly_data()
{
    QTest::addColumn<QString>("hosts");
    QTest::addColumn<QString>("url");
    QTest::newRow("http") << QString() << QStringLiteral("http://files.example.com/a");
    QTest::newRow("private address") << QString() << QStringLiteral("https://192.168.1.5/a");
    QTest::newRow("link-local address") << QString() << QStringLiteral("https://169.254.169.254/a");
    QTest::newRow("name without a domain") << QString() << QStringLiteral("https://intranet/a");
    QTest::newRow("not on the list") << QStringLiteral("files.example.com")
                                     << QStringLiteral("https://other.example.com/a");
}

void ClientTest::fetchesFromAllowedHostsOnly()
{
    QFETCH(QString, hosts);
    QFETCH(QString, url);
    Lab lab({}, {{"attachmentHosts", hosts}});
    QBuffer sink;
    sink.open(QIODevice::WriteOnly);
    const auto failure = support::failureOf([&] { lab.client.download(url, {}, {}, sink, lab.stop); });
    QCOMPARE(failure.key, QByteArray("ATTACHMENT_HOST_REFUSED"));
}

void ClientTest::sendsNoCredentialsToOthers()
{
    support::HttpServer other([](QTcpSocket &socket, const support::HttpRequest &) {
        support::HttpServer::respond(socket, 200, "elsewhere");
    });
    Lab lab;
    QBuffer sink;
    sink.open(QIODevice::WriteOnly);
    lab.client.download(other.url(QStringLiteral("/file"), QStringLiteral("localhost")).toString(), {}, {},
                        sink, lab.stop);
    QCOMPARE(sink.data(), QByteArray("elsewhere"));
    QCOMPARE(other.requests().size(), size_t(1));
    QVERIFY(!other.requests().front().headers.contains("authorization"));
}

void ClientTest::takesNoPageOfAnotherHostForAFile_data()
{
    QTest::addColumn<QByteArray>("declared");
    QTest::addColumn<QByteArray>("sent");
    QTest::addColumn<QByteArray>("key");
    const QByteArray html = "text/html; charset=utf-8";
    QTest::newRow("nothing said") << QByteArray() << html << QByteArray("ATTACHMENT_REFUSED");
    QTest::newRow("said to be another")
        << QByteArray("image/png") << html << QByteArray("ATTACHMENT_REFUSED");
    QTest::newRow("said to be a page") << QByteArray("text/HTML") << html << QByteArray("NO_FAILURE");
    QTest::newRow("a file") << QByteArray() << QByteArray("application/pdf") << QByteArray("NO_FAILURE");
}

/// What guards the community may ask people to sign in elsewhere.
void ClientTest::takesNoPageOfAnotherHostForAFile()
{
    QFETCH(QByteArray, declared);
    QFETCH(QByteArray, sent);
    support::HttpServer other([&](QTcpSocket &socket, const support::HttpRequest &) {
        support::HttpServer::respond(socket, 200, "<html>", "Content-Type: " + sent + "\r\n");
    });
    Lab lab;
    lab.server.spoil([&](const sandbox::HttpRequest &request, sandbox::HttpReply &reply) {
        if (request.path().startsWith("/servlet/"))
            reply = {.status = 302, .fields = {{"Location", other.url().toEncoded()}}};
    });
    QBuffer sink;
    sink.open(QIODevice::WriteOnly);
    const QString url = lab.server.url().toString() + QStringLiteral("/servlet/JiveServlet/downloadBody/1/a");
    const auto failure = support::failureOf([&] { lab.client.download(url, declared, {}, sink, lab.stop); });
    QTEST(failure.key, "key");
}

void ClientTest::takesNoPageForAFile_data()
{
    QTest::addColumn<bool>("isOwnHost");
    QTest::addColumn<QByteArray>("declared");
    QTest::addColumn<QByteArray>("key");
    const QByteArray png = "image/png";
    QTest::newRow("another host") << false << png << QByteArray("ATTACHMENT_REFUSED");
    QTest::newRow("another host, nothing said") << false << QByteArray() << QByteArray("ATTACHMENT_REFUSED");
    QTest::newRow("another host's page") << false << QByteArray("text/html") << QByteArray("NO_FAILURE");
    QTest::newRow("own host") << true << png << QByteArray("ATTACHMENT_REFUSED");
    QTest::newRow("own host, nothing said") << true << QByteArray() << QByteArray("NO_FAILURE");
}

void ClientTest::takesNoPageForAFile()
{
    QFETCH(bool, isOwnHost);
    QFETCH(QByteArray, declared);
    support::HttpServer other([&](QTcpSocket &socket, const support::HttpRequest &) {
        support::HttpServer::respond(socket, 200, "<html>", "Content-Type: text/html\r\n");
    });
    Lab lab;
    lab.server.spoil([&](const sandbox::HttpRequest &request, sandbox::HttpReply &reply) {
        if (request.path().startsWith("/servlet/"))
            reply = {.status = 200, .fields = {{"Content-Type", "text/html"}}, .body = "<html>"};
    });
    const QUrl server = isOwnHost ? lab.server.url() : other.url({}, QStringLiteral("localhost"));
    QBuffer sink;
    sink.open(QIODevice::WriteOnly);
    const auto failure = support::failureOf([&] {
        lab.client.download(server.toString() + QStringLiteral("/servlet/JiveServlet/downloadBody/1/a"),
                            declared, {}, sink, lab.stop);
    });
    QTEST(failure.key, "key");
}

void ClientTest::takesARefusalOfAFileForNoMore_data()
{
    QTest::addColumn<bool>("isOwnHost");
    QTest::addColumn<int>("status");
    QTest::addColumn<base::Reaction>("reaction");
    for (const bool isOwnHost : {false, true}) {
        for (const int status : {400, 401, 403, 404, 405, 406, 409, 410, 415, 451, 501})
            QTest::addRow("%s %d", isOwnHost ? "own" : "other", status)
                << isOwnHost << status << base::Reaction::SkipItem;
        for (const int status : {408, 425, 429, 500, 503})
            QTest::addRow("%s %d", isOwnHost ? "own" : "other", status)
                << isOwnHost << status << base::Reaction::Retry;
    }
    QTest::newRow("own 407") << true << 407 << base::Reaction::EndRun; // the proxy's
    QTest::newRow("other 407") << false << 407 << base::Reaction::SkipItem;
}

/// Else one file would end every run.
void ClientTest::takesARefusalOfAFileForNoMore()
{
    QFETCH(bool, isOwnHost);
    QFETCH(int, status);
    QFETCH(base::Reaction, reaction);
    support::HttpServer other([&](QTcpSocket &socket, const support::HttpRequest &) {
        support::HttpServer::respond(socket, status, "no");
    });
    Lab lab;
    lab.server.spoil([&](const sandbox::HttpRequest &request, sandbox::HttpReply &reply) {
        if (request.path().endsWith("/data"))
            reply = {.status = status, .fields = {}, .body = "no"};
    });
    const QString own = QStringLiteral("/attachments/900/data");
    const QString url =
        isOwnHost ? own : other.url(QStringLiteral("/file"), QStringLiteral("localhost")).toString();
    QBuffer sink;
    sink.open(QIODevice::WriteOnly);
    const auto failure = support::failureOf([&] { lab.client.download(url, {}, {}, sink, lab.stop); });
    QCOMPARE(failure.reaction, reaction);
}

void ClientTest::tellsAFilesRefusalFromASignIn()
{
    Lab stranger({}, {{"username", QStringLiteral("stranger")}});
    QBuffer sink;
    sink.open(QIODevice::WriteOnly);
    const auto failure = support::failureOf([&] {
        stranger.client.download(QStringLiteral("/attachments/900/data"), {}, {}, sink, stranger.stop);
    });
    QCOMPARE(failure.key, QByteArray("SIGN_IN_REFUSED"));
    QCOMPARE(failure.reaction, base::Reaction::SignInAgain);
}

void ClientTest::takesABadCertificateOfAnotherHostForTheFiles()
{
    QTemporaryDir folder;
    xipmaker::makeIdentity(folder.path(), support::serverIdentity());
    support::HttpServer other(
        [](QTcpSocket &socket, const support::HttpRequest &) {
            support::HttpServer::respond(socket, 200, "a file");
        },
        folder.path());
    Lab lab;
    QBuffer sink;
    sink.open(QIODevice::WriteOnly);
    const auto failure = support::failureOf([&] {
        lab.client.download(other.url({}, QStringLiteral("localhost")).toString(), {}, {}, sink, lab.stop);
    });
    QCOMPARE(failure.key, QByteArray("ATTACHMENT_REFUSED"));
    QCOMPARE(failure.reaction, base::Reaction::SkipItem);
    QVERIFY2(failure.text.contains(QStringLiteral("certificate")), qPrintable(failure.text));
}

void ClientTest::asksForFewerWhereAPageIsTooLarge()
{
    Lab lab({.pageSize = 100});
    QList<QByteArray> asked;
    lab.server.spoil([&](const sandbox::HttpRequest &request, sandbox::HttpReply &reply) {
        if (!request.path().endsWith("/contents"))
            return;
        asked.append(request.query());
        if (QUrlQuery(QString::fromUtf8(request.query())).queryItemValue(QStringLiteral("count")).toInt() >
            10)
            reply.body = QByteArray(33 << 20, ' ') + reply.body;
    });
    const QString list = QStringLiteral("/contents?sort=dateCreatedAsc&count=100&startIndex=2");
    const QJsonObject page = lab.client.demand(list, lab.stop);
    QCOMPARE(page.value(u"list").toArray().size(), 6);
    const QString next = page.value(u"links").toObject().value(u"next").toString();
    QVERIFY2(next.endsWith(QStringLiteral("?sort=dateCreatedAsc&count=100&startIndex=8")), qPrintable(next));
    QList<QByteArray> expected;
    for (const char *count : {"100", "50", "25", "12", "6"})
        expected.append("sort=dateCreatedAsc&count=" + QByteArray(count) + "&startIndex=2");
    QCOMPARE(asked, expected);
}

/// Which it is, and what belongs to it, is known then.
void ClientTest::asksForNoTextWhereOneEntryIsTooLarge()
{
    Lab lab({.pageSize = 100});
    lab.server.spoil([&](const sandbox::HttpRequest &request, sandbox::HttpReply &reply) {
        if (request.path().contains("/contents") && !request.query().contains("fields=type,"))
            reply.body = QByteArray(33 << 20, ' ') + reply.body;
    });
    const QJsonObject page =
        lab.client.demand(QStringLiteral("/contents?sort=dateCreatedAsc&count=2&fields=@all"), lab.stop);
    const QJsonArray list = page.value(u"list").toArray();
    QCOMPARE(list.size(), 1);
    QVERIFY(jive::isTooLarge(list.first().toObject()));
    const QString next = page.value(u"links").toObject().value(u"next").toString();
    QVERIFY2(next.contains(QStringLiteral("count=2&fields=@all&startIndex=1")), qPrintable(next));
    QVERIFY(jive::isTooLarge(lab.entity(QStringLiteral("/contents/105"))));
}

QTEST_GUILESS_MAIN(ClientTest)
#include "client_test.moc"
