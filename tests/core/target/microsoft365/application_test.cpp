// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <QThread>

#include "microsoft/microsoftsandbox.h"
#include "net/http.h"
#include "support/failureof.h"
#include "target/microsoft365/application.h"
#include "target/microsoft365/microsoft365kind.h"

using base::Secret;
using namespace microsoft365;

using Secrets = target::TargetKind::Secrets;

class ApplicationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPersonComesLast_data();
    void aPersonComesLast();
    void namesTheCertificateThatIsNotThere();
    void bringsTheRefreshTokenOfWhoSignsIn();
    void readsWhoATokenIsFor();
    void refusesWhatCannotBeRightUnasked_data();
    void refusesWhatCannotBeRightUnasked();
    void refusesAPersonWhereASecretGoesFirst();

private:
    target::TargetContext context(const Secrets &secrets) const
    {
        return {.values = {{"cloud", QStringLiteral("global")},
                           {"tenant", m_cloud.options().tenant},
                           {"clientId", m_clientId},
                           {"loginUrl", m_cloud.loginUrl().toString()}},
                .secret = [secrets](const QByteArray &key) {
                    const auto found = secrets.find(key);
                    return found == secrets.end() ? Secret() : found->second;
                }};
    }

    const QString m_clientId = QStringLiteral("0d0f5a0c-1f5b-4c5e-9a53-8f1f6d3c2b11");
    sandbox::MicrosoftSandbox m_cloud;
};

void ApplicationTest::aPersonComesLast_data()
{
    QTest::addColumn<QByteArray>("other");
    QTest::addColumn<bool>("isPerson");
    QTest::newRow("alone") << QByteArray("keyPassphrase") << true;
    QTest::newRow("client secret") << QByteArray("clientSecret") << false;
    QTest::newRow("private key") << QByteArray("privateKey") << false;
}

void ApplicationTest::aPersonComesLast()
{
    QFETCH(QByteArray, other);
    QFETCH(bool, isPerson);
    const net::EntraApp app =
        applicationOf(context({{"refreshToken", Secret("renewed")}, {other, Secret("other")}}));
    QCOMPARE(app.refreshToken.reveal(), isPerson ? QByteArray("renewed") : QByteArray());
}

void ApplicationTest::namesTheCertificateThatIsNotThere()
{
    target::TargetContext wrong = context({});
    wrong.values.insert("certificate", QStringLiteral("/nowhere/app.pem"));
    const base::Failure failure = support::failureOf([&] { applicationOf(wrong); });
    QCOMPARE(failure.key, "CERTIFICATE_INVALID");
    QVERIFY(failure.text.contains(QStringLiteral("/nowhere/app.pem")));
}

void ApplicationTest::bringsTheRefreshTokenOfWhoSignsIn()
{
    m_cloud.add(sandbox::Application{.clientId = m_clientId});
    m_cloud.addUser(QStringLiteral("admin@example.com"));
    std::vector<std::unique_ptr<QThread>> browsers;
    const auto openBrowser = [&](const QUrl &address) {
        browsers.emplace_back(QThread::create([address] {
            const base::SystemClock clock;
            net::Http browser({}, clock, base::Area::Destination);
            const net::Response sent =
                browser.send({.url = address, .redirects = net::Request::Redirects::None}, {});
            browser.send({.url = QUrl::fromEncoded(sent.header("Location"))}, {});
        }));
        browsers.back()->start();
    };
    const target::TargetKind::SignedIn signedIn = signIn(context({}), openBrowser, {});
    browsers.front()->wait();
    QCOMPARE(signedIn.secrets.size(), size_t(1));
    QVERIFY(!signedIn.secrets.at("refreshToken").isEmpty());
    QCOMPARE(signedIn.person, QStringLiteral("admin@example.com"));
}

void ApplicationTest::readsWhoATokenIsFor()
{
    const auto person = [](const char *claim, const QString &value) {
        return personIn({{QLatin1String(claim), value}});
    };
    for (const char *claim : {"upn", "preferred_username", "unique_name"})
        QCOMPARE(person(claim, QStringLiteral("ann@example.com")), QStringLiteral("ann@example.com"));
    QCOMPARE(person("name", QStringLiteral("Ann")), QString());
    QVERIFY(!person("upn", QStringLiteral("ann\n@example.com")).contains(u'\n'));
}

void ApplicationTest::refusesWhatCannotBeRightUnasked_data()
{
    QTest::addColumn<model::Values>("more");
    QTest::addColumn<Secrets>("secrets");
    QTest::addColumn<QByteArray>("key");
    const Secrets usual{{"clientSecret", Secret("s")}};
    const QString elsewhere = QStringLiteral("../../x?y=#");
    QTest::newRow("right") << model::Values() << usual << QByteArray("NO_FAILURE");
    QTest::newRow("a person") << model::Values() << Secrets() << QByteArray("NO_FAILURE");
    QTest::newRow("tenant") << model::Values{{"tenant", elsewhere}} << usual << QByteArray("INVALID_SETTING");
    QTest::newRow("tenant of a person")
        << model::Values{{"tenant", elsewhere}} << Secrets() << QByteArray("INVALID_SETTING");
    QTest::newRow("client") << model::Values{{"clientId", QStringLiteral("hello")}} << usual
                            << QByteArray("INVALID_SETTING");
    QTest::newRow("key") << model::Values() << Secrets{{"privateKey", Secret("-----BEGIN CERTIFICATE-----")}}
                         << QByteArray("KEY_INVALID");
}

void ApplicationTest::refusesWhatCannotBeRightUnasked()
{
    QFETCH(model::Values, more);
    QFETCH(Secrets, secrets);
    target::TargetContext given = context(secrets);
    given.values.insert(more);
    const base::Failure failure = support::failureOf([&] { kind().checkSecrets(given); });
    QTEST(failure.key, "key");
}

void ApplicationTest::refusesAPersonWhereASecretGoesFirst()
{
    int opened = 0;
    const base::Failure failure = support::failureOf([&] {
        signIn(context({{"clientSecret", Secret("s")}}), [&](const QUrl &) { ++opened; }, {});
    });
    QCOMPARE(failure.key, "SIGN_IN_NOT_USED");
    QCOMPARE(opened, 0);
}

QTEST_GUILESS_MAIN(ApplicationTest)
#include "application_test.moc"
