// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QStringList>

#include "journal/deliveries.h"
#include "journal/journal.h"
#include "mapping/resolver.h"

namespace engine {

/// Who shares a copy, by today's mapping.
struct Sharers
{
    std::vector<journal::NewDelivery> leaving; ///< the copies of those who are to have theirs elsewhere
    QStringList staying;                       ///< the others, as labels
};

/// Moves open deliveries of people whose mailbox changed since, and leaves one where somebody else has the
/// mailbox, or where it is owed; settled ones stay (contract section 3).
void remapOpenDeliveries(journal::Journal &journal, base::ConnectorId connector,
                         const mapping::Resolver &resolver);

/// Who took part under that label; null: nobody.
const model::Person *participant(const model::People &people, const QString &label);

/// This person's copy by today's mapping; absent when the person is outside the organisation now.
std::optional<journal::NewDelivery> copyFor(const model::Person &person, const model::ItemKey &item,
                                            const mapping::Resolver &resolver);

/// Whoever shares a copy and has another mailbox today leaves with a copy of their own, or parked; who left
/// the organisation stays. `isGone`: so is its mailbox; then those leave as well who took part in the first
/// version alone.
Sharers sharersOf(const journal::Deliveries::Open &copy, const mapping::Resolver &resolver,
                  bool isGone = false);

/// What the mailbox is to get when the copy that was for it goes to another: that of another participant who
/// has it today, or who shared it and left the organisation; or the edit or deletion of what it has. Absent:
/// nothing.
std::optional<journal::NewDelivery> copyStaying(journal::Capture &capture, base::ConnectorId connector,
                                                const journal::Deliveries::Open &leaving,
                                                const mapping::Resolver &resolver);

} // namespace engine
