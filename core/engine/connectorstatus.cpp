// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/connectorstatus.h"

#include <array>

namespace engine {

QByteArray name(ConnectorState state)
{
    static constexpr std::array names{"Scheduled", "Running", "Healthy", "Attention",
                                      "Paused",    "Error",   "Overdue"};
    return names.at(static_cast<size_t>(state));
}

using Status = journal::Queries::ConnectorStatus;

/// What the last run that reads on left undone, no replay and no back-fill after it has done.
static bool hasEndedAs(const Status &status, model::RunState state)
{
    const auto has = [state](const std::optional<model::RunRecord> &run) {
        return run && run->state == state;
    };
    return has(status.lastRun) || has(status.lastReading);
}

bool isCutOff(const Status &status)
{
    return hasEndedAs(status, model::RunState::Stopped) || hasEndedAs(status, model::RunState::Interrupted);
}

static bool isLackingAttachments(const Status &status)
{
    return status.owesAttachments || (status.lastRun && status.lastRun->counts.partial > 0);
}

ConnectorState stateOf(const model::ConnectorConfig &connector, const Status &status,
                       std::optional<base::Instant> nextDue, base::Instant now)
{
    if (status.lastRun && status.lastRun->state == model::RunState::Running)
        return ConnectorState::Running;
    if (connector.state == model::ConnectorConfig::State::Paused)
        return ConnectorState::Paused;
    if (hasEndedAs(status, model::RunState::Failed))
        return ConnectorState::Error;
    const QByteArrayList causes = causesOf(status);
    const bool canWait = causes == QByteArrayList{"attachments"}; // may stay so for long, and hide nothing
    if (!causes.isEmpty() && !canWait)
        return ConnectorState::Attention;
    if (nextDue && now - *nextDue > std::chrono::days(1))
        return ConnectorState::Overdue;
    if (canWait)
        return ConnectorState::Attention;
    return status.lastRun ? ConnectorState::Healthy : ConnectorState::Scheduled;
}

QByteArrayList causesOf(const Status &status)
{
    QByteArrayList causes;
    const auto add = [&](bool isThere, const char *cause) {
        if (isThere)
            causes.append(cause);
    };
    add(status.failed > 0, "failed");
    add(status.parked > 0, "parked");
    add(status.open > 0, "open");
    add(!status.unfinished.isEmpty(), "unfinished");
    add(isCutOff(status), "cutOff");
    add(isLackingAttachments(status), "attachments");
    return causes;
}

static QString unresolved(const Status &status)
{
    QStringList parts;
    const auto add = [&](qint64 count, const QString &what) {
        if (count > 0)
            parts.append(QString::number(count) + u' ' + what);
    };
    add(status.failed, QStringLiteral("failed"));
    add(status.parked, QStringLiteral("parked"));
    add(status.open, QStringLiteral("open"));
    return parts.join(QStringLiteral(", "));
}

static QString attentionText(const Status &status)
{
    const QString deliveries = unresolved(status);
    QStringList reasons;
    if (!deliveries.isEmpty())
        reasons.append(QStringLiteral("deliveries are unresolved (%1)").arg(deliveries));
    if (status.open > 0 && !status.leftMailboxes.isEmpty())
        reasons.append(QStringLiteral(
            "a run left mailboxes for the next one; its log names them, and what they wait for"));
    if (!status.unfinished.isEmpty())
        reasons.append(
            QStringLiteral("a run could not finish everything at its source; its log names what it left"));
    if (isCutOff(status))
        reasons.append(QStringLiteral("a run was cut off before it had read everything; run it again"));
    if (status.owesAttachments)
        reasons.append(
            QStringLiteral("attachments were left out and are kept; the log names them, and a replay "
                           "sends them once sizeLimitMB is large enough; dismiss ends this notice"));
    else if (isLackingAttachments(status))
        reasons.append(QStringLiteral("its last run left attachments out; its log names them"));
    return reasons.join(QStringLiteral("; ")) + u'.';
}

std::optional<model::RunRecord> failedRun(const Status &status)
{
    for (const auto &run : {status.lastRun, status.lastReading}) {
        if (run && run->state == model::RunState::Failed)
            return run;
    }
    return {};
}

QString reasonOf(ConnectorState state, const Status &status)
{
    switch (state) {
    case ConnectorState::Error:
        return failedRun(status).value_or(model::RunRecord()).failureText;
    case ConnectorState::Attention:
        return attentionText(status);
    case ConnectorState::Overdue:
        return QStringLiteral("no run although one was due more than a day ago. Last success: %1.")
            .arg(status.lastSuccess ? base::toIso(*status.lastSuccess) : QStringLiteral("none"));
    case ConnectorState::Scheduled:
    case ConnectorState::Running:
    case ConnectorState::Healthy:
    case ConnectorState::Paused:
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace engine
