// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "xipmaker/entry.h"

#include <algorithm>
#include <cstring>

#include <QBuffer>

#include "base/failure.h"

namespace xipmaker {
namespace {

/// Bytes computed from their position, so that nothing is stored.
template<typename ByteAt>
class Computed final : public QIODevice
{
public:
    Computed(qint64 size, ByteAt byteAt) : m_size(size), m_byteAt(std::move(byteAt))
    {
        open(ReadOnly | Unbuffered);
    }

    qint64 size() const override { return m_size; }

protected:
    qint64 readData(char *data, qint64 maximum) override
    {
        const qint64 count = std::min(maximum, m_size - pos());
        const qint64 start = pos();
        for (qint64 i = 0; i < count; ++i)
            data[i] = m_byteAt(start + i);
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    qint64 m_size;
    ByteAt m_byteAt;
};

template<typename ByteAt>
std::unique_ptr<QIODevice> computed(qint64 size, ByteAt byteAt)
{
    return std::make_unique<Computed<ByteAt>>(size, std::move(byteAt));
}

/// splitmix64 of the position's 8-byte cell: random access and cheap.
char noiseAt(qint64 position, quint32 seed)
{
    static thread_local quint64 lastCell = ~0ULL;
    static thread_local quint64 lastValue = 0;
    const quint64 cell = static_cast<quint64>(position) / 8 + (static_cast<quint64>(seed) << 40);
    if (cell != lastCell) {
        quint64 z = (cell + 1) * 0x9E3779B97F4A7C15ULL;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        lastCell = cell;
        lastValue = z ^ (z >> 31);
    }
    return static_cast<char>(lastValue >> (8 * (position & 7)));
}

constexpr char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

} // namespace

Entry::Entry(QString name_, const QByteArray &bytes)
    : name(std::move(name_)), size(bytes.size()), open([bytes] {
          auto buffer = std::make_unique<QBuffer>();
          buffer->setData(bytes);
          buffer->open(QIODevice::ReadOnly);
          return buffer;
      })
{}

Entry::Entry(QString name_, qint64 size_, std::function<std::unique_ptr<QIODevice>()> open_)
    : name(std::move(name_)), size(size_), open(std::move(open_))
{}

Entry Entry::noise(QString name, qint64 size, quint32 seed)
{
    return {std::move(name), size, [size, seed] {
                return computed(size, [seed](qint64 at) { return noiseAt(at, seed); });
            }};
}

Entry Entry::base64Noise(QString name, const QByteArray &prefix, qint64 size, const QByteArray &suffix,
                         quint32 seed)
{
    const qint64 letters = (size / 3) * 4; // whole groups only: no padding is needed
    const qint64 lines = (letters + 75) / 76;
    const qint64 body = letters + 2 * lines;
    const qint64 total = prefix.size() + body + suffix.size();
    const auto byteAt = [=](qint64 at) -> char {
        if (at < prefix.size())
            return prefix.at(at);
        at -= prefix.size();
        if (at >= body)
            return suffix.at(at - body);
        if (at >= body - 2)
            return at == body - 2 ? '\r' : '\n';
        const qint64 column = at % 78;
        if (column >= 76)
            return column == 76 ? '\r' : '\n';
        return alphabet[static_cast<unsigned char>(noiseAt(at, seed)) & 63];
    };
    return {std::move(name), total, [=] {
                return computed(total, byteAt);
            }};
}

void Entry::forEachPiece(const std::function<void(QByteArrayView)> &use) const
{
    const std::unique_ptr<QIODevice> device = open();
    QByteArray piece(256 * 1024, Qt::Uninitialized);
    qint64 left = size;
    while (left > 0) {
        const qint64 got = device->read(piece.data(), std::min<qint64>(left, piece.size()));
        if (got <= 0)
            throw base::inputFailure("SANDBOX", QStringLiteral("%1 ends early").arg(name));
        use(QByteArrayView(piece.constData(), got));
        left -= got;
    }
}

} // namespace xipmaker
