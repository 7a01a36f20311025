// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/source.h"

namespace symphony {

/// Where a window of one conversation's history is read.
struct Inside
{
    QString stream;   ///< empty: in none
    qint64 since = 0; ///< ms, both ends included
    qint64 until = 0;
    int skip = 0;

    bool operator==(const Inside &) const = default;
};

/// What the cursor of a history, or of the first lists of members, says. A run that is cut short begins its
/// walk again; what was read by then is known by each conversation's own mark.
struct Position
{
    enum class Step {
        Pod, ///< the pod's conversations, as an administrator lists them
        Own, ///< those of the account, walls among them
    };

    Step step = Step::Pod;
    int skip = 0;  ///< where the listing goes on
    QString after; ///< the conversation of the listing that was done last
    Inside inside;
    base::Instant startedAt; ///< when the run began: what is written later is left to the next
    connectors::Window window;

    QByteArray encoded() const;
    static Position decoded(const QByteArray &value);

    bool operator==(const Position &) const = default;
};

/// What the cursor of a feed says.
struct FeedPlace
{
    QString feed;        ///< id of a datafeed; empty: none is known
    QString ackId;       ///< of the last page: sent again, it lets go of that page's events
    bool isOver = false; ///< the feed is gone, and another is made
    base::Instant startedAt;
    connectors::Window window;

    QByteArray encoded() const;
    static FeedPlace decoded(const QByteArray &value);

    bool operator==(const FeedPlace &) const = default;
};

bool isInside(const connectors::Window &window, base::Instant time);

} // namespace symphony
