// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "target/microsoft365/mailbox.h"

#include <algorithm>

namespace microsoft365 {

using std::chrono::milliseconds;

Mailbox::Mailbox(const base::Clock &clock)
    : m_clock(clock),
      m_requests(requestsPerSecond, std::chrono::seconds{1}, clock),
      m_bytes(bytesPerWindow, bytesWindow, clock)
{}

milliseconds Mailbox::take(qint64 requests, qint64 bytes)
{
    const std::lock_guard lock(m_mutex);
    const milliseconds wait = std::max({m_requests.untilFree(requests), m_bytes.untilFree(bytes),
                                        m_pausedUntil - m_clock.elapsed(), milliseconds{0}});
    if (wait > milliseconds{0})
        return wait;
    m_requests.spend(requests);
    if (bytes > 0)
        m_bytes.spend(bytes);
    return wait;
}

void Mailbox::pauseFor(milliseconds duration)
{
    const std::lock_guard lock(m_mutex);
    m_pausedUntil = std::max(m_pausedUntil, m_clock.elapsed() + duration);
}

bool Mailbox::isPaused() const
{
    const std::lock_guard lock(m_mutex);
    return m_pausedUntil > m_clock.elapsed();
}

std::optional<Mailbox::Folder> Mailbox::folder(const QString &name) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_folders.constFind(name);
    return found == m_folders.constEnd() ? std::nullopt : std::optional(*found);
}

void Mailbox::setFolder(const QString &name, const Folder &folder)
{
    const std::lock_guard lock(m_mutex);
    m_folders.insert(name, folder);
}

void Mailbox::forgetFolder(const QString &name)
{
    const std::lock_guard lock(m_mutex);
    m_folders.remove(name);
}

void Mailbox::forgetFolders()
{
    const std::lock_guard lock(m_mutex);
    m_folders.clear();
}

void Mailbox::noteTaken(const target::Letter &letter)
{
    const std::lock_guard lock(m_mutex);
    m_passedOver.taken(letter);
}

int Mailbox::noteRefused(const target::Letter &letter, const QString &answer)
{
    const std::lock_guard lock(m_mutex);
    return m_passedOver.refused(letter, answer);
}

std::optional<QString> Mailbox::answerToPassedOver(const model::DeliveryKey &letter) const
{
    const std::lock_guard lock(m_mutex);
    return m_passedOver.answerTo(letter);
}

} // namespace microsoft365
