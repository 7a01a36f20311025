// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/pbzx.h"

#include <algorithm>

#include <QtEndian>

#include "archive/reading.h"

namespace archive {

Pbzx::Pbzx(const Reading &reading, Sink sink) : m_reading(reading), m_sink(std::move(sink)) {}

void Pbzx::damaged() const
{
    m_reading.refuse(Verdict::Unreadable, QStringLiteral("its pbzx data is damaged"));
}

/// A size, or -1 when no sane file has it.
static qint64 sizeAt(const QByteArray &head, qsizetype at)
{
    constexpr quint64 most = 1ULL << 30;
    const quint64 value = qFromBigEndian<quint64>(head.constData() + at);
    return value <= most ? static_cast<qint64>(value) : -1;
}

void Pbzx::add(QByteArrayView bytes)
{
    m_packed += bytes.size();
    while (!bytes.isEmpty()) {
        if (m_state == State::Ended)
            m_reading.refuse(Verdict::Unsafe, QStringLiteral("data follows its last pbzx chunk"));
        if (m_state == State::Chunk) {
            bytes = bytes.sliced(takeChunk(bytes));
            continue;
        }
        const qsizetype wanted = (m_state == State::Head ? 12 : 16) - m_head.size();
        const qsizetype taken = std::min(wanted, bytes.size());
        m_head.append(bytes.first(taken));
        bytes = bytes.sliced(taken);
        if (taken == wanted)
            m_state == State::Head ? takeHead() : startChunk();
    }
}

void Pbzx::takeHead()
{
    m_chunkSize = m_head.startsWith("pbzx") ? sizeAt(m_head, 4) : -1;
    if (m_chunkSize <= 0)
        damaged();
    m_head.clear();
    m_state = State::ChunkHead;
}

/// How large an xz stream of that much may be: it has a frame, which makes little content larger than it is.
static qint64 mostStored(qint64 unpacked)
{
    constexpr qint64 frame = 1024;
    return unpacked + unpacked / 8 + frame;
}

void Pbzx::startChunk()
{
    m_reading.check();
    m_chunkMissing = sizeAt(m_head, 0);
    m_chunkLeft = sizeAt(m_head, 8);
    m_head.clear();
    if (m_chunkMissing < 0 || m_chunkLeft < 0 || m_chunkMissing > m_chunkSize ||
        m_chunkLeft > mostStored(m_chunkMissing))
        damaged();
    m_isLast = m_chunkMissing < m_chunkSize;
    const bool raw = m_chunkLeft == m_chunkMissing;
    m_chunk = Decoder::make(raw ? Format::Plain : Format::Xz, m_reading,
                            [this](QByteArrayView bytes) { emitted(bytes); });
    m_state = State::Chunk;
    if (m_chunkLeft == 0)
        takeChunk({});
}

qsizetype Pbzx::takeChunk(QByteArrayView bytes)
{
    const qsizetype taken = static_cast<qsizetype>(std::min<qint64>(m_chunkLeft, bytes.size()));
    m_chunk->add(bytes.first(taken));
    m_chunkLeft -= taken;
    if (m_chunkLeft == 0) {
        m_chunk->finish();
        if (m_chunkMissing != 0)
            damaged();
        m_state = m_isLast ? State::Ended : State::ChunkHead;
    }
    return taken;
}

void Pbzx::emitted(QByteArrayView bytes)
{
    m_chunkMissing -= bytes.size();
    if (m_chunkMissing < 0)
        damaged();
    m_unpacked += bytes.size();
    m_reading.checkRatio(m_packed, m_unpacked);
    m_sink(bytes);
}

void Pbzx::finish()
{
    if (m_state != State::Ended)
        m_reading.refuse(Verdict::Unreadable, QStringLiteral("its pbzx data is cut off"));
}

} // namespace archive
