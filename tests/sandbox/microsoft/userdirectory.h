// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <shared_mutex>
#include <vector>

#include <QHash>
#include <QJsonObject>

#include "microsoft/directoryuser.h"

namespace sandbox {

/// The tenant's users and what changed of them, in the order of the changes. Any thread.
class UserDirectory
{
public:
    /// A user, or what is left of one, at a version of the directory.
    struct Entry
    {
        DirectoryUser user;
        qint64 version = 0;
        bool isRemoved = false;
    };

    /// All of it, as a value.
    struct State
    {
        std::vector<Entry> entries;
        QHash<QString, size_t> byId;
        QHash<QString, size_t> byName; ///< principal names in lower case
        QHash<QString, QStringList> roles;
        qint64 version = 0;
        int generation = 1;
    };

    State state() const;
    void set(State state);

    /// Adds or replaces by id (or principal name); returns the id.
    QString add(DirectoryUser user);
    void remove(const QString &id);
    void assignRole(const QString &userId, const QString &role);

    /// By id or principal name.
    std::optional<DirectoryUser> find(const QString &name) const;
    QStringList rolesOf(const QString &userId) const;

    /// Those present, in the order they came.
    std::vector<DirectoryUser> users() const;

    /// Those changed after `version`, removed ones too where `version` is above 0, the oldest change first.
    std::vector<Entry> changesAfter(qint64 version) const;
    qint64 version() const;

    /// Delta links carry the generation; an older one is expired.
    int generation() const;
    void expireLinks();

private:
    mutable std::shared_mutex m_mutex;
    State m_state;
};

/// A GUID that follows from `text`.
QString guidOf(const QString &text);

/// A user with all properties that Graph has of it.
QJsonObject userJson(const DirectoryUser &user);

} // namespace sandbox
