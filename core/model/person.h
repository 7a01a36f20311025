// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QString>

namespace model {

/// One who took part in an item, as the source gave it.
struct Person
{
    enum class Role { From, To, Cc, Bcc, Present }; ///< Present: in the conversation, not addressed

    QString name;
    QString address;  ///< e-mail address as given; empty when the source has none
    QString sourceId; ///< the source's own id or user name
    Role role = Role::To;
    bool external = false; ///< the source itself marks the person as outside the organisation

    /// What logs and mapping files call this person: the address, else the source id, else the name.
    QString label() const;

    bool operator==(const Person &) const = default;
};

using People = std::vector<Person>;

} // namespace model
