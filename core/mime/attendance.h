// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <vector>

#include "base/clock.h"
#include "mime/filedump.h"
#include "model/person.h"

namespace mime {

/// Who was in the room of a conversation, and when. Logins tell people apart, upper and lower
/// case being alike.
class Attendance
{
public:
    explicit Attendance(const DumpConversation &conversation);

    /// Those in the room at a moment, in the order in which the conversation first names them. Times in whole
    /// seconds say nothing of where in the second: such a stay lasts to the end of its last one, because a
    /// message that a person saw must not be missing. Who spoke and never came or left was there all the
    /// time, and so was who came or left at a time that cannot be read.
    model::People at(base::Instant moment) const;

    /// The person with that login, with the address that any event gives.
    model::Person person(const QString &login) const;

private:
    struct Stay
    {
        std::optional<base::Instant> from; ///< absent: before the conversation's part that we have
        std::optional<base::Instant> to;   ///< absent: beyond it
    };
    struct Guest
    {
        model::Person person;
        std::vector<Stay> stays;
        bool isUnsure = false; ///< a time cannot be read
    };

    Guest &guest(const DumpEvent &event);

    std::vector<Guest> m_guests;
    std::map<QString, size_t> m_byLogin; ///< case-folded
};

} // namespace mime
