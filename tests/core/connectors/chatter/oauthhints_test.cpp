// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/chatter/oauthhints.h"

class OAuthHintsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatToDo_data();
    void saysWhatToDo();
};

void OAuthHintsTest::saysWhatToDo_data()
{
    QTest::addColumn<QByteArray>("error");
    QTest::addColumn<QString>("description");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QString>("fix");
    const auto row = [](const char *error, const char *description, const char *key, const char *fix) {
        QTest::newRow(QByteArray(QByteArray(error) + ": " + description).constData())
            << QByteArray(error) << QString::fromLatin1(description) << QByteArray(key)
            << QString::fromLatin1(fix);
    };
    row("invalid_grant", "request not supported on this domain", "MY_DOMAIN_NEEDED", "My Domain");
    row("invalid_grant", "ip restricted", "ADDRESS_RESTRICTED", "Network Access");
    row("invalid_grant", "user hasn't approved this consumer", "APP_NOT_APPROVED", "pre-authorized");
    row("invalid_app_access", "user is not admin approved to access this app", "APP_NOT_APPROVED",
        "pre-authorized");
    row("invalid_grant", "no client credentials user enabled", "RUN_AS_MISSING", "Run As");
    row("invalid_grant", "audience is invalid", "CLAIM_REFUSED", "test.salesforce.com");
    row("invalid_grant", "invalid assertion", "CLAIM_REFUSED", "certificate");
    row("invalid_grant", "expired access/refresh token", "SIGN_IN_EXPIRED", "Sign in again");
    row("invalid_grant", "authentication failure - Invalid Password", "SIGN_IN_REFUSED", "security token");
    row("invalid_grant", "authentication failure", "SIGN_IN_REFUSED", "username-password flow");
    row("inactive_user", "user is inactive", "USER_LOCKED", "Setup");
    row("inactive_org", "organization is suspended", "ORGANISATION_LOCKED", "Salesforce");
    row("api_disabled", "", "API_DISABLED", "API Enabled");
    row("invalid_client_id", "client identifier invalid", "APP_UNKNOWN", "consumer key");
    row("invalid_client", "invalid client credentials", "APP_UNKNOWN", "Consumer Key and Secret");
    row("unauthorized_client", "", "FLOW_DISABLED", "Enable the flow");
    row("unsupported_grant_type", "grant type not supported", "FLOW_DISABLED", "client_credentials");
    row("invalid_scope", "", "SCOPE_MISSING", "chatter_api");
    row("invalid_grant", "something new", "SIGN_IN_REFUSED", "Login History");
    row("rate_limit_exceeded", "", "LOGIN_RATE", "hour");
    row("invalid_grant", "password has expired", "PASSWORD_EXPIRED", "security token");
    row("invalid_grant", "user is outside of login hours", "LOGIN_HOURS", "Login Hours");
    row("invalid_grant", "login during restricted time", "LOGIN_HOURS", "Login Hours");
    row("OAUTH_APP_BLOCKED", "this app is blocked by admin", "APP_BLOCKED", "Unblock");
    row("access_denied", "end-user denied authorization", "APP_NOT_APPROVED", "pre-authorized");
    row("invalid_app_access", "", "APP_NOT_APPROVED", "pre-authorized");
    row("invalid_client", "", "APP_UNKNOWN", "Consumer Key and Secret");
    row("app_not_found", "", "APP_UNKNOWN", "consumer key");
    row("oauth_ec_app_not_found", "", "APP_UNKNOWN", "Install");
    row("invalid_request", "must use HTTPS POST", "SIGN_IN_MISSING", "proxy");
    row("invalid_grant", "no valid scopes defined", "SCOPE_MISSING", "chatter_api");
    row("invalid_grant", "client credentials flow is not enabled", "RUN_AS_MISSING", "Run As");
    row("invalid_grant", "not admin approved", "APP_NOT_APPROVED", "pre-authorized");
    row("invalid_grant", "expired assertion", "CLAIM_REFUSED", "clock");
    row("invalid_grant", "user is locked out", "USER_LOCKED", "locked");
    row("invalid_grant", "inactive user", "USER_LOCKED", "active");
    row("invalid_grant", "inactive organization", "ORGANISATION_LOCKED", "Salesforce");
    row("invalid_grant", "API is disabled for this org", "API_DISABLED", "API Enabled");
    row("invalid_grant", "login rate exceeded", "LOGIN_RATE", "hour");
    row("invalid_grant", "ip not allowed", "ADDRESS_RESTRICTED", "Network Access");
    row("never_heard_of", "", "SIGN_IN_REFUSED", "registration");
}

void OAuthHintsTest::saysWhatToDo()
{
    QFETCH(QByteArray, error);
    QFETCH(QString, description);
    QFETCH(QString, fix);
    const base::Failure failure = chatter::signInFailure({.host = QStringLiteral("company"),
                                                          .status = 400,
                                                          .error = error,
                                                          .description = description,
                                                          .codes = {}});
    QTEST(failure.key, "key");
    QVERIFY2(failure.fix.contains(fix), qUtf8Printable(failure.fix));
    QVERIFY(failure.reaction == base::Reaction::SignInAgain);
    QVERIFY(failure.text.contains(QLatin1String(error)));
}

QTEST_GUILESS_MAIN(OAuthHintsTest)
#include "oauthhints_test.moc"
