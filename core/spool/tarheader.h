// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include "base/clock.h"

namespace spool {

/// The tar format (POSIX.1-2001, "ustar" and "pax"), as far as segments need it: plain files, mode 0600.
inline constexpr qint64 tarBlock = 512;

/// True for a name that unpacks below the folder it is unpacked in: relative, not empty, no `.` or `..`
/// parts, no control characters, no backslash, no colon, at most 1,000 bytes of UTF-8.
bool isTarName(const QString &name);

/// What comes before an entry's content: the header block, and before it, for a name that the header cannot
/// hold (over 100 bytes or not ASCII), a pax header that does. Always ends with the block that has the size,
/// so that tarHeader() can replace it once the size is known.
QByteArray tarHead(const QString &name, base::Instant time, qint64 size);

/// The header block alone. Sizes and times that octal digits cannot hold are written in base 256.
QByteArray tarHeader(const QString &name, base::Instant time, qint64 size);

/// How many zero bytes follow content of that size.
qint64 tarPadding(qint64 size);

/// What ends a tar file.
QByteArray tarTrailer();

} // namespace spool
