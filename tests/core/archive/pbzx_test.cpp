// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <QtEndian>

#include "archive/pbzx.h"
#include "refusal.h"
#include "xipmaker/encoder.h"

using archive::Pbzx;
using xipmaker::Encoder;

namespace {

QByteArray number(quint64 value)
{
    QByteArray bytes(8, '\0');
    qToBigEndian(value, bytes.data());
    return bytes;
}

QByteArray xz(const QByteArray &bytes)
{
    QByteArray out;
    const auto encoder =
        Encoder::make(Encoder::Format::Xz, 6, [&](QByteArrayView piece) { out.append(piece); });
    encoder->add(bytes);
    encoder->finish();
    return out;
}

QByteArray chunk(quint64 unpacked, const QByteArray &stored)
{
    return number(unpacked) + number(static_cast<quint64>(stored.size())) + stored;
}

QByteArray unpacked(const QByteArray &bytes)
{
    const archive::Reading reading = makeReading();
    QByteArray out;
    Pbzx pbzx(reading, [&](QByteArrayView piece) { out.append(piece); });
    pbzx.add(bytes);
    pbzx.finish();
    return out;
}

} // namespace

class PbzxTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsPackedAndRawChunks()
    {
        const QByteArray full(1000, 'a');
        const QByteArray bytes =
            "pbzx" + number(1000) + chunk(1000, xz(full)) + chunk(1000, full) + chunk(3, "end");
        QCOMPARE(unpacked(bytes), full + full + "end");
    }

    void aRawChunkThatLooksLikeXzStaysRaw()
    {
        const QByteArray inner = xz("text");
        const QByteArray bytes = "pbzx" + number(1000) + chunk(static_cast<quint64>(inner.size()), inner);
        QCOMPARE(unpacked(bytes), inner);
    }

    void anEmptyLastChunkEndsFullOnes()
    {
        const QByteArray full(1000, 'a');
        QCOMPARE(unpacked("pbzx" + number(1000) + chunk(1000, full) + chunk(0, "")), full);
    }

    void aChunkMayBeLargerPackedThanItsContent()
    {
        const QByteArray full(1000, 'a');
        const QByteArray head = "pbzx" + number(1000) + chunk(1000, full);
        QCOMPARE(unpacked(head + chunk(3, xz("end"))), full + "end");
        QCOMPARE(unpacked(head + chunk(0, xz(""))), full);
    }

    void refusesLies_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("key");
        const QByteArray head = "pbzx" + number(1000);
        const QByteArray full(1000, 'a');
        const auto row = [](const char *name, const QByteArray &bytes, const char *key) {
            QTest::newRow(name) << bytes << QByteArray(key);
        };
        row("no last chunk", head + chunk(1000, full), "ARCHIVE_UNREADABLE");
        row("no chunk", head, "ARCHIVE_UNREADABLE");
        row("chunk after the last", head + chunk(3, "end") + chunk(3, "end"), "ARCHIVE_UNSAFE");
        row("larger than the chunk size", head + chunk(1001, QByteArray(1001, 'a')), "ARCHIVE_UNREADABLE");
        row("stored larger than unpacked", head + chunk(3, "ends"), "ARCHIVE_UNREADABLE");
        row("stored far larger than unpacked", head + chunk(3, xz("end") + QByteArray(4096, '\0')),
            "ARCHIVE_UNREADABLE");
        row("more than its xz stream", head + chunk(3, xz("end") + "more"), "ARCHIVE_UNSAFE");
        row("packed with other than xz", head + chunk(100, "not xz"), "ARCHIVE_UNREADABLE");
        row("unpacks to less", head + chunk(999, xz(QByteArray(500, 'a'))), "ARCHIVE_UNREADABLE");
        row("unpacks to more", head + chunk(400, xz(QByteArray(500, 'a'))), "ARCHIVE_UNREADABLE");
        row("chunk size zero", "pbzx" + number(0) + chunk(0, ""), "ARCHIVE_UNREADABLE");
        row("chunk size overflows", "pbzx" + number(~0ULL) + chunk(3, "end"), "ARCHIVE_UNREADABLE");
        row("stored size overflows", head + number(500) + number(~0ULL), "ARCHIVE_UNREADABLE");
        row("another magic", "pbze" + number(1000) + chunk(3, "end"), "ARCHIVE_UNREADABLE");
        row("head cut off", "pbzx" + number(1000).first(5), "ARCHIVE_UNREADABLE");
        row("chunk cut off", QByteArray(head + chunk(900, QByteArray(900, 'x'))).chopped(1),
            "ARCHIVE_UNREADABLE");
    }

    void refusesLies()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, key);
        QCOMPARE(keyOf([&] { unpacked(bytes); }), key);
    }
};

QTEST_GUILESS_MAIN(PbzxTest)
#include "pbzx_test.moc"
