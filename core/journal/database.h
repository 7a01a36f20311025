// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <type_traits>

#include <QString>

#include "base/clock.h"
#include "base/secret.h"
#include "journal/connection.h"
#include "journal/schema.h"

namespace journal {

class Readers;
class Writer;

/// The file, and who may read and write it. What all parts of the journal stand on. Any thread.
class Database
{
public:
    struct Options
    {
        bool readOnly = false;
        bool fullCheck = false;
        bool wasUsed = false;
        std::function<base::Secret()> auditKey;
        std::span<const Step> steps = schemaSteps(); ///< of the schema; others in tests of migration
        std::chrono::milliseconds patience{30000};   ///< with a lock that another program holds
    };

    Database(const QString &path, const base::Clock &clock, Options options);
    ~Database();
    Q_DISABLE_COPY_MOVE(Database)

    /// Runs `job(Connection &)` in the writer's thread and returns what it returns, once that is on the disk.
    /// `kind`: see Writer::run().
    template<typename Job>
    auto write(const char *kind, Job &&job)
    {
        using Result = std::invoke_result_t<Job &, Connection &>;
        if constexpr (std::is_void_v<Result>) {
            runWrite(kind, job);
        } else {
            std::optional<Result> result;
            runWrite(kind, [&](Connection &connection) { result.emplace(job(connection)); });
            return std::move(*result);
        }
    }

    /// Runs `job(Connection &)` in this thread, all its statements on one state of the journal.
    template<typename Job>
    auto read(Job &&job)
    {
        using Result = std::invoke_result_t<Job &, Connection &>;
        if constexpr (std::is_void_v<Result>) {
            runRead(job);
        } else {
            std::optional<Result> result;
            runRead([&](Connection &connection) { result.emplace(job(connection)); });
            return std::move(*result);
        }
    }

    base::Instant now() const { return m_clock.now(); }

    /// The audit chain's key. Ask for it before write(): it may make the caller wait for a keychain.
    const base::Secret &auditKey();

    const QString &path() const { return m_path; }

private:
    void runWrite(const char *kind, const std::function<void(Connection &)> &job);
    void runRead(const std::function<void(Connection &)> &job);
    std::unique_ptr<Connection> openForWriting() const;
    std::unique_ptr<Connection> openForReading() const;

    QString m_path;
    const base::Clock &m_clock;
    Options m_options;
    std::mutex m_keyMutex;
    std::optional<base::Secret> m_key;
    std::unique_ptr<Writer> m_writer;
    std::unique_ptr<Readers> m_readers;
};

} // namespace journal
