// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QString>

namespace model {

/// A line of an admin's mapping.
struct CustomMapping
{
    QString sourceUser; ///< an e-mail address, source id or user name; case does not matter
    QString mailbox;    ///< address of a mailbox in the directory

    bool operator==(const CustomMapping &) const = default;
};

using CustomMappings = std::vector<CustomMapping>;

} // namespace model
