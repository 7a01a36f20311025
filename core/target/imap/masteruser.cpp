// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "target/imap/masteruser.h"

#include <QLoggingCategory>
#include <QRandomGenerator>

#include "base/failure.h"
#include "target/imap/arguments.h"
#include "target/imap/mailfolder.h"
#include "target/imap/refusals.h"

namespace imap {

namespace {

Q_LOGGING_CATEGORY(lcMasterUser, "chancery.imap")

} // namespace

void ProvenServers::prove(const QByteArray &server, const std::function<bool()> &prove)
{
    const std::lock_guard lock(m_mutex);
    if (!m_servers.contains(server) && prove())
        m_servers.insert(server);
}

void ProvenServers::forget(const QByteArray &server)
{
    const std::lock_guard lock(m_mutex);
    m_servers.erase(server);
}

QString ProvenServers::openedLast(const QByteArray &place)
{
    const std::lock_guard lock(m_openedMutex);
    const auto found = m_openedLast.find(place);
    return found == m_openedLast.end() ? QString() : found->second;
}

void ProvenServers::noteOpened(const QByteArray &place, const QString &mailbox)
{
    const std::lock_guard lock(m_openedMutex);
    m_openedLast[place] = mailbox;
}

/// 0: the server does not say.
static quint32 inboxValidity(Session &session, const base::Stop &stop)
{
    quint32 validity = 0;
    session.talk().run("STATUS INBOX (UIDVALIDITY)", stop, [&](const Response &response) {
        if (response.name != "STATUS" || response.values.size() < 2)
            return;
        const std::vector<Value> &facts = response.values[1].items;
        for (size_t i = 0; i + 1 < facts.size(); i += 2) {
            if (facts[i].text.toUpper() == "UIDVALIDITY")
                validity = facts[i + 1].text.toUInt();
        }
    });
    return validity;
}

bool isSameMailbox(Session &one, Session &other, const QString &prefix, const base::Stop &stop)
{
    const quint32 validity = inboxValidity(one, stop);
    const quint32 otherValidity = inboxValidity(other, stop);
    if (validity > 0 && otherValidity > 0 && validity != otherValidity)
        return false;
    // Many servers take the time in seconds, or 1 for all: the same number says nothing.
    const quint64 random = QRandomGenerator::system()->generate64();
    const QByteArray mark = quoted(
        MailFolder(one, prefix, QStringLiteral("Chancery check %1").arg(random, 16, 16, QChar(u'0')), stop)
            .name());
    const Response made = one.talk().run("CREATE " + mark, stop);
    if (!made.isOk()) {
        base::Failure refusal = refusalOf(made, During::Reading);
        if (refusal.reaction == base::Reaction::ParkMailbox)
            throw refusal;
        // No proof is no reason to refuse a server; what it refuses is met when it counts.
        qCInfo(lcMasterUser).noquote() << "Whether the master user is heeded cannot be seen:" << made.text;
        return false;
    }
    bool isSeen = false;
    const Response listed = other.talk().run("LIST \"\" " + mark, stop,
                                             [&](const Response &each) { isSeen |= each.name == "LIST"; });
    const Response removed = one.talk().run("DELETE " + mark, stop);
    if (!removed.isOk())
        qCWarning(lcMasterUser).noquote() << "The folder" << mark << "could not be removed:" << removed.text;
    if (!listed.isOk())
        throw refusalOf(listed, During::Reading);
    return isSeen;
}

} // namespace imap
