// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "model/delivery.h"
#include "target/target.h"

namespace imap {

/// A letter made ready for APPEND: its size as IMAP counts it, with CRLF line ends, is known before the first
/// byte is sent. Small ones are in memory; a large one is read a second time when it is sent.
struct Sheet
{
    size_t index = 0; ///< of the letter in its batch
    const target::Letter *letter = nullptr;
    qint64 size = 0;
    QByteArray bytes; ///< empty: it is large
    bool isLarge = false;
    bool isSentAgain = false; ///< because its folder was missing
};

inline constexpr qint64 largestInMemory = 4 << 20;

/// Reads the letter. When it alone cannot be had, says so in `outcome`, which is Unknown otherwise: as
/// target::opened() does; Later, when the source broke off; Failed, when it gave another number of bytes than
/// the letter says (`MESSAGE_UNREADABLE`).
Sheet readSheet(const target::Letter &letter, size_t index, model::Outcome &outcome, const base::Stop &stop);

/// Gives the bytes of a sheet to `take`, in pieces. False: they are not what they were when it was read; then
/// `take` had fewer or other bytes than announced.
bool giveBytes(const Sheet &sheet, const std::function<void(const QByteArray &)> &take);

} // namespace imap
