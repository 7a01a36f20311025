// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "core/target/microsoft365/scripted.h"
#include "target/microsoft365/probe.h"

using namespace microsoft365;
using model::Check;
using scripted::refusal;
using scripted::Service;

static const scripted::Answer welcome = refusal(401, "InvalidAuthenticationToken");
static const scripted::Answer users{
    200, R"({"value":[{"id":"g","mail":"g@partner.example","userType":"Guest"},{"id":"n"},
                      {"id":"u1","mail":"ann@example.com"},{"id":"u2","mail":"bob@example.com"}]})"};
static const scripted::Answer inbox{200, R"({"id":"i"})"};

namespace {

Check checkOf(const model::Checks &checks, const char *name)
{
    const auto found = std::ranges::find(checks, QLatin1String(name), &Check::name);
    return found == checks.end() ? Check{.key = "NO_CHECK"} : *found;
}

QByteArray tokenWith(const QByteArray &claims)
{
    return "e30." + claims.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals) + ".sig";
}

} // namespace

Q_DECLARE_METATYPE(std::optional<microsoft365::Grants>)

class ProbeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void passesEverythingInOrder();
    void namesTheFirstThingThatIsWrong_data();
    void namesTheFirstThingThatIsWrong();
    void namesTheMissingPermission_data();
    void namesTheMissingPermission();
    void triesAnotherMailbox();
    void readsWhatATokenGrants_data();
    void readsWhatATokenGrants();
    void theAdminRoleIsAdviceOnly();
};

void ProbeTest::passesEverythingInOrder()
{
    Service service({welcome, users, inbox});
    const model::Checks checks = probe(*service.client, {}, {});
    QStringList names;
    for (const Check &check : checks) {
        names.append(check.name);
        QVERIFY2(check.state != Check::State::Failed, qPrintable(check.text));
    }
    QCOMPARE(names.join(u'|'),
             QStringLiteral("Proxy|Name (DNS)|Connection (TCP)|TLS|Sign-in|Permission User.Read.All|"
                            "Mailbox|Permission Mail.ReadWrite|Admin role"));
}

void ProbeTest::namesTheFirstThingThatIsWrong_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("proxy") << QByteArray("PROXY_FAILED") << QByteArray("Proxy");
    QTest::newRow("proxy wants a password") << QByteArray("PROXY_SIGN_IN") << QByteArray("Proxy");
    QTest::newRow("name") << QByteArray("HOST_NOT_FOUND") << QByteArray("Name (DNS)");
    QTest::newRow("refused") << QByteArray("CONNECTION_REFUSED") << QByteArray("Connection (TCP)");
    QTest::newRow("time") << QByteArray("CONNECT_TIMEOUT") << QByteArray("Connection (TCP)");
    QTest::newRow("certificate") << QByteArray("TLS_CERTIFICATE") << QByteArray("TLS");
    QTest::newRow("handshake") << QByteArray("TLS_FAILED") << QByteArray("TLS");
    QTest::newRow("answer") << QByteArray("RESPONSE_TIMEOUT") << QByteArray("Service");
}

void ProbeTest::namesTheFirstThingThatIsWrong()
{
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, name);
    const base::Failure failure(base::Reaction::Retry, base::Area::Destination, key, QStringLiteral("No."));
    const model::Checks checks = checksOfWay(QUrl(QStringLiteral("https://graph.example")), {}, &failure);
    QCOMPARE(checks.back().name.toLatin1(), name);
    QCOMPARE(checks.back().key, key);
    for (size_t i = 0; i < checks.size(); ++i)
        QCOMPARE(checks[i].state == Check::State::Failed, i + 1 == checks.size());
}

void ProbeTest::namesTheMissingPermission_data()
{
    QTest::addColumn<bool>("isMail");
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("directory") << false << QByteArray("Permission User.Read.All");
    QTest::newRow("mail") << true << QByteArray("Permission Mail.ReadWrite");
}

void ProbeTest::namesTheMissingPermission()
{
    QFETCH(bool, isMail);
    QFETCH(QByteArray, name);
    Service service({welcome});
    if (isMail)
        service.then(users);
    for (int mailbox = 0; mailbox < (isMail ? 2 : 1); ++mailbox)
        service.then(refusal(403, isMail ? "ErrorAccessDenied" : "Authorization_RequestDenied"));
    const Check check = checkOf(probe(*service.client, {}, {}), name.constData());
    QCOMPARE(check.state, Check::State::Failed);
    QCOMPARE(check.key, "ACCESS_DENIED");
    QVERIFY(!check.fix.isEmpty());
}

void ProbeTest::triesAnotherMailbox()
{
    Service service({welcome, users, refusal(404, "MailboxNotEnabledForRESTAPI"), inbox});
    QCOMPARE(checkOf(probe(*service.client, {}, {}), "Mailbox").text,
             QStringLiteral("The Inbox of bob@example.com can be read."));
    Service scoped({welcome, users, refusal(403, "ErrorAccessDenied"), inbox});
    QCOMPARE(checkOf(probe(*scoped.client, {}, {}), "Mailbox").text,
             QStringLiteral("The Inbox of bob@example.com can be read."));
    Service without({welcome, users, refusal(404, "MailboxNotEnabledForRESTAPI"),
                     refusal(404, "MailboxNotEnabledForRESTAPI")});
    QCOMPARE(checkOf(probe(*without.client, {}, {}), "Mailbox").state, Check::State::Warning);
}

void ProbeTest::readsWhatATokenGrants_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<std::optional<Grants>>("grants");
    const QStringList two{QStringLiteral("Mail.ReadWrite"), QStringLiteral("User.Read.All")};
    QTest::newRow("two") << tokenWith(R"({"roles":["Mail.ReadWrite","User.Read.All"]})")
                         << std::optional(Grants{two, false});
    QTest::newRow("none") << tokenWith(R"({"roles":[]})") << std::optional(Grants{});
    QTest::newRow("a person's") << tokenWith(R"({"scp":"Mail.ReadWrite User.Read.All"})")
                                << std::optional(Grants{two, true});
    QTest::newRow("no claim") << tokenWith("{}") << std::optional<Grants>();
    QTest::newRow("opaque") << QByteArray("abc") << std::optional<Grants>();
    QTest::newRow("no JSON") << QByteArray("a.b.c") << std::optional<Grants>();
}

void ProbeTest::readsWhatATokenGrants()
{
    QFETCH(QByteArray, token);
    QFETCH(std::optional<Grants>, grants);
    QVERIFY(grantsIn(token) == grants);
}

void ProbeTest::theAdminRoleIsAdviceOnly()
{
    Service service({welcome, users, inbox});
    const Check check = checkOf(probe(*service.client, {}, {}), "Admin role");
    QCOMPARE(check.state, Check::State::Warning);
    QVERIFY(check.fix.contains(QStringLiteral("Data Connector Admin")));
    QVERIFY(check.fix.contains(QStringLiteral("Mailbox Import Export")));
}

QTEST_GUILESS_MAIN(ProbeTest)
#include "probe_test.moc"
