// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/jabber/rowstream.h"

#include <algorithm>
#include <iterator>

#include "base/failure.h"

namespace jabber {

/// The columns but the time and the long ones, and what of a row they are.
struct Cell
{
    const char *column;
    QString Row::*cell;
};
static constexpr Cell cells[]{
    {"from_jid", &Row::from},   {"to_jid", &Row::to},           {"nick_jid", &Row::nick},
    {"msg_type", &Row::type},   {"direction", &Row::direction}, {"thread_id", &Row::thread},
    {"subject", &Row::subject}, {"msg_id", &Row::number},       {"history_flag", nullptr}};

static std::vector<Cell> cellsOf(const Table &table)
{
    std::vector<Cell> there;
    std::ranges::copy_if(cells, std::back_inserter(there),
                         [&](const Cell &one) { return table.has(QString::fromLatin1(one.column)); });
    return there;
}

QString rowsStatement(const Schema &schema, const QString &table, odbc::WallTime from, odbc::WallTime to)
{
    const Table &rows = schema.demand(table);
    const QString sent = rows.column(QStringLiteral("sent_date"));
    QStringList columns{QString(schema.dialect().timeText).replace(QStringLiteral("%1"), sent)};
    for (const Cell &one : cellsOf(rows))
        columns.append(rows.column(QString::fromLatin1(one.column)));
    // Long columns come last: drivers read columns in ascending order only.
    for (const char *name :
         {"body_len", "message_len", "body_string", "message_string", "body_text", "message_text"})
        columns.append(rows.column(QString::fromLatin1(name)));
    return u"SELECT " + columns.join(QStringLiteral(", ")) + u" FROM " + rows.name + u" WHERE " +
           schema.dialect().between(sent, from, to) + u" ORDER BY " +
           QString(schema.dialect().timeValue).replace(QStringLiteral("%1"), sent);
}

RowStream::RowStream(odbc::Connection &connection, const Schema &schema, const QString &table,
                     odbc::WallTime from, odbc::WallTime to, const base::Stop &stop, Stanzas stanzas)
    : m_reader(connection, rowsStatement(schema, table, from, to), {}, stop), m_stanzas(stanzas)
{
    const Table &rows = schema.demand(table);
    for (const Cell &one : cellsOf(rows))
        m_cells.push_back(one.cell);
    m_bodyWidth = rows.width(QStringLiteral("body_string"));
    m_stanzaWidth = rows.width(QStringLiteral("message_string"));
}

static bool isFull(const QString &text, int width)
{
    return width > 0 && text.size() >= width && (text.size() == width || text.toUcs4().size() == width);
}

/// Whether the length is in characters, bytes or escaped ones is not documented: a text of which none of
/// these is that long was cut, and so was one that is longer than what fills its column.
static bool isShort(const QString &text, qint64 length, int width)
{
    return length > text.size() && (isFull(text, width) || length > text.toHtmlEscaped().toUtf8().size());
}

static odbc::WallTime timeFrom(QStringView sent)
{
    if (const auto at = odbc::wallTimeFrom(sent))
        return *at;
    throw base::Failure(base::Reaction::EndRun, base::Area::Source, "SCHEMA_UNEXPECTED",
                        QStringLiteral("“%1” in sent_date is no time.").arg(sent.left(40)),
                        QStringLiteral("Check that the database is the one that IM and Presence writes to."));
}

std::optional<Row> RowStream::next()
{
    if (!m_reader.next())
        return std::nullopt;
    int column = 0;
    const auto text = [&](int at) {
        return m_reader.text(at).value_or(QString());
    };
    Row row{.at = timeFrom(m_reader.shortText(column++))};
    for (QString Row::*cell : m_cells) {
        if (cell)
            row.*cell = text(column++).trimmed();
        else
            row.isHistory = m_reader.shortText(column++).trimmed().compare(u"H", Qt::CaseInsensitive) == 0;
    }
    row.type = std::move(row.type).toLower();
    const qint64 bodyLength = m_reader.shortText(column++).toLongLong();
    const qint64 stanzaLength = m_reader.shortText(column++).toLongLong();
    // A text is in one of two columns; the other is not asked for.
    row.body = text(column);
    const int bodyWidth = row.body.isEmpty() ? 0 : m_bodyWidth;
    const bool wantsStanza = m_stanzas == Stanzas::Always || row.body.isEmpty();
    if (wantsStanza)
        row.stanza = text(column + 1);
    row.hasCutStanza = stanzaLength > row.stanza.size() && isFull(row.stanza, m_stanzaWidth);
    if (row.body.isEmpty())
        row.body = text(column + 2);
    if (isShort(row.body, bodyLength, bodyWidth))
        row.bodyLength = bodyLength;
    if (wantsStanza && row.stanza.isEmpty())
        row.stanza = text(column + 3);
    return row;
}

} // namespace jabber
