// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/chatter/feedwalk.h"

namespace chatter {

/// Walks the history of edits, for those that neither the channel nor the walk over the rows brought. One
/// lane.
class RevisionWalk
{
public:
    explicit RevisionWalk(FeedReader &reader);

    /// Fills the page from there on; returns where it goes on. `isAtEnd` is set at the end, which is also
    /// where the history is refused: the page says so, and the next run begins where this one did.
    Position fetch(Position position, const Reading &reading, bool &isAtEnd);

private:
    void readEntities(Record::Kind kind, const QStringList &ids, Position &position, const Reading &reading);

    FeedReader &m_reader;
    Queries m_queries; ///< its own: what is refused as a whole may be asked for by entity all the same
    KeysetRows m_rows;
};

} // namespace chatter
