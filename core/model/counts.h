// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QByteArray>
#include <QString>

#include "base/clock.h"
#include "base/ids.h"

namespace model {

/// The figures of a run (contract section 5).
struct Counts
{
    qint64 itemsAvailable = 0;
    qint64 reread = 0;
    qint64 excluded = 0;
    qint64 fannedOut = 0; ///< deliveries that this run made
    qint64 carriedIn = 0;
    qint64 open = 0;
    qint64 imported = 0;
    qint64 partial = 0;
    qint64 skipped = 0;
    qint64 failed = 0; ///< parked included
    qint64 parked = 0;
    qint64 externalParticipants = 0;
    qint64 unmappedUsers = 0;
    qint64 bytes = 0; ///< of the messages captured

    qint64 availableForImport() const { return fannedOut + carriedIn - open; }
    bool invariantHolds() const { return availableForImport() == imported + partial + skipped + failed; }
    bool operator==(const Counts &) const = default;
};

enum class RunState { Running, Completed, CompletedWithFailures, Stopped, Interrupted, Failed };
enum class Trigger { Schedule, Manual, Replay, Backfill };

/// `running`, `completed`, `completedWithFailures`, …; `schedule`, `manual`, …
QByteArray name(RunState state);
QByteArray name(Trigger trigger);
std::optional<RunState> runStateOf(const QByteArray &name);
std::optional<Trigger> triggerOf(const QByteArray &name);

/// A row of the failed section. Unmapped people: one row a person, with how many deliveries it stands for.
struct FailureRow
{
    QString itemId;
    QString sourceUser;
    QString mailbox;
    QByteArray reason;
    QString text;
    qint64 count = 1;

    bool operator==(const FailureRow &) const = default;
};

/// A run as logs, flyouts and JSON show it.
struct RunRecord
{
    base::RunId id;
    QString connector;
    QString kind;
    Trigger trigger = Trigger::Manual;
    RunState state = RunState::Running;
    base::Instant startedAt;
    std::optional<base::Instant> completedAt;
    Counts counts;
    qint64 failuresTotal = 0;         ///< rows there are
    std::vector<FailureRow> failures; ///< the first of them
    QByteArray failureKey;            ///< why a Failed run ended
    QString failureText;

    bool operator==(const RunRecord &) const = default;
};

} // namespace model
