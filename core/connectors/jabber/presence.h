// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <set>
#include <vector>

#include <QStringList>

#include "connectors/jabber/schema.h"

namespace jabber {

/// Who is in which room as time goes on, by tc_timelog.
class Presence
{
public:
    struct Event
    {
        odbc::WallTime at;
        QString room;
        QString person; ///< bare JID
        bool enters = false;
    };

    /// Takes in all that happened before `from`, and keeps what happens in [from, to) for advanceTo(). Reads
    /// only what it has not read yet; anew from the beginning when `from` lies before that.
    void read(odbc::Connection &connection, const Schema &schema, odbc::WallTime from, odbc::WallTime to,
              const base::Stop &stop);

    void take(const Event &event) { m_coming.push_back(event); } ///< in order of time

    /// Up to and including this moment.
    void advanceTo(odbc::WallTime time);

    /// Sorted bare JIDs; absent when nothing is known of the room.
    std::optional<QStringList> presentIn(const QString &room) const;

private:
    void apply(const Event &event);

    std::map<QString, std::set<QString>> m_present;
    std::vector<Event> m_coming;
    size_t m_applied = 0; ///< of m_coming
    odbc::WallTime m_upTo{};
};

} // namespace jabber
