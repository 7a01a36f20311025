// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/decoder.h"

#include <functional>

#include <bzlib.h>
#include <lzma.h>
#include <zlib.h>

#include "archive/pbzx.h"
#include "archive/reading.h"

namespace archive {
namespace {

class Plain final : public Decoder
{
public:
    explicit Plain(Sink sink) : m_sink(std::move(sink)) {}
    void add(QByteArrayView bytes) override { m_sink(bytes); }
    void finish() override {}

private:
    Sink m_sink;
};

/// What the three libraries have in common: a step that reads some input and writes some output.
class Stepping : public Decoder
{
public:
    Stepping(const char *name, const Reading &reading, Sink sink)
        : m_name(name), m_reading(reading), m_sink(std::move(sink))
    {}

    void add(QByteArrayView bytes) override
    {
        m_packed += bytes.size();
        while (!bytes.isEmpty()) {
            if (m_ended && !restart(bytes))
                m_reading.refuse(Verdict::Unsafe,
                                 QStringLiteral("data follows the end of its %1 stream").arg(name()));
            m_ended = false;
            bytes = bytes.last(run(bytes));
        }
    }

    void finish() override
    {
        if (!m_ended)
            m_reading.refuse(Verdict::Unreadable, QStringLiteral("its %1 data is cut off").arg(name()));
    }

protected:
    enum class Step { More, Ended, Damaged, TooMuchMemory };

    /// Unpacks into `out`; both counts become what is left.
    virtual Step step(QByteArrayView in, qsizetype &inLeft, char *out, qsizetype &outLeft) = 0;

    /// True when another stream may follow the one that ended.
    virtual bool restart(QByteArrayView) { return false; }

private:
    QString name() const { return QLatin1String(m_name); }

    /// Unpacks until the input is used up or the stream ends; returns how much input is left.
    qsizetype run(QByteArrayView in)
    {
        qsizetype outLeft = 0;
        qsizetype inLeft = in.size();
        do {
            m_reading.check();
            outLeft = m_out.size();
            const qsizetype before = inLeft;
            const Step result = step(in.last(inLeft), inLeft, m_out.data(), outLeft);
            const bool stuck =
                result == Step::More && before > 0 && inLeft == before && outLeft == m_out.size();
            judge(stuck ? Step::Damaged : result);
            emitted(m_out.size() - outLeft);
        } while (!m_ended && (inLeft > 0 || outLeft == 0));
        return inLeft;
    }

    void judge(Step result)
    {
        m_ended = result == Step::Ended;
        if (result == Step::Damaged)
            m_reading.refuse(Verdict::Unreadable, QStringLiteral("its %1 data is damaged").arg(name()));
        if (result == Step::TooMuchMemory)
            m_reading.refuse(Verdict::Limit, QStringLiteral("its %1 data needs too much memory").arg(name()));
    }

    void emitted(qsizetype count)
    {
        m_unpacked += count;
        m_reading.checkRatio(m_packed, m_unpacked);
        if (count > 0)
            m_sink(QByteArrayView(m_out.constData(), count));
    }

    const char *m_name;
    const Reading &m_reading;
    Sink m_sink;
    QByteArray m_out{64 * 1024, Qt::Uninitialized};
    qint64 m_packed = 0;
    qint64 m_unpacked = 0;
    bool m_ended = false;
};

/// What the libraries only read, and take as if they wrote there.
char *toBeRead(QByteArrayView bytes)
{
    return const_cast<char *>(bytes.data()); // NOLINT(cppcoreguidelines-pro-type-const-cast)
}

class Inflate final : public Stepping
{
public:
    Inflate(const char *name, int windowBits, const Reading &reading, Sink sink)
        : Stepping(name, reading, std::move(sink)), m_isGzip(windowBits > 15)
    {
        if (inflateInit2(&m_stream, windowBits) != Z_OK)
            qFatal("zlib cannot start");
    }
    ~Inflate() override { inflateEnd(&m_stream); }

protected:
    Step step(QByteArrayView in, qsizetype &inLeft, char *out, qsizetype &outLeft) override
    {
        m_stream.next_in = reinterpret_cast<Bytef *>(toBeRead(in));
        m_stream.avail_in = static_cast<uInt>(in.size());
        m_stream.next_out = reinterpret_cast<Bytef *>(out);
        m_stream.avail_out = static_cast<uInt>(outLeft);
        const int result = inflate(&m_stream, Z_NO_FLUSH);
        inLeft = static_cast<qsizetype>(m_stream.avail_in);
        outLeft = static_cast<qsizetype>(m_stream.avail_out);
        if (result == Z_STREAM_END)
            return Step::Ended;
        return result == Z_OK || result == Z_BUF_ERROR ? Step::More : Step::Damaged;
    }

