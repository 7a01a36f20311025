// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "microsoft/userdirectory.h"

#include <algorithm>
#include <mutex>

#include <QJsonArray>
#include <QUuid>

namespace sandbox {
namespace {

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QJsonArray exchangePlan()
{
    return {QJsonObject{
        {QStringLiteral("assignedDateTime"), QStringLiteral("2025-01-15T08:00:00Z")},
        {QStringLiteral("capabilityStatus"), QStringLiteral("Enabled")},
        {QStringLiteral("service"), QStringLiteral("exchange")},
        {QStringLiteral("servicePlanId"), QStringLiteral("efb87545-963c-4e0d-99df-69c6916d9eb0")}}};
}

} // namespace

UserDirectory::State UserDirectory::state() const
{
    const std::shared_lock lock(m_mutex);
    return m_state;
}

void UserDirectory::set(State state)
{
    const std::lock_guard lock(m_mutex);
    m_state = std::move(state);
}

QString UserDirectory::add(DirectoryUser user)
{
    if (user.id.isEmpty())
        user.id = guidOf(user.userPrincipalName.toLower());
    const std::lock_guard lock(m_mutex);
    const auto known = m_state.byId.constFind(user.id);
    const size_t at = known != m_state.byId.constEnd() ? *known : m_state.entries.size();
    if (at == m_state.entries.size())
        m_state.entries.emplace_back();
    else
        m_state.byName.remove(m_state.entries[at].user.userPrincipalName.toLower());
    m_state.byId.insert(user.id, at);
    m_state.byName.insert(user.userPrincipalName.toLower(), at);
    const QString id = user.id;
    m_state.entries[at] = {.user = std::move(user), .version = ++m_state.version};
    return id;
}

void UserDirectory::remove(const QString &id)
{
    const std::lock_guard lock(m_mutex);
    const auto known = m_state.byId.constFind(id);
    if (known == m_state.byId.constEnd())
        return;
    Entry &entry = m_state.entries[*known];
    entry.isRemoved = true;
    entry.version = ++m_state.version;
    m_state.byName.remove(entry.user.userPrincipalName.toLower());
}

void UserDirectory::assignRole(const QString &userId, const QString &role)
{
    const std::lock_guard lock(m_mutex);
    m_state.roles[userId] << role;
}

std::optional<DirectoryUser> UserDirectory::find(const QString &name) const
{
    const std::shared_lock lock(m_mutex);
    auto at = m_state.byId.constFind(name);
    if (at == m_state.byId.constEnd()) {
        at = m_state.byName.constFind(name.toLower());
        if (at == m_state.byName.constEnd())
            return {};
    }
    const Entry &entry = m_state.entries[*at];
    return entry.isRemoved ? std::nullopt : std::optional(entry.user);
}

QStringList UserDirectory::rolesOf(const QString &userId) const
{
    const std::shared_lock lock(m_mutex);
    return m_state.roles.value(userId);
}

std::vector<DirectoryUser> UserDirectory::users() const
{
    const std::shared_lock lock(m_mutex);
    std::vector<DirectoryUser> users;
    for (const Entry &entry : m_state.entries) {
        if (!entry.isRemoved)
            users.push_back(entry.user);
    }
    return users;
}

std::vector<UserDirectory::Entry> UserDirectory::changesAfter(qint64 version) const
{
    const std::shared_lock lock(m_mutex);
    std::vector<Entry> changes;
    for (const Entry &entry : m_state.entries) {
        if (entry.version > version && (version > 0 || !entry.isRemoved))
            changes.push_back(entry);
    }
    std::ranges::sort(changes, {}, &Entry::version);
    return changes;
}

qint64 UserDirectory::version() const
{
    const std::shared_lock lock(m_mutex);
    return m_state.version;
}

int UserDirectory::generation() const
{
    const std::shared_lock lock(m_mutex);
    return m_state.generation;
}

void UserDirectory::expireLinks()
{
    const std::lock_guard lock(m_mutex);
    ++m_state.generation;
}

QString guidOf(const QString &text)
{
    static const QUuid kNamespace(QStringLiteral("{3d2f5e0a-6f0b-4e55-8d5c-5b1f2a9c7e10}"));
    return QUuid::createUuidV5(kNamespace, text).toString(QUuid::WithoutBraces);
}

QJsonObject userJson(const DirectoryUser &user)
{
    const bool hasPlan = user.mailbox == DirectoryUser::Mailbox::Present;
    return {{QStringLiteral("id"), user.id},
            {QStringLiteral("userPrincipalName"), user.userPrincipalName},
            {QStringLiteral("displayName"), orNull(user.displayName)},
            {QStringLiteral("mail"), orNull(user.mail)},
            {QStringLiteral("proxyAddresses"), QJsonArray::fromStringList(user.proxyAddresses)},
            {QStringLiteral("otherMails"), QJsonArray::fromStringList(user.otherMails)},
            {QStringLiteral("imAddresses"), QJsonArray::fromStringList(user.imAddresses)},
            {QStringLiteral("mailNickname"), orNull(user.mailNickname)},
            {QStringLiteral("onPremisesSamAccountName"), orNull(user.onPremisesSamAccountName)},
            {QStringLiteral("userType"), user.userType},
            {QStringLiteral("accountEnabled"), user.accountEnabled},
            {QStringLiteral("assignedPlans"), hasPlan ? exchangePlan() : QJsonArray()},
            {QStringLiteral("givenName"), QJsonValue::Null},
            {QStringLiteral("surname"), QJsonValue::Null}};
}

} // namespace sandbox
