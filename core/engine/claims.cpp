// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/claims.h"

#include <algorithm>

#include <QLoggingCategory>

#include "journal/deliveries.h"

namespace engine {

using namespace std::chrono_literals;

static Q_LOGGING_CATEGORY(lcClaims, "chancery.claims");

static constexpr auto longestWait = 15min;
/// How long a lane sleeps before it looks for a stop and for mailboxes that another run has let go.
static constexpr auto poll = 100ms;

bool MailboxLocks::tryLock(base::AccountId account, const QString &mailbox)
{
    const std::lock_guard lock(m_mutex);
    return m_locked.insert({account.value, mailbox}).second;
}

void MailboxLocks::unlock(base::AccountId account, const QString &mailbox)
{
    const std::lock_guard lock(m_mutex);
    m_locked.erase({account.value, mailbox});
}

void MailboxLocks::delayUntil(base::AccountId account, const QString &mailbox, std::chrono::milliseconds time)
{
    const std::lock_guard lock(m_mutex);
    auto &until = m_delayed[{account.value, mailbox}];
    until = std::max(until, time);
}

std::chrono::milliseconds MailboxLocks::delayLeft(base::AccountId account, const QString &mailbox,
                                                  std::chrono::milliseconds now)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_delayed.find({account.value, mailbox});
    if (found == m_delayed.end())
        return 0ms;
    if (found->second > now)
        return found->second - now;
    m_delayed.erase(found);
    return 0ms;
}

/// No mailbox has this name.
static QString stagingName()
{
    return QStringLiteral("\nstaging");
}

bool Claims::tryStaging()
{
    return m_locks.tryLock(m_account, stagingName());
}

void Claims::releaseStaging()
{
    m_locks.unlock(m_account, stagingName());
}

Claims::Claims(journal::Deliveries &deliveries, MailboxLocks &locks, const base::Clock &clock,
               base::ConnectorId connector, base::AccountId account)
    : m_deliveries(deliveries), m_locks(locks), m_clock(clock), m_connector(connector), m_account(account)
{}

static base::Failure later(const QString &reason)
{
    return {base::Reaction::ParkMailbox, base::Area::Destination, "MAILBOX_UNAVAILABLE",
            reason.isEmpty() ? QStringLiteral("It asks to be left alone for more than 15 minutes.") : reason};
}

std::set<QString> Claims::givenUpMailboxes() const
{
    std::set<QString> mailboxes;
    for (const auto &entry : m_givenUp)
        mailboxes.insert(entry.first);
    return mailboxes;
}

std::optional<QString> Claims::take()
{
    std::set<QString> except = givenUpMailboxes();
    except.insert(m_held.begin(), m_held.end());
    std::erase_if(m_delayedUntil, [&](const auto &entry) { return entry.second <= m_clock.elapsed(); });
    for (const auto &entry : m_delayedUntil)
        except.insert(entry.first);
    while (const auto mailbox = m_deliveries.nextMailbox(m_connector, m_after, except)) {
        const auto delay = m_locks.delayLeft(m_account, *mailbox, m_clock.elapsed());
        if (delay > longestWait)
            m_givenUp.emplace(*mailbox, later({}));
        if (delay == 0ms && m_locks.tryLock(m_account, *mailbox)) {
            m_after = *mailbox;
            m_held.insert(*mailbox);
            return mailbox;
        }
        except.insert(*mailbox);
    }
    return {};
}

std::optional<QString> Claims::next(const base::Stop &stop)
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        if (stop.isGentle())
            return {};
        if (const auto mailbox = take())
            return mailbox;
        // A mailbox in another lane's hand, or another run's, may still have deliveries when it comes back.
        const bool isIdle = m_held.empty() && m_delayedUntil.empty();
        if (isIdle && !m_isCollecting &&
            !m_deliveries.nextMailbox(m_connector, QString(), givenUpMailboxes()))
            return {};
        m_changed.wait_for(lock, std::min<std::chrono::milliseconds>(poll, untilNextDelayEnds()));
    }
}

