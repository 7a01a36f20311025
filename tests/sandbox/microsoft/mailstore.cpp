// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "microsoft/mailstore.h"

#include <mutex>
#include <vector>

#include <QStringList>

namespace sandbox {

base::Guarded<Mailbox> &MailStore::mailbox(const QString &user)
{
    {
        const std::shared_lock lock(m_mutex);
        const auto known = m_mailboxes.find(user);
        if (known != m_mailboxes.end())
            return *known->second;
    }
    const std::lock_guard lock(m_mutex);
    auto &mailbox = m_mailboxes[user];
    if (!mailbox)
        mailbox = std::make_shared<base::Guarded<Mailbox>>(user);
    return *mailbox;
}

void MailStore::remove(const QString &user)
{
    with(user, [&](Mailbox &mailbox) { mailbox = Mailbox(user); });
}

std::map<QString, Mailbox> MailStore::contents()
{
    std::map<QString, Mailbox> copies;
    forEach([&](const Mailbox &mailbox) { copies.emplace(mailbox.user(), mailbox); });
    return copies;
}

void MailStore::set(const std::map<QString, Mailbox> &contents)
{
    QStringList users;
    forEach([&](const Mailbox &mailbox) { users << mailbox.user(); });
    for (const QString &user : std::as_const(users)) {
        if (!contents.contains(user))
            remove(user);
    }
    for (const auto &each : contents)
        with(each.first, [&](Mailbox &mailbox) { mailbox = each.second; });
}

void MailStore::forEach(const std::function<void(const Mailbox &)> &use)
{
    std::vector<std::shared_ptr<base::Guarded<Mailbox>>> mailboxes;
    {
        const std::shared_lock lock(m_mutex);
        for (const auto &[user, mailbox] : m_mailboxes)
            mailboxes.push_back(mailbox);
    }
    for (const auto &mailbox : mailboxes)
        mailbox->with([&](const Mailbox &each) { use(each); });
}

} // namespace sandbox
