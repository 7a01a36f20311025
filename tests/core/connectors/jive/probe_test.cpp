// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTemporaryDir>
#include <QTest>

#include "connectors/jive/probe.h"
#include "core/connectors/jive/lab.h"
#include "core/net/serveridentity.h"
#include "support/httpserver.h"
#include "xipmaker/identity.h"

class ProbeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesWhatFails_data();
    void namesWhatFails();
    void saysWhatOAuthRefuses_data();
    void saysWhatOAuthRefuses();
    void saysWhereAnAddressLeads();
    void knowsAPageFromJive();
    void namesTroubleWithTls();
    void namesTroubleWithTheProxy();
    void isDoneSoon();
};

void ProbeTest::namesWhatFails_data()
{
    QTest::addColumn<model::Values>("settings");
    QTest::addColumn<bool>("isAdmin");
    QTest::addColumn<bool>("permitsRunAs");
    QTest::addColumn<QString>("checks");
    QTest::newRow("all is well") << model::Values{} << true << true
                                 << QStringLiteral("Address Sign-in Rights Run-As");
    QTest::newRow("not Jive") << model::Values{{"url", QStringLiteral("/elsewhere")}} << true << true
                              << QStringLiteral("Address!NOT_JIVE");
    QTest::newRow("nobody there") << model::Values{{"url", QStringLiteral("http://127.0.0.1:1")}} << true
                                  << true << QStringLiteral("Address!CONNECTION_REFUSED");
    QTest::newRow("wrong password") << model::Values{{"username", QStringLiteral("nobody")}} << true << true
                                    << QStringLiteral("Address Sign-in!SIGN_IN_REFUSED");
    QTest::newRow("no Full Access") << model::Values{{"runAs", QStringLiteral("off")}} << false << true
                                    << QStringLiteral(
                                           "Address Sign-in Rights?FULL_ACCESS_MISSING Run-As?RUN_AS_OFF");
    QTest::newRow("no Full Access, and Run-As wanted")
        << model::Values{} << false << true
        << QStringLiteral("Address Sign-in Rights?FULL_ACCESS_MISSING Run-As!FULL_ACCESS_MISSING");
    QTest::newRow("no user name") << model::Values{{"username", QString()}} << true << true
                                  << QStringLiteral("Address Sign-in!SIGN_IN_MISSING");
    QTest::newRow("wrong client") << model::Values{{"auth", QStringLiteral("oauth")},
                                                   {"clientId", QStringLiteral("nobody's")}}
                                  << true << true << QStringLiteral("Address Sign-in!APP_UNKNOWN");
    QTest::newRow("name that nobody knows")
        << model::Values{{"url", QStringLiteral("https://community.invalid")}} << true << true
        << QStringLiteral("Address!HOST_NOT_FOUND");
    QTest::newRow("Run-As refused") << model::Values{} << true << false
                                    << QStringLiteral("Address Sign-in Rights Run-As!RUN_AS_REFUSED");
}

void ProbeTest::namesWhatFails()
{
    QFETCH(model::Values, settings);
    QFETCH(bool, isAdmin);
    QFETCH(bool, permitsRunAs);
    jive::Lab lab({.permitsRunAs = permitsRunAs, .isAdmin = isAdmin});
    lab.context.network.proxy = QStringLiteral("none");
    model::Values values = lab.context.values;
    for (auto each = settings.begin(); each != settings.end(); ++each)
        values[each.key()] = each.value().startsWith(u'/') ? values[each.key()] + each.value() : each.value();
    jive::Client client(lab.context, jive::Settings::of(values));
    QStringList said;
    for (const model::Check &check : jive::probe(client, lab.stop)) {
        QVERIFY2(check.state == model::Check::State::Passed || !check.fix.isEmpty(), qPrintable(check.text));
        const QString mark = check.state == model::Check::State::Failed    ? QStringLiteral("!")
                             : check.state == model::Check::State::Warning ? QStringLiteral("?")
                                                                           : QString();
        QVERIFY(!check.text.isEmpty());
        said.append(check.name + mark + QString::fromLatin1(check.key));
    }
    QTEST(said.join(u' '), "checks");
}

void ProbeTest::saysWhatOAuthRefuses_data()
{
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<QByteArray>("refreshToken");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QString>("fix");
    const QByteArray secret = sandbox::JiveSandbox::clientSecret;
    QTest::newRow("client secret") << QByteArray("other") << QByteArray() << QByteArray("APP_UNKNOWN")
                                   << QStringLiteral("add-on");
    QTest::newRow("password") << secret << QByteArray() << QByteArray("SIGN_IN_REFUSED")
                              << QStringLiteral("password");
    QTest::newRow("refresh token") << secret << QByteArray("used up") << QByteArray("SIGN_IN_REFUSED")
                                   << QStringLiteral("new refresh token");
}

