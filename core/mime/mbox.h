// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QtGlobal>

class QIODevice;

namespace mime {

/// The number (from 1) of the line at which another e-mail begins in a file that begins with an mbox
/// separator
/// (`From ann@contoso.com Fri Nov 20 09:00:00 2026`); absent when it is one e-mail. A file that begins
/// otherwise is no mbox, whatever stands in it.
///
/// Not every writer escapes a text's own `From `, and not every one puts an empty line before a separator. So
/// a line with it is one when two of these hold: the line before it is empty, it ends with a time of day and
/// a year, a header field stands behind it. The doubt goes against the file: an e-mail that is taken for two
/// is seen, one that is swallowed is not.
///
/// Reads from where the device stands, in pieces. Throws Failure (SkipItem, `SOURCE_ITEM_UNREADABLE`) when
/// reading fails.
std::optional<qint64> secondMailInMbox(QIODevice &device);

} // namespace mime
