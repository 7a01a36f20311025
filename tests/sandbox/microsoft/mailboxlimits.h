// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

#include <QtGlobal>

namespace sandbox {

/// What one application may do to one mailbox. The defaults are Exchange Online's documented ones.
struct MailboxLimits
{
    int concurrent = 4;    ///< requests in flight at once
    int requests = 10'000; ///< in any requestWindow
    std::chrono::seconds requestWindow{600};
    qint64 uploadBytes = 150LL * 1024 * 1024; ///< bodies of POST, PATCH and PUT in any uploadWindow
    std::chrono::seconds uploadWindow{300};
    std::chrono::milliseconds concurrencyPause{500}; ///< the Retry-After of a refusal for concurrency

    bool operator==(const MailboxLimits &) const = default;
};

} // namespace sandbox
