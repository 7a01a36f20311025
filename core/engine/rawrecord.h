// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>

#include <QIODevice>

#include "model/sourceitem.h"

namespace engine {

/// The raw record of an item that could not be converted, as an entry of a segment: a line with the format's
/// name and version, a line of JSON, the record, and, where the whole record is kept apart from its head,
/// that. Entries of older versions of the program have the record alone and cannot be read back.
namespace rawrecord {

/// Writes to `out`; `whole`: the bytes of item.recordAt, null when there are none or they could not be read.
void write(const model::SourceItem &item, QIODevice *whole, QIODevice &out);

/// Puts record and recordAt into `item`; false when the entry is of an older version, or the whole record is
/// missing. `entry` then stands behind the record. Throws itemFailure (`SOURCE_ITEM_UNREADABLE`) when it is
/// damaged.
bool read(QIODevice &entry, model::SourceItem &item);

/// What stands behind the record in such an entry, as a device of its own from 0 on.
std::unique_ptr<QIODevice> whole(std::unique_ptr<QIODevice> entry);

} // namespace rawrecord
} // namespace engine
