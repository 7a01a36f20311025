// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "odbc/drivers.h"

#include <array>

#include "base/failure.h"
#include "odbc/handle.h"

namespace odbc {

Family familyOf(const QString &driver)
{
    const QString name = driver.toLower();
    if (name.contains(u"freetds"))
        return Family::FreeTds;
    if (name.contains(u"sql server") || name.contains(u"msodbcsql"))
        return Family::Microsoft;
    if (name.contains(u"postgres") || name.contains(u"psql"))
        return Family::PostgreSql;
    if (name.contains(u"sqlite"))
        return Family::Sqlite;
    return name.contains(u"oracle") ? Family::Oracle : Family::Other;
}

QStringList drivers()
{
    const Environment environment;
    QStringList names;
    std::array<SQLCHAR, 256> name{};
    std::array<SQLCHAR, 2048> attributes{};
    SQLSMALLINT length = 0;
    SQLSMALLINT attributesLength = 0;
    SQLUSMALLINT direction = SQL_FETCH_FIRST;
    while (
        names.size() < 1'000 &&
        SQL_SUCCEEDED(SQLDrivers(environment.get(), direction, name.data(), SQLSMALLINT(name.size()), &length,
                                 attributes.data(), SQLSMALLINT(attributes.size()), &attributesLength))) {
        names.append(QString::fromUtf8(reinterpret_cast<const char *>(name.data())));
        direction = SQL_FETCH_NEXT;
    }
    names.sort();
    return names;
}

static QString installing(Family family)
{
    switch (family) {
    case Family::FreeTds:
        return QStringLiteral("Install FreeTDS (Debian: tdsodbc), or choose one that is there.");
    case Family::Microsoft:
        return QStringLiteral("Install Microsoft's driver (msodbcsql18), or choose one that is there.");
    case Family::PostgreSql:
        return QStringLiteral("Install psqlODBC (Debian: odbc-postgresql), or choose one that is there.");
    case Family::Sqlite:
        return QStringLiteral(
            "Install SQLite's driver (Debian: libsqliteodbc), or choose one that is there.");
    default:
        return QStringLiteral("Install Microsoft's driver (msodbcsql18) or FreeTDS (Debian: tdsodbc) for SQL "
                              "Server, or psqlODBC (Debian: odbc-postgresql), or choose one that is there.");
    }
}

static base::Failure missing(const QString &asked, const QStringList &registered)
{
    const QString there =
        registered.isEmpty() ? QStringLiteral("none") : registered.join(QStringLiteral(", "));
    const QString what = asked.isEmpty() ? QStringLiteral("No ODBC driver for Microsoft SQL Server")
                                         : QStringLiteral("No ODBC driver “%1”").arg(asked);
    return base::inputFailure(
        "DRIVER_MISSING",
        QStringLiteral("%1 is registered on this computer; there are: %2.").arg(what, there),
        installing(familyOf(asked)));
}

QString chosenDriver(const QString &asked, const QStringList &registered)
{
    if (asked.contains(u"PostgreSQL ANSI", Qt::CaseInsensitive))
        throw base::inputFailure("DRIVER_UNFIT",
                                 QStringLiteral("The ODBC driver “%1” corrupts long texts.").arg(asked),
                                 QStringLiteral("Choose PostgreSQL Unicode."));
    QStringList wanted{asked};
    if (asked.isEmpty())
        wanted = {QStringLiteral("ODBC Driver 18 for SQL Server"),
                  QStringLiteral("ODBC Driver 17 for SQL Server"), QStringLiteral("FreeTDS")};
    for (const QString &name : wanted) {
        for (const QString &driver : registered) {
            if (driver.compare(name, Qt::CaseInsensitive) == 0)
                return driver;
        }
    }
    throw missing(asked, registered);
}

} // namespace odbc
