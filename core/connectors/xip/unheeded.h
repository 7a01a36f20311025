// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QString>
#include <QStringList>

#include "connectors/xip/itemfields.h"
#include "connectors/xip/loosefield.h"

namespace xip {

/// What stands in a record under names that no field of the map has, and may be somebody who took part.
/// Nothing where `Email` has everybody. Names that end with `id`, as a message's id does, are no such, nor
/// are those of what the map switches off.
struct Unheeded
{
    QString people; ///< of a name that says so (`onBehalfOf`), with an address of nobody else; empty: none
    /// Of other names with such an address, of such a name with other words, and of what stands beside ids
    /// alone.
    QStringList unsure;

    /// `rest`: LooseField::of() the record; `fields`: what the map finds in it.
    static Unheeded in(const std::vector<LooseField> &rest, const ItemFields &fields);
};

} // namespace xip
