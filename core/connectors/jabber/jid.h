// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>

#include <QString>

namespace jabber {

/// A JID (RFC 7622) in its parts: `local@domain/resource`. Local part and domain in lower case, the local
/// part still escaped. A text without `@` is all local part (user ids without a domain are met).
struct Jid
{
    QString local;
    QString domain;
    QString resource;

    static Jid from(const QString &text);

    /// Without the resource: what names a person or a room.
    QString bare() const;

    bool operator==(const Jid &) const = default;
};

/// A bare JID out of any; lower case.
QString bareOf(const QString &jid);

/// XEP-0106: `\20` → space and so on; what is no escape stays.
QString unescaped(const QString &local);

/// How JIDs become e-mail addresses: by the domain.
class AddressRules
{
public:
    AddressRules() = default;

    /// `im.example.com=example.com`, separated by commas. Throws inputFailure (`INVALID_SETTING`).
    static AddressRules from(const QString &list);

    /// The e-mail address of a person's JID: the local part unescaped, at the domain the rules give, else at
    /// its own. A local part that is an address itself (`ann\40example.com@im…`) is that address. Empty for a
    /// JID without a domain or with control characters.
    QString addressOf(const QString &jid) const;

private:
    std::map<QString, QString> m_domains;
};

} // namespace jabber
