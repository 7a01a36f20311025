// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

#include <QByteArray>

class QIODevice;

namespace mime {

/// A header field as it stands in a message, not decoded.
struct RawField
{
    QByteArray name;
    QByteArray value; ///< unfolded, without the line end
};

/// The longest header part that is read. Ours has every recipient twice (To and X-Archive-Participants), and
/// there may be 10,000.
inline constexpr qsizetype headerPartLimit = 16 * 1024 * 1024;

/// Where the header part ends (behind the last field's line end): at an empty line or, with `isWhole`, at the
/// end of `text`; -1 when the empty line has not come yet. The search begins at `from`.
qsizetype endOfHeaders(QByteArrayView text, qsizetype from, bool isWhole);

/// Reads from where the device stands up to the empty line; reads on behind it. Throws Failure (SkipItem,
/// `SOURCE_ITEM_UNREADABLE`) above headerPartLimit and when reading fails.
QByteArray readHeaderPart(QIODevice &device);

/// The fields in order. A byte order mark and an mbox separator are passed over, and so are lines that are no
/// field: they must not hide the fields behind them.
std::vector<RawField> splitFields(QByteArrayView headerPart);

/// True when a line begins with a field name and a colon; white space before the colon is forgiven.
bool isFieldLine(QByteArrayView line);

/// UTF-8's byte order mark.
inline constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";

} // namespace mime
