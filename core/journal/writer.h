// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include <QtGlobal>

#include "journal/connection.h"

namespace journal {

/// The one thread that writes. Takes all jobs that wait, runs them in one transaction, each undone by itself
/// when it throws, commits once and then answers all. When the commit fails, all of them fail with it and
/// nothing is stored. A failed sync is final: what the kernel dropped cannot be known, so every later job
/// fails too.
class Writer
{
public:
    using Open = std::function<std::unique_ptr<Connection>()>;
    using Job = std::function<void(Connection &)>;

    /// Calls `open` in the writer's thread and throws what it throws. `logBound`: beyond it the write-ahead
    /// log is made short again, as soon as no reader needs it.
    explicit Writer(const Open &open, qint64 logBound = 64LL << 20);
    ~Writer();
    Q_DISABLE_COPY_MOVE(Writer)

    /// Returns when the job is on the disk, or throws what the job or the commit threw. `kind` names the
    /// fail-points `journal.<kind>` before the commit and `journal.<kind>.committed` after it. Never called
    /// from within a job.
    void run(const char *kind, const Job &job);

    /// How many jobs wait for the group in hand to end.
    size_t waiting();

private:
    struct Task;
    using Group = std::vector<Task *>;

    void loop(const Open &open);
    void commitGroup(const Group &group);
    void runInGroup(Task &task, bool isAlone);
    void commit(const Group &group, Connection::Transaction &transaction);
    void boundLog();
    void answer(const Group &group);

    std::mutex m_mutex;
    std::condition_variable m_arrived;
    Group m_waiting;
    bool m_isEnding = false;
    bool m_isOpen = false;
    std::exception_ptr m_openFailure;
    std::exception_ptr m_final;
    qint64 m_logBound;
    qint64 m_nextBound = 0;
    std::unique_ptr<Connection> m_connection;
    std::thread m_thread;
};

} // namespace journal
