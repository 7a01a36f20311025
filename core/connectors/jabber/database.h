// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <memory>
#include <utility>
#include <vector>

#include "connectors/jabber/collapse.h"
#include "connectors/jabber/settings.h"
#include "connectors/jabber/transfers.h"

namespace jabber {

/// What rooms say in tc_msgarchive: when, by textKey().
using ArchivedTexts = std::map<QByteArray, std::vector<odbc::WallTime>>;

/// Who has copies of what groups say in jm, and when it was said, by textKey().
using GroupCopies = std::map<QByteArray, std::vector<std::pair<odbc::WallTime, QStringList>>>;

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

    /// What is archived in [from, to), and perhaps around that. What is read on, up to `ahead` and as far as
    /// memory allows, is kept for later calls: there may be no index, and then each statement goes through
    /// the whole table. Valid until the next call.
    const ArchivedTexts &archivedTexts(odbc::WallTime from, odbc::WallTime to, odbc::WallTime ahead,
                                       const base::Stop &stop);

    /// Of what was said in [from, to), and perhaps around that; read on, kept and valid as archivedTexts().
    const GroupCopies &groupCopies(odbc::WallTime from, odbc::WallTime to, odbc::WallTime ahead,
                                   const base::Stop &stop);

    /// Files sent in [from, to), and perhaps around that; read on, kept and valid as archivedTexts().
    const Transfers &sentFiles(odbc::WallTime from, odbc::WallTime to, odbc::WallTime ahead,
                               const base::Stop &stop);

    /// Whether the login may change the table, where the database can be asked.
    std::optional<bool> mayWrite(const QString &table, const base::Stop &stop);

private:
    /// All there is of [from, to).
    template<typename Rows>
    struct Kept
    {
        Rows rows;
        odbc::WallTime from{};
        odbc::WallTime to{};

        bool has(odbc::WallTime first, odbc::WallTime last) const { return first >= from && last <= to; }
    };

    Transfers filesBetween(odbc::WallTime from, odbc::WallTime to, const base::Stop &stop);

    odbc::Connection m_lookups;
    odbc::Connection m_rows;
    Schema m_schema;
    Rooms m_rooms;
    Kept<ArchivedTexts> m_texts;
    Kept<GroupCopies> m_copies;
    Kept<Transfers> m_files;
    odbc::WallClock m_clock;
};

/// The login with the driver's registered name. Throws inputFailure (`DRIVER_MISSING`).
odbc::Login loginOf(const Settings &settings);

/// The key of ArchivedTexts and GroupCopies.
QByteArray textKey(const QString &room, const QString &body);

/// Who has a copy of what was said in a room, but who said it.
QStringList receiversOf(const Utterance &said, const GroupCopies &copies);

} // namespace jabber
