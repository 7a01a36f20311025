// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/response.h"

namespace microsoft365 {

/// What a refusal means for who asked.
enum class Trouble {
    Passing,       ///< the service or the mailbox cannot now; a request that writes may have been done
    Throttled,     ///< too much was asked of the mailbox; surely not done
    MailboxFull,   ///< over its quota
    MailboxOut,    ///< no mailbox there that Graph reaches: none, soft-deleted, on premises, no licence
    NotFound,      ///< the folder or message is gone
    FolderExists,  ///< somebody made it
    TooLarge,      ///< the request or the message, for its size alone
    Item,          ///< this message will never be taken as it is
    SignIn,        ///< the token is not accepted
    Closed,        ///< Exchange does not let the application in: into this mailbox, or into any
    Configuration, ///< the directory denies the application as a whole, or the account cannot be right
    StateLost,     ///< a delta or upload state has expired: begin anew
};

/// A refusal as Graph words it: `{"error":{"code","message","innerError":{"request-id"}}}`. All may be empty:
/// some answers have no content.
struct GraphError
{
    int status = 0;
    QByteArray code;
    QByteArray innerCode;
    QString message; ///< cut to a bounded length, one line
    QByteArray requestId;
    std::optional<std::chrono::milliseconds> retryAfter;

    bool operator==(const GraphError &) const = default;
};

/// Reads a refusal; never fails. Pure.
GraphError errorOf(const net::Response &response);

/// By the code, else by the inner code, else by the status. Pure.
Trouble troubleOf(const GraphError &error);

/// What a request was about.
enum class About { Service, Mailbox };

/// Who asked: an application by itself, or one for a person, whose permissions are delegated ones.
enum class Asker { Application, Person };

/// The failure of what was about a mailbox, which its text does not name, or about the service. Texts have
/// Microsoft's code and request id. Pure.
base::Failure failureOf(const GraphError &error, About about, Asker asker);

/// The failure of a request that was refused for its token although that had just been made.
base::Failure failureOfNewToken(const GraphError &error, Asker asker);

/// What to do in Entra so that the application has these permissions.
QString permissionFix(const QStringList &permissions, Asker asker);

/// What a text says of it: `ErrorAccessDenied: Access is denied (status 403, request …)`.
QString described(const GraphError &error);

} // namespace microsoft365
