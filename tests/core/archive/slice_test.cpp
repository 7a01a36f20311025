// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "archive/slice.h"
#include "refusal.h"

using archive::Slice;

namespace {

/// Claims more than it can give, as a file does that someone cuts.
class Shrunk final : public QIODevice
{
public:
    Shrunk() { open(ReadOnly); }
    qint64 size() const override { return 1000; }

protected:
    qint64 readData(char *, qint64) override { return 0; }
    qint64 writeData(const char *, qint64) override { return -1; }
};

} // namespace

class SliceTest : public QObject
{
    Q_OBJECT

private:
    const archive::Reading m_reading = makeReading();

private Q_SLOTS:
    void readsWhatItCoversAndNothingElse()
    {
        QByteArray bytes = "0123456789";
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::ReadOnly);
        const Slice slice = Slice(buffer, m_reading).part(2, 5);
        QCOMPARE(slice.size(), 5);
        QCOMPARE(slice.bytes(0, 5), QByteArray("23456"));
        QCOMPARE(slice.bytes(4, 1), QByteArray("6"));
        QCOMPARE(slice.bytes(5, 0), QByteArray());
        QCOMPARE(slice.atMost(3, 100), QByteArray("56"));
        QCOMPARE(slice.part(1, 2).bytes(0, 2), QByteArray("34"));
    }

    void refusesWhatLiesOutside_data()
    {
        QTest::addColumn<qint64>("at");
        QTest::addColumn<qint64>("count");
        QTest::newRow("behind") << qint64(8) << qint64(3);
        QTest::newRow("far behind") << qint64(11) << qint64(0);
        QTest::newRow("before") << qint64(-1) << qint64(1);
        QTest::newRow("negative count") << qint64(0) << qint64(-1);
        QTest::newRow("sum overflows") << qint64(9) << std::numeric_limits<qint64>::max();
        QTest::newRow("offset overflows") << std::numeric_limits<qint64>::max() << qint64(2);
    }

    void refusesWhatLiesOutside()
    {
        QFETCH(qint64, at);
        QFETCH(qint64, count);
        QByteArray bytes = "0123456789";
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::ReadOnly);
        const Slice slice(buffer, m_reading);
        QCOMPARE(keyOf([&] { slice.bytes(at, count); }), QByteArray("ARCHIVE_UNREADABLE"));
        QCOMPARE(keyOf([&] { slice.part(at, count); }), QByteArray("ARCHIVE_UNREADABLE"));
    }

    void passesAllBytesInPieces()
    {
        QByteArray bytes(1'000'000, 'x');
        bytes[999'999] = 'y';
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::ReadOnly);
        QByteArray got;
        qsizetype largest = 0;
        Slice(buffer, m_reading).pass([&](QByteArrayView piece) {
            got.append(piece);
            largest = std::max(largest, piece.size());
        });
        QCOMPARE(got, bytes);
        QVERIFY(largest <= 256 * 1024);
    }

    void aDeviceThatFailsIsAStorageFailure()
    {
        Shrunk device;
        QCOMPARE(keyOf([&] { Slice(device, m_reading).bytes(0, 10); }), QByteArray("READ_FAILED"));
    }
};

QTEST_GUILESS_MAIN(SliceTest)
#include "slice_test.moc"
