// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/xipcontent.h"

#include "archive/reading.h"

namespace archive {

XipContent::XipContent(Reading &reading, Unpacker &unpacker) : m_reading(reading), m_cpio(reading, unpacker)
{}

void XipContent::add(QByteArrayView bytes)
{
    constexpr qsizetype enough = 4;
    if (m_decoder) {
        m_decoder->add(bytes);
        return;
    }
    m_start.append(bytes);
    if (m_start.size() >= enough)
        choose();
}

void XipContent::choose()
{
    const auto unpackAs = [&](Decoder::Format format) {
        m_decoder = Decoder::make(format, m_reading, [this](QByteArrayView bytes) { m_cpio.add(bytes); });
        m_decoder->add(m_start);
        m_start.clear();
    };
    if (m_start.startsWith("\x1f\x8b"))
        return unpackAs(Decoder::Format::Gzip);
    if (m_start.startsWith("pbzx"))
        return unpackAs(Decoder::Format::Pbzx);
    if (m_start.startsWith("YAA1") || m_start.startsWith("AA01"))
        m_reading.refuse(Verdict::SignatureUnsupported,
                         QStringLiteral("its content is an Apple Archive (yaa)"));
    m_reading.refuse(Verdict::SignatureUnsupported,
                     QStringLiteral("its content is neither gzip nor pbzx (it begins with %1)")
                         .arg(QString::fromLatin1(m_start.left(4).toHex(' '))));
}

void XipContent::finish()
{
    if (!m_decoder)
        m_reading.refuse(Verdict::Unreadable, QStringLiteral("its content is empty"));
    m_decoder->finish();
    m_cpio.finish();
}

} // namespace archive
