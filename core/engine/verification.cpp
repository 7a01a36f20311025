// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/verification.h"

#include "engine/manifests.h"
#include "journal/configuration.h"
#include "journal/runs.h"

namespace engine {

/// Asked again, as it may have ended meanwhile; its manifest follows only then.
static bool isStillRunning(const Environment &environment, const model::RunRecord &run)
{
    if (run.state != model::RunState::Running)
        return false;
    const auto now = environment.journal.runs().run(run.id, 0);
    return now && now->state == model::RunState::Running;
}

/// What contradicts the journal in an account's staging; empty: nothing. Counts the ended runs that have no
/// manifest there.
static QString contradiction(const Environment &environment, const model::AccountConfig &account,
                             const std::vector<model::RunRecord> &runs, qint64 &unwitnessed,
                             const base::Stop &stop)
{
    Manifests manifests(environment, account);
    for (const model::RunRecord &run : runs) {
        const QByteArray kept = manifests.kept(run.id, stop);
        if (kept.isEmpty()) {
            unwitnessed += run.state != model::RunState::Running;
            continue;
        }
        if (isStillRunning(environment, run))
            return QStringLiteral("staging holds the manifest of run %1 of “%2”, which the journal has as "
                                  "running.")
                .arg(QString::number(run.id.value), run.connector);
        if (kept != environment.journal.runs().manifest(run.id))
            return QStringLiteral("run %1 of “%2” differs from the manifest in staging.")
                .arg(run.id.value)
                .arg(run.connector);
    }
    const base::RunId unknown{environment.journal.runs().newest().value + 1};
    if (!manifests.kept(unknown, stop).isEmpty())
        return QStringLiteral("staging holds the manifest of run %1, which the journal does not know.")
            .arg(unknown.value);
    return {};
}

journal::Audit::Verdict verify(const Environment &environment,
                               const std::optional<model::ConnectorConfig> &connector, const base::Stop &stop)
{
    journal::Audit::Verdict verdict =
        environment.journal.audit().verify(connector ? std::optional(connector->id) : std::nullopt);
    if (!verdict.ok)
        return verdict;
    std::map<base::AccountId, std::vector<model::RunRecord>> runsOf;
    for (const model::ConnectorConfig &each : environment.journal.configuration().connectors()) {
        if (connector && connector->id != each.id)
            continue;
        const auto runs = environment.journal.runs().runs(each.id, 1000);
        runsOf[each.account].insert(runsOf[each.account].end(), runs.begin(), runs.end());
    }
    qint64 unwitnessed = 0;
    for (const auto &[account, runs] : runsOf) {
        verdict.text = contradiction(environment, environment.account(account), runs, unwitnessed, stop);
        if (verdict.text.isEmpty())
            continue;
        verdict.ok = false;
        verdict.brokenAt = verdict.rows + 1;
        verdict.contradictions = 1;
        return verdict;
    }
    if (unwitnessed > 0)
        verdict.text =
            QStringLiteral("%1 of the runs have no manifest in the staging of today's account; the journal "
                           "vouches for them alone.")
                .arg(unwitnessed);
    return verdict;
}

} // namespace engine
