// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "target/microsoft365/tenant.h"

namespace microsoft365 {

static constexpr int mostMailboxes = 20'000;
static constexpr qsizetype mostClasses = 1000;

Tenant::Tenant(std::shared_ptr<net::TokenSource> tokens, const base::Clock &clock, Asker asker)
    : m_tokens(std::move(tokens)), m_clock(clock), m_asker(asker), m_mailboxes(mostMailboxes)
{}

std::shared_ptr<Mailbox> Tenant::mailbox(const QString &id)
{
    const std::lock_guard lock(m_mutex);
    if (const auto *known = m_mailboxes.object(id))
        return *known;
    auto mailbox = std::make_shared<Mailbox>(m_clock);
    m_mailboxes.insert(id, new std::shared_ptr<Mailbox>(mailbox));
    return mailbox;
}

void Tenant::forgetFolders()
{
    const std::lock_guard lock(m_mutex);
    for (const QString &id : m_mailboxes.keys())
        (*m_mailboxes.object(id))->forgetFolders();
}

Tenant::ClassState Tenant::classState(const QString &itemClass) const
{
    const std::lock_guard lock(m_mutex);
    return m_classes.value(itemClass, ClassState::Unknown);
}

bool Tenant::setClassState(const QString &itemClass, ClassState state)
{
    const std::lock_guard lock(m_mutex);
    if (m_classes.size() >= mostClasses)
        m_classes.clear();
    ClassState &known = m_classes[itemClass];
    return std::exchange(known, state) != state;
}

} // namespace microsoft365
