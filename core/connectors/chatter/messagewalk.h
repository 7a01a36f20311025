// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/chatter/feedreader.h"

namespace chatter {

/// Walks private messages in the order in which they were sent, with who is in their conversations. One lane.
class MessageWalk
{
public:
    MessageWalk(Queries &queries, ItemMaker &maker, Audience &audience);

    /// Fills the page from there on; returns where it goes on. `isAtEnd` is set at the end, which is also
    /// where messages are refused: the page names them, unless the organisation has none, and the next run
    /// begins where this one did.
    Position fetch(Position position, const Reading &reading, bool &isAtEnd);

private:
    void load(const std::vector<QJsonObject> &messages, const base::Stop &stop);

    Queries &m_queries;
    ItemMaker &m_maker;
    Audience &m_audience;
    People &m_people;
    KeysetRows m_rows;
    QHash<QString, QStringList> m_members; ///< by conversation: of the batch
};

} // namespace chatter
