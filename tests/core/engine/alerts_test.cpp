// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QTest>

#include "core/engine/world.h"
#include "engine/alerts.h"
#include "journal/deliveries.h"
#include "support/httpserver.h"
#include "support/smtpserver.h"

using support::HttpRequest;
using support::HttpServer;
using support::SmtpServer;
using support::World;

/// The connector fails when its server's file is gone, and is healthy again once it is back.
class AlertsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsAChangeOnce();
    void tellsAFurtherCauseOfAttention();
    void tellsNothingOfAHealthyStart();
    void doesNotRepeatItselfAfterARestart();
    void leavesAPausedConnectorAlone();
    void tellsASecretWebhookAndNamesItNowhere();
    void namesASecretWebhookInNoFailure();
    void tellsByMailToo();
    void triesAWayAgainThatFailed();
    void doesNotTellOfThePastOnceSetUp();
    void neverThrowsWhenAWayFails();
    void sendsATestEachWay();
    void saysThatNoWayIsSetUp();

private:
    static void breakSource(World &world)
    {
        QFile::remove(world.serverFile());
        world.run();
    }
    static void mendSource(World &world)
    {
        world.serve({World::message(QStringLiteral("1"), QStringLiteral("ann@example.com"), {})});
        world.run();
    }
    static void set(World &world, const QByteArray &key, const QString &value)
    {
        world.administration().setSetting(key, value);
    }
    void look(World &world) { engine::Alerts(world.environment()).look(m_stop); }
    QByteArrayList states() const
    {
        QByteArrayList all;
        for (const HttpRequest &each : m_hook.requests()) {
            const QJsonObject alert = QJsonDocument::fromJson(each.body).object();
            all.append(alert[QLatin1String("before")].toString().toLatin1() + ">" +
                       alert[QLatin1String("state")].toString().toLatin1());
        }
        return all;
    }

    base::Stop m_stop;
    int m_answer = 200;
    HttpServer m_hook{[this](QTcpSocket &socket, const HttpRequest &) {
        HttpServer::respond(socket, m_answer);
    }};
};

void AlertsTest::tellsAChangeOnce()
{
    m_hook.forget();
    World world;
    set(world, "alertWebhook", m_hook.url(QStringLiteral("/hook")).toString());
    mendSource(world);
    look(world);
    QCOMPARE(states(), QByteArrayList());
    breakSource(world);
    look(world);
    look(world);
    QCOMPARE(states(), QByteArrayList{"Healthy>Error"});
    const HttpRequest &seen = m_hook.requests().at(0);
    QCOMPARE(seen.method, QByteArray("POST"));
    QCOMPARE(seen.headers.value("content-type"), QByteArray("application/json"));
    mendSource(world);
    look(world);
    look(world);
    QCOMPARE(states(), (QByteArrayList{"Healthy>Error", "Error>Healthy"}));
}

