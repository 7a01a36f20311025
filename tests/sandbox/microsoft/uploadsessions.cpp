// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "microsoft/uploadsessions.h"

namespace sandbox {

QByteArray UploadSessions::open(Session session)
{
    const QByteArray secret = base::randomBytes(24).toHex();
    const std::lock_guard lock(m_mutex);
    m_sessions[secret].session = std::move(session);
    return secret;
}

std::optional<UploadSessions::Session> UploadSessions::find(const QByteArray &secret) const
{
    const std::lock_guard lock(m_mutex);
    const auto known = m_sessions.find(secret);
    return known == m_sessions.end() ? std::nullopt : std::optional(known->second.session);
}

UploadSessions::Progress UploadSessions::add(const QByteArray &secret, qint64 first, const QByteArray &chunk,
                                             bool keepsContent)
{
    const std::lock_guard lock(m_mutex);
    const auto known = m_sessions.find(secret);
    if (known == m_sessions.end())
        return {};
    Running &running = known->second;
    const qint64 total = running.session.total;
    if (first != running.next || first + chunk.size() > total)
        return {.step = Step::OutOfOrder, .next = running.next, .total = total, .session = {}};
    running.digest.add(chunk);
    running.next += chunk.size();
    if (keepsContent)
        running.session.attachment.content += chunk;
    if (running.next < total)
        return {.step = Step::Going, .next = running.next, .total = total, .session = {}};
    Progress done{
        .step = Step::Complete, .next = total, .total = total, .session = std::move(running.session)};
    done.session.attachment.size = total;
    done.session.attachment.sha256 = running.digest.result().toHex();
    m_sessions.erase(known);
    return done;
}

UploadSessions::Progress UploadSessions::progress(const QByteArray &secret) const
{
    const std::lock_guard lock(m_mutex);
    const auto known = m_sessions.find(secret);
    if (known == m_sessions.end())
        return {};
    return {
        .step = Step::Going, .next = known->second.next, .total = known->second.session.total, .session = {}};
}

bool UploadSessions::cancel(const QByteArray &secret)
{
    const std::lock_guard lock(m_mutex);
    return m_sessions.erase(secret) > 0;
}

} // namespace sandbox
