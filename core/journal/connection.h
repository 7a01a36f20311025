// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <initializer_list>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include <QSqlDatabase>
#include <QString>

#include "journal/rows.h"
#include "journal/value.h"

namespace journal {

/// One connection to the journal's database with its prepared statements, kept by their text. Belongs to the
/// thread that made it; closed() there, or by another thread while the first makes no use of it.
class Connection
{
public:
    struct Options
    {
        bool readOnly = false;
        bool immutable = false; ///< nobody writes, and the folder cannot be written to
        int cacheKiB = 2048;
        std::chrono::milliseconds patience{30000}; ///< with a lock that another program holds
    };

    Connection(const QString &path, const Options &options);
    ~Connection();
    Q_DISABLE_COPY_MOVE(Connection)

    /// Executes a prepared statement with `?` for the values. Throws Failure as journal.h says.
    Rows run(const char *sql, std::initializer_list<Value> values = {});

    /// The same for a statement that returns no rows: how many rows it changed.
    qint64 change(const char *sql, std::initializer_list<Value> values = {});

    /// The first row's first column, a number; 0 when there is no row or it is NULL.
    qint64 number(const char *sql, std::initializer_list<Value> values = {});

    /// Executes a statement once, unprepared: schema and settings of the connection.
    void execute(const QString &sql);

    const QString &path() const { return m_path; }

    /// For the statements to come.
    void setPatience(std::chrono::milliseconds patience);
    std::chrono::milliseconds patience() const { return m_patience; }

    /// The text of every statement run() has prepared.
    std::vector<std::string> statements() const;

    /// Keeps reading one state of the database while it lives. One at a time.
    class Snapshot
    {
    public:
        explicit Snapshot(Connection &connection);
        ~Snapshot();
        Q_DISABLE_COPY_MOVE(Snapshot)

    private:
        Connection &m_connection;
    };
    /// A transaction that writes; undone unless committed.
    class Transaction
    {
    public:
        explicit Transaction(Connection &connection);
        ~Transaction();
        void commit();
        Q_DISABLE_COPY_MOVE(Transaction)

    private:
        Connection &m_connection;
        bool m_isOpen = true;
    };

    bool isReading() const { return m_isReading; }

private:
    friend class Rows;
    using Idle = std::vector<std::unique_ptr<QSqlQuery>>;

    Idle &idle(const char *sql);

    QString m_path;
    QString m_name;
    QSqlDatabase m_database;
    std::chrono::milliseconds m_patience;
    bool m_isReading = false;
    std::unordered_map<std::string, Idle> m_statements;
};

} // namespace journal
