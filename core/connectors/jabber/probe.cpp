// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/jabber/probe.h"

#include <functional>

#include "base/failure.h"
#include "connectors/jabber/database.h"
#include "connectors/jabber/hours.h"

namespace jabber {

using model::Check;

/// A check that is as `look` says unless it throws. False: it failed.
static bool add(model::Checks &checks, const QString &name, const std::function<Check()> &look)
{
    try {
        checks.push_back(look());
        checks.back().name = name;
    } catch (const base::Failure &failure) { // a probe tells of failures, it does not end in one
        if (failure.reaction == base::Reaction::Stopped)
            throw;
        checks.push_back(model::failedCheck(name, failure));
    }
    return checks.back().state != Check::State::Failed;
}

static Check connected(const Settings &settings, const odbc::Connection &connection)
{
    Check check{.text = QStringLiteral("%1 %2, over the driver “%3”.")
                            .arg(connection.product(), connection.version(), settings.login.driver)};
    const bool isFile = odbc::familyOf(settings.login.driver) == odbc::Family::Sqlite;
    if (!settings.login.connection.isEmpty()) {
        check.text =
            QStringLiteral("%1 %2. Whether the connection is encrypted is up to the connection string.")
                .arg(connection.product(), connection.version());
        check.state = Check::State::Warning;
        check.fix = QStringLiteral("Use server, database and encrypt where you can.");
    } else if (!settings.login.encrypt && !isFile) {
        check.text += QStringLiteral(" The connection is not encrypted.");
        check.state = Check::State::Warning;
        check.fix = QStringLiteral("Switch encrypt on.");
    }
    return check;
}

static Check tables(Database &database)
{
    const Schema &schema = database.schema();
    Check check{.text = schema.description()};
    if (!schema.table(QStringLiteral("jm")) || !schema.table(QStringLiteral("tc_msgarchive"))) {
        check.state = Check::State::Warning;
        check.fix =
            QStringLiteral("Right where the message archiver or persistent chat is not in use; else let the "
                           "login read these tables.");
    }
    for (const QString &name : schema.tablesOfShortTexts()) {
        check.state = Check::State::Warning;
        check.text += QStringLiteral(" %1 has no column body_text: longer texts than body_string holds are "
                                     "not there.")
                          .arg(name);
        check.fix = QStringLiteral("Let the login read every column of these tables.");
    }
    return check;
}

static Check rights(Database &database, const base::Stop &stop)
{
    for (const QString &table : {QStringLiteral("jm"), QStringLiteral("tc_msgarchive")}) {
        if (database.mayWrite(table, stop).value_or(false))
            return {
                .state = Check::State::Warning,
                .text = QStringLiteral("The login may change %1.").arg(table),
                .fix = QStringLiteral("Use one that may read and nothing else (SQL Server: db_datareader).")};
    }
    return {.text = QStringLiteral("The login is known to change nothing.")};
}

static Check messages(Database &database, const Settings &settings, const base::Clock &clock,
                      const base::Stop &stop)
{
    const odbc::WallTime now = odbc::WallClock(settings.timeZone).toWall(clock.now());
    QStringList texts;
    qint64 all = 0;
    for (const QString &table : {QStringLiteral("jm"), QStringLiteral("tc_msgarchive")}) {
        if (!database.schema().table(table))
            continue;
        qint64 rows = 0;
        for (const auto &[hour, count] :
             readHours(database.lookups(), database.schema(), table, now - std::chrono::days{7}, now, stop))
            rows += count;
        texts.append(QStringLiteral("%1: %2").arg(table).arg(rows));
        all += rows;
    }
    Check check{.text = QStringLiteral("Rows of the last 7 days: %1.").arg(texts.join(QStringLiteral(", ")))};
    if (all == 0) {
        check.state = Check::State::Warning;
        check.fix = QStringLiteral(
            "See whether IM and Presence writes to this database, and that timeZone is right.");
    }
    return check;
}

model::Checks probe(const Settings &given, const base::Clock &clock, const base::Stop &stop)
{
    stop.throwIfNow();
    model::Checks checks;
    Settings settings = given;
    if (!add(checks, model::checkName("Driver"), [&]() -> Check {
            settings.login = loginOf(given);
            return {.text = settings.login.connection.isEmpty()
                                ? QStringLiteral("“%1” is registered.").arg(settings.login.driver)
                                : QStringLiteral("The connection string names it.")};
        }))
        return checks;
    if (!add(checks, model::checkName("Connection"),
             [&] { return connected(settings, odbc::Connection(settings.login, stop)); }))
        return checks;
    std::unique_ptr<Database> database;
    if (!add(checks, model::checkName("Tables"), [&] {
            database = std::make_unique<Database>(settings, stop);
            return tables(*database);
        }))
        return checks;
    add(checks, model::checkName("Rights"), [&] { return rights(*database, stop); });
    add(checks, model::checkName("Messages"), [&] { return messages(*database, settings, clock, stop); });
    return checks;
}

} // namespace jabber
