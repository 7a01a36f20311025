// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
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
    struct State;
    std::shared_ptr<State> m_state;
};

} // namespace base
