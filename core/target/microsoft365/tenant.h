// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <mutex>

#include <QCache>
#include <QHash>

#include "net/tokensource.h"
#include "target/microsoft365/grapherror.h"
#include "target/microsoft365/mailbox.h"

namespace microsoft365 {

/// What all lanes of an account share: the token, what is known of mailboxes, and whether a message class
/// sticks. Bounded: mailboxes not used for the longest time are forgotten. Any thread.
class Tenant
{
public:
    /// What is known of a message class that was asked for.
    enum class ClassState { Unknown, Kept, Refused };

    /// `asker`: whom the tokens are for.
    Tenant(std::shared_ptr<net::TokenSource> tokens, const base::Clock &clock,
           Asker asker = Asker::Application);

    Asker asker() const { return m_asker; }
    net::TokenSource &tokens() { return *m_tokens; }
    std::shared_ptr<Mailbox> mailbox(const QString &id);

    /// Every mailbox looks its folders up again: people rename and move them, which leaves the ids as they
    /// are.
    void forgetFolders();

    ClassState classState(const QString &itemClass) const;

    /// True when this is news.
    bool setClassState(const QString &itemClass, ClassState state);

    /// Held while the directory is read, so that two runs do not write its file at once.
    std::mutex &directoryMutex() { return m_directoryMutex; }

private:
    const std::shared_ptr<net::TokenSource> m_tokens;
    const base::Clock &m_clock;
    const Asker m_asker;
    mutable std::mutex m_mutex;
    QCache<QString, std::shared_ptr<Mailbox>> m_mailboxes;
    QHash<QString, ClassState> m_classes;
    std::mutex m_directoryMutex;
};

} // namespace microsoft365
