// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/writer.h"

#include <QFileInfo>
#include <QLoggingCategory>

#include "base/failpoint.h"
#include "base/failure.h"
#include "journal/connection.h"

namespace journal {

static Q_LOGGING_CATEGORY(lcJournal, "chancery.journal");

struct Writer::Task
{
    const char *kind;
    const Job &job;
    std::exception_ptr failure = {};
    bool isDone = false;
    std::condition_variable done = {};
};

static void passFailPoint(const char *kind, const char *moment)
{
    const QByteArray name = QByteArray("journal.") + kind + moment;
    base::failPoint(name.constData());
}

Writer::Writer(const Open &open, qint64 logBound) : m_logBound(logBound)
{
    m_thread = std::thread([this, &open] { loop(open); });
    std::unique_lock lock(m_mutex);
    m_arrived.wait(lock, [this] { return m_isOpen; });
    if (!m_openFailure)
        return;
    lock.unlock();
    m_thread.join();
    std::rethrow_exception(m_openFailure);
}

Writer::~Writer()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isEnding = true;
        m_arrived.notify_all();
    }
    m_thread.join();
}

void Writer::run(const char *kind, const Job &job)
{
    Task task{kind, job};
    std::unique_lock lock(m_mutex);
    m_waiting.push_back(&task);
    m_arrived.notify_all();
    task.done.wait(lock, [&] { return task.isDone; });
    if (task.failure)
        std::rethrow_exception(task.failure);
}

size_t Writer::waiting()
{
    const std::lock_guard lock(m_mutex);
    return m_waiting.size();
}

void Writer::loop(const Open &open)
{
    std::unique_lock lock(m_mutex);
    try {
        m_connection = open();
    } catch (...) {
        m_openFailure = std::current_exception();
    }
    m_isOpen = true;
    m_arrived.notify_all();
    while (!m_openFailure) {
        m_arrived.wait(lock, [this] { return m_isEnding || !m_waiting.empty(); });
        if (m_waiting.empty())
            break;
        const Group group = std::exchange(m_waiting, {});
        lock.unlock();
        commitGroup(group);
        boundLog();
        lock.lock();
        answer(group);
    }
    m_connection.reset();
}

/// Under the lock, so that a task is not gone before it has been told.
void Writer::answer(const Group &group)
{
    for (Task *task : group) {
        task->isDone = true;
        task->done.notify_one();
    }
}

void Writer::commitGroup(const Group &group)
{
    try {
        if (m_final)
            std::rethrow_exception(m_final);
        Connection::Transaction transaction(*m_connection);
        for (Task *task : group)
            runInGroup(*task, group.size() == 1);
        commit(group, transaction);
    } catch (...) {
        for (Task *task : group) {
            if (!task->failure)
                task->failure = std::current_exception();
        }
    }
}

/// A job that fails is undone alone. When the database has already ended the transaction (full disk, I/O
/// error), that fails too, and with it the group.
void Writer::runInGroup(Task &task, bool isAlone)
{
    if (isAlone) {
        task.job(*m_connection);
        return;
    }
    m_connection->run("SAVEPOINT job");
    try {
        task.job(*m_connection);
    } catch (...) {
        task.failure = std::current_exception();
    }
    if (task.failure)
        m_connection->run("ROLLBACK TO SAVEPOINT job");
    m_connection->run("RELEASE SAVEPOINT job");
}

void Writer::commit(const Group &group, Connection::Transaction &transaction)
{
    for (const Task *task : group) {
        if (!task->failure)
            passFailPoint(task->kind, "");
    }
    try {
        transaction.commit();
    } catch (const base::Failure &failure) {
        if (failure.key == "STORAGE_FAILED")
            m_final = std::current_exception();
        throw;
    }
    for (const Task *task : group) {
        if (!task->failure)
            passFailPoint(task->kind, ".committed");
    }
}

/// SQLite starts its log from the beginning again only at a moment without readers. Under steady reading
/// there may be none, so beyond a size the writer waits for one, but not for long: a slow reader must not
/// hold up everyone.
void Writer::boundLog()
{
    const qint64 size = QFileInfo(m_connection->path() + QStringLiteral("-wal")).size();
    if (size < m_logBound)
        m_nextBound = m_logBound;
    if (size < m_nextBound)
        return;
    m_nextBound = size + m_logBound;
    const auto patience = m_connection->patience();
    try {
        m_connection->setPatience(std::chrono::milliseconds(100));
        m_connection->execute(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
        m_connection->setPatience(patience);
    } catch (const base::Failure &failure) {
        // What was to be stored is stored; the log only stays longer.
        qCWarning(lcJournal).noquote() << failure.key << failure.text;
    }
}

} // namespace journal
