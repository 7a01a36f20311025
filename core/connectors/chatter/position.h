// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

#include "connectors/chatter/keyset.h"
#include "connectors/source.h"

namespace chatter {

/// What a cursor says. A run that is cut short begins with the first step again, and in each with what was
/// not read yet, less the overlap.
struct Position
{
    enum class Step {
        Events,    ///< what the channel holds
        Posts,     ///< in the order in which they were touched last
        Comments,  ///< in the same order
        Revisions, ///< the history of edits, for those that were not met
        Gone,      ///< what is listed as deleted
        Messages,  ///< private ones; in a cursor of their own
        Direct,    ///< direct messages; in a cursor of their own
    };
    static constexpr size_t steps = 7;

    Step step = Step::Events;
    std::array<base::Instant, steps> done; ///< up to where each step has read; 1970: it did not
    int page = 0;                          ///< counts those of the run
    Key after;                             ///< the row that was done last
    QString inside;                        ///< the entity whose versions are being given
    int version = 0;                       ///< the last of them that was given
    int part = 0;                          ///< Gone: posts, then comments
    QString link;                          ///< Direct: where the listing goes on
    QString replay;                        ///< the channel's event that was done last; empty: none yet
    base::Instant from;                    ///< of the step
    base::Instant until;                   ///< of the run, exclusive
    base::Instant since;                   ///< what was older was left out
    bool hasSince = false;                 ///< else nothing was
    connectors::Window window;
    bool isGivenUp = false; ///< the step, by giveUp(); of the page in hand, and in no cursor

    QByteArray encoded() const;
    static Position decoded(const QByteArray &value);

    /// Goes to the beginning of a step.
    void enter(Step next);

    /// The step is read up to the run's end, unless it was given up.
    void finish();

    /// The step ends here, whatever it lacks: the next run begins it where this one did.
    void giveUp() { isGivenUp = true; }

    /// Where the next run begins: no more than what was read.
    Position ended() const;

    bool operator==(const Position &) const = default;
};

bool isInside(const connectors::Window &window, base::Instant time);

/// Rows are committed later than their times say, by so much at most.
inline constexpr std::chrono::minutes overlap{10};

/// Rows younger than this may still be followed by others of an earlier time.
inline constexpr std::chrono::seconds settling{60};

/// Today's beginning, from what earlier runs have read; from `since` again when that lies further back than
/// ever before.
Position beginning(const std::optional<Position> &stored, const connectors::Window &window, base::Instant now,
                   Position::Step first);

} // namespace chatter
