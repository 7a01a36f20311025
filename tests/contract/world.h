// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "connectors/connectorkind.h"

namespace contract {

/// How much of something there is, or is to come.
struct Amount
{
    qint64 items = 0;
    qint64 unconvertible = 0; ///< of the items
    qint64 refusals = 0;

    bool operator==(const Amount &) const = default;
};

/// A source with known content that the suite reads: what a kind brings to its contract test.
///
/// It holds, from the start, three pages or more, an item with an attachment, and an item that cannot be
/// converted. Nothing of it may depend on the time of day or on another test.
class World
{
public:
    virtual ~World() = default;

    virtual connectors::ConnectorKind kind() const = 0;
    virtual model::Values settings() const = 0; ///< what the admin gives; defaults are filled in
    virtual base::Secret secret(const QByteArray &key) const
    {
        Q_UNUSED(key)
        return {};
    }
    virtual const base::Clock &clock() const = 0;

    virtual Amount contents() const = 0; ///< what there is from the start
    virtual Amount addMore() = 0;        ///< more arrives; returns how much

    /// A digest of all that a source could change out there.
    virtual QByteArray outside() const = 0;
};

} // namespace contract
