// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "journal/audit.h"
#include "journal/queries.h"

namespace journal {

/// A stretch of a list: `count` rows from row `first` on, counted from 0.
struct Stretch
{
    qint64 first = 0;
    int count = 0;
};

/// What tables show, a stretch at a time, so that neither memory nor the time of an answer grows with the
/// length of the list. Each answer is of one state of the journal; rows may be added between two of them.
class Listing
{
public:
    explicit Listing(Database &database);

    /// The item-level log of a run: every delivery it settled, in the order of the deliveries.
    qint64 settledCount(base::RunId run, bool onlyProblems);
    std::vector<Queries::SettledRow> settled(base::RunId run, bool onlyProblems, Stretch stretch);

    /// Failed and parked deliveries that nobody dismissed and no replay settled.
    qint64 unresolvedCount(base::ConnectorId connector);
    std::vector<Queries::SettledRow> unresolved(base::ConnectorId connector, Stretch stretch);

    /// The runs of one connector, or of all, removed ones too; newest first, without their failure rows.
    struct RunRow
    {
        base::ConnectorId connector;
        model::RunRecord record;
    };
    qint64 runCount(std::optional<base::ConnectorId> connector);
    std::vector<RunRow> runs(std::optional<base::ConnectorId> connector, Stretch stretch);

    /// Audit rows, newest first; of one subject (a connector's or account's name) when it is not empty.
    qint64 auditCount(const QString &subject);
    std::vector<Audit::Row> audit(const QString &subject, Stretch stretch);

    /// The audit rows about a connector that is not removed, newest first: under every name it has had, and
    /// of no other that had one of these names before or after it.
    qint64 historyCount(base::ConnectorId connector);
    std::vector<Audit::Row> history(base::ConnectorId connector, Stretch stretch);

    /// The identity of the source that its newest item came from; absent while nothing was captured.
    std::optional<QByteArray> identity(base::ConnectorId connector);

private:
    Database &m_database;
};

} // namespace journal
