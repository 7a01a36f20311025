// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "target/microsoft365/grapherror.h"

#include <algorithm>
#include <array>

#include <QJsonDocument>
#include <QJsonObject>

namespace microsoft365 {

using base::Area;
using base::Failure;
using base::Reaction;

namespace {

struct Known
{
    const char *code;
    Trouble trouble;
};

constexpr std::array known{
    Known{"ApplicationThrottled", Trouble::Throttled},
    Known{"TooManyRequests", Trouble::Throttled},
    Known{"activityLimitReached", Trouble::Throttled},
    Known{"ErrorMailboxMoveInProgress", Trouble::Passing},
    Known{"ErrorMailboxStoreUnavailable", Trouble::Passing},
    Known{"ErrorServerBusy", Trouble::Passing},
    Known{"ErrorTimeoutExpired", Trouble::Passing},
    Known{"ErrorInternalServerError", Trouble::Passing},
    Known{"ErrorInternalServerTransientError", Trouble::Passing},
    Known{"MailboxInfoStale", Trouble::Passing},
    Known{"ErrorTooManyObjectsOpened", Trouble::Passing},
    Known{"ErrorQuotaExceeded", Trouble::MailboxFull},
    Known{"MailboxNotEnabledForRESTAPI", Trouble::MailboxOut},
    Known{"MailboxNotSupportedForRESTAPI", Trouble::MailboxOut},
    Known{"ErrorInvalidUser", Trouble::MailboxOut},
    Known{"ErrorNonExistentMailbox", Trouble::MailboxOut},
    Known{"ResourceNotFound", Trouble::MailboxOut},
    Known{"Request_ResourceNotFound", Trouble::MailboxOut},
    Known{"ErrorItemNotFound", Trouble::NotFound},
    Known{"ErrorFolderNotFound", Trouble::NotFound},
    Known{"ErrorSyncFolderNotFound", Trouble::NotFound},
    Known{"ErrorParentFolderNotFound", Trouble::NotFound},
    Known{"ErrorFolderExists", Trouble::FolderExists},
    Known{"RequestEntityTooLarge", Trouble::TooLarge},
    Known{"ErrorMessageSizeExceeded", Trouble::TooLarge},
    Known{"ErrorAttachmentSizeLimitExceeded", Trouble::TooLarge},
    Known{"ErrorInvalidRecipients", Trouble::Item},
    Known{"UnableToDeserializePostBody", Trouble::Item},
    Known{"InvalidInternetMessageHeader", Trouble::Item},
    Known{"InvalidInternetMessageHeaderCollection", Trouble::Item},
    Known{"ErrorCorruptData", Trouble::Item},
    Known{"InvalidAuthenticationToken", Trouble::SignIn},
    Known{"ErrorAccessDenied", Trouble::Closed},
    Known{"Authorization_RequestDenied", Trouble::Configuration},
    Known{"ErrorIncorrectRoutingHint", Trouble::Configuration},
    Known{"syncStateNotFound", Trouble::StateLost},
    Known{"syncStateInvalid", Trouble::StateLost},
    Known{"resyncRequired", Trouble::StateLost},
};

std::optional<Trouble> troubleOfCode(const QByteArray &code)
{
    const auto found = std::ranges::find_if(
        known, [&](const Known &each) { return code.compare(each.code, Qt::CaseInsensitive) == 0; });
    return found == known.end() ? std::nullopt : std::optional(found->trouble);
}

Trouble troubleOfStatus(int status)
{
    switch (status) {
    case 401:
        return Trouble::SignIn;
    case 403:
        return Trouble::Closed;
    case 404:
        return Trouble::NotFound;
    case 408:
    case 409:
    case 412:
    case 423:
        return Trouble::Passing;
    case 410:
        return Trouble::StateLost;
    case 413:
        return Trouble::TooLarge;
    case 429:
    case 509:
        return Trouble::Throttled;
    case 507:
        return Trouble::MailboxFull;
    default:
        return status >= 400 && status < 500 ? Trouble::Item : Trouble::Passing;
    }
}

} // namespace

GraphError errorOf(const net::Response &response)
{
    constexpr qsizetype longest = 300;
    GraphError error{.status = response.status, .retryAfter = response.retryAfter};
    const QJsonObject object =
        QJsonDocument::fromJson(response.body).object().value(QLatin1String("error")).toObject();
    const QJsonObject inner = object.value(QLatin1String("innerError")).toObject();
    error.code = object.value(QLatin1String("code")).toString().toUtf8().left(longest);
    error.innerCode = inner.value(QLatin1String("code")).toString().toUtf8().left(longest);
    error.message = object.value(QLatin1String("message")).toString().simplified().left(longest);
    error.requestId = inner.value(QLatin1String("request-id")).toString().toUtf8().left(longest);
    if (error.requestId.isEmpty())
        error.requestId = response.header("request-id").left(longest);
    return error;
}

Trouble troubleOf(const GraphError &error)
{
    // Whatever it is called, nothing was done then.
    if (error.status == 429)
        return Trouble::Throttled;
    if (const auto trouble = troubleOfCode(error.code))
        return *trouble;
    if (const auto trouble = troubleOfCode(error.innerCode))
        return *trouble;
    return troubleOfStatus(error.status);
}

QString described(const GraphError &error)
{
    QString what = QString::fromUtf8(error.code);
    QString said = error.message;
    while (said.endsWith(u'.'))
        said.chop(1);
    if (!said.isEmpty())
        what += (what.isEmpty() ? QString() : QStringLiteral(": ")) + said;
    QString where = QStringLiteral("status %1").arg(error.status);
    if (!error.requestId.isEmpty())
        where += QStringLiteral(", request ") + QString::fromUtf8(error.requestId);
    return what.isEmpty() ? where : QStringLiteral("%1 (%2)").arg(what, where);
}

/// Without Microsoft's sentence, where ours says the same.
static QString named(GraphError error)
{
    error.message.clear();
    return described(error);
}

/// The directory's word is about the application as a whole; Exchange's is about a mailbox. Exchange says the
/// same, mailbox by mailbox, when the application may use none: who serves many of them sees the difference.
QString permissionFix(const QStringList &permissions, Asker asker)
{
    const QString names = permissions.join(QStringLiteral(" and "));
    const bool isOne = permissions.size() == 1;
    if (asker == Asker::Person)
        return QStringLiteral("In the Entra admin centre grant the application %1 as %2, with admin consent; "
                              "then sign in again.")
            .arg(names,
                 isOne ? QStringLiteral("a delegated permission") : QStringLiteral("delegated permissions"));
    return QStringLiteral("In the Entra admin centre grant the application %1 as %2, with admin consent.")
        .arg(names,
             isOne ? QStringLiteral("an application permission") : QStringLiteral("application permissions"));
}

static Failure accessFailure(const GraphError &error, bool isOfMailbox, Asker asker)
{
    if (isOfMailbox && troubleOf(error) == Trouble::Closed)
        return {Reaction::LeaveMailbox, Area::SignIn, "ACCESS_DENIED",
                QStringLiteral("Microsoft 365 does not let the application into the mailbox: %1.")
                    .arg(described(error)),
                QStringLiteral(
                    "Where the application signs in by itself: add the mailbox to the scope of its role "
                    "in Exchange, or grant it Mail.ReadWrite as an application permission in the Entra "
                    "admin centre, with admin consent. Where a person signed in: give them full access "
                    "to the mailbox. Exchange may take two hours to notice. Then run again.")};
    const QStringList needed =
        asker == Asker::Person
            ? QStringList{QStringLiteral("User.Read.All"), QStringLiteral("Mail.ReadWrite.Shared")}
            : QStringList{QStringLiteral("Mail.ReadWrite"), QStringLiteral("User.Read.All")};
    return {Reaction::SignInAgain, Area::SignIn, "ACCESS_DENIED",
            QStringLiteral("Microsoft 365 does not let the application use %1: %2.")
                .arg(isOfMailbox ? QStringLiteral("mailboxes") : QStringLiteral("the directory"),
                     described(error)),
            permissionFix(needed, asker)};
}

static Failure configurationFailure(const GraphError &error, bool isOfMailbox, Asker asker)
{
    if (error.code.compare("ErrorIncorrectRoutingHint", Qt::CaseInsensitive) == 0)
        return {Reaction::EndRun, Area::Destination, "IMPORT_MISROUTED",
                QStringLiteral("Microsoft 365 does not find what it was asked for here: %1.")
                    .arg(described(error)),
                QStringLiteral("Check that the account's cloud is the tenant's.")};
    return accessFailure(error, isOfMailbox, asker);
}

static Failure signInFailure(const GraphError &error, Asker asker)
{
    return {Reaction::SignInAgain, Area::SignIn, "SIGN_IN_REFUSED",
            QStringLiteral("Microsoft 365 does not accept the sign-in: %1.").arg(described(error)),
            asker == Asker::Person
                ? QStringLiteral("Sign in again through the browser.")
                : QStringLiteral("Check tenant, client id and secret or certificate of the account.")};
}

Failure failureOfNewToken(const GraphError &error, Asker asker)
{
    Failure failure = failureOf(error, About::Service, asker);
    const bool isOfTime = error.message.contains(QLatin1String("expired"), Qt::CaseInsensitive) ||
                          error.message.contains(QLatin1String("not yet valid"), Qt::CaseInsensitive);
    if (isOfTime && failure.key == "SIGN_IN_REFUSED")
        failure.fix =
            QStringLiteral("The token was made a moment ago, so secret and sign-in are right. Check "
                           "that this machine's clock is (let it follow a time server); else the "
                           "trouble is Microsoft's: run again later.");
    return failure;
}

static Failure passingFailure(const GraphError &error, bool isOfMailbox)
{
    const Reaction reaction = isOfMailbox ? Reaction::ParkMailbox : Reaction::Retry;
    if (troubleOf(error) == Trouble::Throttled)
        return {reaction,
                Area::Destination,
                "IMPORT_THROTTLED",
                isOfMailbox ? QStringLiteral("Microsoft 365 throttles the mailbox.")
                            : QStringLiteral("Microsoft 365 throttles the directory."),
                {},
                error.retryAfter};
    return {reaction,
            Area::Destination,
            "IMPORT_UNAVAILABLE",
            QStringLiteral("Microsoft 365 cannot serve %1 now: %2.")
                .arg(isOfMailbox ? QStringLiteral("the mailbox") : QStringLiteral("the directory"),
                     described(error)),
            {},
            error.retryAfter};
}

Failure failureOf(const GraphError &error, About about, Asker asker)
{
    const bool isOfMailbox = about == About::Mailbox;
    switch (troubleOf(error)) {
    case Trouble::MailboxFull:
        return {Reaction::LeaveMailbox, Area::Destination, "MAILBOX_FULL",
                QStringLiteral("The mailbox is full: %1.").arg(named(error)),
                QStringLiteral("Make room in the mailbox or raise its quota; then run again.")};
    case Trouble::MailboxOut:
        return {Reaction::SkipItem, Area::Destination, "MAILBOX_NOT_FOUND",
                QStringLiteral("Microsoft 365 has no active mailbox here: %1.").arg(named(error)),
                QStringLiteral(
                    "The person may have no Exchange licence, or a mailbox on premises or soft-deleted. "
                    "Give them a mailbox or map them to another one; then replay.")};
    case Trouble::SignIn:
        return signInFailure(error, asker);
    case Trouble::Closed:
    case Trouble::Configuration:
        return configurationFailure(error, isOfMailbox, asker);
    case Trouble::TooLarge:
    case Trouble::Item:
        return {Reaction::SkipItem, Area::Destination, "IMPORT_REJECTED",
                QStringLiteral("Microsoft 365 refuses a request: %1.").arg(described(error))};
    case Trouble::Throttled:
    case Trouble::Passing:
    case Trouble::NotFound:
    case Trouble::FolderExists:
    case Trouble::StateLost:
        break;
    }
    return passingFailure(error, isOfMailbox);
}

} // namespace microsoft365
