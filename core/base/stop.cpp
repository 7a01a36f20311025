// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/stop.h"

#include <condition_variable>
#include <mutex>
#include <vector>

#include "base/failure.h"

namespace base {

enum class Level { None, Gentle, Now };

struct Stop::State
{
    mutable std::mutex mutex;
    mutable std::condition_variable changed;
    Level level = Level::None;
    std::vector<std::weak_ptr<State>> children;
    std::mutex watching; ///< held while watches are called, so that none goes meanwhile; taken first
    std::vector<const std::function<void()> *> watches;

    void raise(Level to)
    {
        std::vector<std::weak_ptr<State>> followers;
        {
            const std::lock_guard lock(mutex);
            if (level >= to)
                return;
            level = to;
            followers = children;
        }
        changed.notify_all();
        {
            const std::lock_guard lock(watching);
            for (const auto *raised : watches)
                (*raised)();
        }
        for (const auto &weak : followers) {
            if (const auto follower = weak.lock())
                follower->raise(to);
        }
    }

    Level current() const
    {
        const std::lock_guard lock(mutex);
        return level;
    }
};

Stop::Stop() : m_state(std::make_shared<State>()) {}

void Stop::gently() const
{
    m_state->raise(Level::Gentle);
}

void Stop::now() const
{
    m_state->raise(Level::Now);
}

bool Stop::isGentle() const
{
    return m_state->current() >= Level::Gentle;
}

bool Stop::isNow() const
{
    return m_state->current() == Level::Now;
}

static Failure stopped()
{
    return {Reaction::Stopped, Area::Interrupted, "STOPPED", QStringLiteral("Stopped on request.")};
}

void Stop::throwIfGentle() const
{
    if (isGentle())
        throw stopped();
}

void Stop::throwIfNow() const
{
    if (isNow())
        throw stopped();
}

bool Stop::waitFor(std::chrono::milliseconds duration) const
{
    std::unique_lock lock(m_state->mutex);
    return !m_state->changed.wait_for(lock, duration, [this] { return m_state->level != Level::None; });
}

Stop Stop::child() const
{
    Stop follower;
    Level level = Level::None;
    {
        const std::lock_guard lock(m_state->mutex);
        std::erase_if(m_state->children, [](const auto &weak) { return weak.expired(); });
        m_state->children.push_back(follower.m_state);
        level = m_state->level;
    }
    if (level != Level::None)
        follower.m_state->raise(level);
    return follower;
}

StopWatch::StopWatch(const Stop &stop, std::function<void()> raised)
    : m_state(stop.m_state), m_raised(std::move(raised))
{
    const std::lock_guard lock(m_state->watching);
    m_state->watches.push_back(&m_raised);
    if (m_state->current() != Level::None)
        m_raised();
}

StopWatch::~StopWatch()
{
    const std::lock_guard lock(m_state->watching);
    std::erase(m_state->watches, &m_raised);
}

} // namespace base
