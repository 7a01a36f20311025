// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/lanes.h"

#include <new>
#include <system_error>

namespace engine {

Lanes::~Lanes()
{
    wait();
}

static base::Failure outOfThreads()
{
    return base::storageFailure(
        "OUT_OF_THREADS", QStringLiteral("The system gives this program no further thread."),
        QStringLiteral("Raise the limit on tasks (ulimit -u, TasksMax, a container's pids limit), or lower "
                       "the setting lanes."));
}

std::optional<base::Failure> Lanes::caught(const std::function<void()> &work)
{
    try {
        work();
    } catch (const base::Failure &failure) {
        return failure;
    } catch (const std::bad_alloc &) {
        return base::storageFailure("OUT_OF_MEMORY", QStringLiteral("There is not enough memory."),
                                    QStringLiteral("Close other programs, or lower the setting lanes."));
    } catch (const std::system_error &error) {
        if (error.code() != std::errc::resource_unavailable_try_again)
            throw;
        return outOfThreads();
    }
    return {};
}

void Lanes::start(const QString &name, std::function<void()> work,
                  std::function<void(const base::Failure *)> ended)
{
    const auto end = [this, ended = std::move(ended)](const std::optional<base::Failure> &failure) {
        if (failure && failure->reaction != base::Reaction::Stopped)
            m_failures.with([&](auto &failures) { failures.push_back(*failure); });
        if (ended)
            ended(failure ? &*failure : nullptr);
    };
    m_threads.emplace_back(QThread::create([work = std::move(work), end] { end(caught(work)); }));
    QThread &thread = *m_threads.back();
    thread.setObjectName(name);
    thread.start();
    if (!thread.isRunning() && !thread.isFinished())
        end(outOfThreads());
}

void Lanes::wait()
{
    for (const auto &thread : m_threads)
        thread->wait();
}

std::vector<base::Failure> Lanes::failures()
{
    return m_failures.with([](const auto &failures) { return failures; });
}

} // namespace engine
