// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "target/microsoft365/user.h"

#include <algorithm>

#include <QHash>
#include <QJsonArray>
#include <QSet>

namespace microsoft365 {

namespace {

/// How a user comes by a name; the first goes before the later ones.
enum class Rank { Mail, Proxy, Principal, Option };

struct Name
{
    QString text;
    Rank rank;
};

using Names = std::vector<Name>;

QString textIn(const QJsonValue &value)
{
    return value.toString().trimmed();
}

QStringList listIn(const QJsonValue &value)
{
    QStringList list;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &each : array) {
        if (!textIn(each).isEmpty())
            list.append(textIn(each));
    }
    return list;
}

/// Without its prefix; empty when it is no mail address.
QString mailAddress(const QString &proxyAddress)
{
    return proxyAddress.startsWith(QLatin1String("smtp:"), Qt::CaseInsensitive)
               ? proxyAddress.mid(5).trimmed()
               : QString();
}

bool isGuest(const User &user)
{
    return user.userType.compare(QLatin1String("Guest"), Qt::CaseInsensitive) == 0 ||
           user.principalName.contains(QLatin1String("#EXT#"), Qt::CaseInsensitive);
}

/// The one people write to: the mail, else the primary proxy address, else the principal name.
QString primaryAddress(const User &user)
{
    if (!user.mail.isEmpty())
        return user.mail;
    for (const QString &each : user.proxyAddresses) {
        if (each.startsWith(QLatin1String("SMTP:")))
            return mailAddress(each);
    }
    return user.principalName;
}

void add(Names &names, const QString &text, Rank rank)
{
    const bool isKnown = std::ranges::any_of(
        names, [&](const Name &name) { return name.text.compare(text, Qt::CaseInsensitive) == 0; });
    if (!text.isEmpty() && !isKnown)
        names.push_back({text, rank});
}

Names namesOf(const User &user, const MatchOptions &options)
{
    Names names;
    add(names, user.mail, Rank::Mail);
    for (const QString &each : user.proxyAddresses)
        add(names, mailAddress(each), Rank::Proxy);
    add(names, user.principalName, Rank::Principal);
    if (options.byOtherMails) {
        for (const QString &each : user.otherMails)
            add(names, each, Rank::Option);
    }
    if (options.byImAddresses) {
        for (QString each : user.imAddresses) {
            if (each.startsWith(QLatin1String("sip:"), Qt::CaseInsensitive))
                each.remove(0, 4);
            add(names, each, Rank::Option);
        }
    }
    return names;
}

QString domainOf(const QString &address)
{
    return address.mid(address.lastIndexOf(u'@') + 1).toLower();
}

} // namespace

QString userSelection(bool hasCreation)
{
    const QString selection =
        QStringLiteral("id,displayName,mail,userPrincipalName,proxyAddresses,otherMails,"
                       "imAddresses,accountEnabled,userType");
    return hasCreation ? QString(selection + QStringLiteral(",createdDateTime")) : selection;
}

void update(User &user, const QJsonObject &object)
{
    const auto text = [&](const char *name, QString &into) {
        if (const auto found = object.constFind(QLatin1String(name)); found != object.constEnd())
            into = textIn(*found);
    };
    const auto list = [&](const char *name, QStringList &into) {
        if (const auto found = object.constFind(QLatin1String(name)); found != object.constEnd())
            into = listIn(*found);
    };
    text("displayName", user.displayName);
    text("mail", user.mail);
    text("userPrincipalName", user.principalName);
    text("userType", user.userType);
    text("createdDateTime", user.createdAt);
    list("proxyAddresses", user.proxyAddresses);
    list("otherMails", user.otherMails);
    list("imAddresses", user.imAddresses);
    if (const auto found = object.constFind(QLatin1String("accountEnabled")); found != object.constEnd())
        user.isEnabled = found->toBool(true);
}

QJsonObject toJson(const QString &id, const User &user)
{
    return {{QStringLiteral("id"), id},
            {QStringLiteral("displayName"), user.displayName},
            {QStringLiteral("mail"), user.mail},
            {QStringLiteral("userPrincipalName"), user.principalName},
            {QStringLiteral("userType"), user.userType},
            {QStringLiteral("createdDateTime"), user.createdAt},
            {QStringLiteral("proxyAddresses"), QJsonArray::fromStringList(user.proxyAddresses)},
            {QStringLiteral("otherMails"), QJsonArray::fromStringList(user.otherMails)},
            {QStringLiteral("imAddresses"), QJsonArray::fromStringList(user.imAddresses)},
            {QStringLiteral("accountEnabled"), user.isEnabled}};
}

namespace {

/// Whose which name is, and what it says of the organisation.
struct Taken
{
    QHash<QString, Rank> best;
    QSet<QString> shared; ///< by two users, at their best rank
    QSet<QString> domains;

    void add(const Name &name)
    {
        const QString key = name.text.toLower();
        const auto known = best.constFind(key);
        if (known != best.constEnd() && name.rank == *known) {
            shared.insert(key);
        } else if (known == best.constEnd() || name.rank < *known) {
            best.insert(key, name.rank);
            shared.remove(key);
        }
        // Where a person reads private mail is no domain of the organisation.
        if (name.rank != Rank::Option && name.text.contains(u'@'))
            domains.insert(domainOf(name.text));
    }
};

} // namespace

static target::DirectoryEntry entryOf(const QString &id, const User &user, const Taken &taken,
                                      const MatchOptions &options)
{
    target::DirectoryEntry entry{.mailbox = id, .displayName = user.displayName};
    entry.isGuest = isGuest(user);
    entry.createdAt = base::fromIso(user.createdAt);
    const QString &address = primaryAddress(user);
    const bool isOthersToo = taken.shared.contains(address.toLower());
    const QString &name = isOthersToo ? user.principalName : address;
    // Also the name to sign in with may be one that another has as mail: neither is found by it then.
    const QString primary = taken.shared.contains(name.toLower()) ? QString() : name;
    for (const Name &each : namesOf(user, options)) {
        if (!entry.isGuest && taken.best.value(each.text.toLower(), each.rank) < each.rank)
            continue;
        if (each.text.compare(primary, Qt::CaseInsensitive) == 0)
            entry.address = each.text;
        else
            entry.aliases.append(each.text);
    }
    return entry;
}

target::Directory directoryOf(const Users &users, const MatchOptions &options)
{
    const auto isLeftOut = [&](const User &user) {
        return options.skipsDisabled && !user.isEnabled;
    };
    Taken taken;
    for (const auto &[id, user] : users) {
        if (isLeftOut(user) || isGuest(user))
            continue;
        for (const Name &name : namesOf(user, options))
            taken.add(name);
    }
    target::Directory directory;
    directory.domains = options.domains;
    if (options.domains.isEmpty()) {
        directory.domains = QStringList(taken.domains.begin(), taken.domains.end());
        directory.domains.sort();
    }
    for (const auto &[id, user] : users) {
        if (!isLeftOut(user))
            directory.entries.push_back(entryOf(id, user, taken, options));
    }
    return directory;
}

} // namespace microsoft365
