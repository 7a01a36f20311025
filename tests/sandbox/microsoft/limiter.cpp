// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "microsoft/limiter.h"

namespace sandbox {
namespace {

using std::chrono::milliseconds;

qint64 slotOf(milliseconds time)
{
    return std::chrono::duration_cast<std::chrono::seconds>(time).count();
}

} // namespace

Limiter::Entry Limiter::enter(const QString &mailbox, qint64 uploadBytes)
{
    const milliseconds now = m_clock.elapsed();
    const qint64 slot = slotOf(now);
    const std::lock_guard lock(m_mutex);
    Mailbox &counted = m_mailboxes[mailbox];
    counted.requests.forget(slot - m_limits.requestWindow.count());
    counted.bytes.forget(slot - m_limits.uploadWindow.count());
    ++counted.inFlight;
    counted.requests.add(slot, 1);
    counted.bytes.add(slot, uploadBytes);
    Entry entry{.refusal = refusal(counted, now),
                .concurrent = counted.inFlight,
                .inWindow = int(counted.requests.sum)};
    if (entry.refusal && entry.refusal->limit == QStringLiteral("UploadBytes"))
        counted.bytes.add(slot, -uploadBytes); // what was refused was not taken in
    entry.held = std::shared_ptr<void>(&counted, [this](void *held) {
        const std::lock_guard again(m_mutex);
        --static_cast<Mailbox *>(held)->inFlight;
    });
    return entry;
}

void Limiter::forget()
{
    const std::lock_guard lock(m_mutex);
    for (auto &[name, mailbox] : m_mailboxes) {
        mailbox.requests = {};
        mailbox.bytes = {};
    }
}

std::optional<Limiter::Refusal> Limiter::refusal(const Mailbox &mailbox, milliseconds now) const
{
    if (mailbox.inFlight > m_limits.concurrent)
        return Refusal{QStringLiteral("MailboxConcurrency"), m_limits.concurrencyPause};
    if (mailbox.requests.sum > m_limits.requests)
        return Refusal{QStringLiteral("RequestCount"),
                       mailbox.requests.untilBelow(m_limits.requests, now, m_limits.requestWindow)};
    if (mailbox.bytes.sum > m_limits.uploadBytes)
        return Refusal{QStringLiteral("UploadBytes"),
                       mailbox.bytes.untilBelow(m_limits.uploadBytes, now, m_limits.uploadWindow)};
    return {};
}

void Limiter::Window::forget(qint64 before)
{
    while (!seconds.empty() && seconds.begin()->first <= before) {
        sum -= seconds.begin()->second;
        seconds.erase(seconds.begin());
    }
}

void Limiter::Window::add(qint64 slot, qint64 amount)
{
    seconds[slot] += amount;
    sum += amount;
}

milliseconds Limiter::Window::untilBelow(qint64 limit, milliseconds now, std::chrono::seconds length) const
{
    qint64 left = sum;
    for (const auto &[slot, amount] : seconds) {
        left -= amount;
        if (left < limit)
            return std::chrono::seconds(slot) + length + std::chrono::seconds(1) - now;
    }
    return length;
}

} // namespace sandbox
