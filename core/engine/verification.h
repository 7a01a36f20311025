// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "base/failure.h"
#include "base/stop.h"
#include "engine/environment.h"
#include "journal/audit.h"

namespace engine {

struct Verification : journal::Audit::Verdict
{
    /// Of the accounts whose staging could not be asked, one each: nobody knows what it would contradict.
    std::vector<base::Failure> unasked;

    QStringList unaskedSentences() const; ///< of each: which account's staging, why, and what to do
};

/// Proves the audit chain and every run's figures, and compares the manifests with their copies in the
/// accounts' stagings, so that rows dropped from the end are noticed too. Of a proven record, the text says
/// when staging holds no manifest of some runs (for those the journal vouches alone), and which staging could
/// not be asked and why; of a broken one these are in `unasked` alone. Throws when stopped, and when the
/// journal cannot be read.
Verification verify(const Environment &environment, const std::optional<model::ConnectorConfig> &connector,
                    const base::Stop &stop);

} // namespace engine
