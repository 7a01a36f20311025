// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#define ZLIB_CONST // what is read from stays as it is
#include <QTest>

#include <zlib.h>

#include "net/inflater.h"

namespace {

QByteArray packed(const QByteArray &bytes, int windowBits)
{
    z_stream stream{};
    deflateInit2(&stream, 9, Z_DEFLATED, windowBits, 9, Z_DEFAULT_STRATEGY);
    QByteArray out(static_cast<qsizetype>(deflateBound(&stream, static_cast<uLong>(bytes.size()))) + 32,
                   '\0');
    stream.next_in = reinterpret_cast<const Bytef *>(bytes.data());
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    deflate(&stream, Z_FINISH);
    out.resize(out.size() - static_cast<qsizetype>(stream.avail_out));
    deflateEnd(&stream);
    return out;
}

constexpr int asGzip = 15 + 16;
constexpr int asZlib = 15;

} // namespace

class InflaterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unpacksInPieces_data();
    void unpacksInPieces();
    void noticesWhatIsMissing();
    void refusesWhatIsDamaged_data();
    void refusesWhatIsDamaged();
    void stopsABombEarly();
};

void InflaterTest::unpacksInPieces_data()
{
    QTest::addColumn<QByteArray>("packedBytes");
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray words = QByteArray("Words and more words. ").repeated(20000);
    const QByteArray full(64 << 10, 'x');
    QTest::newRow("gzip") << packed(words, asGzip) << words;
    QTest::newRow("zlib") << packed(words, asZlib) << words;
    QTest::newRow("nothing") << packed({}, asGzip) << QByteArray();
    QTest::newRow("one piece exactly") << packed(full, asGzip) << full;
    QTest::newRow("two members") << packed("one ", asGzip) + packed("two", asGzip) << QByteArray("one two");
}

void InflaterTest::unpacksInPieces()
{
    QFETCH(QByteArray, packedBytes);
    QFETCH(QByteArray, bytes);
    for (const qsizetype step : {qsizetype(1), qsizetype(100), packedBytes.size()}) {
        net::Inflater inflater;
        QByteArray out;
        for (qsizetype at = 0; at < packedBytes.size(); at += step) {
            QVERIFY(inflater.add(packedBytes.mid(at, step), [&](QByteArrayView piece) {
                out.append(piece.data(), piece.size());
                return true;
            }));
        }
        QVERIFY(inflater.isComplete());
        QCOMPARE(out, bytes);
    }
}

void InflaterTest::noticesWhatIsMissing()
{
    const QByteArray whole = packed("words", asGzip);
    for (qsizetype size = 0; size < whole.size(); ++size) {
        net::Inflater inflater;
        QVERIFY(inflater.add(whole.left(size), [](QByteArrayView) { return true; }));
        QVERIFY(!inflater.isComplete());
    }
}

void InflaterTest::refusesWhatIsDamaged_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QByteArray flipped = packed("words and words", asGzip);
    flipped[flipped.size() - 6] = static_cast<char>(flipped.at(flipped.size() - 6) ^ 1); // its checksum
    QTest::newRow("no such thing") << QByteArray("plain text");
    QTest::newRow("wrong checksum") << flipped;
    QTest::newRow("something behind it") << packed("words", asGzip) + "more";
}

void InflaterTest::refusesWhatIsDamaged()
{
    QFETCH(QByteArray, bytes);
    net::Inflater inflater;
    QVERIFY(!inflater.add(bytes, [](QByteArrayView) { return true; }));
}

void InflaterTest::stopsABombEarly()
{
    net::Inflater inflater;
    qint64 taken = 0;
    QVERIFY(!inflater.add(packed(QByteArray(64 << 20, '\0'), asGzip), [&](QByteArrayView piece) {
        taken += piece.size();
        return taken < 100000;
    }));
    QVERIFY(taken < 200000);
}

QTEST_GUILESS_MAIN(InflaterTest)
#include "inflater_test.moc"
