// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/jabber/trafficsink.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

namespace jabber {

static constexpr qsizetype bytesAtOnce = 24 << 20;
static constexpr qsizetype longestInFirstColumn = 4'000;

/// A text of more than 4,000 characters is in the second column.
static std::pair<QString, QString> inColumns(const QString &text)
{
    if (text.isEmpty())
        return {};
    return text.size() <= longestInFirstColumn ? std::pair{text, QString()}
                                               : std::pair{QStringLiteral(""), text};
}

static QByteArray copied(const QString &cell)
{
    if (cell.isNull())
        return "\\N";
    return cell.toUtf8().replace('\\', "\\\\").replace('\t', "\\t").replace('\n', "\\n").replace('\r', "\\r");
}

static QByteArray copied(const QStringList &cells)
{
    QByteArray line;
    for (const QString &cell : cells)
        line += (line.isEmpty() ? QByteArray() : QByteArray("\t")) + copied(cell);
    return line + '\n';
}

static QStringList cellsOfJm(const Written &row)
{
    const auto [body, longBody] = inColumns(row.body);
    const auto [stanza, longStanza] = inColumns(row.stanza);
    return {row.to,
            row.from,
            row.at,
            QString(),
            row.thread.isEmpty() ? QString() : row.thread,
            row.type,
            row.direction,
            QString::number(row.body.size()),
            QString::number(row.stanza.size()),
            body,
            longBody,
            stanza,
            longStanza,
            row.history};
}

static QStringList cellsOfRoom(const Written &row)
{
    const auto [body, longBody] = inColumns(row.body);
    const auto [stanza, longStanza] = inColumns(row.stanza);
    const QString nick = row.to + u'/' + row.from.section(u'@', 0, 0).toLower();
    return {QString::number(row.number),
            row.to,
            row.from,
            nick,
            row.at,
            QStringLiteral("g"),
            QString::number(row.body.size()),
            QString::number(row.stanza.size()),
            body,
            longBody,
            stanza,
            longStanza,
            QString()};
}

void PostgresSink::jm(const Written &row)
{
    m_jm += copied(cellsOfJm(row));
    if (m_jm.size() > bytesAtOnce)
        flushRows();
}

void PostgresSink::room(const Written &row)
{
    m_rooms += copied(cellsOfRoom(row));
    if (m_rooms.size() > bytesAtOnce)
        flushRows();
}

void PostgresSink::execute(const QString &statement)
{
    m_statements.append(statement);
    if (m_statements.size() > 10'000)
        flush();
}

static void send(const QString &statements)
{
    const QString problem = JabberDatabase::server().execute(statements);
    if (!problem.isEmpty())
        qFatal("%s", qUtf8Printable(problem.left(2'000)));
}

void PostgresSink::flushRows()
{
    for (const auto &[table, lines] : {std::pair{"jm", &m_jm}, std::pair{"tc_msgarchive", &m_rooms}}) {
        if (!lines->isEmpty())
            send(u"COPY " + QString::fromLatin1(table) + u" FROM STDIN;\n" + QString::fromUtf8(*lines) +
                 u"\\.\n");
        *lines = {};
    }
}

void PostgresSink::flush()
{
    send(m_statements.join(u'\n'));
    m_statements.clear();
    flushRows();
}

struct SqliteSink::Parts
{
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("traffic"));
    QSqlQuery jm{database};
    QSqlQuery room{database};

    void run(const QString &statement)
    {
        QSqlQuery query(database);
        if (!query.exec(statement))
            qFatal("%s", qUtf8Printable(query.lastError().text()));
    }

    static void put(QSqlQuery &query, const QStringList &cells)
    {
        for (int i = 0; i < int(cells.size()); ++i)
            query.bindValue(i, cells.at(i).isNull() ? QVariant() : QVariant(cells.at(i)));
        if (!query.exec())
            qFatal("%s", qUtf8Printable(query.lastError().text()));
    }
};

static QString places(int count)
{
    return QStringList(count, QStringLiteral("?")).join(u',');
}

SqliteSink::SqliteSink(const QString &file) : m_parts(std::make_unique<Parts>())
{
    m_parts->database.setDatabaseName(file);
    if (!m_parts->database.open())
        qFatal("%s", qUtf8Printable(m_parts->database.lastError().text()));
    for (const QString &table : JabberDatabase::tables())
        m_parts->run(table);
    for (const char *table : {"jm", "tc_msgarchive"})
        m_parts->run(QStringLiteral("CREATE INDEX %1_times ON %1 (strftime('%Y-%m-%dT%H:%M:%f', sent_date))")
                         .arg(QLatin1String(table)));
    m_parts->run(QStringLiteral("BEGIN"));
    m_parts->jm = QSqlQuery(m_parts->database);
    m_parts->jm.prepare(u"INSERT INTO jm VALUES (" + places(14) + u')');
    m_parts->room = QSqlQuery(m_parts->database);
    m_parts->room.prepare(u"INSERT INTO tc_msgarchive VALUES (" + places(13) + u')');
}

SqliteSink::~SqliteSink()
{
    m_parts->database.close();
    m_parts.reset();
    QSqlDatabase::removeDatabase(QStringLiteral("traffic"));
}

void SqliteSink::jm(const Written &row)
{
    Parts::put(m_parts->jm, cellsOfJm(row));
}

void SqliteSink::room(const Written &row)
{
    Parts::put(m_parts->room, cellsOfRoom(row));
}

void SqliteSink::execute(const QString &statement)
{
    m_parts->run(statement);
}

void SqliteSink::flush()
{
    m_parts->run(QStringLiteral("COMMIT"));
    m_parts->run(QStringLiteral("BEGIN"));
}

} // namespace jabber
