// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/zip.h"

#include <algorithm>

#include <zlib.h>

#include "archive/decoder.h"
#include "archive/reading.h"
#include "archive/unpacker.h"
#include "archive/zipdirectory.h"

namespace archive {

bool isZip(QByteArrayView start)
{
    return start.startsWith("PK\x03\x04") || start.startsWith("PK\x05\x06");
}

Zip Zip::read(const Slice &file, const Paths &paths, Reading &reading)
{
    Zip zip(file, reading);
    zip.m_entries = readZipDirectory(file, paths, reading);
    return zip;
}

const ZipEntry *Zip::find(QByteArrayView rawName) const
{
    const auto at = std::find_if(m_entries.begin(), m_entries.end(),
                                 [&](const ZipEntry &entry) { return entry.rawName == rawName; });
    return at == m_entries.end() ? nullptr : &*at;
}

void Zip::unpack(const ZipEntry &entry, const Sink &sink) const
{
    qint64 size = 0;
    uLong crc = crc32(0, nullptr, 0);
    const auto decoder = Decoder::make(
        entry.method == 0 ? Decoder::Format::Plain : Decoder::Format::Deflate, *m_reading,
        [&](QByteArrayView bytes) {
            size += bytes.size();
            if (size > entry.size)
                m_reading->refuse(Verdict::Unreadable,
                                  QStringLiteral("\"%1\" is longer than declared").arg(entry.path));
            crc = crc32(crc, reinterpret_cast<const Bytef *>(bytes.data()), static_cast<uInt>(bytes.size()));
            sink(bytes);
        });
    m_file.part(entry.dataOffset, entry.packed).pass([&](QByteArrayView bytes) { decoder->add(bytes); });
    decoder->finish();
    if (size != entry.size)
        m_reading->refuse(Verdict::Unreadable,
                          QStringLiteral("\"%1\" is shorter than declared").arg(entry.path));
    if (crc != entry.crc)
        m_reading->refuse(Verdict::Unreadable, QStringLiteral("\"%1\" is damaged (CRC)").arg(entry.path));
}

QByteArray Zip::contents(const ZipEntry &entry) const
{
    if (entry.size > m_reading->limits().tocBytes)
        m_reading->refuse(Verdict::Limit, QStringLiteral("\"%1\" is larger than %2 bytes")
                                              .arg(entry.path)
                                              .arg(m_reading->limits().tocBytes));
    QByteArray bytes;
    unpack(entry, [&](QByteArrayView piece) { bytes.append(piece); });
    return bytes;
}

void unpackAll(const Zip &zip, Unpacker &unpacker)
{
    for (const ZipEntry &entry : zip.entries()) {
        if (entry.isFolder)
            continue;
        unpacker.begin(entry.path, entry.size, entry.modified);
        zip.unpack(entry, [&](QByteArrayView bytes) { unpacker.add(bytes); });
        unpacker.end();
    }
}

} // namespace archive
