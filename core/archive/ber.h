// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/slice.h"

namespace archive {

/// Reads tags and lengths of BER (X.690) one after the other. Only what CMS needs: tags of one byte.
class BerCursor
{
public:
    BerCursor(const Slice &file, const Reading &reading) : m_file(file), m_reading(reading) {}

    struct Head
    {
        unsigned char tag = 0;
        bool isIndefinite = false;
        qint64 length = 0; ///< of the contents, when definite
    };

    /// A constructed value that was entered.
    struct Level
    {
        bool isIndefinite = false;
        qint64 end = 0; ///< when definite
    };

    qint64 position() const { return m_position; }
    void skip(qint64 count) { m_position += count; }

    /// Reads the next head and stands before its contents. Refuses what is damaged or points outside.
    Head head();

    /// As head(); refuses another tag, and enters.
    Level enter(unsigned char tag);

    /// The next tag, without moving.
    unsigned char peek() const;

    /// Whether nothing more is in the level.
    bool isAtEnd(const Level &level) const;

    /// Leaves a level that must be at its end.
    void leave(const Level &level);

    /// Skips the next value as a whole; answers its encoding.
    QByteArray take();

private:
    void skipValue(int depth);
    [[noreturn]] void damaged() const;

    Slice m_file;
    const Reading &m_reading;
    qint64 m_position = 0;
};

} // namespace archive
