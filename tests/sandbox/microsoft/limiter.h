// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>

#include <QString>

#include "base/clock.h"
#include "microsoft/mailboxlimits.h"

namespace sandbox {

/// Counts what is asked of each mailbox and refuses what is over its limits. Any thread.
class Limiter
{
public:
    struct Refusal
    {
        QString limit;                        ///< MailboxConcurrency, RequestCount or UploadBytes
        std::chrono::milliseconds retryAfter; ///< until there is room again
    };

    struct Entry
    {
        std::shared_ptr<void> held; ///< the request is in flight until this is released
        std::optional<Refusal> refusal;
        int concurrent = 0; ///< with this one
        int inWindow = 0;
    };

    Limiter(const MailboxLimits &limits, const base::Clock &clock) : m_limits(limits), m_clock(clock) {}

    /// A request to a mailbox begins. Refused ones count as requests, as they do at Microsoft.
    Entry enter(const QString &mailbox, qint64 uploadBytes);

    /// Nothing was asked of any mailbox so far; requests in flight stay so.
    void forget();

private:
    /// Sums over a sliding window, in slots of a second.
    struct Window
    {
        std::map<qint64, qint64> seconds;
        qint64 sum = 0;

        void forget(qint64 before);
        void add(qint64 slot, qint64 amount);
        /// When the sum will be at most `limit`, in ms; `length` in seconds.
        std::chrono::milliseconds untilBelow(qint64 limit, std::chrono::milliseconds now,
                                             std::chrono::seconds length) const;
    };
    struct Mailbox
    {
        int inFlight = 0;
        Window requests;
        Window bytes;
    };

    std::optional<Refusal> refusal(const Mailbox &mailbox, std::chrono::milliseconds now) const;

    const MailboxLimits m_limits;
    const base::Clock &m_clock;
    std::mutex m_mutex;
    std::map<QString, Mailbox> m_mailboxes;
};

} // namespace sandbox
