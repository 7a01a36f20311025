// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QStringList>

#include "connectors/xip/fieldmap.h"
#include "connectors/xip/itemfields.h"

namespace xip {

/// What stands in a record under names that no field of the map has, and may be somebody who took part.
/// Nothing where `Email` has everybody. Names that end with `id`, as a message's id does, are no such.
struct Unheeded
{
    QString people; ///< of a name that says so (`onBehalfOf`), with an address of nobody else; empty: none
    QStringList unsure; ///< of other names with such an address, or of such a name with other words

    /// `rest`: FieldMap::rest() of the record; `fields`: what the map finds in it.
    static Unheeded in(const QJsonObject &rest, const ItemFields &fields);
};

} // namespace xip
