// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "xipmaker/zipwriter.h"

#include <QDateTime>
#include <QtEndian>

#include <zlib.h>

#include "base/files.h"
#include "xipmaker/encoder.h"

namespace xipmaker {
namespace {

constexpr qint64 small = 0xFFFFFFFELL; ///< what 32 bits can say; all ones mean: see the ZIP64 field

class Fields
{
public:
    Fields &two(qint64 value) { return put(value, 2); }
    Fields &four(qint64 value) { return put(value, 4); }
    Fields &eight(qint64 value) { return put(value, 8); }
    const QByteArray &bytes() const { return m_bytes; }

private:
    Fields &put(qint64 value, int count)
    {
        for (int i = 0; i < count; ++i)
            m_bytes.append(static_cast<char>(value >> (8 * i)));
        return *this;
    }

    QByteArray m_bytes;
};

quint32 dosTime(base::Instant time)
{
    const QDateTime utc = QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count(), Qt::UTC);
    const QDate date = utc.date();
    const QTime clock = utc.time();
    return static_cast<quint32>((date.year() - 1980) << 25 | date.month() << 21 | date.day() << 16 |
                                clock.hour() << 11 | clock.minute() << 5 | clock.second() / 2);
}

} // namespace

ZipWriter::ZipWriter(const QString &path) : m_file(path)
{
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        base::throwStorageFailure(QStringLiteral("create"), path);
}

void ZipWriter::add(const Entry &entry, int level)
{
    const bool store = level == 0 || entry.size == 0;
    Written written{
        entry.name.toUtf8(), static_cast<quint16>(store ? 0 : 8), dosTime(entry.modified), 0, 0, entry.size,
        m_file.pos()};
    writeLocal(written);
    const qint64 start = m_file.pos();
    uLong crc = crc32(0, nullptr, 0);
    const auto encoder = Encoder::make(store ? Encoder::Format::None : Encoder::Format::RawDeflate, level,
                                       [&](QByteArrayView bytes) { base::writeAll(m_file, bytes); });
    entry.forEachPiece([&](QByteArrayView bytes) {
        crc = crc32(crc, reinterpret_cast<const Bytef *>(bytes.data()), static_cast<uInt>(bytes.size()));
        encoder->add(bytes);
    });
    encoder->finish();
    written.crc = static_cast<quint32>(crc);
    written.packed = m_file.pos() - start;
    const qint64 end = m_file.pos();
    m_file.seek(written.offset);
    writeLocal(written);
    m_file.seek(end);
    m_entries.push_back(written);
}

void ZipWriter::writeLocal(const Written &entry)
{
    // The packed size is not known when room for the header is made: deflate may add a little.
    const bool big = entry.size > small - (1 << 20);
    Fields head;
    head.four(0x04034b50)
        .two(big ? 45 : 20)
        .two(0x0800)
        .two(entry.method)
        .four(entry.dosTime)
        .four(entry.crc);
    head.four(big ? 0xFFFFFFFF : entry.packed).four(big ? 0xFFFFFFFF : entry.size);
    head.two(entry.name.size()).two(big ? 20 : 0);
    base::writeAll(m_file, head.bytes());
    base::writeAll(m_file, entry.name);
    if (big)
        base::writeAll(m_file, Fields().two(1).two(16).eight(entry.size).eight(entry.packed).bytes());
}

void ZipWriter::writeCentral(const Written &entry)
{
    Fields extra;
    const bool big = entry.size > small - (1 << 20);
    const bool far = entry.offset > small;
    if (big)
        extra.eight(entry.size).eight(entry.packed);
    if (far)
        extra.eight(entry.offset);
    Fields head;
    head.four(0x02014b50).two(3 << 8 | 45).two(big || far ? 45 : 20).two(0x0800).two(entry.method);
    head.four(entry.dosTime).four(entry.crc);
    head.four(big ? 0xFFFFFFFF : entry.packed).four(big ? 0xFFFFFFFF : entry.size).two(entry.name.size());
    head.two(extra.bytes().isEmpty() ? 0 : extra.bytes().size() + 4).two(0).two(0).two(0);
    head.four(0100644LL << 16).four(far ? 0xFFFFFFFF : entry.offset);
    base::writeAll(m_file, head.bytes());
    base::writeAll(m_file, entry.name);
    if (!extra.bytes().isEmpty()) {
        base::writeAll(m_file, Fields().two(1).two(extra.bytes().size()).bytes());
        base::writeAll(m_file, extra.bytes());
    }
}

void ZipWriter::finish()
{
    const qint64 start = m_file.pos();
    for (const Written &entry : m_entries)
        writeCentral(entry);
    const qint64 end = m_file.pos();
    const qint64 count = static_cast<qint64>(m_entries.size());
    const bool big = count > 0xFFFE || start > small || end - start > small;
    if (big) {
        Fields tail;
        tail.four(0x06064b50).eight(44).two(3 << 8 | 45).two(45).four(0).four(0);
        tail.eight(count).eight(count).eight(end - start).eight(start);
        tail.four(0x07064b50).four(0).eight(end).four(1);
        base::writeAll(m_file, tail.bytes());
    }
    Fields tail;
    tail.four(0x06054b50).two(0).two(0).two(big ? 0xFFFF : count).two(big ? 0xFFFF : count);
    tail.four(big ? 0xFFFFFFFF : end - start).four(big ? 0xFFFFFFFF : start).two(0);
    base::writeAll(m_file, tail.bytes());
    m_file.close();
}

} // namespace xipmaker
