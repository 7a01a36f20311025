// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>

#include <QByteArray>
#include <QString>

namespace model {

/// Where reading a container of a source stands. `value` means something to the source alone.
struct Cursor
{
    QString container;
    QByteArray value;
    bool atEnd = false; ///< nothing more to read in this run; not stored

    bool operator==(const Cursor &) const = default;
};

/// Key-value rows of a source, committed with the page that changed them. An empty value removes the row.
using StateChanges = std::map<QByteArray, QByteArray>;

/// How the keys of rows begin that are captured messages, one each, which are no items yet: they wait until
/// their day is over, or until the source tells who was there.
inline constexpr char heldRows[] = "grouped/held/";
inline constexpr char unlistedRows[] = "waiting/";

} // namespace model
