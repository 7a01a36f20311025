// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>

#include <QStringList>

#include "connectors/jabber/dialect.h"
#include "odbc/connection.h"

namespace jabber {

/// A table as the catalogue describes it.
struct Table
{
    QString name;                       ///< quoted, with its schema
    QString schema;                     ///< as it is
    QStringList columns;                ///< in lower case
    std::map<QString, QString> written; ///< column in lower case → quoted as it is written
    std::map<QString, int> widths; ///< column in lower case → characters it holds, where that is bounded

    bool has(const QString &column) const { return written.contains(column); }

    /// `alias` of a column that a statement names; a literal NULL where the table has no such column.
    QString column(const QString &name) const;

    int width(const QString &column) const; ///< in characters; 0: unbounded, or not known
};

/// Which of the tables there are: message archiver, text conference and file transfer each may be missing.
class Schema
{
public:
    /// Asks the catalogue. Throws Failure (`SCHEMA_UNEXPECTED`) when neither jm nor tc_msgarchive is there,
    /// when one of them lacks a column without which nothing can be read, or when its times have a zone.
    static Schema read(odbc::Connection &connection, const base::Stop &stop);

    const Dialect &dialect() const { return *m_dialect; }
    const Table *table(const QString &name) const; ///< null when there is none

    /// Throws Failure (`SCHEMA_UNEXPECTED`) when there is none: tables go while they are read.
    const Table &demand(const QString &name) const;

    QStringList names() const; ///< of the tables that are there, in lower case

    /// The tables of messages without a column for long texts, whose other one is bounded.
    QStringList tablesOfShortTexts() const;

    QString schemaName() const { return m_schema; }

    /// One line for the connection test: tables found and tables missing.
    QString description() const;

private:
    void check() const;

    const Dialect *m_dialect = nullptr;
    std::map<QString, Table> m_tables;
    QString m_schema;
};

} // namespace jabber
