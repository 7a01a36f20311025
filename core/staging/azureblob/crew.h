// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

#include "staging/azureblob/blobclient.h"

class QEventLoop;

namespace azureblob {

/// A few threads that each do jobs on the container, over connections of their own, so that a large blob is
/// not sent, or read, one piece after the other. The threads begin with the first job and end with this
/// object, as do their connections. Used by one thread at a time, through Shift; connects to nothing by
/// itself.
class Crew
{
public:
    /// What is under way at a time. A job has a piece of content at most, so that memory is bounded by this.
    static constexpr size_t size = 4;

    using Job = std::function<void(BlobClient &client)>;

    explicit Crew(staging::StagingContext context);
    ~Crew();
    Crew(const Crew &) = delete;
    Crew &operator=(const Crew &) = delete;

private:
    friend class Shift;

    void work();
    void done(std::exception_ptr failure);
    void add(Job job);
    void wait(const std::function<bool()> &isOver);

    const staging::StagingContext m_context;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Job> m_jobs;
    size_t m_underWay = 0;        ///< jobs that wait included
    std::exception_ptr m_failure; ///< the first
    QEventLoop *m_loop = nullptr; ///< of the thread that waits
    bool m_isEnding = false;
    std::vector<std::thread> m_threads;
};

/// The jobs of one task. Its end waits for those that are under way, which a stop *now* cuts short by their
/// own means: nothing that a job refers to has to live longer than this.
class Shift
{
public:
    explicit Shift(Crew &crew);
    ~Shift();
    Shift(const Shift &) = delete;
    Shift &operator=(const Shift &) = delete;

    /// Begins the job, once fewer than Crew::size are under way. Throws what one of them has ended with.
    void add(Crew::Job job);

    /// Waits until that is so; it is asked under a lock that jobs hold when they end. Throws as add().
    void waitFor(const std::function<bool()> &isSo);

    /// Waits until all are done. Throws as add().
    void finish();

private:
    void throwFailure();

    Crew &m_crew;
};

} // namespace azureblob
