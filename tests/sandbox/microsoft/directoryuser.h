// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace sandbox {

/// A user of the tenant, as the directory shows it, and what mailbox there is behind it.
struct DirectoryUser
{
    enum class Mailbox {
        Present,
        None,       ///< no licence: mail calls answer 404 MailboxNotEnabledForRESTAPI
        OnPremises, ///< the same answer, for the other reason
    };

    QString id;                ///< a GUID in lower case; made from the principal name when empty
    QString userPrincipalName; ///< must not be empty
    QString displayName;
    QString mail;
    QStringList proxyAddresses; ///< with their prefixes: `SMTP:` primary, `smtp:` alias, `sip:` …
    QStringList otherMails;
    QStringList imAddresses;
    QString mailNickname;
    QString onPremisesSamAccountName;
    QString userType = QStringLiteral("Member");  ///< or Guest
    QString userPurpose = QStringLiteral("user"); ///< user, linked, shared, room, equipment, others
    bool accountEnabled = true;
    Mailbox mailbox = Mailbox::Present;

    bool operator==(const DirectoryUser &) const = default;
};

} // namespace sandbox
