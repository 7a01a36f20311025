// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/verification.h"

#include <QJsonDocument>
#include <QJsonObject>

#include "base/failure.h"
#include "engine/lanes.h"
#include "journal/configuration.h"
#include "journal/runs.h"

namespace engine {

static QString manifestName(qint64 run)
{
    return QStringLiteral("manifests/run-%1.json").arg(run);
}

/// What contradicts the journal in an account's staging; empty: nothing.
static QString contradiction(const Environment &environment, const model::AccountConfig &account,
                             const std::vector<model::RunRecord> &runs, base::RunId newest,
                             const base::Stop &stop)
{
    const auto staging = environment.makeStaging(account);
    for (const model::RunRecord &run : runs) {
        if (run.state == model::RunState::Running || run.state == model::RunState::Interrupted)
            continue;
        const QByteArray kept = staging->document(manifestName(run.id.value), stop);
        if (!kept.isEmpty() && kept != environment.journal.runs().manifest(run.id))
            return QStringLiteral("run %1 of “%2” differs from the manifest in staging")
                .arg(run.id.value)
                .arg(run.connector);
    }
    if (!staging->document(manifestName(newest.value + 1), stop).isEmpty())
        return QStringLiteral("staging holds the manifest of run %1, which the journal does not know")
            .arg(newest.value + 1);
    return {};
}

journal::Audit::Verdict verify(const Environment &environment,
                               const std::optional<model::ConnectorConfig> &connector, const base::Stop &stop)
{
    journal::Audit::Verdict verdict =
        environment.journal.audit().verify(connector ? std::optional(connector->id) : std::nullopt);
    std::map<base::AccountId, std::vector<model::RunRecord>> runsOf;
    base::RunId newest;
    for (const model::ConnectorConfig &each : environment.journal.configuration().connectors()) {
        const auto runs = environment.journal.runs().runs(each.id, 1000);
        for (const model::RunRecord &run : runs)
            newest = std::max(newest, run.id);
        if (!connector || connector->id == each.id)
            runsOf[each.account].insert(runsOf[each.account].end(), runs.begin(), runs.end());
    }
    for (const auto &[account, runs] : runsOf) {
        const QString text = contradiction(environment, environment.account(account), runs, newest, stop);
        if (verdict.ok && !text.isEmpty()) {
            verdict.ok = false;
            verdict.brokenAt = verdict.rows + 1;
            verdict.text = text;
        }
    }
    return verdict;
}

} // namespace engine
