// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QUrl>

#include "model/field.h"

namespace jive {

/// The connector's settings, read.
struct Settings
{
    QUrl url; ///< of the community, without a slash at its end
    bool usesOAuth = false;
    QString username;
    QString clientId;
    bool runsAs = false;         ///< reads direct messages and shares as each person
    QStringList attachmentHosts; ///< besides the community's own; empty: every public one over https
    int requestsPerSecond = 7;   ///< 0: no limit

    /// Throws inputFailure (`INSECURE_ADDRESS`) unless the address is https, or http of this machine.
    static Settings of(const model::Values &values);
};

model::Fields fields();

} // namespace jive
