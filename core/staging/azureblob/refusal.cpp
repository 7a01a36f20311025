// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "staging/azureblob/refusal.h"

#include <algorithm>
#include <array>

#include "net/address.h"
#include "net/date.h"

namespace azureblob {

using base::Area;
using base::Failure;
using base::Reaction;

/// Azure compares the date of a signed request with its own, and takes 15 minutes for the most.
static constexpr std::chrono::minutes mostSkew{15};

namespace {

/// What a code means and what a person can do.
struct Meaning
{
    const char *code;
    const char *key;
    Reaction reaction;
    const char16_t *text; ///< %1: the container
    const char16_t *fix;
};

} // namespace

static constexpr const char16_t *waitFix = u"Run again later.";
static constexpr const char16_t *permissionFix = nullptr; ///< as the credential in use has it
static constexpr const char16_t *policyFix =
    u"Choose another container, or have the storage account's owner change its policy.";

static constexpr std::array meanings{
    Meaning{"AuthorizationFailure", "STAGING_FIREWALL", Reaction::SignInAgain,
            u"The storage account does not let this machine reach %1: its firewall is in the way, or",
            u"Let this machine's address, or its network, pass in the storage account's Networking settings; "
            u"and"}, // goes on with the suspicion
    Meaning{"AuthorizationSourceIPMismatch", "STAGING_FIREWALL", Reaction::SignInAgain,
            u"The SAS for %1 is not good for this machine's address",
            u"Make a SAS without that limit, or for this address."},
    Meaning{"AuthorizationProtocolMismatch", "STAGING_PERMISSION", Reaction::SignInAgain,
            u"The SAS for %1 is good for https alone", u"Give the container's https address."},
    Meaning{"AuthorizationPermissionMismatch", "STAGING_PERMISSION", Reaction::SignInAgain,
            u"A permission on %1 is missing", permissionFix},
    Meaning{"AuthorizationResourceTypeMismatch", "STAGING_PERMISSION", Reaction::SignInAgain,
            u"The SAS for %1 does not cover blobs",
            u"Make a SAS for the container, or one of the account that covers the Blob service, containers "
            u"and objects."},
    Meaning{"AuthorizationServiceMismatch", "STAGING_PERMISSION", Reaction::SignInAgain,
            u"The SAS for %1 does not cover the Blob service",
            u"Make a SAS for the container, or one of the account that covers the Blob service, containers "
            u"and objects."},
    Meaning{"InsufficientAccountPermissions", "STAGING_PERMISSION", Reaction::SignInAgain,
            u"A permission on %1 is missing", permissionFix},
    Meaning{"KeyBasedAuthenticationNotPermitted", "STAGING_SIGN_IN", Reaction::SignInAgain,
            u"The storage account of %1 allows no account key, nor a SAS made with it",
            u"Sign in with Microsoft Entra ID: stagingTenant and stagingClientId."},
    Meaning{"AccountIsDisabled", "STAGING_ACCOUNT_DISABLED", Reaction::EndRun,
            u"The storage account of %1 is switched off", u"Have it switched on in the Azure portal."},
    Meaning{"ContainerNotFound", "STAGING_CONTAINER_MISSING", Reaction::EndRun, u"There is no container %1",
            u"Make it in the Azure portal, with private access, or correct containerUrl."},
    Meaning{"ContainerBeingDeleted", "STAGING_CONTAINER_MISSING", Reaction::EndRun,
            u"The container %1 is being deleted", u"Make it anew, or choose another one."},
    Meaning{"ContainerDisabled", "STAGING_CONTAINER_MISSING", Reaction::EndRun,
            u"The container %1 is switched off",
            u"Have it switched on in the Azure portal, or choose another one."},
    Meaning{"BlobImmutableDueToLegalHold", "STAGING_IMMUTABLE", Reaction::EndRun,
            u"A legal hold of the container %1 forbids to change what is there", policyFix},
    Meaning{"BlobImmutableDueToPolicy", "STAGING_IMMUTABLE", Reaction::EndRun,
            u"A policy of the container %1 forbids to change what is there", policyFix},
    Meaning{"BlobArchived", "STAGING_ARCHIVED", Reaction::SkipItem,
            u"A blob in %1 was moved to the archive tier, where it cannot be read",
            u"Have it rehydrated, and its lifecycle rule changed so that it spares staged segments; then "
            u"replay."},
    Meaning{"BlobBeingRehydrated", "STAGING_ARCHIVED", Reaction::SkipItem,
            u"A blob in %1 is on its way out of the archive tier", u"Replay in some hours."},
    Meaning{"LeaseIdMissing", "STAGING_LEASED", Reaction::EndRun,
            u"Somebody holds a lease on a blob or the container %1",
            u"Have the lease broken in the Azure portal (Break lease), then run again."},
    Meaning{"LeaseAlreadyPresent", "STAGING_LEASED", Reaction::EndRun,
            u"Somebody holds a lease on a blob or the container %1",
            u"Have the lease broken in the Azure portal (Break lease), then run again."},
    Meaning{"RequestBodyTooLarge", "STAGING_TOO_LARGE", Reaction::EndRun,
            u"The storage takes no piece of that size for %1", u"Report this with the log."},
    Meaning{"ConditionNotMet", "STAGING_CHANGED", Reaction::EndRun,
            u"A blob in %1 was changed while it was used", waitFix},
    Meaning{"Md5Mismatch", "STAGING_MD5", Reaction::Retry, u"What was sent to %1 did not arrive as it was",
            waitFix},
    Meaning{"ServerBusy", "STAGING_BUSY", Reaction::Retry, u"The storage of %1 is busy", waitFix},
    Meaning{"OperationTimedOut", "STAGING_BUSY", Reaction::Retry,
            u"The storage of %1 did not get done in time", waitFix},
};

QByteArray errorCode(const net::Response &response)
{
    const QByteArray named = response.header("x-ms-error-code");
    if (!named.isEmpty())
        return named;
    const qsizetype start = response.body.indexOf("<Code>");
    const qsizetype end = start < 0 ? -1 : response.body.indexOf("</Code>", start);
    return end < 0 ? QByteArray()
                   : response.body.mid(start + 6, std::min<qsizetype>(end - start - 6, 100)).trimmed();
}

/// How far this machine's clock is from the store's.
static std::chrono::minutes skewOf(const net::Response &response, base::Instant now)
{
    const auto theirs = net::dateOf(response);
    if (!theirs)
        return {};
    return std::chrono::abs(std::chrono::round<std::chrono::minutes>(now - *theirs));
}

/// Key, SAS or token themselves are not accepted.
static Failure signInRefused(const net::Response &response, const Refused &about)
{
    const auto skew = skewOf(response, about.now);
    if (skew >= mostSkew)
        return {Reaction::SignInAgain, Area::SignIn, "STAGING_CLOCK",
                QStringLiteral(
                    "This machine's clock and Azure's differ by %1 minutes, so that nothing it signs is "
                    "accepted.")
                    .arg(skew.count()),
                QStringLiteral("Set this machine's clock right, best by a time server.")};
    switch (about.way) {
    case SignIn::Way::Sas:
        return {
            Reaction::SignInAgain, Area::SignIn, "STAGING_SIGN_IN",
            QStringLiteral("The SAS for %1 is not accepted: it has expired, was revoked, or is not whole.")
                .arg(about.container),
            QStringLiteral("Make a new one and give it as the secret sas.")};
    case SignIn::Way::AccountKey:
        return {Reaction::SignInAgain, Area::SignIn, "STAGING_SIGN_IN",
                QStringLiteral("The account key for %1 is not accepted.").arg(about.container),
                QStringLiteral(
                    "Copy the key from the storage account's access keys again; it may have been rotated.")};
    case SignIn::Way::Entra:
        break;
    }
    return {
        Reaction::SignInAgain, Area::SignIn, "STAGING_SIGN_IN",
        QStringLiteral("The storage account does not accept the app's token for %1.").arg(about.container),
        QStringLiteral(
            "Check stagingTenant: it has to be the tenant of the storage account's subscription.")};
}

/// Why a SAS that tells its own time is refused. With a wrong clock nothing can be said of that.
static std::optional<Failure> untimely(const net::Response &response, const Refused &about)
{
    if (about.way != SignIn::Way::Sas || skewOf(response, about.now) >= mostSkew)
        return {};
    const bool isOver = about.expiresAt && *about.expiresAt <= about.now;
    const bool isEarly = about.startsAt && *about.startsAt > about.now;
    if (!isOver && !isEarly)
        return {};
    const QString text = isOver ? QStringLiteral("The SAS for %1 expired on %2.")
                                : QStringLiteral("The SAS for %1 is not good before %2.");
    return Failure(Reaction::SignInAgain, Area::SignIn, isOver ? "STAGING_SAS_EXPIRED" : "STAGING_SAS_EARLY",
                   text.arg(about.container, base::toIso(isOver ? *about.expiresAt : *about.startsAt)),
                   QStringLiteral("Make a new SAS in the Azure portal and give it as the secret sas."));
}

namespace {

/// What the credential in use can have to do with a refusal.
struct Suspicion
{
    const char16_t *doubt; ///< goes on after “or”
    const char16_t *look;  ///< goes on after “and”
    const char16_t *permissionFix;
};

Suspicion suspicionOf(SignIn::Way way)
{
    switch (way) {
    case SignIn::Way::Sas:
        return {
            u"the SAS is wrong",
            u"look whether the SAS is this storage account's and whole, and good for this kind of request",
            u"Make a SAS with the permissions r and w, and d when retention is set: staging has to read and "
            u"write blobs, and to delete them then."};
    case SignIn::Way::AccountKey:
        return {u"the account key is wrong",
                u"look whether the account key is this storage account's and whole",
                u"Look whether the account key is this storage account's."};
    case SignIn::Way::Entra:
        break;
    }
    return {
        u"the app has no role there",
        u"look whether the app has the role Storage Blob Data Contributor on the container",
        u"Give the app the role Storage Blob Data Contributor on the container; it takes up to ten minutes "
        u"to come into force."};
}

} // namespace

bool isImmutable(const QByteArray &code)
{
    return code == "BlobImmutableDueToPolicy" || code == "BlobImmutableDueToLegalHold";
}

static Failure failureOf(const Meaning &meaning, const net::Response &response, const Refused &about)
{
    const Suspicion suspicion = suspicionOf(about.way);
    QString text = QString::fromUtf16(meaning.text).arg(about.container);
    QString fix = QString::fromUtf16(meaning.fix ? meaning.fix : suspicion.permissionFix);
    if (QByteArrayView(meaning.key) == "STAGING_FIREWALL" && text.endsWith(QLatin1String(" or"))) {
        text += u' ' + QString::fromUtf16(suspicion.doubt);
        fix += u' ' + QString::fromUtf16(suspicion.look) + u'.';
    }
    return {meaning.reaction,
            meaning.reaction == Reaction::SignInAgain ? Area::SignIn : Area::Destination,
            meaning.key,
            text + u'.',
            fix,
            meaning.reaction == Reaction::Retry ? response.retryAfter : std::nullopt};
}

Failure refusalOf(const net::Response &response, const Refused &about)
{
    const QByteArray code = errorCode(response);
    const auto found = std::ranges::find_if(meanings, [&](const Meaning &each) { return code == each.code; });
    const bool isKnown = found != meanings.end();
    const bool isOfSignIn = !isKnown && (response.status == 401 || response.status == 403);
    if (isOfSignIn || code == "AuthorizationFailure") {
        if (const std::optional<Failure> why = untimely(response, about))
            return *why;
    }
    if (isKnown)
        return failureOf(*found, response, about);
    if (isOfSignIn)
        return signInRefused(response, about);
    const Failure plain = net::refusalOf(response, Area::Destination);
    if (code.isEmpty())
        return plain;
    const QByteArray request = response.header("x-ms-request-id").left(64);
    return {plain.reaction,
            plain.area,
            plain.key,
            QStringLiteral("%1 It says %2 (request %3).")
                .arg(plain.text, QString::fromLatin1(code), QString::fromLatin1(request)),
            plain.fix,
            plain.retryAfter};
}

} // namespace azureblob
