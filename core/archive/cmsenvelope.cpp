// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/cmsenvelope.h"

#include "archive/ber.h"
#include "archive/reading.h"

namespace archive {
namespace {

constexpr unsigned char sequenceTag = 0x30;
constexpr unsigned char octetsTag = 0x04;
constexpr unsigned char chunkedOctetsTag = 0x24;
constexpr unsigned char explicitTag = 0xA0;

/// 1.2.840.113549.1.7.2
constexpr char signedDataOid[] = "\x06\x09\x2A\x86\x48\x86\xF7\x0D\x01\x07\x02";

QByteArray definite(unsigned char tag, const QByteArray &contents)
{
    QByteArray length;
    if (contents.size() < 0x80) {
        length.append(static_cast<char>(contents.size()));
    } else {
        for (qsizetype left = contents.size(); left > 0; left >>= 8)
            length.prepend(static_cast<char>(left & 0xFF));
        length.prepend(static_cast<char>(0x80 | length.size()));
    }
    return static_cast<char>(tag) + length + contents;
}

class Envelope
{
public:
    Envelope(const Slice &file, const Sink &content, const Reading &reading)
        : m_file(file), m_content(content), m_reading(reading), m_cursor(file, reading)
    {}

    QByteArray open()
    {
        const BerCursor::Level info = m_cursor.enter(sequenceTag);
        if (m_cursor.take() != signedDataOid)
            damaged();
        const BerCursor::Level content = m_cursor.enter(explicitTag);
        const BerCursor::Level signedData = m_cursor.enter(sequenceTag);
        QByteArray rest = m_cursor.take(); // version
        rest += m_cursor.take();           // digest algorithms
        rest += takeContent();
        while (!m_cursor.isAtEnd(signedData))
            rest += m_cursor.take(); // certificates, revocation lists, signers
        m_cursor.leave(signedData);
        m_cursor.leave(content);
        m_cursor.leave(info);
        if (m_cursor.position() != m_file.size())
            m_reading.refuse(Verdict::Unsafe, QStringLiteral("data follows its CMS structure"));
        return definite(sequenceTag, signedDataOid + definite(explicitTag, definite(sequenceTag, rest)));
    }

private:
    [[noreturn]] void damaged() const
    {
        m_reading.refuse(Verdict::Unreadable,
                         QStringLiteral("its CMS structure is damaged, or carries no content"));
    }

    /// Hands on the content; answers EncapsulatedContentInfo without it.
    QByteArray takeContent()
    {
        const BerCursor::Level info = m_cursor.enter(sequenceTag);
        const QByteArray type = m_cursor.take();
        if (m_cursor.isAtEnd(info))
            damaged();
        const BerCursor::Level holder = m_cursor.enter(explicitTag);
        if (m_cursor.peek() == octetsTag)
            copyChunk();
        else
            copyChunks();
        m_cursor.leave(holder);
        m_cursor.leave(info);
        return definite(sequenceTag, type);
    }

    void copyChunks()
    {
        const BerCursor::Level chunks = m_cursor.enter(chunkedOctetsTag);
        while (!m_cursor.isAtEnd(chunks)) {
            m_reading.check();
            copyChunk();
        }
        m_cursor.leave(chunks);
    }

    void copyChunk()
    {
        const BerCursor::Head chunk = m_cursor.head();
        if (chunk.tag != octetsTag)
            damaged();
        m_file.part(m_cursor.position(), chunk.length).pass(m_content);
        m_cursor.skip(chunk.length);
    }

    Slice m_file;
    const Sink &m_content;
    const Reading &m_reading;
    BerCursor m_cursor;
};

} // namespace

bool isCmsEnvelope(QByteArrayView start)
{
    // The object identifier follows the outer head, whose length may take up to nine bytes.
    const qsizetype at = start.indexOf(QByteArrayView(signedDataOid, 11));
    return !start.isEmpty() && start.front() == static_cast<char>(sequenceTag) && at >= 2 && at <= 10;
}

QByteArray openCmsEnvelope(const Slice &file, const Sink &content, const Reading &reading)
{
    return Envelope(file, content, reading).open();
}

} // namespace archive
