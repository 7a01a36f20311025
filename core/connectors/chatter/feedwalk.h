// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/chatter/feedreader.h"

namespace chatter {

/// Walks posts or comments in the order in which they were written or touched last, deleted ones in the
/// recycle bin included. One lane.
class FeedWalk
{
public:
    FeedWalk(FeedReader &reader, Record::Kind kind);

    /// Fills the page from there on; returns where it goes on. `isAtEnd` is set at the end.
    Position fetch(Position position, const Reading &reading, bool &isAtEnd);

private:
    bool readRows(Position &position, const Reading &reading);

    FeedReader &m_reader;
    const Record::Kind m_kind;
    KeysetRows m_rows;
};

/// Says in the log which new edits and deletions the channel should have told of and did not.
class Unheard
{
public:
    Unheard(const Position &position, const Reading &reading) : m_position(position), m_reading(reading) {}
    ~Unheard();
    Unheard(const Unheard &) = delete;
    Unheard &operator=(const Unheard &) = delete;

    void add(const model::SourceItem &item);

private:
    const Position m_position;
    const Reading &m_reading;
    QStringList m_items;
};

} // namespace chatter
