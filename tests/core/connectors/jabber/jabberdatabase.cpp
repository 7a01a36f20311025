// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/jabber/jabberdatabase.h"

namespace jabber {

QStringList JabberDatabase::tables()
{
    return {
        QStringLiteral("CREATE TABLE jm (to_jid varchar(3071) NOT NULL, from_jid varchar(3071) NOT NULL, "
                       "sent_date timestamp NOT NULL, subject varchar(128), thread_id varchar(128), "
                       "msg_type varchar(1) NOT NULL, direction varchar(1) NOT NULL, body_len int NOT NULL, "
                       "message_len int NOT NULL, body_string varchar(4000), body_text text, "
                       "message_string varchar(4000), message_text text, history_flag varchar(1) NOT NULL)"),
        QStringLiteral("CREATE TABLE tc_msgarchive (msg_id bigint, to_jid varchar(3071), from_jid "
                       "varchar(3071), nick_jid varchar(3071), sent_date timestamp, msg_type varchar(1), "
                       "body_len int, message_len int, body_string varchar(4000), body_text text, "
                       "message_string varchar(4000), message_text text, subject varchar(255))"),
        QStringLiteral("CREATE TABLE tc_rooms (room_jid varchar(3071), creator_jid varchar(3071), subject "
                       "varchar(255), type varchar(32), config text, spacket text, start_msg_id bigint, "
                       "next_msg_id bigint)"),
        QStringLiteral("CREATE TABLE tc_users (room_jid varchar(3071), real_jid varchar(3071), role "
                       "varchar(32), affiliation varchar(32), nick_jid varchar(3071), reason varchar(255), "
                       "initiator_jid varchar(3071))"),
        QStringLiteral("CREATE TABLE tc_timelog (real_jid varchar(3071), nick_jid varchar(3071), direction "
                       "varchar(1), stamp timestamp)"),
        QStringLiteral("CREATE TABLE aft_log (aft_index bigint PRIMARY KEY, jid varchar(3071), to_jid "
                       "varchar(3071), method varchar(63), filename varchar(511), real_filename "
                       "varchar(511), file_server varchar(511), file_path varchar(511), bytes_transferred "
                       "bigint, timestampvalue timestamp)")};
}

static QString emptied()
{
    return QStringLiteral(
               "DROP TABLE IF EXISTS \"JM\", jm, tc_msgarchive, tc_rooms, tc_users, tc_timelog, aft_log;"
               "DO $$ BEGIN IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'reader') THEN "
               "CREATE ROLE reader LOGIN PASSWORD 'p;w}d'; END IF; END $$;") +
           JabberDatabase::tables().join(u';') +
           QStringLiteral(";GRANT SELECT ON ALL TABLES IN SCHEMA public TO reader;");
}

static QString stanzaOf(const Written &row)
{
    if (!row.stanza.isEmpty() || row.stanzaId.isEmpty())
        return row.stanza;
    return QStringLiteral(
               "<message xmlns='jabber:client' id='%1' from='%2' to='%3'><body>%4</body></message>")
        .arg(row.stanzaId, row.from.toHtmlEscaped(), row.to.toHtmlEscaped(), row.body.toHtmlEscaped());
}

/// A text of more than 4,000 characters is in the second column.
static QString shortOrLong(const QString &text)
{
    if (text.isEmpty())
        return QStringLiteral("NULL, NULL");
    return text.size() <= 4'000 ? QString(JabberDatabase::quoted(text) + u", NULL")
                                : QString(u"'', " + JabberDatabase::quoted(text));
}

void JabberDatabase::jm(const Written &row)
{
    m_statements.append(
        QStringLiteral("INSERT INTO jm VALUES (%1, %2, %3, NULL, %4, %5, %6, %10, %11, %7, %8, %9);")
            .arg(quoted(row.to), quoted(row.from), quoted(row.at), quoted(row.thread), quoted(row.type),
                 quoted(row.direction), shortOrLong(row.body), shortOrLong(stanzaOf(row)),
                 quoted(row.history), QString::number(row.bodyLength), QString::number(row.stanzaLength)));
}

void JabberDatabase::room(const Written &row)
{
    m_statements.append(
        QStringLiteral(
            "INSERT INTO tc_msgarchive VALUES (%1, %2, %3, %3 || '/nick', %4, 'g', 0, 0, %5, %6, NULL);")
            .arg(QString::number(row.number), quoted(row.to), quoted(row.from), quoted(row.at),
                 shortOrLong(row.body), shortOrLong(stanzaOf(row))));
}

void JabberDatabase::enters(const QString &at, const QString &room, const QString &person, bool leaves)
{
    m_statements.append(QStringLiteral("INSERT INTO tc_timelog VALUES (%1, %2 || '/' || %1, %3, %4);")
                            .arg(quoted(person), quoted(room),
                                 leaves ? QStringLiteral("'L'") : QStringLiteral("'E'"), quoted(at)));
}

void JabberDatabase::write()
{
    if (m_problem.isEmpty())
        m_problem = server().execute(m_statements.join(u'\n'));
    m_statements.clear();
}

model::Values JabberDatabase::settings()
{
    return {{"driver", QStringLiteral("PostgreSQL Unicode")},
            {"server", QStringLiteral("localhost")},
            {"port", QString::number(server().port())},
            {"database", QStringLiteral("postgres")},
            {"username", QStringLiteral("reader")},
            {"caFile", server().certificate()},
            {"domainMap", QStringLiteral("im.example.com=example.com")}};
}

Settings JabberDatabase::parsedSettings()
{
    model::Values values = model::withDefaults(fields(), settings());
    return Settings::of(values, password());
}

support::Postgres &JabberDatabase::server()
{
    static support::Postgres one;
    return one;
}

JabberDatabase::JabberDatabase()
{
    static const QString problem = server().start();
    m_problem = problem;
    m_statements.append(emptied());
    write();
}

} // namespace jabber
