// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "archive/ber.h"
#include "refusal.h"

using archive::BerCursor;
using archive::Slice;

class BerTest : public QObject
{
    Q_OBJECT

private:
    const archive::Reading m_reading = makeReading();

    template<typename Use>
    QByteArray with(const char *hex, Use &&use)
    {
        QByteArray bytes = QByteArray::fromHex(hex);
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::ReadOnly);
        BerCursor cursor(Slice(buffer, m_reading), m_reading);
        return keyOf([&] { use(cursor); });
    }

private Q_SLOTS:
    void entersAndLeavesDefiniteAndIndefiniteLevels()
    {
        const auto walk = [](BerCursor &cursor) {
            const BerCursor::Level outer = cursor.enter(0x30);
            QCOMPARE(cursor.peek(), 0x02);
            QCOMPARE(cursor.take(), QByteArray::fromHex("020105"));
            QVERIFY(!cursor.isAtEnd(outer));
            const BerCursor::Level inner = cursor.enter(0xA0);
            QCOMPARE(cursor.take(), QByteArray::fromHex("0402abcd"));
            cursor.leave(inner);
            cursor.leave(outer);
        };
        QCOMPARE(with("3009020105a0040402abcd", walk), QByteArray("OK"));
        QCOMPARE(with("3080020105a0800402abcd00000000", walk), QByteArray("OK"));
        QCOMPARE(with("308102020105", [](BerCursor &cursor) { cursor.enter(0x30); }), QByteArray("OK"));
    }

    void takesNestedIndefiniteValuesWhole()
    {
        QCOMPARE(with("308024800401aa000002010500009999",
                      [](BerCursor &cursor) {
                          QCOMPARE(cursor.take(), QByteArray::fromHex("308024800401aa00000201050000"));
                          QCOMPARE(cursor.position(), 14);
                      }),
                 QByteArray("OK"));
    }

    void refusesDamage_data()
    {
        QTest::addColumn<QByteArray>("hex");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("only a tag") << QByteArray("30");
        QTest::newRow("length cut off") << QByteArray("308201");
        QTest::newRow("longer than the file") << QByteArray("3003020105").replace("3003", "3004");
        QTest::newRow("length of 8 bytes") << QByteArray("30880000000000000001ff");
        QTest::newRow("length overflows") << QByteArray("3087ffffffffffffff00");
        QTest::newRow("long tag") << QByteArray("3f810100");
        QTest::newRow("indefinite and primitive") << QByteArray("048000000000");
        QTest::newRow("endless") << QByteArray("3080020105");
        QTest::newRow("nested too deep") << QByteArray("3080").repeated(40);
        QTest::newRow("no length 0xFF") << QByteArray("30ff");
    }

    void refusesDamage()
    {
        QFETCH(QByteArray, hex);
        QCOMPARE(with(hex.constData(), [](BerCursor &cursor) { cursor.take(); }),
                 QByteArray("ARCHIVE_UNREADABLE"));
    }

    void refusesToLeaveEarlyOrLate()
    {
        QCOMPARE(with("3006020105020106",
                      [](BerCursor &cursor) {
                          const auto level = cursor.enter(0x30);
                          cursor.take();
                          cursor.leave(level);
                      }),
                 QByteArray("ARCHIVE_UNREADABLE"));
        QCOMPARE(with("30040203010500", // the child ends behind its parent
                      [](BerCursor &cursor) {
                          const auto level = cursor.enter(0x30);
                          cursor.take();
                          cursor.leave(level);
                      }),
                 QByteArray("ARCHIVE_UNREADABLE"));
        QCOMPARE(with("3000", [](BerCursor &cursor) { cursor.enter(0x31); }),
                 QByteArray("ARCHIVE_UNREADABLE"));
    }
};

QTEST_GUILESS_MAIN(BerTest)
#include "ber_test.moc"
