// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <utility>
#include <vector>

#include "connectors/jive/record.h"

namespace jive {

using Detail = std::pair<QString, QString>;

/// What people see of an item besides its text, as lines of name and value: a poll's options with their
/// votes, when a task is due, where a bookmark leads, what was shared, in which place it lies, how it is
/// marked; of a type that is not known, every field. Pure.
std::vector<Detail> detailsOf(const Record &record);

/// Who or what stands in such a field of an entity (`onBehalfOf`, `via`), as people read it; empty: nobody.
QString agentOf(const QJsonObject &entity, QStringView field);

} // namespace jive
