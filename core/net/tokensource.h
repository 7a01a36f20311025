// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>

#include "net/http.h"
#include "net/token.h"

namespace net {

/// The one token that lanes share. Asked for when it is first needed, and again when 80 % of its life is over
/// or somebody rejected it; by one lane at a time, while those that come meanwhile wait for the answer. Any
/// thread.
class TokenSource
{
public:
    /// Asks the server once; runs in the thread of one of the lanes, never twice at once.
    using Ask = std::function<Token(Http &http, const base::Stop &stop)>;

    TokenSource(Ask ask, const base::Clock &clock);

    /// A token that is good for a while yet. `http` is the lane's own. Throws what asking throws, in every
    /// lane that waited for it; Stopped when this lane's own stop, of either level, ends its wait. A lane
    /// that is stopped while it asks leaves the asking to the next. A passing trouble does not show as long
    /// as the old token is good.
    base::Secret token(Http &http, const base::Stop &stop);

    /// A server refused that token (401): it is not handed out again. Nothing happens when it has been
    /// replaced meanwhile, so that lanes which all met the same 401 ask once.
    void reject(const base::Secret &token);

private:
    /// One request, and what came of it for those who waited.
    struct Flight
    {
        bool hasEnded = false;
        std::optional<base::Secret> token;
        std::optional<base::Failure> failure;
    };

    /// By both clocks: the wall clock goes on while the machine sleeps, the monotonic one is set by nobody.
    struct Moment
    {
        base::Instant at;
        std::chrono::milliseconds elapsed{0};
    };

    struct Held
    {
        base::Secret token;
        Moment renewal;
        Moment end;
    };

    Moment now() const { return {m_clock.now(), m_clock.elapsed()}; }
    bool isBefore(const Moment &moment) const;
    std::optional<base::Secret> fresh();
    base::Secret askedFor(Http &http, const base::Stop &stop);
    void hold(const Token &token, const Moment &askedAt);
    std::optional<base::Secret> usedOn(const base::Failure &failure);
    void end(std::optional<base::Secret> token, std::optional<base::Failure> failure); ///< under the lock

    const Ask m_ask;
    const base::Clock &m_clock;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::optional<Held> m_held;
    std::shared_ptr<Flight> m_flight; ///< null: nobody is asking
};

} // namespace net
