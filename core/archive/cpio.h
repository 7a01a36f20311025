// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include "archive/slice.h"
#include "base/clock.h"

namespace archive {

class Reading;
class Unpacker;

/// Reads a cpio archive (odc `070707`, newc `070701`) as it streams by and hands its files to the unpacker.
/// Folders are only checked; links, devices and everything else are refused, so is what follows the trailer
/// unless it is padding.
class Cpio
{
public:
    Cpio(Reading &reading, Unpacker &unpacker);

    void add(QByteArrayView bytes);

    /// Refuses when the trailer did not come.
    void finish();

private:
    enum class State { Head, Name, Data, Padding, Ended };

    struct Header
    {
        bool isNewc = false;
        qint64 mode = 0;
        qint64 links = 0;
        qint64 nameSize = 0;
        qint64 size = 0;
        qint64 modified = 0;
    };

    qsizetype collect(QByteArrayView bytes);
    void collected();
    void parseHead();
    void startEntry();
    qsizetype takeData(QByteArrayView bytes);
    void endData();
    void checkPadding(QByteArrayView bytes) const;
    qint64 number(qsizetype at, qsizetype digits, int base) const;
    [[noreturn]] void damaged() const;

    Reading &m_reading;
    Unpacker &m_unpacker;
    State m_state = State::Head;
    QByteArray m_part; ///< a header, name or padding that has come in part
    qsizetype m_wanted = 6;
    Header m_header;
    qint64 m_left = 0;
    bool m_isFile = false;
    qint64 m_trailing = 0; ///< padding after the trailer
};

} // namespace archive
