// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/connectorview.h"

#include <algorithm>

#include <QCoreApplication>

#include "engine/connectorstatus.h"
#include "ui/models/wording.h"

namespace ui {

namespace {

struct StatusText
{
    Q_DECLARE_TR_FUNCTIONS(ui::StatusText)
};

QString failureSentence(const ConnectorView &view)
{
    const QString text = engine::failedRun(view.figures).value_or(model::RunRecord()).failureText;
    return text.isEmpty() ? StatusText::tr("The last run could not finish.") : text;
}

QString attentionSentence(const ConnectorView &view)
{
    QStringList parts;
    if (view.figures.isRefused)
        parts.append(StatusText::tr("A file was refused because of its signature."));
    if (view.figures.unmapped > 0)
        parts.append(StatusText::tr("%Ln person(s) have no mailbox: map them, then retry.", nullptr,
                                    static_cast<int>(view.figures.unmapped)));
    if (view.figures.failed > 0)
        parts.append(StatusText::tr("%Ln copy(s) failed: see the reasons below.", nullptr,
                                    static_cast<int>(view.figures.failed)));
    if (view.figures.open > 0)
        parts.append(StatusText::tr("%Ln copy(s) are still to be delivered by the next run.", nullptr,
                                    static_cast<int>(view.figures.open)));
    const auto &last = view.figures.lastRun;
    if (view.figures.owesAttachments)
        parts.append(
            StatusText::tr("Copies lack an attachment that is kept: allow larger files, then retry."));
    else if (last && last->counts.partial > 0)
        parts.append(StatusText::tr("Copies of the last run lack an attachment: its log says which."));
    if (engine::isCutOff(view.figures))
        parts.append(StatusText::tr("The last run ended before it had read everything: run it again."));
    constexpr qsizetype mostNamed = 3; // the runs below name more
    QStringList left = view.figures.unfinished;
    if (view.figures.open > 0)
        left += view.figures.leftMailboxes;
    for (const QString &name : left.first(std::min(left.size(), mostNamed)))
        parts.append(QCoreApplication::translate("ui::RunsSection", "Left for the next run: %1").arg(name));
    return parts.isEmpty() ? StatusText::tr("Something is unresolved: see below.") : parts.join(u' ');
}

/// What is unresolved stays so while it is paused.
QString pausedSentence(const ConnectorView &view)
{
    const QString paused = StatusText::tr("Paused: no run starts by itself until you resume it.");
    const auto &figures = view.figures;
    const bool isResolved = figures.failed + figures.parked + figures.unmapped + figures.open == 0 &&
                            figures.unfinished.isEmpty() && !figures.owesAttachments;
    return isResolved ? paused : QStringList{paused, attentionSentence(view)}.join(u' ');
}

QString runningSentence(const ConnectorView &view)
{
    if (view.live && !view.live->waitsFor.isEmpty())
        return view.live->waitsFor;
    return StatusText::tr("A run is going on.");
}

} // namespace

model::Counts ConnectorView::counts() const
{
    if (live)
        return live->counts;
    return figures.lastRun ? figures.lastRun->counts : model::Counts();
}

std::optional<std::chrono::milliseconds> ConnectorView::lag(base::Instant now) const
{
    if (!figures.lastSuccess)
        return {};
    return std::max(std::chrono::milliseconds::zero(), now - *figures.lastSuccess);
}

Status statusOf(const ConnectorView &view, base::Instant now)
{
    if (view.isDraft())
        return Status::Draft;
    if (view.live)
        return view.live->waitsUntil ? Status::Throttled : Status::Running;
    switch (engine::stateOf(view.config, view.figures, view.nextRun, now)) {
    case engine::ConnectorState::Scheduled:
        return Status::Scheduled;
    case engine::ConnectorState::Running:
        return Status::Running;
    case engine::ConnectorState::Healthy:
        return Status::Healthy;
    case engine::ConnectorState::Attention:
        return Status::Attention;
    case engine::ConnectorState::Paused:
        return Status::Paused;
    case engine::ConnectorState::Overdue:
        return Status::Overdue;
    case engine::ConnectorState::Error:
        break;
    }
    const QByteArray key = engine::failedRun(view.figures).value_or(model::RunRecord()).failureKey;
    return key.startsWith("SIGN_IN") || key.startsWith("VAULT_") ? Status::SignInNeeded : Status::Error;
}

QString statusWord(const ConnectorView &view)
{
    switch (view.status) {
    case Status::SignInNeeded:
        return StatusText::tr("Sign-in needed");
    case Status::Error:
        return StatusText::tr("Error");
    case Status::Overdue:
        return StatusText::tr("Overdue");
    case Status::Attention:
        return StatusText::tr("Attention");
    case Status::Throttled:
        return (view.live->isThrottled ? StatusText::tr("Throttled until %1")
                                       : StatusText::tr("Waiting until %1"))
            .arg(timeOfDay(*view.live->waitsUntil));
    case Status::Running:
        return StatusText::tr("Running");
    case Status::Draft:
        return StatusText::tr("Draft");
    case Status::Scheduled:
        return StatusText::tr("Scheduled");
    case Status::Healthy:
        return StatusText::tr("Healthy");
    case Status::Paused:
        return StatusText::tr("Paused");
    }
    return {};
}

QString statusSentence(const ConnectorView &view, base::Instant now)
{
    switch (view.status) {
    case Status::SignInNeeded:
    case Status::Error:
        return failureSentence(view);
    case Status::Overdue:
        return view.figures.lastSuccess
                   ? StatusText::tr("No successful run for %1.").arg(duration(*view.lag(now)))
                   : StatusText::tr("No run has succeeded yet, although one was due.");
    case Status::Attention:
        return attentionSentence(view);
    case Status::Throttled:
    case Status::Running:
        return runningSentence(view);
    case Status::Draft:
        return StatusText::tr("Set-up is not finished. Open it to go on where you left off.");
    case Status::Scheduled:
        return StatusText::tr("Set up; no run has ended yet.");
    case Status::Healthy:
        return StatusText::tr("Nothing is unresolved.");
    case Status::Paused:
        return pausedSentence(view);
    }
    return {};
}

QString keptEditSentence(const ConnectorView &view)
{
    if (!view.keptEdit)
        return {};
    return StatusText::tr(
               "An unsaved edit is kept from %1: choose Edit to go on with it, or Discard changes.")
        .arg(dateAndTime(view.keptEdit->at));
}

} // namespace ui
