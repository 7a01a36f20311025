// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <map>
#include <mutex>
#include <set>

#include "target/imap/session.h"

namespace imap {

/// Servers that open the mailbox that a master user asks for, as was seen, and what they opened last. Shared
/// by the targets of one kind object. Any thread.
class ProvenServers
{
public:
    /// Calls `prove` unless that server is proven; it is when that returns true. Others wait meanwhile.
    void prove(const QByteArray &server, const std::function<bool()> &prove);

    /// It is to be proven anew.
    void forget(const QByteArray &server);

    /// The mailbox of a place (server and directory) that was opened last; empty: none was.
    QString openedLast(const QByteArray &place);
    void noteOpened(const QByteArray &place, const QString &mailbox);

private:
    std::mutex m_mutex;
    std::set<QByteArray> m_servers;
    std::mutex m_openedMutex; ///< the other one is held for as long as a proof takes
    std::map<QByteArray, QString> m_openedLast;
};

/// True when two sessions, signed in for two mailboxes, are in one and the same. Two INBOXes with different
/// UIDVALIDITY are two mailboxes; else a folder below the prefix, made in the one and removed again at once,
/// says whether the other sees it; where none may be made, they count as two. Throws refusals.h's failures
/// when the server does not answer.
bool isSameMailbox(Session &one, Session &other, const QString &prefix, const base::Stop &stop);

} // namespace imap
