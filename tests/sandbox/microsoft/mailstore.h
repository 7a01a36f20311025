// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <shared_mutex>

#include "base/guarded.h"
#include "microsoft/mailbox.h"

namespace sandbox {

/// The mailboxes of the tenant, each behind its own lock. Any thread.
class MailStore
{
public:
    /// Calls `use` with the user's mailbox, under its lock; the mailbox is made at first use. Never nest two.
    template<typename Use>
    decltype(auto) with(const QString &user, Use &&use)
    {
        return mailbox(user).with(std::forward<Use>(use));
    }

    /// Empties a mailbox: all folders and messages that people made are gone.
    void remove(const QString &user);

    /// Every mailbox as it is now, by user id.
    std::map<QString, Mailbox> contents();
    /// Puts these in their place; all others are emptied.
    void set(const std::map<QString, Mailbox> &contents);

    /// One after the other, by user id.
    void forEach(const std::function<void(const Mailbox &)> &use);

private:
    base::Guarded<Mailbox> &mailbox(const QString &user);

    std::shared_mutex m_mutex;
    std::map<QString, std::shared_ptr<base::Guarded<Mailbox>>> m_mailboxes;
};

} // namespace sandbox
