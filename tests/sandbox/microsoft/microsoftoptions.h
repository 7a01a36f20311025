// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

#include "base/clock.h"
#include "microsoft/mailboxlimits.h"

namespace sandbox {

/// How a Microsoft sandbox behaves, fixed at its start.
struct MicrosoftOptions
{
    QString tenant =
        QStringLiteral("8b6d9f0e-2f5b-4c57-9d0a-6a5f0c3d1e42"); ///< id; `domain` names it as well
    QString domain = QStringLiteral("example.com");
    quint16 port = 0; ///< 0: one that is free
    int threads = 2;
    const base::Clock *clock = nullptr; ///< for windows, tokens and times of messages; none: the system's
    MailboxLimits limits;
    std::chrono::seconds tokenLife{3599};
    bool isStrict = true; ///< unknown query options, body properties and headers get 400, and are violations
    bool checksAnswers = false;    ///< every answer is held to surface.json; findings are violations
    bool keepsContents = true;     ///< false: of bodies and attachments, digest and size alone
    bool keepsMessageClass = true; ///< a property 0x001A given at creation stays
    bool keepsFrom = true;         ///< a foreign from and sender stay; false: they become the mailbox's own
    bool guardsSensitive = false;  ///< subject, body, people, attachments of non-drafts need Mail-Advanced
    bool hasUploadSessions = true; ///< false: as in the US government's clouds
    qint64 messageLimit = 150LL * 1024 * 1024; ///< body and attachments of a message, bytes; above: 413
    qint64 mailboxQuota = 100LL << 30;         ///< bytes; above: 507 ErrorQuotaExceeded
    int userPage = 100;                        ///< users in a page when $top does not say; at most 999
    int deltaPage = 100;
    quint32 seed = 1; ///< of the dice that faults with a probability throw
};

} // namespace sandbox
