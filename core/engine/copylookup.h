// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <set>
#include <span>
#include <vector>

#include "engine/runcontext.h"
#include "model/delivery.h"
#include "target/target.h"

namespace engine {

/// Looks for the copies of deliveries, one letter each and in order, in the folder that the run delivers to.
/// Where another connector tried one of them and that folder has nothing of it, the other folders of the
/// mailbox that were ever met are looked through as well; those that one of them has whole are added to
/// `elsewhere`. Throws what the target throws.
std::map<model::DeliveryKey, target::Found> lookForCopies(const RunContext &context, target::Target &target,
                                                          std::span<const model::Delivery> deliveries,
                                                          const std::vector<target::Letter> &letters,
                                                          std::set<base::DeliveryId> &elsewhere);

} // namespace engine
