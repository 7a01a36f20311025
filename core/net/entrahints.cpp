// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/entrahints.h"

#include <algorithm>
#include <array>

namespace net {
namespace {

constexpr QStringView signInAgain = u"Sign in again through the browser.";
constexpr QStringView secondFactor = u"Sign in again through the browser, which asks for the second factor; "
                                     u"for signing in without a person, use "
                                     u"an app registration with a certificate.";
constexpr QStringView newCertificate = u"Upload this account's certificate under Certificates & secrets of "
                                       u"the app registration, or give the account "
                                       u"the private key and certificate that are registered there, and "
                                       u"check that the certificate has not expired.";
constexpr QStringView checkClock =
    u"Set this machine's clock right (let it follow a time server), then try again.";
constexpr QStringView registerLocalhost = u"Add the redirect address http://localhost under Authentication "
                                          u"of the app registration, as a “Mobile and "
                                          u"desktop applications” platform.";
constexpr QStringView checkTenant = u"Set tenant to the “Directory (tenant) ID” of the app registration's "
                                    u"overview, and cloud to the cloud it "
                                    u"belongs to.";
constexpr QStringView grantConsent =
    u"Have an administrator choose “Grant admin consent” under API permissions of the app registration.";
constexpr QStringView conditionalAccess = u"Have an administrator look at the sign-in log of Microsoft Entra "
                                          u"ID, which names the Conditional Access "
                                          u"policy, and exclude this app or its network from it.";
constexpr QStringView otherDevice =
    u"Sign in on a device that your organisation manages, or have an administrator exclude this app from the "
    u"Conditional Access policy that asks for one.";
constexpr QStringView askUserAdmin = u"Have an administrator of Microsoft Entra ID unblock the account.";
constexpr QStringView checkScope =
    u"Check that cloud, tenant and the addresses set belong together; permissions are asked for as "
    u"https://<service>/.default.";
constexpr QStringView programVersion =
    u"Use the newest version of Chancery; report this if it stays, with the time it happened.";

constexpr std::array hints{
    EntraHint{16000, u"more than one account is signed in, or none that belongs to this tenant",
              u"Sign in again through the browser and choose an account of this tenant."},
    EntraHint{50001, u"the service that access is asked for is not known in this tenant", checkScope},
    EntraHint{50011, u"the app registration does not list the redirect address", registerLocalhost},
    EntraHint{50020, u"the account comes from another directory and is no guest of this tenant",
              u"Sign in with an account of this tenant, or invite that account as a guest."},
    EntraHint{50034, u"the account does not exist in this tenant",
              u"Check the user name and the tenant; an account of another tenant must be invited first."},
    EntraHint{50053, u"the account is locked after too many attempts, or comes from a blocked address",
              u"Wait some minutes and try again, or have an administrator unblock the account."},
    EntraHint{50055, u"the account's password has expired", u"Set a new password, then sign in again."},
    EntraHint{50056, u"the account has no password in this directory",
              u"Sign in through the browser, or have an administrator set a password."},
    EntraHint{50057, u"the account is disabled",
              u"Have an administrator enable the account, or use another."},
    EntraHint{50059, u"no tenant shows in the request", checkTenant},
    EntraHint{50072, u"the account has to register for a second factor first", secondFactor},
    EntraHint{50074, u"a second factor is asked for", secondFactor},
    EntraHint{50076, u"a second factor is asked for, by a policy or because the place is new", secondFactor},
    EntraHint{50079, u"the account has to register for a second factor first", secondFactor},
    EntraHint{50105, u"the account is not assigned to the app",
              u"Assign the account under Enterprise applications › Users and groups, or switch “Assignment "
              u"required” off there."},
    EntraHint{50126, u"the user name or the password is wrong", u"Check the user name and the password."},
    EntraHint{50128, u"the tenant's domain is not valid", checkTenant},
    EntraHint{50131, u"a Conditional Access policy does not accept this device or place", otherDevice},
    EntraHint{50132, u"the session ended, as the password has expired or was changed", signInAgain},
    EntraHint{50133, u"the session ended, as the password has expired or was changed", signInAgain},
    EntraHint{50144, u"the account's password in Active Directory has expired",
              u"Set a new password, then sign in again."},
    EntraHint{50158, u"a further check outside Microsoft is asked for", secondFactor},
    EntraHint{50173, u"the stored sign-in was ended, by a new password or by an administrator", signInAgain},
    EntraHint{50194, u"the app registration is for one tenant, and was asked for through another",
              checkTenant},
    EntraHint{50196, u"the same request came too often within a short time",
              u"Wait some minutes. If several programs use this app registration, give each one its own."},
    EntraHint{53000, u"a Conditional Access policy asks for a compliant device", otherDevice},
    EntraHint{53001, u"a Conditional Access policy asks for a device of the domain", otherDevice},
    EntraHint{53002, u"a Conditional Access policy asks for an approved app", conditionalAccess},
    EntraHint{53003, u"a Conditional Access policy blocks it", conditionalAccess},
    EntraHint{53004, u"the account has to register for a second factor, and its risk forbids that here",
              u"Have an administrator of Microsoft Entra ID look at the account's risk."},
    EntraHint{53011, u"the account is blocked because of its risk", askUserAdmin},
    EntraHint{54005, u"the answer of the browser was used already", signInAgain},
    EntraHint{65001, u"nobody has consented to the app's permissions", grantConsent},
    EntraHint{65004, u"the consent to the app's permissions was declined",
              u"Sign in again and accept the permissions, or have an administrator grant them."},
    EntraHint{65005, u"the app registration lacks a permission of the service that access is asked for",
              u"Add the service's permissions under API permissions of the app registration, and grant admin "
              u"consent."},
    EntraHint{70000, u"the stored sign-in is not valid, or not for these permissions", signInAgain},
    EntraHint{70001, u"the app is not known in this tenant",
              u"Check the client id and the tenant, and have an administrator consent to the app."},
    EntraHint{70002, u"the app's secret or key is not valid", u"Check the client id, and its secret or key."},
    EntraHint{70008, u"the stored sign-in has expired",
              u"Sign in again through the browser; a sign-in that is used at least every 90 days stays."},
    EntraHint{70011, u"the permissions asked for are not valid", checkScope},
    EntraHint{
        70043, u"the stored sign-in has expired, as a policy asks for a new one from time to time",
        u"Sign in again through the browser; for signing in without a person, use an app registration with "
        u"a certificate."},
    EntraHint{70044, u"the session has expired, as a policy asks for a new one from time to time",
              signInAgain},
    EntraHint{90002, u"the tenant does not exist in this cloud", checkTenant},
    EntraHint{90014, u"a part of the request is missing", programVersion},
    EntraHint{90019, u"no tenant shows in the request", checkTenant},
    EntraHint{90033, u"there is a passing trouble at Microsoft's", u"Try again in some minutes."},
    EntraHint{90072, u"the account comes from another directory and is no guest of this tenant",
              u"Sign in with an account of this tenant, or invite that account as a guest."},
    EntraHint{90093, u"the permissions need an administrator's consent", grantConsent},
    EntraHint{90094, u"the permissions need an administrator's consent", grantConsent},
    EntraHint{90095, u"the permissions need an administrator's consent, which was asked for", grantConsent},
    EntraHint{
        500011, u"the service that access is asked for is not known in this tenant",
        u"Check cloud and the addresses set; the tenant needs a subscription to that service, and the app "
        u"registration its permissions."},
    EntraHint{500014, u"the service that access is asked for is disabled in this tenant",
              u"Enable it under Enterprise applications, and check that its subscription runs."},
    EntraHint{500021, u"the network's tenant restrictions forbid this tenant",
              u"Have the network's administrators allow the tenant in its tenant restrictions."},
    EntraHint{500113, u"the app registration lists no redirect address", registerLocalhost},
    EntraHint{500121, u"the second factor was not given", secondFactor},
    EntraHint{500133, u"the signed assertion is not valid at Microsoft's time", checkClock},
    EntraHint{500208, u"the domain of the account is none of this kind of sign-in", checkTenant},
    EntraHint{
        501051, u"the app is not assigned to the service that access is asked for",
        u"Assign the app under Enterprise applications of that service, or switch “Assignment required” off "
        u"there."},
    EntraHint{501481, u"the answer of the browser belongs to another sign-in", signInAgain},
    EntraHint{530003, u"a Conditional Access policy asks for a managed device", otherDevice},
    EntraHint{530032, u"a security policy of the tenant blocks it", conditionalAccess},
    EntraHint{530034, u"the account is blocked because of its risk", askUserAdmin},
    EntraHint{650052, u"the tenant has no subscription to the service that access is asked for",
              u"Check cloud, and that the tenant has a subscription to that service."},
    EntraHint{650053, u"the app registration asks for a permission that the service does not have",
              u"Remove the permission under API permissions of the app registration, and add the right one."},
    EntraHint{650056, u"the app registration lists no permissions, or nobody consented to them",
              grantConsent},
    EntraHint{650057, u"the app registration lists no permission of the service that access is asked for",
              u"Add the service's permissions under API permissions of the app registration, and grant admin "
              u"consent."},
    EntraHint{700003, u"the device is not known any more", otherDevice},
    EntraHint{700005, u"the answer of the browser is for another tenant", checkTenant},
    EntraHint{700016, u"the app is not known in this tenant",
              u"Check the client id, the tenant and the cloud; if the app belongs to another tenant, have an "
              u"administrator consent to it here."},
    EntraHint{700022, u"permissions of more than one service were asked for at once", checkScope},
    EntraHint{700024, u"the signed assertion is not valid at Microsoft's time", checkClock},
    EntraHint{
        700025, u"the app registration is of a public client, which has neither secret nor key",
        u"Sign in through the browser, or switch “Allow public client flows” off in the app registration."},
    EntraHint{700027, u"the certificate is not registered with the app, or its signature does not hold",
              newCertificate},
    EntraHint{700030, u"the certificate's name is not the one that the app registration accepts",
              newCertificate},
    EntraHint{700082, u"the stored sign-in has expired, as it was not used for 90 days", signInAgain},
    EntraHint{700084, u"the stored sign-in is of a web page's app and has expired", registerLocalhost},
    EntraHint{900023, u"the tenant is neither an id nor a domain", checkTenant},
    EntraHint{900144, u"a part of the request is missing", programVersion},
    EntraHint{900382, u"the app belongs to another of Microsoft's clouds", checkTenant},
    EntraHint{900432, u"the app belongs to another of Microsoft's clouds", checkTenant},
    EntraHint{900439, u"the app belongs to the cloud of the US government", u"Set cloud to gcchigh or dod."},
    EntraHint{1002012, u"the permissions asked for are not valid", checkScope},
    EntraHint{7000112, u"the app is disabled in this tenant",
              u"Have an administrator enable it under Enterprise applications › Properties."},
    EntraHint{7000215, u"the client secret is wrong",
              u"Copy the secret's “Value” (not its “Secret ID”) from Certificates & secrets of the app "
              u"registration; the value shows only while it is new, so make a new secret if it is gone."},
    EntraHint{7000216, u"neither a client secret nor a key was given",
              u"Give the account a client secret, or a private key with its certificate."},
    EntraHint{7000218, u"the app registration does not let people sign in without its secret",
              u"Switch “Allow public client flows” on under Authentication of the app registration, and list "
              u"http://localhost there under “Mobile and desktop applications”."},
    EntraHint{
        7000222, u"the client secret has expired",
        u"Make a new secret under Certificates & secrets of the app registration and give it to the account; "
        u"a certificate lasts longer."},
    EntraHint{7000229, u"the app is not known in this tenant",
              u"Have an administrator of this tenant consent to the app."},
    EntraHint{9001023, u"the tenant has to be named for this way of signing in", checkTenant},
    EntraHint{9002313, u"the request is not valid", programVersion},
    EntraHint{9002326, u"the redirect address is registered for a web page's app", registerLocalhost},
    EntraHint{9002327, u"the redirect address is registered for a web page's app", registerLocalhost},
};

static_assert(std::ranges::is_sorted(hints, {}, &EntraHint::code));

} // namespace

std::span<const EntraHint> entraHints()
{
    return hints;
}

const EntraHint *entraHintOf(int code)
{
    const auto found = std::ranges::lower_bound(hints, code, {}, &EntraHint::code);
    return found == hints.end() || found->code != code ? nullptr : &*found;
}

} // namespace net
