// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace odbc {

/// Whose driver it is: each wants its connection string written in its own way.
enum class Family { Microsoft, FreeTds, PostgreSql, Sqlite, Oracle, Other };

/// By the driver's registered name, e.g. `ODBC Driver 18 for SQL Server` or `PostgreSQL Unicode`.
Family familyOf(const QString &driver);

/// The names of the drivers registered on this computer, sorted. Throws Failure when there is no driver
/// manager to ask.
QStringList drivers();

/// The name as registered of the driver asked for, whatever its case; for an empty one the best driver for
/// Microsoft SQL Server. Throws inputFailure (`DRIVER_MISSING`) that lists what there is and says what to
/// install; (`DRIVER_UNFIT`) for one known to corrupt text.
QString chosenDriver(const QString &asked, const QStringList &registered);

} // namespace odbc
