// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QString>

#include "base/clock.h"
#include "base/ids.h"
#include "model/counts.h"

namespace model {

/// What a running run looks like from outside, at most ten times a second. The sum over a million items in
/// a fixed size.
struct RunSnapshot
{
    enum class Stage { Preparing, Collecting, Delivering, Staging, Reconciling, Finished };

    base::RunId run;
    base::ConnectorId connector;
    QString connectorName;
    Stage stage = Stage::Preparing;
    Counts counts; ///< from Delivering on, fannedOut + carriedIn is all there is to deliver
    double itemsPerSecond = 0;
    std::optional<base::Instant> waitsUntil;
    bool isThrottled = false; ///< it waits because it was asked to, and not after a trouble
    QString waitsFor;         ///< `Throttled by Microsoft 365`; empty: it does not wait
    std::optional<base::Instant> lastCheckpoint;

    bool operator==(const RunSnapshot &) const = default;
};

} // namespace model
