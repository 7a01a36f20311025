// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QUrl>

#include "model/field.h"

namespace chatter {

/// The connector's settings, read.
struct Settings
{
    enum class Auth { ClientCredentials, Jwt, Password };

    QUrl loginUrl; ///< scheme, host and port alone
    Auth auth = Auth::ClientCredentials;
    QString clientId;
    QString username;
    QString channel;        ///< `/event/…__e` or `/u/…`; empty: none is read
    QString apiVersion;     ///< `62.0`; empty: the newest of the server's that was tried
    int budgetPercent = 80; ///< of the organisation's daily API requests; beyond, a run pauses
    bool publicGroups = false;
    bool recordFollowers = false;
    bool trackedChanges = false;
    bool stripsInvalid = false; ///< takes the `.invalid` off that sandboxes put behind addresses
    QStringList leftOut;        ///< types of posts, such as `EmailMessageEvent`

    /// Throws inputFailure: `INSECURE_ADDRESS` unless the address is https, or http of this machine;
    /// `MY_DOMAIN_NEEDED` when client credentials are to be used at a host that signs none in;
    /// `INVALID_SETTING` for a channel or version that can be none.
    static Settings of(const model::Values &values);
};

model::Fields fields();

} // namespace chatter
