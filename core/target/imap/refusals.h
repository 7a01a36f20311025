// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/failure.h"
#include "target/imap/response.h"

namespace imap {

/// What was under way when a server said no.
enum class During { SignIn, Folder, Append, Reading, Goodbye };

/// The failure that a NO, BAD or BYE stands for, by its response code (RFC 3501, 5530, 4978, 9208), the
/// words of a throttling server and of a full mailbox, and what was under way. The reactions:
/// SignInAgain — the credentials; Retry — the server as a whole; ParkMailbox — this mailbox, for now (with
/// the server's own pause where it names one); SkipItem — while appending, this message; else this mailbox
/// for good. The text ends with the server's own. Pure.
base::Failure refusalOf(const Response &answer, During during);

/// The pause of `Request is throttled. Suggested Backoff Time: 299961 milliseconds`; at most a day.
std::optional<std::chrono::milliseconds> suggestedPause(const QString &text);

/// A refused message (`MESSAGE_REFUSED`) that may be the server's trouble as well: neither code nor words
/// name the message.
bool isVague(const Response &answer);

/// True when the folder itself is gone or was never made: it can be made, and the message sent again.
bool isFolderMissing(const Response &answer);

} // namespace imap
