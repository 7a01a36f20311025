// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/target/imap/scripted.h"
#include "support/failureof.h"
#include "support/fakeclock.h"
#include "support/httpserver.h"
#include "target/imap/imapkind.h"

using scripted::mailbox;
using support::failureOf;
using support::HttpServer;

static const QString folder = QStringLiteral("XIP");

/// Exchange Online as far as IMAP's sign-in goes: a token endpoint, and a server that takes its tokens.
class ApplicationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void signsInWithATokenThatLanesShare();
    void asksForAnotherTokenWhenOneIsRefused();
    void tellsWhyNoTokenIsGiven();
    void refusesSettingsThatCannotBe();
    void refusesACertificateThatIsNotThere();
    void tellsAKeyThatIsNoneUnasked();

private:
    target::TargetContext context(const model::Values &more = {})
    {
        model::Values values{{"auth", QStringLiteral("xoauth2")},
                             {"tenant", QStringLiteral("contoso.onmicrosoft.com")},
                             {"clientId", QStringLiteral("11111111-2222-3333-4444-555555555555")},
                             {"loginUrl", m_login->url({}).toString()}};
        values.insert(more);
        auto context = scripted::contextOf(*m_server, values);
        context.clock = &m_clock;
        context.secret = [](const QByteArray &key) {
            return key == "clientSecret" ? base::Secret("application's secret") : base::Secret();
        };
        return context;
    }

    std::unique_ptr<support::ImapServer> m_server;
    std::unique_ptr<HttpServer> m_login;
    support::FakeClock m_clock;
    QByteArray m_goodToken;
    int m_tokens = 0;
    QByteArray m_refusal;
};

void ApplicationTest::init()
{
    m_tokens = 0;
    m_goodToken = "token1";
    m_refusal.clear();
    m_login = std::make_unique<HttpServer>([this](QTcpSocket &socket, const support::HttpRequest &) {
        if (!m_refusal.isEmpty())
            return HttpServer::respond(socket, 400, m_refusal, "Content-Type: application/json\r\n");
        const QByteArray token = "token" + QByteArray::number(++m_tokens);
        HttpServer::respond(
            socket, 200, "{\"token_type\":\"Bearer\",\"expires_in\":3599,\"access_token\":\"" + token + "\"}",
            "Content-Type: application/json\r\n");
    });
    m_server = std::make_unique<support::ImapServer>();
    m_server->capabilities.replace("AUTH=PLAIN", "AUTH=XOAUTH2");
    m_server->instead = [this](const QByteArray &command) -> std::optional<QByteArray> {
        if (!command.startsWith("AUTHENTICATE XOAUTH2 "))
            return {};
        const QByteArray response = QByteArray::fromBase64(command.mid(21));
        const bool isGood = response == "user=ann@example.com\x01"
                                        "auth=Bearer " +
                                            m_goodToken + "\x01\x01";
        return isGood ? "%1 OK [CAPABILITY " + m_server->capabilities + "] Yes\r\n"
                      : QByteArray("%1 NO AUTHENTICATE failed.\r\n");
    };
}

void ApplicationTest::signsInWithATokenThatLanesShare()
{
    const target::TargetKind kind = imap::kind();
    const auto one = kind.make(context());
    const auto two = kind.make(context());
    one->holdsAny(mailbox, folder, {});
    two->holdsAny(mailbox, folder, {});
    QCOMPARE(m_tokens, 1);
    const QByteArray &form = m_login->requests().at(0).body;
    QVERIFY(form.contains("grant_type=client_credentials"));
    QVERIFY(form.contains("outlook.office365.com"));
    QVERIFY(m_login->requests().at(0).target.contains("contoso.onmicrosoft.com/oauth2/v2.0/token"));
}

void ApplicationTest::asksForAnotherTokenWhenOneIsRefused()
{
    m_goodToken = "token2";
    imap::kind().make(context())->holdsAny(mailbox, folder, {});
    QCOMPARE(m_tokens, 2);
    m_goodToken = "none";
    const base::Failure failure =
        failureOf([&] { imap::kind().make(context())->holdsAny(mailbox, folder, {}); });
    QCOMPARE(failure.reaction, base::Reaction::SignInAgain);
    QCOMPARE(m_tokens, 4);
}

void ApplicationTest::tellsWhyNoTokenIsGiven()
{
    m_refusal = "{\"error\":\"invalid_client\",\"error_description\":\"AADSTS7000222: expired\","
                "\"error_codes\":[7000222]}";
    const base::Failure failure =
        failureOf([&] { imap::kind().make(context())->holdsAny(mailbox, folder, {}); });
    QCOMPARE(failure.reaction, base::Reaction::SignInAgain);
    QVERIFY(!failure.text.contains(QStringLiteral("application's secret")));
}

void ApplicationTest::refusesSettingsThatCannotBe()
{
    QCOMPARE(failureOf([&] {
                 imap::kind().make(context({{"tenant", QStringLiteral("a/../b")}}));
             }).area,
             base::Area::Input);
    QCOMPARE(failureOf([&] {
                 imap::kind().make(context({{"masterUser", QStringLiteral("m")}}));
             }).key,
             "INVALID_SETTING");
}

void ApplicationTest::refusesACertificateThatIsNotThere()
{
    const auto target = imap::kind().make(context({{"certificate", QStringLiteral("/not/there.pem")}}));
    QCOMPARE(failureOf([&] { target->holdsAny(mailbox, folder, {}); }).key, "CERTIFICATE_INVALID");
}

void ApplicationTest::tellsAKeyThatIsNoneUnasked()
{
    target::TargetContext given = context();
    const auto check = [&] {
        return failureOf([&] { imap::kind().checkSecrets(given); }).key;
    };
    QCOMPARE(check(), QByteArray("NO_FAILURE"));
    given.secret = [](const QByteArray &key) {
        return base::Secret(key == "privateKey" ? "-----BEGIN CERTIFICATE-----" : "");
    };
    QCOMPARE(check(), QByteArray("KEY_INVALID"));
    given.values["auth"] = QStringLiteral("plain");
    QCOMPARE(check(), QByteArray("NO_FAILURE"));
}

QTEST_GUILESS_MAIN(ApplicationTest)
#include "application_test.moc"
