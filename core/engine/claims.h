// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <condition_variable>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>

#include <QString>

#include "base/clock.h"
#include "base/failure.h"
#include "base/ids.h"
#include "base/stop.h"

namespace journal {
class Deliveries;
}

namespace engine {

/// Which mailboxes are in a lane's hand or are to be left alone for a while, over all runs of the process:
/// limits, folder caches and connections of a mailbox belong to one lane at a time, whatever its connector.
/// Times are monotonic, of one clock. Any thread.
class MailboxLocks
{
public:
    bool tryLock(base::AccountId account, const QString &mailbox);
    void unlock(base::AccountId account, const QString &mailbox);

    /// Nobody should take the mailbox before `time`.
    void delayUntil(base::AccountId account, const QString &mailbox, std::chrono::milliseconds time);

    /// How long it is to be left alone from `now` on; 0: not at all.
    std::chrono::milliseconds delayLeft(base::AccountId account, const QString &mailbox,
                                        std::chrono::milliseconds now);

private:
    using Key = std::pair<qint64, QString>;
    std::mutex m_mutex;
    std::set<Key> m_locked;
    std::map<Key, std::chrono::milliseconds> m_delayed;
};

/// Hands the mailboxes that have open deliveries of one run's connector to its delivering lanes, one lane a
/// mailbox, in turn. Any thread.
class Claims
{
public:
    Claims(journal::Deliveries &deliveries, MailboxLocks &locks, const base::Clock &clock,
           base::ConnectorId connector, base::AccountId account);

    /// A mailbox in the caller's hand until release(). Waits while there is none but there may be; absent
    /// when there will be none any more, or the stop is asked for.
    std::optional<QString> next(const base::Stop &stop);

    void release(const QString &mailbox);

    /// Nobody claims the mailbox for that long, in no run. Beyond 15 minutes it is left for the next run.
    /// `reason`: a sentence, where it is in trouble.
    void delay(const QString &mailbox, std::chrono::milliseconds duration, const QString &reason = {});

    /// How long to wait before a delivery of unknown outcome is looked for again, for the last time; the
    /// first call begins the wait. 0: it is over.
    std::chrono::milliseconds secondLookIn(base::DeliveryId delivery, std::chrono::milliseconds wait);

    /// Left for the next run, for that reason.
    void giveUp(const QString &mailbox, const base::Failure &reason);

    /// The mailboxes that were left for the next run, with the reasons.
    std::map<QString, base::Failure> givenUp();

    /// The mailbox could not be served: how often in a row by now, in whatever lane.
    int troubled(const QString &mailbox);

    /// It could: its troubles are over.
    void served(const QString &mailbox);

    /// Any mailbox at all could be served.
    bool isAnyServed();

    /// New deliveries were committed, or collecting has ended.
    void wake();
    void collectingEnded();
    bool isCollecting();

    /// The account's staging in the caller's hand until releaseStaging(), over all runs of the process: runs
    /// of an account have its segments in common, and none may stage or remove one that another has in work.
    bool tryStaging();
    void releaseStaging();

    /// No lane delivers any more.
    void deliveringEnded();

    /// Whether this run's segments are on their way to the staging, or wait for its turn.
    void setStaging(bool isStaging);

    /// True when no lane can do anything now or within 15 minutes, although deliveries are open, and nothing
    /// is being staged.
    bool isStuck();

    /// When the first delayed mailbox is due again.
    std::optional<base::Instant> waitsUntil();

private:
    std::optional<QString> take();
    std::set<QString> givenUpMailboxes() const;
    std::chrono::milliseconds untilNextDelayEnds() const;

    journal::Deliveries &m_deliveries;
    MailboxLocks &m_locks;
    const base::Clock &m_clock;
    base::ConnectorId m_connector;
    base::AccountId m_account;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    QString m_after;
    std::set<QString> m_held;
    std::map<QString, std::chrono::milliseconds> m_delayedUntil; ///< monotonic
    std::map<QString, base::Failure> m_givenUp;                  ///< mailbox → reason
    std::map<QString, int> m_troubles;
    std::map<base::DeliveryId, std::chrono::milliseconds> m_secondLooks; ///< when they are due, monotonic
    bool m_isAnyServed = false;
    bool m_isCollecting = true;
    bool m_isDelivering = true;
    bool m_isStaging = false;
};

} // namespace engine
