// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <type_traits>
#include <utility>
#include <variant>

#include <QObject>

#include "base/failure.h"
#include "base/stop.h"

namespace engine {

/// What work came to: a value, or why there is none.
template<typename T>
struct Answer
{
    std::optional<T> value;
    std::optional<base::Failure> failure;

    explicit operator bool() const { return value.has_value(); }
};

/// Runs work beside the window's thread and hands the answer back to it, so that the window never waits for a
/// disk, a keychain or a network. Lives in the window's thread. Pieces of work run at the same time, in no
/// order, and only so many of them.
class Background : public QObject
{
public:
    explicit Background(QObject *parent = nullptr);
    ~Background() override; ///< asks all work to stop now, waits for it, and drops its answers

    /// Runs `work(stop)` in a thread of its own, then `then(Answer<T>)` in this object's thread, unless
    /// `context` is gone by then. A Failure becomes the answer; T of work that returns nothing is
    /// std::monostate. The returned stop is this work's alone.
    template<typename Work, typename Then>
    base::Stop ask(QObject *context, Work work, Then then)
    {
        return askIn(*m_workers, context, std::move(work), std::move(then));
    }

    /// The same in a thread that no other work holds: for what has to go on however long servers take to
    /// answer. Such work takes turns, and waits for nothing but the journal.
    template<typename Work, typename Then>
    base::Stop askAhead(QObject *context, Work work, Then then)
    {
        return askIn(*m_ahead, context, std::move(work), std::move(then));
    }

    bool isIdle() const { return m_running == 0; }

protected:
    void customEvent(QEvent *event) override; ///< an answer is there

private:
    class Workers;

    template<typename Work, typename Then>
    base::Stop askIn(Workers &workers, QObject *context, Work work, Then then)
    {
        using Raw = std::invoke_result_t<Work &, const base::Stop &>;
        using Value = std::conditional_t<std::is_void_v<Raw>, std::monostate, Raw>;
        const base::Stop stop = m_stop.child();
        const auto answer = std::make_shared<Answer<Value>>();
        start(
            workers,
            [work = std::move(work), stop, answer]() mutable {
                answer->failure = caught([&] {
                    if constexpr (std::is_void_v<Raw>) {
                        work(stop);
                        answer->value.emplace();
                    } else {
                        answer->value.emplace(work(stop));
                    }
                });
            },
            context, [answer, then = std::move(then)]() mutable { then(std::move(*answer)); });
        return stop;
    }

    static std::optional<base::Failure> caught(const std::function<void()> &work);
    void start(Workers &workers, std::function<void()> work, QObject *context, std::function<void()> then);

    base::Stop m_stop;
    int m_running = 0;
    std::mutex m_mutex;
    std::deque<std::function<void()>> m_answers; ///< under the mutex
    std::unique_ptr<Workers> m_workers;
    std::unique_ptr<Workers> m_ahead;
};

} // namespace engine
