// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/zipdirectory.h"

#include <algorithm>
#include <limits>

#include <QSet>
#include <QtEndian>

#include "archive/paths.h"
#include "archive/reading.h"
#include "archive/zipend.h"
#include "archive/zipnames.h"

namespace archive {
namespace {

constexpr qint64 centralSize = 46;
constexpr qint64 localSize = 30;
constexpr quint32 all32 = 0xFFFFFFFF;

constexpr quint16 encryptedFlags = 1 << 0 | 1 << 6 | 1 << 13;
constexpr quint16 descriptorFlag = 1 << 3;
constexpr quint16 utf8Flag = 1 << 11;

/// A central or local header; the fields both have.
struct Header
{
    quint16 flags = 0;
    quint16 method = 0;
    quint32 dosTime = 0;
    quint32 crc = 0;
    quint32 packed = 0;
    quint32 size = 0;
    QByteArray name;
    QByteArray extra;
};

/// What of an entry only its checking needs.
struct Placed
{
    size_t entry = 0;
    qint64 begin = 0; ///< of the local header
    quint16 flags = 0;
};

template<typename T>
T at(QByteArrayView bytes, qsizetype offset)
{
    return qFromLittleEndian<T>(bytes.data() + offset);
}

class Directory
{
public:
    Directory(const Slice &file, const Paths &paths, Reading &reading)
        : m_file(file), m_paths(paths), m_reading(reading), m_end(readZipEnd(file, reading))
    {}

    std::vector<ZipEntry> read()
    {
        readCentral();
        std::sort(m_placed.begin(), m_placed.end(),
                  [](const Placed &a, const Placed &b) { return a.begin < b.begin; });
        qint64 expected = 0;
        for (size_t i = 0; i < m_placed.size(); ++i) {
            m_reading.check();
            const qint64 limit = i + 1 < m_placed.size() ? m_placed[i + 1].begin : m_end.offset;
            if (m_placed[i].begin < expected)
                m_reading.refuse(Verdict::Unsafe, QStringLiteral("its entries overlap"));
            if (m_placed[i].begin > expected)
                m_reading.refuse(Verdict::Unsafe, QStringLiteral("it holds bytes that belong to no file"));
            expected = checkLocal(m_placed[i], limit);
        }
        if (expected != m_end.offset)
            m_reading.refuse(Verdict::Unsafe, QStringLiteral("it holds bytes that belong to no file"));
        return std::move(m_entries);
    }

private:
    [[noreturn]] void damaged() const
    {
        m_reading.refuse(Verdict::Unreadable, QStringLiteral("its central directory is damaged"));
    }

    void readCentral()
    {
        if (m_end.entries > m_reading.limits().members)
            m_reading.exceed(
                Bound::Members,
                QStringLiteral("it holds more than %1 files and folders").arg(m_reading.limits().members));
        if (m_end.size > m_reading.limits().tocBytes)
            m_reading.refuse(Verdict::Limit, QStringLiteral("its central directory is larger than %1 bytes")
                                                 .arg(m_reading.limits().tocBytes));
        const QByteArray central = m_file.bytes(m_end.offset, m_end.size);
        QByteArrayView rest = central;
        while (!rest.isEmpty()) {
            if (rest.startsWith("PK\x05\x05"))
                m_reading.refuse(Verdict::SignatureUnsupported,
                                 QStringLiteral("it carries a PKWARE signature"));
            rest = rest.sliced(readEntry(rest));
        }
        if (static_cast<qint64>(m_entries.size()) != m_end.entries)
            m_reading.refuse(Verdict::Unsafe,
                             QStringLiteral("its central directory has another number of entries "
                                            "than it says"));
    }

