// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/chatter/keyset.h"
#include "connectors/source.h"

namespace chatter {

/// What a cursor says of one container. A run that is cut short goes on where it was, less the overlap.
struct Position
{
    Key after;             ///< the row that was done last
    QString inside;        ///< the entity whose versions are being given
    int done = 0;          ///< how many of them are
    base::Instant from;    ///< of this run
    base::Instant until;   ///< of this run, exclusive
    base::Instant mark;    ///< what earlier runs have read up to; 1970: there was none
    base::Instant since;   ///< what was older was left out then
    bool hasSince = false; ///< else everything was read
    QString replay;        ///< of the channel: the event that was done last; empty: none yet
    QString link;          ///< of a listing: where it goes on
    int step = 0;          ///< of what is read in several parts
    connectors::Window window;

    QByteArray encoded() const;
    static Position decoded(const QByteArray &value);

    /// Where the next run begins: no more than what was read.
    Position ended() const;

    bool operator==(const Position &) const = default;
};

inline bool operator==(const connectors::Window &one, const connectors::Window &other)
{
    return one.since == other.since && one.until == other.until;
}

bool isInside(const connectors::Window &window, base::Instant time);

/// Rows are committed later than their times say, by so much at most.
inline constexpr std::chrono::minutes overlap{10};

/// Rows younger than this may still be followed by others of an earlier time.
inline constexpr std::chrono::seconds settling{60};

/// Today's beginning for a container that is read in the order of a time: from yesterday's mark, or from
/// where a run was cut short, less the overlap; from `since` when that lies further back than ever before.
Position beginning(const std::optional<Position> &stored, const connectors::Window &window,
                   base::Instant now);

} // namespace chatter
