// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "sftp/packet.h"

using namespace sftp;

class PacketTest : public QObject
{
    Q_OBJECT

    static Attributes withMode(quint32 mode)
    {
        Attributes attributes;
        attributes.mode = mode;
        return attributes;
    }

private Q_SLOTS:
    void writesWhatTheDraftSays()
    {
        QCOMPARE(PacketWriter().bytes("/in").number(1).big(2).packet(Type::Open, 7).toHex(' '),
                 QByteArray("00 00 00 18 03 00 00 00 07 00 00 00 03 2f 69 6e 00 00 00 01 00 00 00 00 00 00 "
                            "00 02"));
    }
    void readsWhatItWrites()
    {
        const QByteArray packet = PacketWriter().bytes("/in").number(1).big(2).packet(Type::Open, 7);
        PacketReader reader(packet);
        QCOMPARE(reader.number(), std::optional<quint32>(0x18));
        QCOMPARE(reader.octet(), std::optional<quint8>(Type::Open));
        QCOMPARE(reader.number(), std::optional<quint32>(7));
        QCOMPARE(reader.bytes()->toByteArray(), QByteArray("/in"));
        QCOMPARE(reader.number(), std::optional<quint32>(1));
        QCOMPARE(reader.big(), std::optional<quint64>(2));
        QVERIFY(!reader.octet());
    }
    void readsNothingBehindItsEnd()
    {
        PacketReader reader(QByteArrayView("\0\0\0\4abc", 7));
        QVERIFY(!reader.bytes());
    }
    void readsSizeModeAndTimeAmongOtherAttributes()
    {
        const QByteArray whole = PacketWriter()
                                     .number(0x8000000f)
                                     .big(5'000'000'000)
                                     .big(0)
                                     .number(0100644)
                                     .number(1)
                                     .number(1'795'075'200)
                                     .number(1)
                                     .bytes("name")
                                     .bytes("value")
                                     .packet(0, 0)
                                     .mid(9);
        PacketReader reader(whole);
        const auto attributes = Attributes::in(reader);
        QVERIFY(attributes);
        QCOMPARE(attributes->size, std::optional<qint64>(5'000'000'000));
        QCOMPARE(attributes->mode, std::optional<quint32>(0100644));
        QCOMPARE(base::toIso(*attributes->modified), u"2026-11-19T08:00:00Z");
        for (qsizetype size = 0; size < whole.size(); ++size) {
            PacketReader cut(QByteArrayView(whole).first(size));
            QVERIFY2(!Attributes::in(cut), qPrintable(QString::number(size)));
        }
    }
    void takesFilesAlone()
    {
        QVERIFY(withMode(0100644).isFile({}));
        for (const quint32 other : {0040755U, 0120777U, 0010644U, 0020644U, 0060644U, 0140644U})
            QVERIFY(!withMode(other).isFile("-rw-r--r--"));
        // Some servers tell the kind in the line alone.
        QVERIFY(withMode(0644).isFile("-rw-r--r-- 1 a b 0 Nov 19 08:00 a.zip"));
        QVERIFY(!withMode(0777).isFile("lrwxrwxrwx 1 a b 0 Nov 19 08:00 a.zip -> b"));
        QVERIFY(!Attributes().isFile("drwxr-xr-x"));
        QVERIFY(Attributes().isFile({}));
    }
};

QTEST_GUILESS_MAIN(PacketTest)
#include "packet_test.moc"
