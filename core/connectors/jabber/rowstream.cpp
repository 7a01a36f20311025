// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/jabber/rowstream.h"

#include "base/failure.h"

namespace jabber {

QString rowsStatement(const Schema &schema, const QString &table, odbc::WallTime from, odbc::WallTime to)
{
    const Table &rows = *schema.table(table);
    const QString sent = rows.column(QStringLiteral("sent_date"));
    QStringList columns{QString(schema.dialect().timeText).replace(QStringLiteral("%1"), sent)};
    // Long columns come last: drivers read columns in ascending order only.
    for (const char *name :
         {"from_jid", "to_jid", "nick_jid", "msg_type", "direction", "thread_id", "subject", "msg_id",
          "history_flag", "body_string", "message_string", "body_text", "message_text"})
        columns.append(rows.column(QString::fromLatin1(name)));
    return u"SELECT " + columns.join(QStringLiteral(", ")) + u" FROM " + rows.name + u" WHERE " +
           schema.dialect().between(sent, from, to) + u" ORDER BY " +
           QString(schema.dialect().timeValue).replace(QStringLiteral("%1"), sent);
}

RowStream::RowStream(odbc::Connection &connection, const Schema &schema, const QString &table,
                     odbc::WallTime from, odbc::WallTime to, const base::Stop &stop)
    : m_reader(connection, rowsStatement(schema, table, from, to), {}, stop)
{}

std::optional<Row> RowStream::next()
{
    if (!m_reader.next())
        return std::nullopt;
    Row row;
    const QString sent = m_reader.text(0).value_or(QString());
    const auto at = odbc::wallTimeFrom(sent);
    if (!at)
        throw base::Failure(
            base::Reaction::EndRun, base::Area::Source, "SCHEMA_UNEXPECTED",
            QStringLiteral("“%1” in sent_date is no time.").arg(sent.left(40)),
            QStringLiteral("Check that the database is the one that IM and Presence writes to."));
    row.at = *at;
    int column = 1;
    const auto next = [&] {
        return m_reader.text(column++).value_or(QString());
    };
    for (QString *cell :
         {&row.from, &row.to, &row.nick, &row.type, &row.direction, &row.thread, &row.subject, &row.number})
        *cell = next().trimmed();
    row.isHistory = next().trimmed().compare(u"H", Qt::CaseInsensitive) == 0;
    row.body = next();
    row.stanza = next();
    const QString longBody = next();
    const QString longStanza = next();
    if (row.body.isEmpty())
        row.body = longBody;
    if (row.stanza.isEmpty())
        row.stanza = longStanza;
    row.type = row.type.toLower();
    return row;
}

} // namespace jabber
