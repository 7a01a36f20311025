// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRegularExpression>
#include <QStringList>

namespace jabber {

/// The constructs of T-SQL that statements for SQL Server may be made of. Each is documented for SQL Server
/// 2012 and every later version.
inline const QStringList &documentedTsql()
{
    static const QStringList all =
        QStringLiteral(
            // Clauses of a query: SELECT (Transact-SQL), WHERE, GROUP BY, ORDER BY; comparison and IN, NULL.
            "SELECT FROM WHERE GROUP ORDER BY AND IN NULL AS "
            // Aggregates, conversions (style 126: ISO 8601), string functions.
            "COUNT MIN CONVERT CAST LOWER "
            // Data types (a length behind them), and the N of a Unicode literal.
            "nvarchar varchar datetime2 N "
            // Metadata and security functions.
            "DB_NAME HAS_PERMS_BY_NAME "
            // Information schema views and catalogue views, with the columns that are asked of them.
            "INFORMATION_SCHEMA COLUMNS TABLE_SCHEMA TABLE_NAME COLUMN_NAME DATA_TYPE "
            "CHARACTER_MAXIMUM_LENGTH "
            "ORDINAL_POSITION "
            "sys databases service_broker_guid name")
            .split(u' ');
    return all;
}

/// What of a statement is none of these; empty: it is in order. Bracketed names are the database's own.
inline QString undocumentedIn(QString statement)
{
    static const QRegularExpression literal(QStringLiteral("'(?:[^']|'')*'"));
    static const QRegularExpression quoted(QStringLiteral("\\[(?:[^\\]]|\\]\\])*\\]"));
    static const QRegularExpression word(QStringLiteral("[A-Za-z_@#][A-Za-z0-9_@#$]*"));
    static const QRegularExpression plain(QStringLiteral("^[\\s0-9,.()*+=<>]*$"));
    statement.remove(literal).remove(quoted);
    for (auto found = word.globalMatch(statement); found.hasNext();) {
        const QString one = found.next().captured();
        if (!documentedTsql().contains(one))
            return one;
    }
    statement.remove(word);
    return plain.match(statement).hasMatch() ? QString() : statement.simplified();
}

} // namespace jabber
