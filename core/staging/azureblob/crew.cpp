// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "staging/azureblob/crew.h"

#include <algorithm>

#include <QEventLoop>

namespace azureblob {

Crew::Crew(staging::StagingContext context) : m_context(std::move(context)) {}

Crew::~Crew()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isEnding = true;
    }
    m_wake.notify_all();
    for (std::thread &thread : m_threads)
        thread.join();
}

/// One thread. A socket belongs to the thread that made it, so the client is made here.
void Crew::work()
{
    std::unique_ptr<BlobClient> client;
    for (;;) {
        Job job;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_isEnding || !m_jobs.empty(); });
            if (m_jobs.empty())
                return;
            job = std::move(m_jobs.front());
            m_jobs.pop_front();
        }
        std::exception_ptr failure;
        try {
            if (!client)
                client = std::make_unique<BlobClient>(m_context);
            job(*client);
        } catch (...) {
            failure = std::current_exception();
        }
        job = {}; // its content goes before the next is let in
        done(failure);
    }
}

void Crew::done(std::exception_ptr failure)
{
    const std::lock_guard lock(m_mutex);
    --m_underWay;
    if (!m_failure)
        m_failure = std::move(failure);
    if (m_loop)
        QMetaObject::invokeMethod(m_loop, &QEventLoop::quit, Qt::QueuedConnection);
}

void Crew::add(Job job)
{
    const std::lock_guard lock(m_mutex);
    m_jobs.push_back(std::move(job));
    ++m_underWay;
    if (m_threads.size() < std::min(size, m_underWay))
        m_threads.emplace_back([this] { work(); });
    m_wake.notify_one();
}

/// In an event loop, as all that waits for the network does here.
void Crew::wait(const std::function<bool()> &isOver)
{
    QEventLoop loop;
    for (;;) {
        {
            const std::lock_guard lock(m_mutex);
            m_loop = isOver() ? nullptr : &loop;
            if (!m_loop)
                return;
        }
        loop.exec();
    }
}

Shift::Shift(Crew &crew) : m_crew(crew)
{
    const std::lock_guard lock(m_crew.m_mutex);
    m_crew.m_failure = nullptr;
}

Shift::~Shift()
{
    m_crew.wait([this] { return m_crew.m_underWay == 0; });
}

void Shift::throwFailure()
{
    std::exception_ptr failure;
    {
        const std::lock_guard lock(m_crew.m_mutex);
        failure = m_crew.m_failure;
    }
    if (failure)
        std::rethrow_exception(failure);
}

void Shift::waitFor(const std::function<bool()> &isSo)
{
    m_crew.wait([&] { return m_crew.m_failure || isSo(); });
    throwFailure();
}

void Shift::add(Crew::Job job)
{
    waitFor([this] { return m_crew.m_underWay < Crew::size; });
    m_crew.add(std::move(job));
}

void Shift::finish()
{
    waitFor([this] { return m_crew.m_underWay == 0; });
}

} // namespace azureblob