/// What stays for long must not hide what comes to it.
void AlertsTest::tellsAFurtherCauseOfAttention()
{
    m_hook.forget();
    World world;
    set(world, "alertWebhook", m_hook.url().toString());
    const QString ann = QStringLiteral("ann@example.com");
    QJsonObject large = World::message(QStringLiteral("1"), ann, {});
    large.insert(QStringLiteral("attachments"),
                 QJsonArray{QJsonObject{{QStringLiteral("name"), QStringLiteral("big.txt")},
                                        {QStringLiteral("text"), QString((1 << 20) + 1, u'x')}}});
    world.serve({large});
    const auto id = world.connector(QStringLiteral("Paged"), {{"sizeLimitMB", QStringLiteral("1")}}).id;
    world.run();
    look(world);
    QCOMPARE(states(), QByteArrayList{"Healthy>Attention"});
    world.mailboxes->fault = [](const QString &, const target::Letter &) {
        return support::Mailboxes::Fault{.outcome = {.state = model::Outcome::State::Failed,
                                                     .reason = "IMPORT_REJECTED",
                                                     .text = QStringLiteral("Refused."),
                                                     .receipt = {}}};
    };
    const QJsonObject second = World::message(QStringLiteral("2"), ann, {});
    world.serve({large, second});
    world.run();
    look(world);
    look(world);
    QCOMPARE(states(), (QByteArrayList{"Healthy>Attention", "Attention>Attention"}));
    QVERIFY(m_hook.requests().back().body.contains("1 failed"));
    // What goes is not told while something is left, and is told again when it comes back.
    world.journal().deliveries().dismiss(id, {}, QStringLiteral("Known"));
    look(world);
    QCOMPARE(states().size(), 2);
    world.serve({large, second, World::message(QStringLiteral("3"), ann, {})});
    world.run();
    look(world);
    QCOMPARE(states().size(), 3);
    world.journal().deliveries().dismiss(id, {}, QStringLiteral("Known"));
    world.journal().deliveries().dismissAttachments(id, {}, QStringLiteral("Known"));
    look(world);
    QCOMPARE(states().last(), QByteArray("Attention>Healthy"));
}

void AlertsTest::tellsNothingOfAHealthyStart()
{
    m_hook.forget();
    World world;
    set(world, "alertWebhook", m_hook.url().toString());
    look(world);
    mendSource(world);
    look(world);
    QVERIFY(m_hook.requests().empty());
}

void AlertsTest::doesNotRepeatItselfAfterARestart()
{
    m_hook.forget();
    World world;
    set(world, "alertWebhook", m_hook.url().toString());
    breakSource(world);
    look(world);
    world.reopen();
    look(world);
    QCOMPARE(states(), QByteArrayList{"Healthy>Error"});
}

void AlertsTest::leavesAPausedConnectorAlone()
{
    m_hook.forget();
    World world;
    set(world, "alertWebhook", m_hook.url().toString());
    breakSource(world);
    look(world);
    world.administration().setPaused(QStringLiteral("Paged"), true);
    look(world);
    world.administration().setPaused(QStringLiteral("Paged"), false);
    look(world);
    QCOMPARE(states(), QByteArrayList{"Healthy>Error"});
}

void AlertsTest::tellsASecretWebhookAndNamesItNowhere()
{
    m_hook.forget();
    World world;
    const QByteArray url = m_hook.url(QStringLiteral("/hook/knows-it-may-post")).toEncoded();
    world.administration().setSettingSecrets({{"alertWebhookSecret", base::Secret(url)}});
    breakSource(world);
    look(world);
    QCOMPARE(states(), QByteArrayList{"Healthy>Error"});
    QFile journal(world.dataFolder() + QStringLiteral("/journal.sqlite"));
    QVERIFY(journal.open(QIODevice::ReadOnly));
    QVERIFY(!journal.readAll().contains("knows-it-may-post"));
}

/// However its address is spelt: a failure names it without the query, and the host in lower case.
void AlertsTest::namesASecretWebhookInNoFailure()
{
    HttpServer refusing([](QTcpSocket &socket, const HttpRequest &request) {
        HttpServer::respond(socket, 404, "Nothing at " + request.target);
    });
    World world;
    const QString url = QStringLiteral("http://LOCALHOST:%1/services/T0/B0/SECRETSECRET?x=1");
    world.administration().setSettingSecrets(
        {{"alertWebhookSecret", base::Secret(url.arg(refusing.port()).toUtf8())}});
    const model::Checks checks = engine::Alerts(world.environment()).sendTest(m_stop);
    QCOMPARE(refusing.requests().size(), size_t(1));
    QCOMPARE(checks.size(), size_t(1));
    QCOMPARE(checks.at(0).key, QByteArray("HTTP_404"));
    QVERIFY2(!checks.at(0).text.contains(QStringLiteral("SECRET")), qPrintable(checks.at(0).text));
    QVERIFY2(!checks.at(0).fix.contains(QStringLiteral("SECRET")), qPrintable(checks.at(0).fix));
}

