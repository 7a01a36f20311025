// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/inflater.h"

#include <array>
#include <new>

#define ZLIB_CONST // what is read from stays as it is
#include <zlib.h>

namespace net {

struct Inflater::State
{
    z_stream stream{};
    bool isComplete = false;
    std::array<char, 64 << 10> piece;
};

/// The widest window, with zlib's and gzip's heads both known.
constexpr int windowBits = 15 + 32;

Inflater::Inflater() : m_state(std::make_unique<State>())
{
    if (inflateInit2(&m_state->stream, windowBits) != Z_OK)
        throw std::bad_alloc();
}

Inflater::~Inflater()
{
    inflateEnd(&m_state->stream);
}

bool Inflater::add(QByteArrayView packed, const Take &take)
{
    z_stream &stream = m_state->stream;
    stream.next_in = reinterpret_cast<const Bytef *>(packed.data());
    stream.avail_in = static_cast<uInt>(packed.size());
    bool isFull = false; // a full piece: there may be more without further input
    while (stream.avail_in > 0 || isFull) {
        // gzip content may be several members, one behind the other
        if (m_state->isComplete && inflateReset(&stream) != Z_OK)
            return false;
        m_state->isComplete = false;
        stream.next_out = reinterpret_cast<Bytef *>(m_state->piece.data());
        stream.avail_out = static_cast<uInt>(m_state->piece.size());
        const int result = inflate(&stream, Z_NO_FLUSH);
        if (result != Z_OK && result != Z_STREAM_END && result != Z_BUF_ERROR)
            return false;
        m_state->isComplete = result == Z_STREAM_END;
        const auto size = static_cast<qsizetype>(m_state->piece.size() - stream.avail_out);
        if (size > 0 && !take(QByteArrayView(m_state->piece.data(), size)))
            return false;
        isFull = stream.avail_out == 0 && !m_state->isComplete;
    }
    return true;
}

bool Inflater::isComplete() const
{
    return m_state->isComplete;
}

} // namespace net