    bool restart(QByteArrayView next) override
    {
        return m_isGzip && next.front() == '\x1f' && inflateReset(&m_stream) == Z_OK;
    }

private:
    z_stream m_stream{};
    bool m_isGzip;
};

class Bunzip2 final : public Stepping
{
public:
    Bunzip2(const Reading &reading, Sink sink) : Stepping("bzip2", reading, std::move(sink))
    {
        if (BZ2_bzDecompressInit(&m_stream, 0, 0) != BZ_OK)
            qFatal("bzip2 cannot start");
    }
    ~Bunzip2() override { BZ2_bzDecompressEnd(&m_stream); }

protected:
    Step step(QByteArrayView in, qsizetype &inLeft, char *out, qsizetype &outLeft) override
    {
        m_stream.next_in = toBeRead(in);
        m_stream.avail_in = static_cast<unsigned int>(in.size());
        m_stream.next_out = out;
        m_stream.avail_out = static_cast<unsigned int>(outLeft);
        const int result = BZ2_bzDecompress(&m_stream);
        inLeft = static_cast<qsizetype>(m_stream.avail_in);
        outLeft = static_cast<qsizetype>(m_stream.avail_out);
        if (result == BZ_STREAM_END)
            return Step::Ended;
        return result == BZ_OK ? Step::More : Step::Damaged;
    }

private:
    bz_stream m_stream{};
};

class Unlzma final : public Stepping
{
public:
    Unlzma(bool isXz, const Reading &reading, Sink sink)
        : Stepping(isXz ? "xz" : "lzma", reading, std::move(sink))
    {
        constexpr uint64_t memory = 80ULL << 20;
        const lzma_ret made =
            isXz ? lzma_stream_decoder(&m_stream, memory, 0) : lzma_alone_decoder(&m_stream, memory);
        if (made != LZMA_OK)
            qFatal("liblzma cannot start");
    }
    ~Unlzma() override { lzma_end(&m_stream); }

protected:
    Step step(QByteArrayView in, qsizetype &inLeft, char *out, qsizetype &outLeft) override
    {
        m_stream.next_in = reinterpret_cast<const uint8_t *>(in.data());
        m_stream.avail_in = static_cast<size_t>(in.size());
        m_stream.next_out = reinterpret_cast<uint8_t *>(out);
        m_stream.avail_out = static_cast<size_t>(outLeft);
        const lzma_ret result = lzma_code(&m_stream, LZMA_RUN);
        inLeft = static_cast<qsizetype>(m_stream.avail_in);
        outLeft = static_cast<qsizetype>(m_stream.avail_out);
        if (result == LZMA_STREAM_END)
            return Step::Ended;
        if (result == LZMA_MEMLIMIT_ERROR)
            return Step::TooMuchMemory;
        return result == LZMA_OK || result == LZMA_BUF_ERROR ? Step::More : Step::Damaged;
    }

private:
    lzma_stream m_stream = LZMA_STREAM_INIT;
};

} // namespace

std::unique_ptr<Decoder> Decoder::make(Format format, const Reading &reading, Sink sink)
{
    switch (format) {
    case Format::Plain:
        return std::make_unique<Plain>(std::move(sink));
    case Format::Gzip:
        return std::make_unique<Inflate>("gzip", 15 + 16, reading, std::move(sink));
    case Format::Zlib:
        return std::make_unique<Inflate>("zlib", 15, reading, std::move(sink));
    case Format::Deflate:
        return std::make_unique<Inflate>("deflate", -15, reading, std::move(sink));
    case Format::Bzip2:
        return std::make_unique<Bunzip2>(reading, std::move(sink));
    case Format::Lzma:
        return std::make_unique<Unlzma>(false, reading, std::move(sink));
    case Format::Xz:
        return std::make_unique<Unlzma>(true, reading, std::move(sink));
    case Format::Pbzx:
        return std::make_unique<Pbzx>(reading, std::move(sink));
    }
    Q_UNREACHABLE();
}

} // namespace archive
