// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QByteArray>
#include <QString>

#include "base/clock.h"

namespace archive {

class Reading;

/// A ZIP name as text: UTF-8 when flagged or valid as such, else code page 437 (APPNOTE appendix D). Refuses
/// a name that is flagged as UTF-8 and is none.
QString zipName(const QByteArray &raw, bool isUtf8, const Reading &reading);

/// An MS-DOS date and time (date in the upper half), taken as UTC; epoch when it is none.
base::Instant zipTime(quint32 dosTime);

/// The time of the last change in the extended timestamp (extra field 0x5455, seconds since 1970): ZIP's only
/// widespread one that is no local time of a place nobody names. Absent: there is none.
std::optional<base::Instant> extendedTime(const QByteArray &extra);

/// The ZIP64 extra field's bytes; empty: there is none. Refuses extra fields that do not add up, and those of
/// PKWARE's signatures and encryption by name.
QByteArray zip64Field(const QByteArray &extra, const Reading &reading);

} // namespace archive
