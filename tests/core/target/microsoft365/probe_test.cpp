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
    void listsWhatASignInThatFailedKeptFromBeingTried();
    void listsWhatAServiceOutOfReachKeptFromBeingTried();
    void looksForEachPermissionWithoutTheOther_data();
    void looksForEachPermissionWithoutTheOther();
    void warnsOfPermissionsThatNothingNeeds_data();
    void warnsOfPermissionsThatNothingNeeds();
    void saysWhoSignedIn();
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
    Check::State before = Check::State::Passed;
    for (const Check &check : checks) {
        const bool isIt = check.name.toLatin1() == name;
        QCOMPARE(check.state == Check::State::Failed, isIt);
        if (isIt)
            QCOMPARE(check.key, key);
        else
            QCOMPARE(check.state, before);
        if (isIt)
            before = Check::State::Warning; // what follows was not tried
    }
    QCOMPARE(before, Check::State::Warning);
}

void ProbeTest::listsWhatASignInThatFailedKeptFromBeingTried()
{
    Service service({welcome});
    service.tenant =
        std::make_shared<Tenant>(std::make_shared<net::TokenSource>(
                                     [](net::Http &, const base::Stop &) -> net::Token {
                                         throw base::Failure(base::Reaction::SignInAgain, base::Area::SignIn,
                                                             "AADSTS7000215", QStringLiteral("No."));
                                     },
                                     service.clock()),
                                 service.clock());
    GraphClient client(service.tenant, service.url({}), {}, service.clock());
    const model::Checks checks = probe(client, {}, {});
    QCOMPARE(checkOf(checks, "Sign-in").key, "AADSTS7000215");
    for (const char *name : {"Permission User.Read.All", "Mailbox", "Permission Mail.ReadWrite"}) {
        QCOMPARE(checkOf(checks, name).key, "NOT_TRIED");
        QCOMPARE(checkOf(checks, name).state, Check::State::Warning);
        QVERIFY(checkOf(checks, name).text.contains(QStringLiteral("Sign-in")));
    }
}

void ProbeTest::listsWhatAServiceOutOfReachKeptFromBeingTried()
{
    Service service({scripted::Answer{.isCut = true}});
    const model::Checks checks = probe(*service.client, {}, {});
    QCOMPARE(checkOf(checks, "Connection (TCP)").key, "CONNECTION_CUT");
    for (const char *name :
         {"TLS", "Sign-in", "Permission User.Read.All", "Mailbox", "Permission Mail.ReadWrite"}) {
        QCOMPARE(checkOf(checks, name).key, "NOT_TRIED");
        QVERIFY(checkOf(checks, name).text.contains(QStringLiteral("Connection (TCP)")));
    }
}

void ProbeTest::looksForEachPermissionWithoutTheOther_data()
{
    QTest::addColumn<QByteArray>("claims");
    QTest::addColumn<QByteArray>("mailCheck");
    QTest::addColumn<Check::State>("state");
    QTest::addColumn<QString>("fix");
    QTest::newRow("mail is granted") << QByteArray(R"({"roles":["Mail.ReadWrite"]})")
                                     << QByteArray("Permission Mail.ReadWrite") << Check::State::Passed
                                     << QStringLiteral("User.Read.All as an application permission");
    QTest::newRow("neither") << QByteArray(R"({"roles":[]})") << QByteArray("Permission Mail.ReadWrite")
                             << Check::State::Warning // a role in Exchange shows in no token
                             << QStringLiteral("User.Read.All as an application permission");
    QTest::newRow("mail can be read")
        << QByteArray(R"({"roles":["Mail.Read"]})") << QByteArray("Permission Mail.ReadWrite")
        << Check::State::Failed << QStringLiteral("User.Read.All as an application permission");
    QTest::newRow("a person") << QByteArray(R"({"scp":"openid"})")
                              << QByteArray("Permission Mail.ReadWrite.Shared") << Check::State::Failed
                              << QStringLiteral("User.Read.All as a delegated permission");
    QTest::newRow("opaque") << QByteArray() << QByteArray("Permission Mail.ReadWrite")
                            << Check::State::Warning
                            << QStringLiteral("Mail.ReadWrite and User.Read.All as application permissions");
}

void ProbeTest::looksForEachPermissionWithoutTheOther()
{
    QFETCH(QByteArray, claims);
    QFETCH(QByteArray, mailCheck);
    QFETCH(QString, fix);
    const auto asker = claims.contains("scp") ? Asker::Person : Asker::Application;
    Service service({welcome, refusal(403, "Authorization_RequestDenied")},
                    claims.isEmpty() ? QByteArray() : tokenWith(claims), asker);
    const model::Checks checks = probe(*service.client, {}, {});
    const Check listing = checkOf(checks, "Permission User.Read.All");
    QCOMPARE(listing.state, Check::State::Failed);
    QVERIFY2(listing.fix.contains(fix), qPrintable(listing.fix));
    QCOMPARE(checkOf(checks, "Mailbox").key, "NOT_TRIED");
    QTEST(checkOf(checks, mailCheck.constData()).state, "state");
}

void ProbeTest::warnsOfPermissionsThatNothingNeeds_data()
{
    QTest::addColumn<QByteArray>("claims");
    QTest::addColumn<QString>("named");
    QTest::newRow("an application")
        << QByteArray(R"({"roles":["User.Read.All","Mail.Send","Mail.ReadWrite","Directory.ReadWrite.All"]})")
        << QStringLiteral("Directory.ReadWrite.All, Mail.Send");
    QTest::newRow("a person")
        << QByteArray(
               R"({"scp":"openid profile email offline_access User.Read User.Read.All Mail.ReadWrite.Shared Mail.Send"})")
        << QStringLiteral(": Mail.Send.");
    QTest::newRow("what is needed") << QByteArray(R"({"roles":["User.Read.All","Mail.ReadWrite"]})")
                                    << QString();
}

void ProbeTest::warnsOfPermissionsThatNothingNeeds()
{
    QFETCH(QByteArray, claims);
    QFETCH(QString, named);
    Service service({welcome, users, inbox}, tokenWith(claims));
    const Check check = checkOf(probe(*service.client, {}, {}), "Further permissions");
    QCOMPARE(check.key, named.isEmpty() ? "NO_CHECK" : "PERMISSIONS_NOT_NEEDED");
    QCOMPARE(check.state, named.isEmpty() ? Check::State::Passed : Check::State::Warning);
    QVERIFY2(check.text.contains(named), qPrintable(check.text));
}

void ProbeTest::saysWhoSignedIn()
{
    Service service({welcome, users, inbox},
                    tokenWith(R"({"scp":"User.Read.All Mail.ReadWrite.Shared","upn":"ann@example.com"})"),
                    Asker::Person);
    QCOMPARE(checkOf(probe(*service.client, {}, {}), "Sign-in").text,
             QStringLiteral("The application has signed in for a person: ann@example.com."));
    Service opaque({welcome, users, inbox}, {}, Asker::Person);
    QCOMPARE(checkOf(probe(*opaque.client, {}, {}), "Sign-in").text,
             QStringLiteral("The application has signed in for a person."));
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
    QTest::newRow("a person's with the name")
        << tokenWith(R"({"scp":"x","upn":"ann@example.com"})")
        << std::optional(Grants{{QStringLiteral("x")}, true, QStringLiteral("ann@example.com")});
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