void AlertsTest::tellsByMailToo()
{
    SmtpServer server({QStringLiteral("--user"), QStringLiteral("chancery"), QStringLiteral("pass word")});
    World world;
    set(world, "alertMail", QStringLiteral("desk4@contoso.example, desk5@contoso.example"));
    set(world, "smtpUrl", server.url().toString());
    set(world, "smtpUser", QStringLiteral("chancery"));
    world.administration().setSettingSecrets({{"smtpPassword", base::Secret("pass word")}});
    breakSource(world);
    look(world);
    const QJsonObject seen = server.takeMessage();
    QCOMPARE(seen[QLatin1String("to")].toArray().size(), 2);
    QCOMPARE(seen[QLatin1String("user")].toString(), QStringLiteral("chancery"));
    QVERIFY(seen[QLatin1String("from")].toString().contains(QStringLiteral("<desk4@contoso.example>")));
    QVERIFY(seen[QLatin1String("message")].toString().contains(
        QStringLiteral("Subject: [Chancery] Paged: Error")));
    QVERIFY(!server.hasMessage());
}

void AlertsTest::triesAWayAgainThatFailed()
{
    m_hook.forget();
    World world;
    set(world, "alertWebhook", m_hook.url().toString());
    breakSource(world);
    m_answer = 503;
    engine::Alerts alerts(world.environment());
    alerts.look(m_stop);
    alerts.look(m_stop); // within fifteen minutes: not again
    QCOMPARE(m_hook.requests().size(), size_t(1));
    m_answer = 200;
    look(world);
    look(world);
    QCOMPARE(m_hook.requests().size(), size_t(2));
}

void AlertsTest::doesNotTellOfThePastOnceSetUp()
{
    m_hook.forget();
    World world;
    breakSource(world);
    look(world);
    set(world, "alertWebhook", m_hook.url().toString());
    look(world);
    QVERIFY(m_hook.requests().empty());
    mendSource(world);
    look(world);
    QCOMPARE(states(), QByteArrayList{"Error>Healthy"});
}

void AlertsTest::neverThrowsWhenAWayFails()
{
    World world;
    set(world, "alertMail", QStringLiteral("desk4@contoso.example"));
    set(world, "alertWebhook", QStringLiteral("https://127.0.0.1:1/"));
    breakSource(world);
    look(world);
}

void AlertsTest::sendsATestEachWay()
{
    m_hook.forget();
    SmtpServer server;
    World world;
    set(world, "alertWebhook", m_hook.url().toString());
    set(world, "alertMail", QStringLiteral("desk4@contoso.example"));
    engine::Alerts alerts(world.environment());
    model::Checks checks = alerts.sendTest(m_stop);
    QCOMPARE(checks.size(), size_t(2));
    QCOMPARE(checks.at(0).key, QByteArray("MISSING_SETTING"));
    QCOMPARE(checks.at(1).state, model::Check::State::Passed);
    QCOMPARE(states(), QByteArrayList{"Test>Test"});
    set(world, "smtpUrl", server.url().toString());
    m_answer = 404;
    checks = alerts.sendTest(m_stop);
    m_answer = 200;
    QCOMPARE(checks.at(0).state, model::Check::State::Passed);
    QCOMPARE(checks.at(1).key, QByteArray("HTTP_404"));
    QVERIFY(!server.takeMessage().isEmpty());
}

void AlertsTest::saysThatNoWayIsSetUp()
{
    World world;
    const model::Checks checks = engine::Alerts(world.environment()).sendTest(m_stop);
    QVERIFY(!model::passed(checks));
    QVERIFY(checks.at(0).fix.contains(QStringLiteral("alertMail")));
}

QTEST_GUILESS_MAIN(AlertsTest)
#include "alerts_test.moc"
