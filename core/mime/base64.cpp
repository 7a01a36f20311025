// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mime/base64.h"

#include <algorithm>
#include <array>
#include <cstring>

#include <QtEndian>

#include "mime/output.h"

namespace mime {

static constexpr unsigned char alphabet[] =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// Twelve bits at a time: two characters in the order they stand in memory. Measured 1.7 times as fast as
/// EVP_EncodeBlock and 2.6 times as QByteArray::toBase64 on 100 KB.
static constexpr std::array<quint16, 4096> pairs = [] {
    std::array<quint16, 4096> table{};
    for (unsigned i = 0; i < table.size(); ++i) {
        const unsigned first = alphabet[i >> 6];
        const unsigned second = alphabet[i & 63];
        table[i] =
            static_cast<quint16>(Q_BYTE_ORDER == Q_LITTLE_ENDIAN ? first | second << 8 : first << 8 | second);
    }
    return table;
}();

static char *putTriple(char *out, const char *bytes)
{
    const auto *in = reinterpret_cast<const unsigned char *>(bytes);
    const unsigned bits = static_cast<unsigned>(in[0] << 16 | in[1] << 8 | in[2]);
    std::memcpy(out, &pairs[bits >> 12], 2);
    std::memcpy(out + 2, &pairs[bits & 4095], 2);
    return out + 4;
}

/// Six bytes; reads eight.
static char *putSix(char *out, const char *bytes)
{
    const auto bits = qFromBigEndian<quint64>(bytes);
    std::memcpy(out, &pairs[bits >> 52], 2);
    std::memcpy(out + 2, &pairs[(bits >> 40) & 4095], 2);
    std::memcpy(out + 4, &pairs[(bits >> 28) & 4095], 2);
    std::memcpy(out + 6, &pairs[(bits >> 16) & 4095], 2);
    return out + 8;
}

/// The last one or two bytes, padded.
static char *putTail(char *out, const char *bytes, qsizetype count)
{
    const char padded[3] = {bytes[0], count > 1 ? bytes[1] : '\0', '\0'};
    putTriple(out, padded);
    out[3] = '=';
    if (count == 1)
        out[2] = '=';
    return out + 4;
}

static char *putAll(char *out, const char *bytes, qsizetype count)
{
    for (; count >= 3; count -= 3, bytes += 3)
        out = putTriple(out, bytes);
    return count > 0 ? putTail(out, bytes, count) : out;
}

void appendBase64(std::string &out, std::string_view bytes)
{
    const size_t before = out.size();
    out.resize(before + (bytes.size() + 2) / 3 * 4);
    putAll(out.data() + before, bytes.data(), static_cast<qsizetype>(bytes.size()));
}

static char *putLineEnd(char *out)
{
    *out++ = '\r';
    *out++ = '\n';
    return out;
}

void Base64Lines::addLines(const char *bytes, qsizetype lines)
{
    constexpr qsizetype batch = 128;
    while (lines > 0) {
        const qsizetype now = std::min(lines, batch);
        char *out = m_out.room(now * 78);
        for (qsizetype line = 0; line < now; ++line, bytes += lineBytes) {
            if (m_isLineOpen)
                out = putLineEnd(out);
            m_isLineOpen = true;
            for (int six = 0; six < 9; ++six)
                out = putSix(out, bytes + 6 * six);
            out = putTriple(out, bytes + 54);
        }
        m_out.filled(out);
        lines -= now;
    }
}

void Base64Lines::add(QByteArrayView bytes)
{
    const char *at = bytes.data();
    qsizetype left = bytes.size();
    if (m_restSize > 0) {
        const qsizetype taken = std::min(left, lineBytes - m_restSize);
        std::copy_n(at, taken, m_rest + m_restSize);
        m_restSize += taken;
        at += taken;
        left -= taken;
        if (m_restSize < lineBytes)
            return;
        m_restSize = 0;
        addLines(m_rest, 1);
    }
    addLines(at, left / lineBytes);
    m_restSize = left % lineBytes;
    std::copy_n(at + left - m_restSize, m_restSize, m_rest);
}

void Base64Lines::finish(bool closeLine)
{
    char *out = m_out.room(80);
    if (m_isLineOpen && m_restSize > 0)
        out = putLineEnd(out);
    m_isLineOpen = m_isLineOpen || m_restSize > 0;
    out = putAll(out, m_rest, m_restSize);
    if (closeLine && m_isLineOpen)
        out = putLineEnd(out);
    m_out.filled(out);
}

} // namespace mime
