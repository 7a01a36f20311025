// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "model/config.h"
#include "model/custommapping.h"

namespace model {

/// A connector that is being set up or edited: what was entered so far, right or not. Nothing of it counts
/// until it is applied.
struct Draft
{
    base::DraftId id;
    base::ConnectorId edits; ///< the connector that is edited; 0: a new one
    QByteArray origin;       ///< digest of that connector as it was copied; stored once, with a new draft
    QString kind;
    QString name;
    QString account; ///< by name
    Values settings;
    QList<QByteArray> secretKeys; ///< sealed in the journal, as the draft's own
    /// Of which another was entered and is not sealed yet: what is sealed counts no more, and they are none
    /// of the secretKeys.
    QList<QByteArray> replacedSecrets = {};
    bool automaticMapping = true;
    CustomMappings mapping;
    bool termsAccepted = false;
    int page = 0; ///< where to open again, from 0
    base::Instant savedAt;

    bool operator==(const Draft &) const = default;
};

} // namespace model
