// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>

#include <QStringList>

#include "engine/environment.h"
#include "journal/queries.h"
#include "target/letter.h"

namespace engine {

/// The closing figures of a connector over all its runs: what the source had, what was captured, staged and
/// delivered; the figures are the journal's.
struct Reconciliation
{
    journal::Queries::Reconciled figures;
    std::vector<journal::Queries::Day> byDay;
    std::vector<journal::Queries::User> byUser;

    struct Difference
    {
        QString mailbox; ///< as people know it; empty, and the item's id too: a segment
        QString itemId;  ///< of a missing or altered copy
        QString name;    ///< the destination's own name, of an extra or altered one; where the segment was
        QString
            reason; ///< `not in the folder`, `differs from what was archived`, `not archived by Chancery` …

        bool isSegment() const { return mailbox.isEmpty() && itemId.isEmpty(); }
        bool operator==(const Difference &) const = default;
    };
    std::vector<Difference> missing;
    std::vector<Difference> extra;

    qint64 notCompared = 0; ///< copies in former accounts that were removed since, or cannot be reached

    /// Segments in the staging of former accounts that were removed since, or cannot be reached; nothing that
    /// is still to be delivered is in them.
    qint64 segmentsNotRead = 0;

    /// A segment that was staged in another place than its account stages in now, and is not there: it may
    /// well be where it was.
    struct Elsewhere
    {
        QString stagedAt;
        QString place;         ///< where the account stages now
        bool isNeeded = false; ///< what is still to be delivered is in it, and in no other copy: a mismatch

        bool operator==(const Elsewhere &) const = default;
    };
    std::vector<Elsewhere> notLookedFor;

    /// Copies whose content cannot be told: the message to compare them with cannot be read, or is rendered
    /// otherwise by now; or they were there before this journal put anything, and the message says where this
    /// journal keeps what it lacks.
    qint64 comparedByKey = 0;

    /// Copies in destinations that keep no bytes, found the same in the fields that a target compares.
    qint64 comparedByFields = 0;

    /// Of these, those compared but for fields that the destination may have written itself, and which these
    /// are (target::Compared::leftOut).
    qint64 comparedInPart = 0;
    QStringList fieldsLeftOut;

    /// Copies that this journal did not put, and that differ from the message it keeps in nothing but times
    /// of their signing (see contentDigest()), or, a second rendering, in where the whole of it is kept.
    qint64 comparedButTimes = 0;

    /// Copies that are there and whose deliveries are open: an engine is at work on them, or was ended. They
    /// are neither missing nor extra; one that has other content is extra.
    qint64 beingDelivered = 0;

    /// Counts a copy in which nothing was found altered; absent: its content cannot be told.
    void add(const std::optional<target::Compared> &unaltered);

    /// Every item that the runs counted is in the journal, and nothing beside.
    bool isComplete() const { return figures.captured == figures.source; }

    bool agrees() const
    {
        return missing.empty() && extra.empty() && isComplete() &&
               std::ranges::none_of(notLookedFor, &Elsewhere::isNeeded);
    }
};

/// Reads the journal; with `isDeep` also every copy of a segment that the journal says is kept (see
/// reconcileSegments()) and every mailbox folder that has copies of the connector, one at a time, in each
/// account it delivered to, and compares. All copies of a mailbox that cannot be opened are missing. A copy
/// that was there before this journal put anything is compared with the message that the journal keeps of the
/// item (see ContentComparison), unless its bytes are the very same. Where the destination keeps no bytes,
/// all are compared field by field (see target::Target::compare()).
Reconciliation reconcile(const Environment &environment, const model::ConnectorConfig &connector, bool isDeep,
                         const base::Stop &stop);

} // namespace engine
