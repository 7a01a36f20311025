// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <vector>

#include <QJsonObject>

#include "target/directory.h"

namespace microsoft365 {

/// Which properties Graph is asked for. `hasCreation`: with the time of creation, which not every service
/// knows.
QString userSelection(bool hasCreation = true);

/// What the directory says of a user.
struct User
{
    QString displayName;
    QString mail;
    QString principalName;
    QStringList proxyAddresses; ///< with their prefixes: `SMTP:` primary, `smtp:` alias, others
    QStringList otherMails;
    QStringList imAddresses;
    QString userType;
    QString createdAt; ///< ISO 8601
    bool isEnabled = true;

    bool operator==(const User &) const = default;
};

/// By object id.
using Users = std::map<QString, User>;

/// Lays what `object` says over what is known: absent properties stay, null ones are emptied. Pure.
void update(User &user, const QJsonObject &object);

/// As update() reads it. Pure.
QJsonObject toJson(const QString &id, const User &user);

/// What else a user is known by, beside mail, proxy addresses and principal name.
struct MatchOptions
{
    bool byOtherMails = false;
    bool byImAddresses = false;
    bool skipsDisabled = false; ///< off: shared and room mailboxes are disabled accounts
    QStringList domains; ///< of the organisation; empty: those of mail, proxy addresses and principal names

    bool operator==(const MatchOptions &) const = default;
};

/// The directory for mapping. An address that is one user's mail and another's alias means the first: mail
/// goes before proxy addresses, those before principal names, and those before what MatchOptions adds; within
/// a rank both keep it, and nobody is mapped by it. Guests are marked, not left out. Pure.
target::Directory directoryOf(const Users &users, const MatchOptions &options);

} // namespace microsoft365
