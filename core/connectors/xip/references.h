// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <vector>

#include <QtGlobal>

namespace xip {

/// Members by their index; for each record file, the members that its records refer to.
using References = std::map<qsizetype, std::vector<qsizetype>>;

/// Which members are attachments: those that a record file refers to which is no attachment itself. Record
/// files that refer to each other in a circle would all vanish in one another, so the first of them stands.
std::vector<bool> attachmentsAmong(size_t memberCount, const References &references);

} // namespace xip
