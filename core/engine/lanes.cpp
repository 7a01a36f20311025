// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/lanes.h"

#include <new>

namespace engine {

Lanes::~Lanes()
{
    wait();
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
    }
    return {};
}

void Lanes::start(const QString &name, std::function<void()> work,
                  std::function<void(const base::Failure *)> ended)
{
    m_threads.emplace_back(QThread::create([this, work = std::move(work), ended = std::move(ended)] {
        const auto failure = caught(work);
        if (failure && failure->reaction != base::Reaction::Stopped)
            m_failures.with([&](auto &failures) { failures.push_back(*failure); });
        if (ended)
            ended(failure ? &*failure : nullptr);
    }));
    m_threads.back()->setObjectName(name);
    m_threads.back()->start();
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
