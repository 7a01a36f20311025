// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/jabber/schema.h"

#include "base/failure.h"
#include "odbc/rowreader.h"

namespace jabber {

/// A table has few columns; another database with the same names may have many.
static constexpr int mostColumns = 10'000;

QString Table::column(const QString &column) const
{
    const auto found = written.find(column);
    return found == written.end() ? QStringLiteral("NULL") : found->second;
}

int Table::width(const QString &column) const
{
    const auto found = widths.find(column);
    return found == widths.end() ? 0 : found->second;
}

static base::Failure unexpected(const QString &text)
{
    return {base::Reaction::EndRun, base::Area::Source, "SCHEMA_UNEXPECTED", text,
            QStringLiteral(
                "Check that the database is the external one of IM and Presence, and that the login may "
                "read its tables.")};
}

struct CatalogueRow
{
    QString schema;
    QString table;
    QString column;
    QString type;
    QString width;
};

static std::vector<CatalogueRow> catalogueOf(odbc::Connection &connection, const Dialect &dialect,
                                             const base::Stop &stop)
{
    std::vector<CatalogueRow> rows;
    odbc::RowReader reader(connection, dialect.catalogue, {}, stop);
    while (reader.next() && rows.size() < size_t(mostColumns)) {
        CatalogueRow row;
        for (QString *cell : {&row.schema, &row.table, &row.column, &row.type, &row.width})
            *cell = reader.text(int(cell - &row.schema)).value_or(QString());
        rows.push_back(row);
    }
    return rows;
}

/// The schema that holds the tables: the usual one, or else the first by name.
static QString chosenSchema(const std::vector<CatalogueRow> &rows, const QString &usual)
{
    for (const CatalogueRow &row : rows) {
        if (row.schema.compare(usual, Qt::CaseInsensitive) == 0)
            return row.schema;
    }
    return rows.empty() ? QString() : rows.front().schema;
}

Schema Schema::read(odbc::Connection &connection, const base::Stop &stop)
{
    Schema schema;
    schema.m_dialect = &Dialect::of(connection.product());
    const std::vector<CatalogueRow> rows = catalogueOf(connection, *schema.m_dialect, stop);
    schema.m_schema = chosenSchema(rows, schema.m_dialect->usualSchema);
    for (const CatalogueRow &row : rows) {
        if (row.schema != schema.m_schema)
            continue;
        Table &table = schema.m_tables[row.table.toLower()];
        table.schema = row.schema;
        table.name = schema.m_dialect->quoted(row.schema) + u'.' + schema.m_dialect->quoted(row.table);
        table.columns.append(row.column.toLower());
        table.written[row.column.toLower()] = schema.m_dialect->quoted(row.column);
        if (const int width = row.width.toInt(); width > 0) // SQL Server: -1 is MAX
            table.widths[row.column.toLower()] = width;
        const QString type = row.type.toLower();
        const bool hasZone = type.contains(u"with time zone") || type == u"datetimeoffset";
        if (hasZone && (row.column.toLower() == u"sent_date" || row.column.toLower() == u"stamp"))
            throw unexpected(
                QStringLiteral("%1.%2 holds times with a zone, which IM and Presence does not write.")
                    .arg(row.table, row.column));
    }
    schema.check();
    return schema;
}

void Schema::check() const
{
    if (!table(QStringLiteral("jm")) && !table(QStringLiteral("tc_msgarchive")))
        throw unexpected(
            QStringLiteral("The database has neither the table jm nor tc_msgarchive, or the login may "
                           "not see them."));
    for (const QString &name : {QStringLiteral("jm"), QStringLiteral("tc_msgarchive")}) {
        const Table *found = table(name);
        for (const QString &column :
             {QStringLiteral("to_jid"), QStringLiteral("from_jid"), QStringLiteral("sent_date")}) {
            if (found && !found->has(column))
                throw unexpected(QStringLiteral("The table %1 has no column %2.").arg(name, column));
        }
        if (found && !found->has(QStringLiteral("body_string")) && !found->has(QStringLiteral("body_text")))
            throw unexpected(QStringLiteral("The table %1 has neither body_string nor body_text.").arg(name));
    }
}

const Table *Schema::table(const QString &name) const
{
    const auto found = m_tables.find(name);
    return found == m_tables.end() ? nullptr : &found->second;
}

const Table &Schema::demand(const QString &name) const
{
    if (const Table *found = table(name))
        return *found;
    throw unexpected(QStringLiteral("The database has no table %1, or the login may not see it.").arg(name));
}

QStringList Schema::names() const
{
    QStringList names;
    for (const auto &[name, table] : m_tables)
        names.append(name);
    return names;
}

QStringList Schema::tablesOfShortTexts() const
{
    QStringList names;
    for (const QString &name : {QStringLiteral("jm"), QStringLiteral("tc_msgarchive")}) {
        const Table *found = table(name);
        if (found && !found->has(QStringLiteral("body_text")) &&
            found->width(QStringLiteral("body_string")) > 0)
            names.append(name);
    }
    return names;
}

QString Schema::description() const
{
    QStringList there;
    QStringList missing;
    for (const QString &name : knownTables())
        (table(name) ? there : missing).append(name);
    QString text = QStringLiteral("Schema %1: %2.").arg(m_schema, there.join(QStringLiteral(", ")));
    if (!missing.isEmpty())
        text += QStringLiteral(" Not there: %1.").arg(missing.join(QStringLiteral(", ")));
    return text;
}

} // namespace jabber
