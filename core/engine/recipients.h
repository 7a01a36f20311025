// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "journal/capture.h"
#include "mapping/resolver.h"

namespace engine {

/// The copies of an item, as rows of the journal.
struct Recipients
{
    std::vector<journal::NewDelivery> deliveries; ///< never empty: an item cannot vanish
    qint64 externalParticipants = 0;
};

/// Everyone who took part, by the mapping, and everyone in `earlier` (who got the version that an edit or
/// deletion is about). Unmapped people are parked, an item with nobody inside is one failed delivery without
/// a mailbox (contract section 3).
Recipients recipientsOf(const model::ItemKey &key, const model::People &people,
                        const mapping::Resolver &resolver, const std::vector<journal::NewDelivery> &earlier);

} // namespace engine
