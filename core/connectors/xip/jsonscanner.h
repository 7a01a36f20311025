// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QByteArray>
#include <QString>

#include "connectors/xip/recordreader.h"

class QIODevice;

namespace xip {

/// Walks over JSON text without keeping it. Finds where values begin and end; what is inside a value is
/// checked by whoever parses it. Throws itemFailure (`SOURCE_ITEM_UNREADABLE`) with the byte where the text
/// stops making sense.
class JsonScanner
{
public:
    explicit JsonScanner(QIODevice &device); ///< a byte-order mark is skipped

    /// The next byte that is no white space, without taking it; 0 at the end.
    char peek();

    /// Takes the next significant byte if it is this one.
    bool take(char expected);

    /// Takes a string, and the colon behind it.
    QString takeKey();

    /// Takes a value of any kind.
    RawRecord takeValue();

    /// Where it stands, to come back to.
    struct Place
    {
        qint64 offset = 0;
        qint64 line = 0;
    };
    Place place();

    /// Goes back to a place; the device has random access.
    void goBack(const Place &place);

    [[noreturn]] void fail(const QString &cause) const;

private:
    char current(); ///< the next byte, white space included; 0 at the end
    qint64 line();  ///< from 1, of the position

    QIODevice &m_device;
    QByteArray m_buffer;
    qsizetype m_position = 0; ///< in the buffer
    qint64 m_offset = 0;      ///< of the buffer's start
    qint64 m_line = 1;        ///< at m_lineAt
    qsizetype m_lineAt = 0;   ///< in the buffer
};

} // namespace xip
