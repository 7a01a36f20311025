// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <memory>
#include <vector>

#include "connectors/jabber/settings.h"
#include "connectors/jabber/transfers.h"

namespace jabber {

/// The database, asked for all but the rows themselves: which go over a connection of their own, as a driver
/// has one statement under way at a time. Failures leave it in doubt: make another.
class Database
{
public:
    /// Connects and reads the catalogue and the rooms. Throws Failure.
    Database(const Settings &settings, const base::Stop &stop);

    const Schema &schema() const { return m_schema; }
    const Rooms &rooms() const { return m_rooms; }
    odbc::Connection &lookups() { return m_lookups; }
    odbc::Connection &rows() { return m_rows; }

    /// Names server, database and schema, by what the server says.
    QByteArray identity(const base::Stop &stop);

    /// The time of the oldest row; absent: there is none. Throws as Schema::demand().
    std::optional<odbc::WallTime> oldest(const QString &table, const base::Stop &stop);

    /// What rooms say in tc_msgarchive in [from, to): when, by room and text.
    std::map<QByteArray, std::vector<odbc::WallTime>> archivedTexts(odbc::WallTime from, odbc::WallTime to,
                                                                    const base::Stop &stop);

    /// Files sent in [from, to).
    Transfers sentFiles(odbc::WallTime from, odbc::WallTime to, const base::Stop &stop);

    /// Whether the login may change the table, where the database can be asked.
    std::optional<bool> mayWrite(const QString &table, const base::Stop &stop);

private:
    odbc::Connection m_lookups;
    odbc::Connection m_rows;
    Schema m_schema;
    Rooms m_rooms;
};

/// The login with the driver's registered name. Throws inputFailure (`DRIVER_MISSING`).
odbc::Login loginOf(const Settings &settings);

/// The key of archivedTexts().
QByteArray textKey(const QString &room, const QString &body);

} // namespace jabber