    /// Reads the first central header of `bytes` and answers its length.
    qsizetype readEntry(QByteArrayView bytes)
    {
        if (bytes.size() < centralSize || !bytes.startsWith("PK\x01\x02"))
            damaged();
        const qsizetype nameSize = at<quint16>(bytes, 28);
        const qsizetype extraSize = at<quint16>(bytes, 30);
        const qsizetype length = centralSize + nameSize + extraSize + at<quint16>(bytes, 32);
        if (length > bytes.size())
            damaged();
        Header header{at<quint16>(bytes, 8),
                      at<quint16>(bytes, 10),
                      at<quint32>(bytes, 12),
                      at<quint32>(bytes, 16),
                      at<quint32>(bytes, 20),
                      at<quint32>(bytes, 24),
                      bytes.sliced(centralSize, nameSize).toByteArray(),
                      bytes.sliced(centralSize + nameSize, extraSize).toByteArray()};
        ZipEntry entry = describe(header, at<quint32>(bytes, 38));
        Placed placed{m_entries.size(), 0, header.flags};
        placed.begin = placeAndSize(header, at<quint32>(bytes, 42), at<quint16>(bytes, 34), entry);
        if (m_names.contains(entry.rawName))
            m_reading.refuse(Verdict::Unsafe, QStringLiteral("the name \"%1\" occurs twice").arg(entry.path));
        m_names.insert(entry.rawName);
        m_entries.push_back(std::move(entry));
        m_placed.push_back(placed);
        return length;
    }

    ZipEntry describe(const Header &header, quint32 attributes)
    {
        m_reading.check();
        m_reading.countMember();
        ZipEntry entry;
        entry.rawName = header.name;
        entry.path = m_paths.checked(zipName(header.name, (header.flags & utf8Flag) != 0, m_reading));
        entry.isFolder = header.name.endsWith('/');
        entry.method = header.method;
        entry.crc = header.crc;
        entry.modified = extendedTime(header.extra).value_or(zipTime(header.dosTime));
        if ((header.flags & encryptedFlags) != 0)
            m_reading.refuse(Verdict::Unreadable, QStringLiteral("\"%1\" is encrypted").arg(entry.path),
                             QStringLiteral("Encrypted files are not opened: ask the sender for the same "
                                            "archive, signed, without a password."));
        if (header.method != 0 && header.method != 8)
            m_reading.refuse(Verdict::Unreadable,
                             QStringLiteral("\"%1\" is packed with the unsupported method %2")
                                 .arg(entry.path)
                                 .arg(header.method),
                             QStringLiteral("Ask the sender to pack it with Deflate, or not at all."));
        checkAttributes(entry, attributes);
        return entry;
    }

    /// The upper half is a Unix mode wherever it was set, whatever system the header names.
    void checkAttributes(const ZipEntry &entry, quint32 attributes) const
    {
        constexpr quint32 typeMask = 0170000;
        constexpr quint32 folderType = 0040000;
        constexpr quint32 fileType = 0100000;
        constexpr quint32 volumeLabel = 0x08;
        const quint32 type = attributes >> 16 & typeMask;
        if ((type != 0 && type != (entry.isFolder ? folderType : fileType)) ||
            (attributes & volumeLabel) != 0)
            m_reading.refuse(Verdict::Unsafe, QStringLiteral("\"%1\" is a link or a device").arg(entry.path));
    }

    /// Fills in the sizes, and answers where the local header begins; both may be in the ZIP64 field.
    qint64 placeAndSize(const Header &header, quint32 offset, quint16 disk, ZipEntry &entry) const
    {
        const QByteArray wide = zip64Field(header.extra, m_reading);
        qsizetype used = 0;
        const auto value = [&](quint32 plain) -> qint64 {
            if (plain != all32)
                return plain;
            if (wide.size() < used + 8)
                damaged();
            const quint64 eight = at<quint64>(wide, used);
            used += 8;
            if (eight > static_cast<quint64>(std::numeric_limits<qint64>::max()))
                damaged();
            return static_cast<qint64>(eight);
        };
        entry.size = value(header.size);
        entry.packed = value(header.packed);
        const qint64 begin = value(offset);
        if (disk != 0)
            m_reading.refuse(Verdict::Unreadable, QStringLiteral("it is one part of a split ZIP"));
        if (entry.packed > m_file.size() || begin > m_file.size())
            m_reading.refuse(Verdict::Unreadable,
                             QStringLiteral("it is cut off, or points outside of itself"));
        if ((entry.method == 0 && entry.packed != entry.size) || (entry.isFolder && entry.size != 0))
            m_reading.refuse(Verdict::Unsafe,
                             QStringLiteral("\"%1\" has sizes that do not agree").arg(entry.path));
        return begin;
    }

