// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/verification.h"

#include "engine/lanes.h"
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

/// How far ahead of the journal a manifest is looked for. Runs that were killed, or delivered to another
/// account, leave gaps.
static constexpr qint64 mostAhead = 100;

/// A journal that was set back to an earlier day knows nothing of what came after.
static QString forgottenRun(const Environment &environment, Manifests &manifests, const base::Stop &stop)
{
    const qint64 newest = environment.journal.runs().newest().value;
    for (qint64 run = newest + 1; run <= newest + mostAhead; ++run) {
        if (!manifests.kept(base::RunId{run}, stop).isEmpty())
            return QStringLiteral("staging holds the manifest of run %1, which the journal does not know.")
                .arg(run);
    }
    return {};
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
    return forgottenRun(environment, manifests, stop);
}

/// The manifests that each account's staging is to hold.
static std::map<base::AccountId, std::vector<model::RunRecord>>
runsByAccount(const Environment &environment, const std::optional<model::ConnectorConfig> &connector)
{
    std::map<base::AccountId, std::vector<model::RunRecord>> runsOf;
    for (const model::ConnectorConfig &each : environment.journal.configuration().connectors()) {
        if (connector && connector->id != each.id)
            continue;
        const auto runs = environment.journal.runs().runs(each.id, 1000);
        runsOf[each.account].insert(runsOf[each.account].end(), runs.begin(), runs.end());
    }
    return runsOf;
}

QStringList Verification::unaskedSentences() const
{
    QStringList sentences;
    for (const base::Failure &failure : unasked)
        sentences.append(failure.sentence());
    return sentences;
}

/// Of a whole record, what is to be known besides.
static QString remarks(qint64 unwitnessed, const QStringList &unasked)
{
    QStringList lines;
    if (unwitnessed > 0)
        lines.append(QStringLiteral("%1 of the runs have no manifest in the staging of today's account; the "
                                    "journal vouches for them alone.")
                         .arg(unwitnessed));
    return (lines + unasked).join(u'\n');
}

/// Names the account, and keeps what the failure is.
static base::Failure unaskedOf(const model::AccountConfig &account, base::Failure failure)
{
    failure.text = QStringLiteral("The manifests in the staging of “%1” could not be compared. %2")
                       .arg(account.name, failure.text);
    return failure;
}

/// Compares the journal with what each account's staging tells, and returns how many runs none tells of. Of a
/// record that is broken, only who could not be asked is added.
static qint64 askStagings(const Environment &environment,
                          const std::optional<model::ConnectorConfig> &connector, Verification &verdict,
                          const base::Stop &stop)
{
    qint64 unwitnessed = 0;
    for (const auto &each : runsByAccount(environment, connector)) {
        const model::AccountConfig account = environment.account(each.first);
        QString found;
        const auto failure = Lanes::caught(
            [&] { found = contradiction(environment, account, each.second, unwitnessed, stop); });
        if (failure && failure->reaction == base::Reaction::Stopped)
            throw base::Failure(*failure);
        // Else it is the broken journal's own.
        const bool isOfStaging =
            failure && (failure->area == base::Area::Destination || failure->area == base::Area::SignIn);
        if (failure && (verdict.ok || isOfStaging))
            verdict.unasked.push_back(unaskedOf(account, *failure));
        if (found.isEmpty() || !verdict.ok)
            continue;
        verdict.ok = false;
        verdict.text = found;
        verdict.brokenAt = verdict.rows + 1;
        verdict.contradictions = 1;
    }
    return unwitnessed;
}

Verification verify(const Environment &environment, const std::optional<model::ConnectorConfig> &connector,
                    const base::Stop &stop)
{
    Verification verdict{
        environment.journal.audit().verify(connector ? std::optional(connector->id) : std::nullopt), {}};
    const bool isWhole = verdict.ok;
    qint64 unwitnessed = 0;
    const auto failure =
        Lanes::caught([&] { unwitnessed = askStagings(environment, connector, verdict, stop); });
    // What makes a journal unreadable is no reason to keep back where it is broken.
    if (failure && (isWhole || failure->reaction == base::Reaction::Stopped))
        throw base::Failure(*failure);
    if (verdict.ok)
        verdict.text = remarks(unwitnessed, verdict.unaskedSentences());
    return verdict;
}

} // namespace engine
