// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace model {

/// How the program reaches the network, as set for all of it.
struct Network
{
    QString proxy = QStringLiteral("system"); ///< `system`, `none` or `http://host:port`
    QString caFile; ///< PEM file of authorities trusted besides the system's; empty: none

    bool operator==(const Network &) const = default;
};

} // namespace model
