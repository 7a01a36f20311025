// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/jabber/jabberdatabase.h"

class QSqlDatabase;

namespace jabber {

/// Where a database's rows are put, in bulk.
class TrafficSink
{
public:
    virtual ~TrafficSink() = default;
    virtual void jm(const Written &row) = 0;
    virtual void room(const Written &row) = 0;
    virtual void execute(const QString &statement) = 0; ///< in order with the rows
    virtual void flush() = 0;
};

/// The tests' PostgreSQL, whose tables a JabberDatabase has made. Fails with qFatal.
class PostgresSink final : public TrafficSink
{
public:
    void jm(const Written &row) override;
    void room(const Written &row) override;
    void execute(const QString &statement) override;
    void flush() override;

private:
    void flushRows();

    QByteArray m_jm;
    QByteArray m_rooms;
    QStringList m_statements;
};

/// A SQLite file with the full schema; made new.
class SqliteSink final : public TrafficSink
{
public:
    explicit SqliteSink(const QString &file);
    ~SqliteSink() override;

    void jm(const Written &row) override;
    void room(const Written &row) override;
    void execute(const QString &statement) override;
    void flush() override;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace jabber
