// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/jabber/dialect.h"

#include <vector>

#include "base/failure.h"

namespace jabber {

const QStringList &knownTables()
{
    static const QStringList names{QStringLiteral("jm"),         QStringLiteral("tc_msgarchive"),
                                   QStringLiteral("tc_rooms"),   QStringLiteral("tc_users"),
                                   QStringLiteral("tc_timelog"), QStringLiteral("aft_log")};
    return names;
}

static QString tableList()
{
    return u'\'' + knownTables().join(QStringLiteral("', '")) + u'\'';
}

/// Only forms documented for SQL Server 2012 and later. A database keeps its service broker's GUID wherever
/// it is moved or fails over to, which its server's name does not.
static Dialect sqlServer()
{
    return {.product = QStringLiteral("Microsoft SQL Server"),
            .catalogue = QStringLiteral("SELECT TABLE_SCHEMA, TABLE_NAME, COLUMN_NAME, DATA_TYPE, "
                                        "CHARACTER_MAXIMUM_LENGTH "
                                        "FROM INFORMATION_SCHEMA.COLUMNS WHERE LOWER(TABLE_NAME) IN (%1) "
                                        "ORDER BY TABLE_SCHEMA, TABLE_NAME, ORDINAL_POSITION")
                             .arg(tableList()),
            .identity = QStringLiteral(
                "SELECT CONVERT(nvarchar(36), service_broker_guid) + N'/' + name FROM sys.databases "
                "WHERE name = DB_NAME()"),
            .timeText = QStringLiteral("CONVERT(varchar(33), CAST(%1 AS datetime2(7)), 126)"),
            .hourText = QStringLiteral("CONVERT(varchar(13), %1, 126)"),
            .timeValue = QStringLiteral("%1"),
            .mayWrite = QStringLiteral("SELECT HAS_PERMS_BY_NAME('%1', 'OBJECT', 'INSERT')"),
            .open = QStringLiteral("["),
            .close = QStringLiteral("]"),
            .usualSchema = QStringLiteral("dbo")};
}

static Dialect postgreSql()
{
    return {
        .product = QStringLiteral("PostgreSQL"),
        .catalogue = QStringLiteral("SELECT table_schema, table_name, column_name, data_type, "
                                    "character_maximum_length "
                                    "FROM information_schema.columns WHERE lower(table_name) IN (%1) "
                                    "ORDER BY table_schema, table_name, ordinal_position")
                         .arg(tableList()),
        .identity =
            QStringLiteral("SELECT CAST((SELECT system_identifier FROM pg_control_system()) AS text) || '/' "
                           "|| current_database()"),
        .timeText = QStringLiteral("to_char(%1, 'YYYY-MM-DD\"T\"HH24:MI:SS.MS')"),
        .hourText = QStringLiteral("to_char(%1, 'YYYY-MM-DD\"T\"HH24')"),
        .timeValue = QStringLiteral("%1"),
        .mayWrite = QStringLiteral("SELECT CASE WHEN has_table_privilege('%1', 'INSERT') THEN 1 ELSE 0 END"),
        .open = QStringLiteral("\""),
        .close = QStringLiteral("\""),
        .usualSchema = QStringLiteral("public")};
}

static Dialect sqlite()
{
    return {.product = QStringLiteral("SQLite"),
            .catalogue =
                QStringLiteral("SELECT 'main', m.name, p.name, p.type, NULL FROM sqlite_master m "
                               "JOIN pragma_table_info(m.name) p "
                               "WHERE m.type = 'table' AND lower(m.name) IN (%1) ORDER BY m.name, p.cid")
                    .arg(tableList()),
            .identity = QStringLiteral("SELECT file FROM pragma_database_list WHERE name = 'main'"),
            .timeText = QStringLiteral("strftime('%Y-%m-%dT%H:%M:%f', %1)"),
            .hourText = QStringLiteral("strftime('%Y-%m-%dT%H', %1)"),
            .timeValue = QStringLiteral("strftime('%Y-%m-%dT%H:%M:%f', %1)"),
            .mayWrite = QString(),
            .open = QStringLiteral("\""),
            .close = QStringLiteral("\""),
            .usualSchema = QStringLiteral("main")};
}

const Dialect &Dialect::of(const QString &product)
{
    static const std::vector<Dialect> all{sqlServer(), postgreSql(), sqlite()};
    for (const Dialect &dialect : all) {
        if (dialect.product.compare(product, Qt::CaseInsensitive) == 0)
            return dialect;
    }
    throw base::inputFailure(
        "DATABASE_UNKNOWN",
        QStringLiteral("“%1” is no database that IM and Presence writes to.").arg(product),
        QStringLiteral("Name a driver for Microsoft SQL Server or PostgreSQL."));
}

QString Dialect::quoted(const QString &name) const
{
    return open + QString(name).replace(close, close + close) + close;
}

QString Dialect::literal(odbc::WallTime time) const
{
    return u'\'' + odbc::toText(time) + u'\'';
}

QString Dialect::between(const QString &column, odbc::WallTime from, odbc::WallTime to) const
{
    const QString value = QString(timeValue).replace(QStringLiteral("%1"), column);
    return value + u" >= " + literal(from) + u" AND " + value + u" < " + literal(to);
}

} // namespace jabber
