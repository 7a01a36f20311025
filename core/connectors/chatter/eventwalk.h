// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/chatter/eventstream.h"
#include "connectors/chatter/feedreader.h"

namespace chatter {

/// Reads what the channel holds: each event says where to look, who deleted, and what of a post cannot be
/// read any more. One lane.
class EventWalk
{
public:
    EventWalk(FeedReader &reader, const QString &channel);

    /// Fills the page from there on; returns where it goes on. `isAtEnd` is set at the end.
    Position fetch(Position position, const Reading &reading, bool &isAtEnd);

private:
    void read(Record::Kind kind, QHash<QString, std::vector<Notice>> notices, const QStringList &ids,
              int page, const Reading &reading);

    FeedReader &m_reader;
    EventStream m_stream;
    const QString m_channel;
};

} // namespace chatter
