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

/// Who is in which room as time goes on, by tc_timelog: as long as one of his clients is. Whose first event
/// is that he leaves was there before: the clean-up job has deleted that he came.
class Presence
{
public:
    struct Event
    {
        odbc::WallTime at;
        QString room;
        QString person;   ///< bare JID
        QString resource; ///< whose client comes or goes; empty: not logged
        bool enters = false;
    };

    /// Takes in all that happened before `from`, and keeps what happens in [from, to) for advanceTo(). The
    /// first time the whole log is read, then only what has not been read yet, and nothing where [from, to)
    /// lies in what is kept and ahead of advanceTo(); anew when `from` lies before what was read.
    void read(odbc::Connection &connection, const Schema &schema, odbc::WallTime from, odbc::WallTime to,
              const base::Stop &stop);

    void take(const Event &event) { m_coming.push_back(event); } ///< in order of time

    /// Up to and including this moment.
    void advanceTo(odbc::WallTime time);

    /// Sorted bare JIDs; absent when nothing is known of the room.
    std::optional<QStringList> presentIn(const QString &room) const;

    /// Of the first event in the log; absent when there is none, or nothing has been read.
    std::optional<odbc::WallTime> beginning() const;

    /// False when the room's first event is later: then who is there is known of some only.
    bool reachesBackTo(odbc::WallTime time, const QString &room) const;

private:
    using Clients = std::map<QString, std::map<QString, std::set<QString>>>; ///< by room and person

    void apply(const Event &event);
    void sort(const Event &event, odbc::WallTime from, odbc::WallTime to, Clients *seen);

    Clients m_present;
    std::map<QString, odbc::WallTime> m_beginnings; ///< the first event by room
    std::vector<Event> m_coming;
    size_t m_applied = 0;   ///< of m_coming
    odbc::WallTime m_now{}; ///< of advanceTo()
    odbc::WallTime m_upTo{};
};

} // namespace jabber
