// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/xip/elementvalues.h"

namespace xip {

QJsonObject ElementValues::object() const
{
    QJsonObject object;
    for (auto each = m_values.begin(); each != m_values.end(); ++each)
        object.insert(each.key(), each->size() == 1 ? each->at(0) : QJsonValue(*each));
    return object;
}

} // namespace xip
