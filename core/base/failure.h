// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <exception>
#include <optional>

#include <QByteArray>
#include <QString>

#include "base/clock.h"

namespace base {

/// What the engine does about a failure. The only thing that decides control flow.
enum class Reaction {
    Retry,        ///< passing trouble: try again after a pause
    SkipItem,     ///< this item cannot be done; record it and go on
    ParkMailbox,  ///< this mailbox cannot be served now; go on with the others, and try it again
    LeaveMailbox, ///< this mailbox waits for the next run: a person has to see to it; go on with the others
    EndRun,       ///< nothing of this run can go on
    SignInAgain,  ///< a person has to sign in or grant a permission
    Stopped,      ///< a stop was asked for; not an error
};

/// Which part of the world failed. The command line's exit status is derived from it.
enum class Area { Input, SignIn, Source, Destination, Signature, Storage, Lease, Interrupted };

/// The one exception type of core. Caught in three places only: retrying(), the per-item guard and a
/// lane's outermost function; across threads it travels as a value.
///
/// `key` is a stable English token for logs, counters and JSON (purview.md's reason codes where one
/// fits). `text` names the thing and the cause, `fix` what a person can do; both are plain sentences
/// without secrets.
struct Failure : std::exception
{
    Failure(Reaction reaction, Area area, QByteArray key, const QString &text, const QString &fix = {},
            std::optional<std::chrono::milliseconds> retryAfter = {});

    const char *what() const noexcept override { return m_what.constData(); }

    /// What happened and what to do about it, as one reads it: text and fix.
    QString sentence() const;

    Reaction reaction;
    Area area;
    QByteArray key;
    QString text;
    QString fix;
    std::optional<std::chrono::milliseconds> retryAfter;

private:
    QByteArray m_what;
};

/// Invalid configuration or input: names the thing, the cause and the fix. Ends the run.
[[nodiscard]] Failure inputFailure(QByteArray key, const QString &text, const QString &fix = {});

/// Local storage full, unwritable or damaged. Ends the run; nothing committed is lost.
[[nodiscard]] Failure storageFailure(QByteArray key, const QString &text, const QString &fix = {});

/// This item only.
[[nodiscard]] Failure itemFailure(QByteArray key, const QString &text, const QString &fix = {});

} // namespace base
