// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QString>

#include "journal/queries.h"
#include "model/config.h"
#include "model/draft.h"
#include "model/runsnapshot.h"

namespace ui {

/// What a status pill says. In the order of the table: problems first.
enum class Status {
    SignInNeeded,
    Error,
    Overdue,
    Attention,
    Throttled,
    Running,
    Draft,
    Scheduled,
    Healthy,
    Paused,
};

/// Changes of a connector that were entered, and neither saved nor discarded.
struct KeptEdit
{
    base::DraftId draft;
    base::Instant at; ///< when the last of them was entered

    bool operator==(const KeptEdit &) const = default;
};

/// A connector, or the draft of a new one, as table and flyout show it. A value, made beside the window's
/// thread.
struct ConnectorView
{
    model::ConnectorConfig config;     ///< of a draft: what was entered so far, id 0
    std::optional<model::Draft> draft; ///< of a new connector
    QString kindName;
    QString account;
    Status status = Status::Scheduled;
    journal::Queries::ConnectorStatus figures;
    std::optional<base::Instant> nextRun;
    std::optional<model::RunSnapshot> live; ///< while it runs
    std::optional<KeptEdit> keptEdit;       ///< also while its assistant is open

    /// The live run's figures, else the last run's; zeros before the first.
    model::Counts counts() const;
    bool isRunning() const { return live.has_value(); }
    bool isDraft() const { return draft.has_value(); }

    /// Since the last success; absent before the first.
    std::optional<std::chrono::milliseconds> lag(base::Instant now) const;

    bool operator==(const ConnectorView &) const = default;
};

/// The status as counts and times give it; never better than they are.
Status statusOf(const ConnectorView &view, base::Instant now);

/// `Healthy`, `Sign-in needed` …; translated. Throttled with the time it ends; a wait that
/// nobody asked for is called one.
QString statusWord(const ConnectorView &view);

/// The sentence that explains the status and says what to do; translated.
QString statusSentence(const ConnectorView &view, base::Instant now);

/// That an edit is kept, since when, and what can be done about it; translated. Empty: none is.
QString keptEditSentence(const ConnectorView &view);

} // namespace ui
