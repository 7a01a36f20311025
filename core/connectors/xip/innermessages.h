// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

#include "connectors/xip/fieldmap.h"

namespace xip {

/// The name of a record's field that the map reads nothing from, but that has messages in a list inside;
/// empty when there is none. Lists of people, reactions and the like are no messages: a message says
/// something, and who or when.
QString messagesInside(const QJsonObject &record, const FieldMap &map);

} // namespace xip
