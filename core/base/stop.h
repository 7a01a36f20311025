// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <functional>
#include <memory>

namespace base {

/// A request to stop, in two levels (after Trojita's abort and die). Copies share one state; any thread
/// may ask and any thread may wait.
///
/// *Gently*: finish the item in flight, then leave. *Now*: leave every wait at once.
class Stop
{
public:
    Stop();

    void gently() const;
    void now() const; ///< implies gently

    bool isGentle() const;
    bool isNow() const;

    /// Throws Failure{Stopped} once the level is reached.
    void throwIfGentle() const;
    void throwIfNow() const;

    /// Waits, unless and until a stop of either level is asked for. True when the time ran out.
    bool waitFor(std::chrono::milliseconds duration) const;

    /// A stop that also follows this one, and can be asked for without stopping this one.
    Stop child() const;

private:
    friend class StopWatch;
    struct State;
    std::shared_ptr<State> m_state;
};

/// Calls `raised` each time the stop's level rises, in the thread that asked; once in the constructor when
/// one is reached already. `raised` is quick, does not throw and leaves the stop alone. The destructor waits
/// for a call under way. For waits that are not this class's own (an event loop, a library).
class StopWatch
{
public:
    StopWatch(const Stop &stop, std::function<void()> raised);
    ~StopWatch();
    StopWatch(const StopWatch &) = delete;
    StopWatch &operator=(const StopWatch &) = delete;

private:
    std::shared_ptr<Stop::State> m_state;
    std::function<void()> m_raised;
};

} // namespace base
