// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QStringList>

#include "base/secret.h"
#include "journal/rundigests.h"
#include "model/counts.h"

namespace journal {

class Connection;

/// `RUN_ACTIVE`: the connector has a run that is not finished. Two at once could not be told apart in the
/// figures.
void throwIfRunning(Connection &connection, base::ConnectorId connector);

/// Begins a run, within a transaction.
base::RunId startRun(Connection &connection, const base::Secret &key, base::Instant now,
                     base::ConnectorId connector, model::Trigger trigger);

/// How a run ended.
struct Ending
{
    model::RunState state = model::RunState::Completed;
    QByteArray failureKey;
    QString failureText;
    QStringList unfinished;    ///< what was not read
    QStringList remarks;       ///< said of the run, and no fault of it
    QStringList leftMailboxes; ///< what was read and is not delivered
};

/// Counts and stores a run's figures and writes its manifest as an audit row, within a transaction. A
/// completed run with anything unresolved ends CompletedWithFailures. `digests`: of the run's rows, if they
/// were taken before.
void closeRun(Connection &connection, const base::Secret &key, base::Instant now, base::RunId run,
              const Ending &ending, const RunDigests &digests = {});

/// What a manifest says of the run itself: which it is, why, when and how it ended, and with how many
/// failures. Without the connector's name, which may change.
QJsonObject manifestHead(const model::RunRecord &record);

/// The figures and digests of a run as its manifest holds them; digests that are empty are left out.
QJsonObject manifestFigures(const model::Counts &counts, const RunDigests &digests);

} // namespace journal
