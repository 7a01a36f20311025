// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
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

/// What ends the lines of an e-mail, told by its first line end, for one never knows what a writer meant who
/// mixes them.
enum class LineEnd {
    Feed,   ///< LF, with any number of CRs before it
    Return, ///< CR alone, as old Macs wrote it
};

/// The first line end in `text`, looked for from where `from` bytes had been seen before. Absent when there
/// is none, and, unless `isWhole`, while the CRs at the end of `text` may yet have their LF.
std::optional<LineEnd> firstLineEnd(QByteArrayView text, qsizetype from, bool isWhole);

/// Reads from where the device stands up to the empty line; reads on behind it. Throws Failure (SkipItem,
/// `SOURCE_ITEM_UNREADABLE`) above headerPartLimit and when reading fails.
QByteArray readHeaderPart(QIODevice &device);

/// What readHeaderPart() gives of these bytes.
QByteArray headerPartOf(const QByteArray &bytes);

/// True when programs do not agree on which lines this header has: one whose lines end in CR holds an LF, or
/// behind a CR alone in one with LF stands what would be a field, or an empty line, if that CR ended a line.
bool hasMixedLineEnds(QByteArrayView headerPart);

/// Throws the Failure (SkipItem, `SOURCE_ITEM_UNREADABLE`) of an e-mail with mixed line ends: nobody must get
/// or miss a copy by a guess.
[[noreturn]] void throwMixedLineEnds();

/// The fields in order. A byte order mark and an mbox separator are passed over, and so are lines that are no
/// field: they must not hide the fields behind them.
std::vector<RawField> splitFields(QByteArrayView headerPart);

/// True when a line begins with a field name and a colon; white space before the colon is forgiven.
bool isFieldLine(QByteArrayView line);

/// UTF-8's byte order mark.
inline constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";

} // namespace mime
