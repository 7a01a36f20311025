// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/symphony/reading.h"
#include "connectors/symphony/streams.h"

namespace symphony {

/// Lists the members and the name of every conversation once, before a feed is read for the first time: from
/// then on its events tell who comes and goes; what the feed's beginning missed, Rosters::distrust() has
/// listed again. One lane.
class MembersWalk
{
public:
    MembersWalk(Client &client, ItemMaker &maker) : m_client(client), m_maker(maker), m_streams(client) {}

    static bool isDone(const connectors::SourceState &state) { return state.value(doneKey) == done; }

    /// Lists those of one page of conversations; returns where it goes on. `isAtEnd` is set at the end.
    /// Throws what Rosters::demandRole() throws.
    Position fetch(Position position, const Reading &reading, bool &isAtEnd);

private:
    static constexpr char doneKey[] = "members/done";
    static constexpr char done[] = "2"; ///< 1: before names were kept

    Client &m_client;
    ItemMaker &m_maker;
    Streams m_streams;
};

} // namespace symphony
