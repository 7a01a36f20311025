// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/connection.h"

#include <atomic>
#include <mutex>

#include <QFileInfo>
#include <QSqlError>
#include <QUrl>

#include "journal/sqlfailure.h"

namespace journal {

/// Qt keeps its list of connections behind a lock, but loading the driver and making it are not promised to
/// be safe together.
static std::mutex &openingMutex()
{
    static std::mutex mutex;
    return mutex;
}

static QString nextName()
{
    static std::atomic<quint64> count{0};
    return QStringLiteral("chancery-journal-%1").arg(++count);
}

Connection::Connection(const QString &path, const Options &options)
    : m_path(path), m_name(nextName()), m_patience(options.patience)
{
    const std::lock_guard lock(openingMutex());
    m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
    QStringList settings{QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(options.patience.count())};
    QString name = path;
    if (options.readOnly)
        settings.append(QStringLiteral("QSQLITE_OPEN_READONLY"));
    if (options.immutable) {
        settings.append(QStringLiteral("QSQLITE_OPEN_URI"));
        QUrl url = QUrl::fromLocalFile(QFileInfo(path).absoluteFilePath());
        url.setQuery(QStringLiteral("immutable=1"));
        name = url.toString(QUrl::FullyEncoded);
    }
    m_database.setDatabaseName(name);
    m_database.setConnectOptions(settings.join(u';'));
    try {
        if (!m_database.open())
            throwSqlFailure(m_database.lastError(), m_path);
        execute(QStringLiteral("PRAGMA cache_size = -%1").arg(options.cacheKiB));
        execute(QStringLiteral("PRAGMA foreign_keys = ON"));
    } catch (...) {
        m_database = QSqlDatabase();
        QSqlDatabase::removeDatabase(m_name);
        throw;
    }
}

Connection::~Connection()
{
    const std::lock_guard lock(openingMutex());
    m_statements.clear();
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

Connection::Idle &Connection::idle(const char *sql)
{
    return m_statements[sql];
}

Rows Connection::run(const char *sql, std::initializer_list<Value> values)
{
    Idle &home = idle(sql);
    std::unique_ptr<QSqlQuery> query;
    if (home.empty()) {
        query = std::make_unique<QSqlQuery>(m_database);
        query->setForwardOnly(true);
        if (!query->prepare(QString::fromUtf8(sql)))
            throwSqlFailure(query->lastError(), m_path);
    } else {
        query = std::move(home.back());
        home.pop_back();
    }
    Rows rows(*this, std::move(query), home);
    int position = 0;
    for (const Value &value : values)
        rows.m_query->bindValue(position++, value.variant());
    if (!rows.m_query->exec())
        throwSqlFailure(rows.m_query->lastError(), m_path);
    return rows;
}

qint64 Connection::change(const char *sql, std::initializer_list<Value> values)
{
    return run(sql, values).changed();
}

qint64 Connection::number(const char *sql, std::initializer_list<Value> values)
{
    Rows rows = run(sql, values);
    return rows.next() && !rows.isNull(0) ? rows.integer(0) : 0;
}

void Connection::execute(const QString &sql)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.exec(sql))
        throwSqlFailure(query.lastError(), m_path);
}

void Connection::setPatience(std::chrono::milliseconds patience)
{
    execute(QStringLiteral("PRAGMA busy_timeout = %1").arg(patience.count()));
    m_patience = patience;
}

std::vector<std::string> Connection::statements() const
{
    std::vector<std::string> all;
    for (const auto &entry : m_statements)
        all.push_back(entry.first);
    return all;
}

Connection::Transaction::Transaction(Connection &connection) : m_connection(connection)
{
    m_connection.run("BEGIN IMMEDIATE");
}

Connection::Transaction::~Transaction()
{
    if (!m_isOpen)
        return;
    try {
        m_connection.run("ROLLBACK");
    } catch (const base::Failure &) {
        // The database has ended the transaction by itself: a full disk, an I/O error.
    }
}

void Connection::Transaction::commit()
{
    m_connection.run("COMMIT");
    m_isOpen = false;
}

Connection::Snapshot::Snapshot(Connection &connection) : m_connection(connection)
{
    m_connection.run("BEGIN");
    m_connection.m_isReading = true;
}

Connection::Snapshot::~Snapshot()
{
    m_connection.m_isReading = false;
    try {
        m_connection.run("COMMIT");
    } catch (const base::Failure &) {
        // A read that failed has ended its transaction; there is nothing to keep.
    }
}

} // namespace journal
