// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "xipmaker/encoder.h"

#include <algorithm>

#include <QByteArray>
#include <QtEndian>

#include <bzlib.h>
#include <lzma.h>
#include <zlib.h>

#include "base/failure.h"

namespace xipmaker {
namespace {

[[noreturn]] void fail(const char *library)
{
    throw base::inputFailure("SANDBOX", QStringLiteral("%1 failed").arg(QLatin1String(library)));
}

class Plain final : public Encoder
{
public:
    explicit Plain(Sink sink) : m_sink(std::move(sink)) {}
    void add(QByteArrayView bytes) override { m_sink(bytes); }
    void finish() override {}

private:
    Sink m_sink;
};

class Deflate final : public Encoder
{
public:
    Deflate(int windowBits, int level, Sink sink) : m_sink(std::move(sink))
    {
        if (deflateInit2(&m_stream, level, Z_DEFLATED, windowBits, 8, Z_DEFAULT_STRATEGY) != Z_OK)
            fail("zlib");
    }
    ~Deflate() override { deflateEnd(&m_stream); }
    void add(QByteArrayView bytes) override { run(bytes, Z_NO_FLUSH); }
    void finish() override { run({}, Z_FINISH); }

private:
    void run(QByteArrayView bytes, int flush)
    {
        m_stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.data()));
        m_stream.avail_in = static_cast<uInt>(bytes.size());
        do {
            m_stream.next_out = reinterpret_cast<Bytef *>(m_out.data());
            m_stream.avail_out = static_cast<uInt>(m_out.size());
            deflate(&m_stream, flush);
            m_sink(
                QByteArrayView(m_out.constData(), m_out.size() - static_cast<qsizetype>(m_stream.avail_out)));
        } while (m_stream.avail_out == 0);
    }

    z_stream m_stream{};
    Sink m_sink;
    QByteArray m_out{64 * 1024, Qt::Uninitialized};
};

class Bzip2 final : public Encoder
{
public:
    Bzip2(int level, Sink sink) : m_sink(std::move(sink))
    {
        if (BZ2_bzCompressInit(&m_stream, std::max(level, 1), 0, 0) != BZ_OK)
            fail("bzip2");
    }
    ~Bzip2() override { BZ2_bzCompressEnd(&m_stream); }
    void add(QByteArrayView bytes) override
    {
        m_stream.next_in = const_cast<char *>(bytes.data());
        m_stream.avail_in = static_cast<unsigned int>(bytes.size());
        while (m_stream.avail_in > 0)
            run(BZ_RUN);
    }
    void finish() override
    {
        while (run(BZ_FINISH) != BZ_STREAM_END) {
        }
    }

private:
    int run(int action)
    {
        m_stream.next_out = m_out.data();
        m_stream.avail_out = static_cast<unsigned int>(m_out.size());
        const int result = BZ2_bzCompress(&m_stream, action);
        m_sink(QByteArrayView(m_out.constData(), m_out.size() - static_cast<qsizetype>(m_stream.avail_out)));
        return result;
    }

    bz_stream m_stream{};
    Sink m_sink;
    QByteArray m_out{64 * 1024, Qt::Uninitialized};
};

class Lzma final : public Encoder
{
public:
    Lzma(bool alone, int level, Sink sink) : m_sink(std::move(sink))
    {
        lzma_options_lzma options;
        lzma_lzma_preset(&options, static_cast<uint32_t>(level));
        const lzma_ret made =
            alone ? lzma_alone_encoder(&m_stream, &options)
                  : lzma_easy_encoder(&m_stream, static_cast<uint32_t>(level), LZMA_CHECK_CRC32);
        if (made != LZMA_OK)
            fail("liblzma");
    }
    ~Lzma() override { lzma_end(&m_stream); }
    void add(QByteArrayView bytes) override
    {
        m_stream.next_in = reinterpret_cast<const uint8_t *>(bytes.data());
        m_stream.avail_in = static_cast<size_t>(bytes.size());
        while (m_stream.avail_in > 0)
            run(LZMA_RUN);
    }
    void finish() override
    {
        while (run(LZMA_FINISH) != LZMA_STREAM_END) {
        }
    }

private:
    lzma_ret run(lzma_action action)
    {
        m_stream.next_out = reinterpret_cast<uint8_t *>(m_out.data());
        m_stream.avail_out = static_cast<size_t>(m_out.size());
        const lzma_ret result = lzma_code(&m_stream, action);
        m_sink(QByteArrayView(m_out.constData(), m_out.size() - static_cast<qsizetype>(m_stream.avail_out)));
        return result;
    }

    lzma_stream m_stream = LZMA_STREAM_INIT;
    Sink m_sink;
    QByteArray m_out{64 * 1024, Qt::Uninitialized};
};

/// Chunks of 16 MiB, each an xz stream, or raw where that is not longer. Level 0 stores all raw.
class Pbzx final : public Encoder
{
public:
    Pbzx(int level, Sink sink) : m_level(level), m_sink(std::move(sink))
    {
        m_sink("pbzx");
        number(chunkSize);
    }
    void add(QByteArrayView bytes) override
    {
        while (!bytes.isEmpty()) {
            const qsizetype taken = std::min(bytes.size(), chunkSize - m_chunk.size());
            m_chunk.append(bytes.first(taken));
            bytes = bytes.sliced(taken);
            if (m_chunk.size() == chunkSize)
                flush();
        }
    }
    void finish() override { flush(); }

private:
    static constexpr qsizetype chunkSize = 16 << 20;

    void number(qsizetype value)
    {
        const quint64 big = qToBigEndian(static_cast<quint64>(value));
        m_sink(QByteArrayView(reinterpret_cast<const char *>(&big), 8));
    }

    void flush()
    {
        QByteArray packed;
        if (m_level > 0) {
            const auto xz =
                Encoder::make(Format::Xz, m_level, [&](QByteArrayView bytes) { packed.append(bytes); });
            xz->add(m_chunk);
            xz->finish();
        }
        const bool raw = m_level == 0 || packed.size() >= m_chunk.size();
        number(m_chunk.size());
        number(raw ? m_chunk.size() : packed.size());
        m_sink(raw ? m_chunk : packed);
        m_chunk.resize(0);
    }

    int m_level;
    Sink m_sink;
    QByteArray m_chunk;
};

} // namespace

std::unique_ptr<Encoder> Encoder::make(Format format, int level, Sink sink)
{
    switch (format) {
    case Format::None:
        return std::make_unique<Plain>(std::move(sink));
    case Format::Gzip:
        return std::make_unique<Deflate>(15 + 16, level, std::move(sink));
    case Format::Zlib:
        return std::make_unique<Deflate>(15, level, std::move(sink));
    case Format::RawDeflate:
        return std::make_unique<Deflate>(-15, level, std::move(sink));
    case Format::Bzip2:
        return std::make_unique<Bzip2>(level, std::move(sink));
    case Format::Lzma:
        return std::make_unique<Lzma>(true, level, std::move(sink));
    case Format::Xz:
        return std::make_unique<Lzma>(false, level, std::move(sink));
    case Format::Pbzx:
        return std::make_unique<Pbzx>(level, std::move(sink));
    }
    Q_UNREACHABLE();
}

} // namespace xipmaker
