// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/chatter/oauthhints.h"

#include <algorithm>
#include <array>

namespace chatter {

using base::Area;
using base::Reaction;

namespace {

/// The first that matches counts: by the error, and by a part of the description, each where it is given.
struct Hint
{
    const char *error;
    const char *words;
    const char *key;
    QStringView why;
    QStringView fix;
};

constexpr QStringView policies =
    u"Under the app's Policies › OAuth Policies set “Permitted Users” to “Admin approved users are "
    u"pre-authorized”, and add a permission set of the integration user there.";
constexpr QStringView runAs =
    u"Under the app's Policies › OAuth Flows enable the client credentials flow and name the integration "
    u"user as “Run As”.";
constexpr QStringView myDomain =
    u"Give the address that Setup › My Domain shows, such as https://company.my.salesforce.com.";
constexpr QStringView addresses =
    u"Add this machine's public address under Setup › Network Access or to the login ranges of the user's "
    u"profile, or relax “IP Relaxation” in the app's policies.";
constexpr QStringView userState = u"Have an administrator look at the integration user under Setup › Users: "
                                  u"active, not frozen, not locked.";

constexpr std::array hints{
    Hint{nullptr, "request not supported on this domain", "MY_DOMAIN_NEEDED",
         u"client credentials are not taken at this address", myDomain},
    Hint{nullptr, "ip restricted", "ADDRESS_RESTRICTED", u"this machine's address is not allowed", addresses},
    Hint{nullptr, "ip not allowed", "ADDRESS_RESTRICTED", u"this machine's address is not allowed",
         addresses},
    Hint{nullptr, "user hasn't approved this consumer", "APP_NOT_APPROVED",
         u"the integration user is not approved for the app", policies},
    Hint{nullptr, "not admin approved", "APP_NOT_APPROVED",
         u"the integration user is not approved for the app", policies},
    Hint{"invalid_app_access", nullptr, "APP_NOT_APPROVED",
         u"the integration user is not approved for the app", policies},
    Hint{nullptr, "no client credentials user enabled", "RUN_AS_MISSING",
         u"the app names no user for client credentials", runAs},
    Hint{nullptr, "client credentials flow", "RUN_AS_MISSING", u"the app does not allow client credentials",
         runAs},
    Hint{nullptr, "audience", "CLAIM_REFUSED", u"the sign-in address does not fit the organisation",
         u"Use https://login.salesforce.com for production, https://test.salesforce.com for a sandbox, or "
         u"My Domain."},
    Hint{nullptr, "invalid assertion", "CLAIM_REFUSED", u"the signature does not hold",
         u"Upload the certificate of this private key to the app (“Use digital signatures”), and check this "
         u"machine's clock."},
    Hint{nullptr, "assertion", "CLAIM_REFUSED", u"the signed statement is not accepted",
         u"Upload the certificate of this private key to the app (“Use digital signatures”), and check this "
         u"machine's clock and the user name."},
    Hint{nullptr, "expired access/refresh token", "SIGN_IN_EXPIRED", u"the sign-in has expired",
         u"Sign in again, and check the app's policy for refresh tokens."},
    Hint{nullptr, "invalid password", "SIGN_IN_REFUSED", u"user name, password or security token is wrong",
         u"Check all three. A new password brings a new security token; it has to be given as well when the "
         u"network is not trusted."},
    Hint{nullptr, "authentication failure", "SIGN_IN_REFUSED",
         u"user name, password or security token is wrong, or the way of signing in is switched off",
         u"Check all three. For password, Setup › OAuth and OpenID Connect Settings has to allow the "
         u"“username-password flow”; client_credentials or jwt need neither."},
    Hint{nullptr, "password has expired", "PASSWORD_EXPIRED", u"the integration user's password has expired",
         u"Set a new password and give it, with its new security token; or use client_credentials or jwt."},
    Hint{nullptr, "login hours", "LOGIN_HOURS", u"the integration user may not sign in at this hour",
         u"Take the Login Hours out of the integration user's profile, or schedule the connector inside "
         u"them."},
    Hint{nullptr, "restricted time", "LOGIN_HOURS", u"the integration user may not sign in at this hour",
         u"Take the Login Hours out of the integration user's profile, or schedule the connector inside "
         u"them."},
    Hint{nullptr, "blocked", "APP_BLOCKED", u"an administrator has blocked the app",
         u"Unblock it under Setup › Connected Apps OAuth Usage."},
    Hint{"access_denied", nullptr, "APP_NOT_APPROVED", u"the integration user is not let into the app",
         policies},
    Hint{nullptr, "user is locked", "USER_LOCKED", u"the integration user is locked", userState},
    Hint{nullptr, "inactive user", "USER_LOCKED", u"the integration user is not active", userState},
    Hint{"inactive_user", nullptr, "USER_LOCKED", u"the integration user is not active", userState},
    Hint{nullptr, "inactive organization", "ORGANISATION_LOCKED", u"the organisation is not active",
         u"Have an administrator ask Salesforce about the organisation's state."},
    Hint{"inactive_org", nullptr, "ORGANISATION_LOCKED", u"the organisation is locked or closed",
         u"Have an administrator ask Salesforce about the organisation's state."},
    Hint{nullptr, "api is disabled", "API_DISABLED", u"the API is switched off for this user",
         u"Give the integration user the permission “API Enabled”. The edition has to have API access."},
    Hint{"api_disabled", nullptr, "API_DISABLED", u"the API is switched off for this user",
         u"Give the integration user the permission “API Enabled”. The edition has to have API access."},
    Hint{"invalid_client_id", nullptr, "APP_UNKNOWN", u"the consumer key is not known there",
         u"Check consumer key and sign-in address; a new app needs up to ten minutes to be known."},
    Hint{"invalid_client", nullptr, "APP_UNKNOWN", u"consumer key or secret is wrong",
         u"Check both under the app's Settings › OAuth Settings › Consumer Key and Secret."},
    Hint{"oauth_ec_app_not_found", nullptr, "APP_UNKNOWN", u"the app is not installed in this organisation",
         u"Install the External Client App there, or sign in at the organisation that has it."},
    Hint{"app_not_found", nullptr, "APP_UNKNOWN", u"the app is not known in this organisation",
         u"Check consumer key and sign-in address; a new app needs up to ten minutes to be known."},
    Hint{"unauthorized_client", nullptr, "FLOW_DISABLED", u"the app does not allow this way of signing in",
         u"Enable the flow in the app: client credentials, or JWT bearer with a certificate."},
    Hint{"unsupported_grant_type", nullptr, "FLOW_DISABLED",
         u"the organisation does not allow this way of signing in",
         u"Use client_credentials or jwt; for password, Setup › OAuth and OpenID Connect Settings has to "
         u"allow the “username-password flow”."},
    Hint{"invalid_request", nullptr, "SIGN_IN_MISSING", u"something is missing in the sign-in",
         u"Check that key, secret and user name are given, and that no proxy changes what is sent."},
    Hint{nullptr, "no valid scopes", "SCOPE_MISSING", u"the app lacks a scope",
         u"Give the app the scopes “Manage user data via APIs (api)” and “Access Chatter (chatter_api)”."},
    Hint{"invalid_scope", nullptr, "SCOPE_MISSING", u"the app lacks a scope",
         u"Give the app the scopes “Manage user data via APIs (api)” and “Access Chatter (chatter_api)”."},
    Hint{"rate_limit_exceeded", nullptr, "LOGIN_RATE", u"too many sign-ins in the last hour",
         u"Wait for an hour; the next run goes on."},
    Hint{nullptr, "login rate exceeded", "LOGIN_RATE", u"too many sign-ins in the last hour",
         u"Wait for an hour; the next run goes on."},
    Hint{"invalid_grant", nullptr, "SIGN_IN_REFUSED", u"the sign-in is refused",
         u"Check what was entered; Setup › Login History names the reason."},
};

bool matches(const Hint &hint, const net::OAuthRefusal &refusal)
{
    if (hint.error && refusal.error != hint.error)
        return false;
    return !hint.words || refusal.description.contains(QLatin1String(hint.words), Qt::CaseInsensitive);
}

} // namespace

base::Failure signInFailure(const net::OAuthRefusal &refusal)
{
    const auto found = std::ranges::find_if(hints, [&](const Hint &each) { return matches(each, refusal); });
    if (found == hints.end())
        return net::oauthFailure(refusal);
    QString said = QString::fromLatin1(refusal.error);
    if (!refusal.description.isEmpty())
        said += QStringLiteral(", “%1”").arg(refusal.description);
    return {Reaction::SignInAgain, Area::SignIn, found->key,
            QStringLiteral("%1 refuses the sign-in: %2 (%3).").arg(refusal.host, found->why.toString(), said),
            found->fix.toString()};
}

} // namespace chatter
