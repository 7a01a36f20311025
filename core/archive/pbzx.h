// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/decoder.h"

namespace archive {

/// Apple's pbzx: `pbzx`, the chunk size, then chunks of (unpacked size, stored size, bytes); a chunk is an xz
/// stream, or raw when both sizes agree; the last one, and only that, is shorter than the chunk size.
class Pbzx final : public Decoder
{
public:
    Pbzx(const Reading &reading, Sink sink);

    void add(QByteArrayView bytes) override;
    void finish() override;

private:
    enum class State { Head, ChunkHead, Chunk, Ended };

    void takeHead();
    void startChunk();
    qsizetype takeChunk(QByteArrayView bytes);
    void emitted(QByteArrayView bytes);
    [[noreturn]] void damaged() const;

    const Reading &m_reading;
    Sink m_sink;
    State m_state = State::Head;
    QByteArray m_head; ///< a header that has come in part
    std::unique_ptr<Decoder> m_chunk;
    qint64 m_chunkSize = 0;
    qint64 m_chunkLeft = 0;    ///< stored bytes to come
    qint64 m_chunkMissing = 0; ///< unpacked bytes to come
    bool m_isLast = false;
    qint64 m_packed = 0;
    qint64 m_unpacked = 0;
};

} // namespace archive
