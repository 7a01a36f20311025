// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/background.h"

#include <condition_variable>
#include <system_error>
#include <thread>
#include <vector>

#include <QCoreApplication>
#include <QPointer>

#include "engine/lanes.h"

namespace engine {

/// Enough that a page of a table is not kept waiting by two connection tests.
constexpr size_t mostAtOnce = 6;

/// Threads that take work in turn and begin when they are needed. Not Qt's pool, as work and answers change
/// hands under locks that a thread sanitizer sees.
class Background::Workers
{
public:
    explicit Workers(size_t most) : m_most(most) {}

    ~Workers()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_isEnding = true;
        }
        m_arrived.notify_all();
        for (std::thread &thread : m_threads)
            thread.join();
    }

    void add(std::function<void()> work)
    {
        const std::lock_guard lock(m_mutex);
        m_work.push_back(std::move(work));
        if (m_work.size() > m_idle && m_threads.size() < m_most)
            begin();
        m_arrived.notify_one();
    }

private:
    /// Where the system has no further thread, the work waits for those there are.
    void begin()
    {
        try {
            m_threads.emplace_back([this] { run(); });
        } catch (const std::system_error &) {
            if (m_threads.empty())
                throw;
        }
    }

    void run()
    {
        std::unique_lock lock(m_mutex);
        for (;;) {
            ++m_idle;
            m_arrived.wait(lock, [this] { return m_isEnding || !m_work.empty(); });
            --m_idle;
            if (m_work.empty())
                return;
            std::function<void()> work = std::move(m_work.front());
            m_work.pop_front();
            lock.unlock();
            work();
            work = {}; // what it holds goes before the next begins
            lock.lock();
        }
    }

    const size_t m_most;
    std::mutex m_mutex;
    std::condition_variable m_arrived;
    std::deque<std::function<void()>> m_work;
    size_t m_idle = 0;
    bool m_isEnding = false;
    std::vector<std::thread> m_threads;
};

Background::Background(QObject *parent)
    : QObject(parent), m_workers(std::make_unique<Workers>(mostAtOnce)), m_ahead(std::make_unique<Workers>(1))
{}

Background::~Background()
{
    m_stop.now();
    m_workers.reset();
    m_ahead.reset();
}

std::optional<base::Failure> Background::caught(const std::function<void()> &work)
{
    return Lanes::caught(work);
}

void Background::start(Workers &workers, std::function<void()> work, QObject *context,
                       std::function<void()> then)
{
    ++m_running;
    // The context is looked at in its own thread only.
    auto answer = [context = QPointer(context), then = std::move(then)] {
        if (context)
            then();
    };
    workers.add([this, work = std::move(work), answer = std::move(answer)]() mutable {
        work();
        {
            const std::lock_guard lock(m_mutex);
            m_answers.emplace_back(std::move(answer));
        }
        // Posted to this object, which outlives its threads.
        QCoreApplication::postEvent(this, new QEvent(QEvent::User));
    });
}

void Background::customEvent(QEvent *event)
{
    if (event->type() != QEvent::User)
        return;
    std::function<void()> answer;
    {
        const std::lock_guard lock(m_mutex);
        answer = std::move(m_answers.front());
        m_answers.pop_front();
    }
    --m_running;
    answer();
}

} // namespace engine
