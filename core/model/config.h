// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "base/ids.h"
#include "model/field.h"

namespace model {

/// An archive destination with its staging and its directory, shared by connectors.
struct AccountConfig
{
    base::AccountId id;
    QString name;
    QString kind; ///< local, imap, microsoft365
    Values settings;
    QList<QByteArray> secretKeys; ///< the secrets that are sealed in the journal, by name

    bool operator==(const AccountConfig &) const = default;
};

/// What the admin configured.
struct ConnectorConfig
{
    enum class State { Active, Paused, Removed };

    base::ConnectorId id;
    QString name;
    QString kind; ///< xip, jive, …
    base::AccountId account;
    Values settings;
    QList<QByteArray> secretKeys;
    bool automaticMapping = true;
    State state = State::Active;
    base::DraftId draft; ///< not 0: not created yet; the secrets are those of this draft

    bool operator==(const ConnectorConfig &) const = default;
};

} // namespace model
