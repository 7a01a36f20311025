// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QByteArray>
#include <QJsonObject>
#include <QStringList>

namespace xip {

/// A larger record is not held in memory: it is skipped, and parked with its place in the member.
inline constexpr qint64 recordLimit = 16LL << 20;

/// One record as it stands in a member.
struct RawRecord
{
    QByteArray bytes; ///< the record alone, readable by itself; empty when it is too large
    qint64 line = 0;  ///< of the member, from 1, where the record begins; 0: not known
    bool isTooLarge = false;
    QByteArray sha256;  ///< of a record that is too large
    qint64 offset = -1; ///< of a record that is too large, where known: its place in the member
    qint64 length = 0;
    QStringList surroundings; ///< not empty: no record, but what stands around the records, by these names
};

/// Reads the records of a member, one after another. Memory is bounded by recordLimit.
class RecordReader
{
public:
    virtual ~RecordReader() = default;

    /// The next record; absent at the end. Throws itemFailure (`SOURCE_ITEM_UNREADABLE`) when nothing
    /// after this point can be read; records before it stand.
    virtual std::optional<RawRecord> next() = 0;

    /// True once a place where records stand was seen, even when none stands there.
    virtual bool hasFoundPlace() const = 0;
};

} // namespace xip
