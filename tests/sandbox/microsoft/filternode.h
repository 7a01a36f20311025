// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "microsoft/filter.h"

namespace sandbox {

/// A part of a filter's tree.
struct Filter::Node
{
    enum class Kind { And, Or, Not, Any, Compare };

    Kind kind = Kind::Compare;
    QStringList path;                 ///< of Any and Compare: a/b/c
    QString variable;                 ///< of Any
    QString operation;                ///< of Compare: eq, in, startswith …
    std::vector<QJsonValue> literals; ///< of Compare: one, or those of `in`
    std::vector<std::shared_ptr<const Node>> parts;
};

} // namespace sandbox
