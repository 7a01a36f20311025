// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/source.h"

namespace jive {

/// How far the reading of one thread is.
struct ThreadPlace
{
    bool hasBegun = false; ///< its first entity is done
    int list = 0;          ///< which of its lists of replies
    QString link;          ///< where that list goes on; empty: at its beginning

    bool operator==(const ThreadPlace &) const = default;
};

/// What a cursor says. A run that is cut short begins its walk again, with the mark of the run before: what
/// was read by then is known by the ledger.
struct Position
{
    enum class Step {
        Activity, ///< what was written or changed lately
        Creation, ///< what is new, whatever it says of its activity
        Sweep,    ///< everything, oldest first; once a week
        Gone,     ///< what is known and was not met
        People,   ///< the inboxes, person by person
    };

    Step step = Step::Activity;
    QString link;       ///< of the listing; empty: at its beginning
    QString after;      ///< the entity of the listing, or known item, or person, that was done last
    QString inside;     ///< the entity that is being read
    ThreadPlace thread; ///< in that one
    QString inbox;      ///< People: where the inbox of the next person goes on
    QString first;      ///< Activity: what stood first when the walk began
    int rerun = 0;      ///< how often something else did when it ended; People: pages of inboxes so far
    bool sweeps = false;
    base::Instant mark;    ///< what the run before has read up to; 1970: there was none
    base::Instant newMark; ///< what this one will have
    base::Instant sweptAt; ///< when the last sweep began that came to its end, or the first run
    base::Instant sweepAt; ///< when the one in hand began, in this run or in one before; 1970: there is none
    base::Instant begunAt; ///< when this run did; 1970: nobody said
    connectors::Window window;

    QByteArray encoded() const;
    static Position decoded(const QByteArray &value);

    /// Where the next run begins: no more than the marks.
    Position ended() const;

    bool operator==(const Position &) const = default;
};

bool isInside(const connectors::Window &window, base::Instant time);

} // namespace jive
