// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/cpio.h"

#include <algorithm>

#include "archive/reading.h"
#include "archive/unpacker.h"

namespace archive {
namespace {

constexpr qsizetype magicSize = 6;
constexpr qsizetype odcSize = 76;
constexpr qsizetype newcSize = 110;
constexpr qint64 mostTrailing = 1 << 20; ///< far more than any tool's block

/// File types of the mode field.
constexpr qint64 typeMask = 0170000;
constexpr qint64 folderType = 0040000;
constexpr qint64 fileType = 0100000;

} // namespace

Cpio::Cpio(Reading &reading, Unpacker &unpacker) : m_reading(reading), m_unpacker(unpacker) {}

void Cpio::damaged() const
{
    m_reading.refuse(Verdict::Unreadable, QStringLiteral("its cpio data is damaged"));
}

void Cpio::add(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        switch (m_state) {
        case State::Head:
        case State::Name:
        case State::Padding:
            bytes = bytes.sliced(collect(bytes));
            break;
        case State::Data:
            bytes = bytes.sliced(takeData(bytes));
            break;
        case State::Ended:
            checkPadding(bytes);
            m_trailing += bytes.size();
            if (m_trailing > mostTrailing)
                damaged();
            return;
        }
    }
}

qsizetype Cpio::collect(QByteArrayView bytes)
{
    const qsizetype taken = std::min(m_wanted - m_part.size(), bytes.size());
    m_part.append(bytes.first(taken));
    if (m_part.size() == m_wanted)
        collected();
    return taken;
}

void Cpio::collected()
{
    if (m_state == State::Head && m_part.size() == magicSize) {
        m_header.isNewc = m_part == "070701";
        if (!m_header.isNewc && m_part != "070707")
            damaged();
        m_wanted = m_header.isNewc ? newcSize : odcSize;
    } else if (m_state == State::Head) {
        parseHead();
    } else if (m_state == State::Name) {
        startEntry();
    } else {
        checkPadding(m_part);
        m_part.clear();
        m_state = State::Head;
        m_wanted = magicSize;
    }
}

qint64 Cpio::number(qsizetype at, qsizetype digits, int base) const
{
    const QByteArray text = m_part.mid(at, digits);
    const bool plain = std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    });
    bool isNumber = false;
    const qint64 value = text.toLongLong(&isNumber, base);
    if (!plain || !isNumber)
        damaged();
    return value;
}

void Cpio::parseHead()
{
    if (m_header.isNewc) {
        m_header.mode = number(14, 8, 16);
        m_header.links = number(38, 8, 16);
        m_header.modified = number(46, 8, 16);
        m_header.size = number(54, 8, 16);
        m_header.nameSize = number(94, 8, 16);
    } else {
        m_header.mode = number(18, 6, 8);
        m_header.links = number(36, 6, 8);
        m_header.modified = number(48, 11, 8);
        m_header.nameSize = number(59, 6, 8);
        m_header.size = number(65, 11, 8);
    }
    if (m_header.nameSize < 2 || m_header.nameSize > 16384)
        damaged();
    // newc pads head and name together to a multiple of four.
    const qint64 padding = m_header.isNewc ? (4 - (newcSize + m_header.nameSize) % 4) % 4 : 0;
    m_part.clear();
    m_state = State::Name;
    m_wanted = static_cast<qsizetype>(m_header.nameSize + padding);
}

void Cpio::startEntry()
{
    m_reading.check();
    const QByteArray name = m_part.first(m_header.nameSize - 1);
    checkPadding(QByteArrayView(m_part).sliced(m_header.nameSize - 1));
    m_part.clear();
    m_left = m_header.size;
    if (name == "TRAILER!!!") {
        if (m_left != 0)
            damaged();
        m_state = State::Ended;
        return;
    }
    m_reading.countMember();
    const QString path = m_unpacker.paths().checkedUtf8(name);
    const qint64 type = m_header.mode & typeMask;
    m_isFile = type == fileType;
    if (!m_isFile && type != folderType)
        m_reading.refuse(Verdict::Unsafe, QStringLiteral("\"%1\" is a link or a device").arg(path));
    if (m_isFile && m_header.links > 1)
        m_reading.refuse(Verdict::Unsafe, QStringLiteral("\"%1\" is a hard link").arg(path));
    if (!m_isFile && m_left != 0)
        damaged();
    if (m_isFile)
        m_unpacker.begin(path, m_left, base::Instant(std::chrono::seconds(m_header.modified)));
    m_state = State::Data;
    if (m_left == 0)
        endData();
}

qsizetype Cpio::takeData(QByteArrayView bytes)
{
    const qsizetype taken = static_cast<qsizetype>(std::min<qint64>(m_left, bytes.size()));
    m_unpacker.add(bytes.first(taken));
    m_left -= taken;
    if (m_left == 0)
        endData();
    return taken;
}

void Cpio::endData()
{
    if (m_isFile)
        m_unpacker.end();
    const qint64 padding = m_header.isNewc ? (4 - m_header.size % 4) % 4 : 0;
    m_state = padding > 0 ? State::Padding : State::Head;
    m_wanted = padding > 0 ? static_cast<qsizetype>(padding) : magicSize;
}

void Cpio::checkPadding(QByteArrayView bytes) const
{
    if (std::any_of(bytes.begin(), bytes.end(), [](char byte) { return byte != '\0'; }))
        m_reading.refuse(Verdict::Unsafe, QStringLiteral("its cpio data holds bytes that belong to no file"));
}

void Cpio::finish()
{
    if (m_state != State::Ended)
        m_reading.refuse(Verdict::Unreadable, QStringLiteral("its cpio data is cut off"));
}

} // namespace archive