void ProbeTest::saysWhatOAuthRefuses()
{
    QFETCH(QByteArray, secret);
    QFETCH(QByteArray, refreshToken);
    QFETCH(QString, fix);
    jive::Lab lab(
        {}, {{"auth", QStringLiteral("oauth")}, {"clientId", QLatin1String(sandbox::JiveSandbox::clientId)}},
        {{"clientSecret", secret}, {"password", "wrong"}, {"refreshToken", refreshToken}});
    const model::Check check = jive::probe(lab.client, lab.stop).back();
    QCOMPARE(check.name, u"Sign-in");
    QTEST(check.key, "key");
    QVERIFY2(check.fix.contains(fix), qPrintable(check.fix));
}

/// What the check of the address says of a server at that URL.
static model::Check addressCheck(jive::Lab &lab, const QString &url, const QString &proxy = {})
{
    lab.context.network.proxy = proxy;
    model::Values values = lab.context.values;
    values["url"] = url;
    jive::Client client(lab.context, jive::Settings::of(values));
    return jive::probe(client, lab.stop).front();
}

using Answer = support::HttpServer::Answer;

static Answer answering(int status, const QByteArray &body, const QByteArray &headers = {})
{
    return [=](QTcpSocket &socket, const support::HttpRequest &) {
        support::HttpServer::respond(socket, status, body, headers);
    };
}

void ProbeTest::saysWhereAnAddressLeads()
{
    support::HttpServer server(answering(302, {}, "Location: https://login.example.com/?to=jive\r\n"));
    jive::Lab lab;
    const model::Check check = addressCheck(lab, server.url(QString()).toString());
    QCOMPARE(check.key, QByteArray("ADDRESS_LEADS_AWAY"));
    QVERIFY2(check.text.contains(u"login.example.com"), qPrintable(check.text));
    QVERIFY(check.fix.contains(u"/oauth2"));
}

void ProbeTest::knowsAPageFromJive()
{
    support::HttpServer server(answering(200, "<html>It works</html>"));
    jive::Lab lab;
    QCOMPARE(addressCheck(lab, server.url(QString()).toString()).key, QByteArray("NOT_JIVE"));
}

void ProbeTest::namesTroubleWithTls()
{
    const QTemporaryDir folder;
    xipmaker::makeIdentity(folder.path(), support::serverIdentity());
    support::HttpServer unknown(answering(200, "{}"), folder.path());
    jive::Lab lab;
    const model::Check refused =
        addressCheck(lab, QStringLiteral("https://127.0.0.1:%1").arg(unknown.port()));
    QCOMPARE(refused.key, QByteArray("TLS_CERTIFICATE"));
    QVERIFY(refused.fix.contains(u"caFile"));
}

void ProbeTest::namesTroubleWithTheProxy()
{
    support::HttpServer guarded(
        answering(407, {}, "Proxy-Authenticate: Basic realm=\"x\"\r\nProxy-Connection: close\r\n"));
    jive::Lab lab;
    const QString community = QStringLiteral("https://community.example.com");
    const model::Check asks =
        addressCheck(lab, community, QStringLiteral("http://127.0.0.1:%1").arg(guarded.port()));
    QCOMPARE(asks.key, QByteArray("PROXY_SIGN_IN"));
    QVERIFY(asks.fix.contains(u"proxy"));
    const model::Check dead = addressCheck(lab, community, QStringLiteral("http://127.0.0.1:1"));
    QCOMPARE(dead.key, QByteArray("PROXY_FAILED"));
    QVERIFY(dead.fix.contains(u"proxy"));
}

/// A test is not to take a minute because the server is busy.
void ProbeTest::isDoneSoon()
{
    jive::Lab lab;
    lab.server.failNext(1'000'000);
    int waits = 0;
    lab.context.waiting = [&](const base::Failure &, std::chrono::milliseconds) {
        ++waits;
    };
    jive::Client client(lab.context, jive::Settings::of(lab.context.values));
    QVERIFY(!model::passed(jive::probe(client, lab.stop)));
    QVERIFY(waits <= 2);
}

QTEST_GUILESS_MAIN(ProbeTest)
#include "probe_test.moc"
