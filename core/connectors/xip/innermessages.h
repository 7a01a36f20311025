// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QString>

#include "connectors/xip/fieldmap.h"
#include "connectors/xip/loosefield.h"

namespace xip {

/// The path of a field of `rest`, which is LooseField::of() a record, that has messages in a list inside, by
/// the names of the map or the usual ones; empty when there is none. Lists of people, reactions and the like
/// are no messages: a message says something, and who or when.
QString messagesInside(const std::vector<LooseField> &rest, const FieldMap &map);

} // namespace xip
