// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <mutex>
#include <optional>

#include "base/digest.h"
#include "microsoft/storedmessage.h"

namespace sandbox {

/// Attachments that come in pieces. Any thread.
class UploadSessions
{
public:
    struct Session
    {
        QString mailbox;
        QString message; ///< immutable id
        StoredAttachment attachment;
        qint64 total = 0;
        base::Instant until{};
    };

    enum class Step { Unknown, OutOfOrder, Going, Complete };

    struct Progress
    {
        Step step = Step::Unknown;
        qint64 next = 0; ///< the first byte that is still to come
        qint64 total = 0;
        Session session; ///< of a complete one: the attachment with digest and size
    };

    /// Returns the secret that stands in the upload URL.
    QByteArray open(Session session);

    /// Whose it is; absent when there is no such session.
    std::optional<Session> find(const QByteArray &secret) const;

    /// Takes bytes [first, first + chunk) in. The content is kept where `keepsContent`.
    Progress add(const QByteArray &secret, qint64 first, const QByteArray &chunk, bool keepsContent);

    Progress progress(const QByteArray &secret) const;

    /// Whether there was one.
    bool cancel(const QByteArray &secret);

private:
    struct Running
    {
        Session session;
        base::Digest digest;
        qint64 next = 0;
    };

    mutable std::mutex m_mutex;
    std::map<QByteArray, Running> m_sessions;
};

} // namespace sandbox
