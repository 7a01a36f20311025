// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "connectors/jabber/jid.h"
#include "model/field.h"
#include "odbc/login.h"

namespace jabber {

/// What a Jabber connector's settings say.
struct Settings
{
    odbc::Login login; ///< without the driver's registered name, which is looked up when connecting
    QString timeZone;
    AddressRules addresses;
    std::chrono::days recount{7};

    /// Throws inputFailure (`INVALID_SETTING`, `MISSING_SETTING`) when a value cannot be right. Does not
    /// connect.
    static Settings of(const model::Values &values, const base::Secret &password);
};

/// The settings' fields, for wizard, command line and help.
model::Fields fields();

} // namespace jabber
