// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>

#include "connectors/symphony/reading.h"
#include "connectors/symphony/streams.h"

namespace symphony {

/// Walks the conversations, and reads the history of each that has something new. One lane.
///
/// A conversation's row says from when until when its history is read. From the end less an overlap of a day
/// it is read on, to the moment the run began: what is read in that window does not move while it is read, so
/// that it can be paged by number, in whatever order the server lists. Items are known by their ids; what is
/// read twice costs nothing. The row moves when its window is read to the end.
class HistoryWalk
{
public:
    HistoryWalk(Client &client, ItemMaker &maker) : m_client(client), m_maker(maker), m_streams(client) {}

    /// Fills the page from there on; returns where it goes on. `isAtEnd` is set at the end. Throws what
    /// Rosters::demandRole() throws.
    Position fetch(Position position, const Reading &reading, bool &isAtEnd);

private:
    const std::vector<Listed> &listing(const Position &position, const base::Stop &stop);
    std::optional<Inside> due(const Listed &listed, const Position &position, const Reading &reading) const;
    Answer ask(const Inside &inside, qsizetype limit, const base::Stop &stop);
    bool isRepeated(const Inside &inside, const std::vector<QJsonObject> &messages);
    bool isOutOfReach(const Stream &stream, const Position &position, const Reading &reading) const;
    bool readPage(Position &position, const Stream &stream, const Reading &reading);
    void refused(const Stream &stream, const Answer &answer, Position::Step step, const Reading &reading);
    void settle(const Inside &inside, const Position &position, const Reading &reading);
    Position next(Position position) const;

    Client &m_client;
    ItemMaker &m_maker;
    Streams m_streams;
    QSet<QString> m_met;                 ///< of the pod's listing in this run; bounded
    QSet<QString> m_closed;              ///< the same, of which the messages are forbidden
    Inside m_last;                       ///< of the page of messages that was read last
    std::vector<QJsonObject> m_messages; ///< on that page
};

} // namespace symphony
