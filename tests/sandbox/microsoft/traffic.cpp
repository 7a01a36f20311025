// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "microsoft/traffic.h"

#include <algorithm>

namespace sandbox {

void Traffic::count(const QString &route, const QString &mailbox, int status, qint64 bytes)
{
    ++requests[route];
    if (!mailbox.isEmpty())
        ++requestsByMailbox[mailbox];
    ++answers[status];
    bytesIn += bytes;
}

void Traffic::noteMost(const QString &mailbox, int concurrent, int inWindow)
{
    mostConcurrent[mailbox] = std::max(mostConcurrent[mailbox], concurrent);
    mostConcurrentEver = std::max(mostConcurrentEver, concurrent);
    mostInWindow[mailbox] = std::max(mostInWindow[mailbox], inWindow);
    mostInWindowEver = std::max(mostInWindowEver, inWindow);
}

} // namespace sandbox