    /// Checks the local header against the central one and answers where the entry ends.
    qint64 checkLocal(const Placed &placed, qint64 limit)
    {
        ZipEntry &entry = m_entries[placed.entry];
        const QByteArray fixed = m_file.bytes(placed.begin, localSize);
        if (!fixed.startsWith("PK\x03\x04"))
            damaged();
        const qint64 nameSize = at<quint16>(fixed, 26);
        const qint64 extraSize = at<quint16>(fixed, 28);
        const QByteArray names = m_file.bytes(placed.begin + localSize, nameSize + extraSize);
        const quint16 flags = at<quint16>(fixed, 6);
        constexpr quint16 compared = encryptedFlags | descriptorFlag | utf8Flag;
        if (names.first(nameSize) != entry.rawName || ((flags ^ placed.flags) & compared) != 0 ||
            at<quint16>(fixed, 8) != entry.method)
            differs(entry);
        checkLocalSizes(entry, fixed, names.sliced(nameSize), (flags & descriptorFlag) != 0);
        entry.dataOffset = placed.begin + localSize + nameSize + extraSize;
        const qint64 dataEnd = entry.dataOffset + entry.packed;
        if (dataEnd > limit)
            m_reading.refuse(Verdict::Unsafe, QStringLiteral("its entries overlap"));
        return (flags & descriptorFlag) != 0 ? dataEnd + descriptorSize(entry, dataEnd, limit) : dataEnd;
    }

    [[noreturn]] void differs(const ZipEntry &entry) const
    {
        m_reading.refuse(
            Verdict::Unsafe,
            QStringLiteral("\"%1\" is described differently in its two headers").arg(entry.path));
    }

    void checkLocalSizes(const ZipEntry &entry, const QByteArray &fixed, const QByteArray &extra,
                         bool later) const
    {
        const QByteArray wide = zip64Field(extra, m_reading);
        const auto agrees = [&](quint32 plain, qsizetype offset, qint64 central) {
            if (plain == all32 && wide.size() >= 16)
                return at<quint64>(wide, offset) == static_cast<quint64>(central) ||
                       (later && at<quint64>(wide, offset) == 0);
            return plain == static_cast<quint64>(central) || (later && plain == 0);
        };
        const quint32 crc = at<quint32>(fixed, 14);
        if ((crc != entry.crc && !(later && crc == 0)) || !agrees(at<quint32>(fixed, 22), 0, entry.size) ||
            !agrees(at<quint32>(fixed, 18), 8, entry.packed))
            differs(entry);
    }

    /// A descriptor comes with or without its mark, in 32 or 64 bits: the one that fills the room.
    qint64 descriptorSize(const ZipEntry &entry, qint64 from, qint64 limit) const
    {
        const qint64 room = limit - from;
        if (room != 12 && room != 16 && room != 20 && room != 24)
            differs(entry);
        const QByteArray bytes = m_file.bytes(from, room);
        const bool marked = room == 16 || room == 24;
        const bool wide = room >= 20;
        const qsizetype start = marked ? 4 : 0;
        const qint64 packed = wide ? at<qint64>(bytes, start + 4) : at<quint32>(bytes, start + 4);
        const qint64 size = wide ? at<qint64>(bytes, start + 12) : at<quint32>(bytes, start + 8);
        if ((marked && !bytes.startsWith("PK\x07\x08")) || at<quint32>(bytes, start) != entry.crc ||
            packed != entry.packed || size != entry.size)
            differs(entry);
        return room;
    }

    Slice m_file;
    const Paths &m_paths;
    Reading &m_reading;
    ZipEnd m_end;
    std::vector<ZipEntry> m_entries;
    std::vector<Placed> m_placed;
    QSet<QByteArray> m_names;
};

} // namespace

std::vector<ZipEntry> readZipDirectory(const Slice &file, const Paths &paths, Reading &reading)
{
    return Directory(file, paths, reading).read();
}

} // namespace archive
