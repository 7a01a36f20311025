// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "target/imap/refusals.h"

#include <algorithm>
#include <array>

#include <QRegularExpression>

#include "model/delivery.h"

namespace imap {

using base::Area;
using base::Failure;
using base::Reaction;

namespace {

constexpr qsizetype longestText = 400;

enum Moment : unsigned {
    SignIn = 1,
    Folder = 2,
    Append = 4,
    Reading = 8,
    Goodbye = 16,
    InMailbox = Folder | Append | Reading,
    Any = SignIn | InMailbox | Goodbye,
};

/// What one response code means at some moments. The first row that fits counts.
struct Row
{
    const char *code; ///< empty: whatever the code
    unsigned moments;
    Reaction reaction;
    Area area;
    const char *key;
    const char *text;
    const char *fix;
};

constexpr std::array rows{
    Row{"AUTHENTICATIONFAILED", Any, Reaction::SignInAgain, Area::SignIn, "SIGN_IN_REFUSED",
        "The mail server does not accept the user name and password.",
        "Check user name and password, then run again."},
    Row{"EXPIRED", Any, Reaction::SignInAgain, Area::SignIn, "PASSWORD_EXPIRED", "The password has expired.",
        "Set a new password on the server, give it to the account, then run again."},
    Row{"AUTHORIZATIONFAILED", Any, Reaction::SignInAgain, Area::SignIn, "SIGN_IN_FORBIDDEN",
        "The user may not open this mailbox.",
        "Let the master user open it on the mail server, or correct the mapping."},
    Row{"CONTACTADMIN", Any, Reaction::SignInAgain, Area::SignIn, "CONTACT_ADMIN",
        "The mail server wants its administrator to be asked.", "Ask the mail server's administrator."},
    Row{"PRIVACYREQUIRED", Any, Reaction::EndRun, Area::Destination, "TLS_REQUIRED",
        "The mail server wants an encrypted connection.", "Set security to tls or starttls."},
    Row{"UNAVAILABLE", SignIn | Goodbye, Reaction::Retry, Area::Destination, "SERVER_UNAVAILABLE",
        "The mail server cannot work at the moment.", "Nothing has to be done: it is tried again."},
    Row{"UNAVAILABLE", InMailbox, Reaction::ParkMailbox, Area::Destination, "MAILBOX_UNAVAILABLE",
        "The mailbox cannot be served at the moment.", "Nothing has to be done: it is tried again."},
    Row{"THROTTLED", Any, Reaction::ParkMailbox, Area::Destination, "THROTTLED",
        "The mail server asks for a pause.", "Nothing has to be done: it is tried again after the pause."},
    Row{"INUSE", Any, Reaction::ParkMailbox, Area::Destination, "MAILBOX_BUSY",
        "The mailbox is in use by something else.", "Nothing has to be done: it is tried again."},
    Row{"OVERQUOTA", InMailbox, Reaction::LeaveMailbox, Area::Destination, "MAILBOX_FULL",
        "The mailbox is full.", "Raise its quota on the mail server, then run again."},
    Row{"NOPERM", InMailbox, Reaction::SkipItem, Area::Destination, "MAILBOX_FORBIDDEN",
        "The mailbox's rights do not allow it.",
        "Give the signed-in user the right to make folders and to append, then replay."},
    Row{"TOOBIG", Append, Reaction::SkipItem, Area::Destination, model::messageTooLarge,
        "The mail server takes no message of this size.",
        "Raise the server's limit or lower sizeLimitMB, then replay."},
    Row{"LIMIT", SignIn, Reaction::ParkMailbox, Area::Destination, "MAILBOX_BUSY",
        "The mail server has reached a limit, such as connections of one user.",
        "Nothing has to be done: it is tried again."},
    Row{"LIMIT", Append, Reaction::SkipItem, Area::Destination, "MESSAGE_REFUSED",
        "The message exceeds a limit of the mail server.", "Raise the server's limit, then replay."},
    Row{"CORRUPTION", InMailbox, Reaction::ParkMailbox, Area::Destination, "MAILBOX_DAMAGED",
        "The mail server finds the mailbox damaged.", "Have the mailbox repaired on the server."},
    Row{"SERVERBUG", InMailbox, Reaction::ParkMailbox, Area::Destination, "MAILBOX_UNAVAILABLE",
        "The mail server has a fault.", "See the mail server's log; it is tried again."},
    Row{"EXPUNGEISSUED", InMailbox, Reaction::ParkMailbox, Area::Destination, "MAILBOX_BUSY",
        "Messages are being removed from the mailbox.", "Nothing has to be done: it is tried again."},
    Row{"", SignIn, Reaction::SignInAgain, Area::SignIn, "SIGN_IN_REFUSED",
        "The mail server refuses the sign-in.", "Check the account's sign-in, then run again."},
    Row{"", Append, Reaction::SkipItem, Area::Destination, "MESSAGE_REFUSED",
        "The mail server refuses the message.", "See the server's reason; after it is gone, replay."},
    Row{"", Folder, Reaction::SkipItem, Area::Destination, "FOLDER_REFUSED",
        "The mail server refuses the folder.",
        "Check the account's setting folderPrefix and the connector's folder name, then replay."},
    Row{"", Reading, Reaction::ParkMailbox, Area::Destination, "MAILBOX_UNAVAILABLE",
        "The mailbox cannot be read at the moment.", "See the server's reason."},
    Row{"", Goodbye, Reaction::Retry, Area::Destination, "CONNECTION_CUT",
        "The mail server ended the connection.", "Nothing has to be done: it is tried again."},
};

unsigned momentOf(During during)
{
    switch (during) {
    case During::SignIn:
        return SignIn;
    case During::Folder:
        return Folder;
    case During::Append:
        return Append;
    case During::Reading:
        return Reading;
    case During::Goodbye:
        return Goodbye;
    }
    Q_UNREACHABLE();
}

const Row &rowOf(const QByteArray &code, During during)
{
    return *std::ranges::find_if(rows, [&](const Row &row) {
        return (row.moments & momentOf(during)) && (row.code[0] == '\0' || code == row.code);
    });
}

} // namespace

std::optional<std::chrono::milliseconds> suggestedPause(const QString &text)
{
    static const QRegularExpression words(
        QStringLiteral("\\bbackoff\\s+time:?\\s*([0-9]{1,12})\\s*(milliseconds|ms|seconds|s)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = words.match(text);
    if (!match.hasMatch())
        return {};
    constexpr std::chrono::milliseconds longest = std::chrono::days{1};
    const qint64 number = match.captured(1).toLongLong();
    const bool isMilliseconds = match.captured(2).startsWith(u'm', Qt::CaseInsensitive);
    return std::min(std::chrono::milliseconds{isMilliseconds ? number : number * 1000}, longest);
}

static bool isThrottle(const Response &answer)
{
    static const QRegularExpression words(QStringLiteral("throttled|\\brate[ -]?limit"),
                                          QRegularExpression::CaseInsensitiveOption);
    return suggestedPause(answer.text) || answer.text.contains(words);
}

/// The response code, or what the words say where there is none that is known.
static QByteArray meaningOf(const Response &answer, During during)
{
    // LIMIT says neither whose nor for how long.
    const bool isNamed =
        !answer.code.isEmpty() && answer.code != "LIMIT" && rowOf(answer.code, during).code[0] != '\0';
    if (isNamed)
        return answer.code;
    if (isThrottle(answer))
        return "THROTTLED";
    const bool isPutting = during == During::Append || during == During::Folder;
    if (isPutting && answer.text.contains(QLatin1String("quota"), Qt::CaseInsensitive))
        return "OVERQUOTA";
    return answer.code;
}

Failure refusalOf(const Response &answer, During during)
{
    const Row &row = rowOf(meaningOf(answer, during), during);
    QString said = QString(answer.text).simplified().left(longestText);
    if (!answer.code.isEmpty())
        said.prepend(u'[' + QString::fromUtf8(answer.code.left(40)) + QStringLiteral("] "));
    QString text = QString::fromLatin1(row.text);
    if (!said.isEmpty())
        text += QStringLiteral(" It says: ") + said;
    return {row.reaction, row.area, row.key, text, QString::fromLatin1(row.fix), suggestedPause(answer.text)};
}

bool isVague(const Response &answer)
{
    static const QRegularExpression words(
        QStringLiteral("\\bmessage (contains|has)\\b|\\b(invalid|bad|missing|malformed) (message|header)|"
                       "\\b(bare|nul|8-?bit|virus|spam)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    static constexpr std::array codes{"", "ALERT", "LIMIT"};
    return std::ranges::any_of(codes, [&](const char *code) { return answer.code == code; }) &&
           !answer.text.contains(words);
}

bool isFolderMissing(const Response &answer)
{
    return answer.code == "TRYCREATE" || answer.code == "NONEXISTENT";
}

} // namespace imap
