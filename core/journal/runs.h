// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QStringList>

#include "model/counts.h"

namespace journal {

class Database;

/// Runs and their figures, counted from rows: fan-out from the deliveries a run made, outcomes from the
/// outcome rows it wrote. Earlier figures never change.
class Runs
{
public:
    explicit Runs(Database &database);

    /// Closes runs a killed process left running as `interrupted`.
    void closeInterrupted();
    void closeInterrupted(base::ConnectorId connector); ///< the same for one that certainly does not run

    /// `RUN_ACTIVE` (Area::Input) while the connector has a run that is not finished.
    base::RunId start(base::ConnectorId connector, model::Trigger trigger);

    /// Counts, stores and returns the run's record; writes its manifest (counts, per-outcome digests) as an
    /// audit row. `unfinished`: names of files still growing and the like; `leftMailboxes`: whose deliveries
    /// wait for the next run, and why. They, failed or open deliveries and figures that do not add up make a
    /// Completed run CompletedWithFailures. `remarks` are only kept.
    model::RunRecord finish(base::RunId run, model::RunState state, const QByteArray &failureKey,
                            const QString &failureText, const QStringList &unfinished,
                            const QStringList &remarks = {}, const QStringList &leftMailboxes = {});

    base::RunId newest(); ///< of all connectors, removed ones too; 0: there was none
    std::optional<model::RunRecord> run(base::RunId run, int failures = 1000);
    std::vector<model::RunRecord> runs(base::ConnectorId connector, int count,
                                       int failures = 0); ///< newest first
    model::Counts counts(base::RunId run);                ///< from the rows, now
    /// What a connector's run settled so far and what is still open, at one moment.
    qint64 settledOrOpen(base::ConnectorId connector, base::RunId run);

    /// The manifest of a finished run: JSON with counts, segment digests and the audit chain's head, for
    /// staging.
    QByteArray manifest(base::RunId run);

private:
    Database &m_database;
};

} // namespace journal