std::chrono::milliseconds Claims::untilNextDelayEnds() const
{
    std::chrono::milliseconds shortest = poll;
    for (const auto &entry : m_delayedUntil)
        shortest = std::min(shortest, entry.second - m_clock.elapsed());
    return std::max<std::chrono::milliseconds>(shortest, 1ms);
}

void Claims::release(const QString &mailbox)
{
    m_locks.unlock(m_account, mailbox);
    const std::lock_guard lock(m_mutex);
    m_held.erase(mailbox);
    m_changed.notify_all();
}

void Claims::delay(const QString &mailbox, std::chrono::milliseconds duration, const QString &reason)
{
    if (!reason.isEmpty())
        qCInfo(lcClaims).noquote() << mailbox << "waits" << duration.count() << "ms:" << reason;
    const std::chrono::milliseconds until = m_clock.elapsed() + duration;
    m_locks.delayUntil(m_account, mailbox, until);
    const std::lock_guard lock(m_mutex);
    if (duration > longestWait)
        m_givenUp.insert_or_assign(mailbox, later(reason));
    else
        m_delayedUntil[mailbox] = until;
}

std::chrono::milliseconds Claims::secondLookIn(base::DeliveryId delivery, std::chrono::milliseconds wait)
{
    const std::lock_guard lock(m_mutex);
    const std::chrono::milliseconds now = m_clock.elapsed();
    const auto due = m_secondLooks.try_emplace(delivery, now + wait).first;
    if (due->second > now)
        return due->second - now;
    m_secondLooks.erase(due);
    return 0ms;
}

void Claims::giveUp(const QString &mailbox, const base::Failure &reason)
{
    qCWarning(lcClaims).noquote() << mailbox << "is left for the next run:" << reason.sentence();
    const std::lock_guard lock(m_mutex);
    m_givenUp.insert_or_assign(mailbox, reason);
}

std::map<QString, base::Failure> Claims::givenUp()
{
    const std::lock_guard lock(m_mutex);
    return m_givenUp;
}

int Claims::troubled(const QString &mailbox)
{
    const std::lock_guard lock(m_mutex);
    return ++m_troubles[mailbox];
}

void Claims::served(const QString &mailbox)
{
    const std::lock_guard lock(m_mutex);
    m_troubles.erase(mailbox);
    m_isAnyServed = true;
}

bool Claims::isAnyServed()
{
    const std::lock_guard lock(m_mutex);
    return m_isAnyServed;
}

void Claims::wake()
{
    const std::lock_guard lock(m_mutex);
    m_changed.notify_all();
}

bool Claims::isCollecting()
{
    const std::lock_guard lock(m_mutex);
    return m_isCollecting;
}

void Claims::collectingEnded()
{
    const std::lock_guard lock(m_mutex);
    m_isCollecting = false;
    m_changed.notify_all();
}

void Claims::deliveringEnded()
{
    const std::lock_guard lock(m_mutex);
    m_isDelivering = false;
}

void Claims::setStaging(bool isStaging)
{
    const std::lock_guard lock(m_mutex);
    m_isStaging = isStaging;
}

bool Claims::isStuck()
{
    const std::lock_guard lock(m_mutex);
    if (m_isStaging)
        return false;
    if (!m_isDelivering)
        return true;
    return m_held.empty() && m_delayedUntil.empty() &&
           !m_deliveries.nextMailbox(m_connector, QString(), givenUpMailboxes());
}

std::optional<base::Instant> Claims::waitsUntil()
{
    const std::lock_guard lock(m_mutex);
    if (m_delayedUntil.empty() || !m_held.empty())
        return {};
    std::chrono::milliseconds earliest = m_delayedUntil.begin()->second;
    for (const auto &entry : m_delayedUntil)
        earliest = std::min(earliest, entry.second);
    return m_clock.now() + (earliest - m_clock.elapsed());
}

} // namespace engine
