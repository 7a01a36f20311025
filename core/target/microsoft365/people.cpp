// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "target/microsoft365/people.h"

#include <QLoggingCategory>

#include "base/failure.h"
#include "mime/mailbox.h"

namespace microsoft365 {

static Q_LOGGING_CATEGORY(lcPeople, "chancery.graph.people");

QString comparableAddress(const QString &address)
{
    const QString spec = QString::fromStdString(mime::addrSpec(address));
    return (spec.isEmpty() ? address.trimmed() : spec).toLower();
}

static QHash<QString, QString> mailboxesIn(const target::Directory &directory)
{
    QHash<QString, QString> mailboxes;
    for (const target::DirectoryEntry &entry : directory.entries) {
        for (const QString &alias : entry.aliases)
            mailboxes.insert(comparableAddress(alias), entry.mailbox);
    }
    for (const target::DirectoryEntry &entry : directory.entries)
        mailboxes.insert(comparableAddress(entry.address), entry.mailbox);
    return mailboxes;
}

std::optional<QString> People::whoIs(const QString &address, const base::Stop &stop)
{
    if (!m_mailboxes && !m_isUnreadable) {
        try {
            m_mailboxes = mailboxesIn(m_read(stop));
        } catch (const base::Failure &failure) {
            if (failure.reaction == base::Reaction::Stopped)
                throw;
            m_isUnreadable = true;
            qCWarning(lcPeople).noquote() << "The directory cannot be read:" << failure.text;
        }
    }
    if (m_isUnreadable || address.startsWith(u'/'))
        return {};
    const QString key = comparableAddress(address);
    return m_mailboxes->value(key, key);
}

} // namespace microsoft365
