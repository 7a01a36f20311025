// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "archive/decoder.h"
#include "refusal.h"
#include "xipmaker/encoder.h"

using archive::Decoder;
using xipmaker::Encoder;

namespace {

struct Case
{
    const char *name;
    Decoder::Format decode;
    Encoder::Format encode;
};

constexpr Case cases[] = {
    {"gzip", Decoder::Format::Gzip, Encoder::Format::Gzip},
    {"zlib", Decoder::Format::Zlib, Encoder::Format::Zlib},
    {"deflate", Decoder::Format::Deflate, Encoder::Format::RawDeflate},
    {"bzip2", Decoder::Format::Bzip2, Encoder::Format::Bzip2},
    {"lzma", Decoder::Format::Lzma, Encoder::Format::Lzma},
    {"xz", Decoder::Format::Xz, Encoder::Format::Xz},
    {"pbzx", Decoder::Format::Pbzx, Encoder::Format::Pbzx},
};

QByteArray packed(Encoder::Format format, const QByteArray &bytes, int level = 6)
{
    QByteArray out;
    const auto encoder = Encoder::make(format, level, [&](QByteArrayView piece) { out.append(piece); });
    encoder->add(bytes);
    encoder->finish();
    return out;
}

/// Unpacks in pieces of `step` bytes.
QByteArray unpacked(Decoder::Format format, const QByteArray &bytes, qsizetype step,
                    const archive::Limits &limits = {})
{
    const archive::Reading reading = makeReading(limits);
    QByteArray out;
    const auto decoder = Decoder::make(format, reading, [&](QByteArrayView piece) { out.append(piece); });
    for (qsizetype at = 0; at < bytes.size(); at += step)
        decoder->add(QByteArrayView(bytes).sliced(at, std::min(step, bytes.size() - at)));
    decoder->finish();
    return out;
}

/// Compresses about to a half, and is not the same everywhere.
QByteArray text(qsizetype size)
{
    QByteArray bytes;
    for (quint32 i = 1; bytes.size() < size; ++i)
        bytes += QByteArray::number(i * 2654435761U) + ' ';
    bytes.truncate(size);
    return bytes;
}

} // namespace

class DecoderTest : public QObject
{
    Q_OBJECT

    static void addCases()
    {
        QTest::addColumn<Case>("format");
        for (const Case &format : cases)
            QTest::newRow(format.name) << format;
    }

private Q_SLOTS:
    void givesBackWhatWasPacked_data() { addCases(); }
    void givesBackWhatWasPacked()
    {
        QFETCH(Case, format);
        for (const qsizetype size : {0, 1, 1000, 300'000}) {
            const QByteArray bytes = text(size);
            const QByteArray whole = packed(format.encode, bytes);
            QCOMPARE(unpacked(format.decode, whole, whole.size()), bytes);
            QCOMPARE(unpacked(format.decode, whole, 7), bytes);
        }
        QCOMPARE(unpacked(format.decode, packed(format.encode, text(500)), 1), text(500));
    }

    void refusesDataThatIsCutOff_data() { addCases(); }
    void refusesDataThatIsCutOff()
    {
        QFETCH(Case, format);
        const QByteArray whole = packed(format.encode, text(5000));
        for (const qsizetype left : {qsizetype(0), qsizetype(1), whole.size() / 2, whole.size() - 1})
            QCOMPARE(keyOf([&] { unpacked(format.decode, whole.first(left), 1000); }),
                     QByteArray("ARCHIVE_UNREADABLE"));
    }

    void refusesDataAfterTheEnd_data() { addCases(); }
    void refusesDataAfterTheEnd()
    {
        QFETCH(Case, format);
        const QByteArray whole = packed(format.encode, text(5000)) + "more";
        QCOMPARE(keyOf([&] { unpacked(format.decode, whole, whole.size()); }), QByteArray("ARCHIVE_UNSAFE"));
        QCOMPARE(keyOf([&] { unpacked(format.decode, whole, 1); }), QByteArray("ARCHIVE_UNSAFE"));
    }

    void refusesDamagedData_data()
    {
        // Raw deflate has no checksum: a ZIP brings its own.
        QTest::addColumn<Case>("format");
        for (const Case &format : cases) {
            if (format.decode != Decoder::Format::Deflate)
                QTest::newRow(format.name) << format;
        }
    }
    void refusesDamagedData()
    {
        QFETCH(Case, format);
        QByteArray whole = packed(format.encode, text(50'000));
        for (qsizetype at = whole.size() / 3; at < whole.size() / 3 + 8; ++at)
            whole[at] = static_cast<char>(~whole[at]);
        const QByteArray key = keyOf([&] { unpacked(format.decode, whole, 1000); });
        QVERIFY2(key.startsWith("ARCHIVE_"), key.constData());
    }

    void refusesABomb_data() { addCases(); }
    void refusesABomb()
    {
        QFETCH(Case, format);
        const QByteArray whole = packed(format.encode, QByteArray(20 << 20, '\0'), 1);
        archive::Limits limits;
        limits.ratio = 20; // bzip2 and zlib differ widely in what they reach
        QCOMPARE(keyOf([&] { unpacked(format.decode, whole, 4096, limits); }), QByteArray("ARCHIVE_LIMIT"));
    }

    void gzipMembersMayFollowEachOther()
    {
        const QByteArray two = packed(Encoder::Format::Gzip, "one") + packed(Encoder::Format::Gzip, "two");
        QCOMPARE(unpacked(Decoder::Format::Gzip, two, two.size()), QByteArray("onetwo"));
        QCOMPARE(unpacked(Decoder::Format::Gzip, two, 1), QByteArray("onetwo"));
        const QByteArray cut = two.chopped(3);
        QCOMPARE(keyOf([&] { unpacked(Decoder::Format::Gzip, cut, 5); }), QByteArray("ARCHIVE_UNREADABLE"));
        const QByteArray zlibs = packed(Encoder::Format::Zlib, "one") + packed(Encoder::Format::Zlib, "two");
        QCOMPARE(keyOf([&] { unpacked(Decoder::Format::Zlib, zlibs, 5); }), QByteArray("ARCHIVE_UNSAFE"));
    }

    void refusesAPackerThatWantsTooMuchMemory()
    {
        // An .lzma header that asks for a dictionary of 1.5 GiB.
        const QByteArray head = QByteArray::fromHex("5d00000060ffffffffffffffff") + QByteArray(20, '\0');
        QCOMPARE(keyOf([&] { unpacked(Decoder::Format::Lzma, head, head.size()); }),
                 QByteArray("ARCHIVE_LIMIT"));
    }

    void takesGzipForGzipAndZlibForZlib()
    {
        const QByteArray gzip = packed(Encoder::Format::Gzip, "text");
        QCOMPARE(keyOf([&] { unpacked(Decoder::Format::Zlib, gzip, 4); }), QByteArray("ARCHIVE_UNREADABLE"));
    }
};

QTEST_GUILESS_MAIN(DecoderTest)
#include "decoder_test.moc"
