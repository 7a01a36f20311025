// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QString>

namespace model {

/// One who took part in an item, as the source gave it.
struct Person
{
    enum class Role {
        From,
        To,
        Cc,
        Bcc,
        Present,     ///< in the conversation, not addressed
        Named,       ///< a name beside the addresses of all: shown, and nobody to be found a mailbox for
        NamedAuthor, ///< the same, of who wrote it
    };

    QString name;
    QString address;  ///< e-mail address as given; empty when the source has none
    QString sourceId; ///< the source's own id or user name
    Role role = Role::To;
    bool external = false; ///< the source itself marks the person as outside the organisation
    QString otherId =
        {}; ///< the other of id and user name, where there are both; for lines of a mapping alone

    /// What logs and mapping files call this person: the address, else the source id, else the name.
    QString label() const;

    bool isNamedOnly() const { return role == Role::Named || role == Role::NamedAuthor; }
    bool isAuthor() const { return role == Role::From || role == Role::NamedAuthor; }

    bool operator==(const Person &) const = default;
};

using People = std::vector<Person>;

} // namespace model
