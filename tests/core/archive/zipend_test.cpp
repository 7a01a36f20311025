// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "archive/zipend.h"
#include "rawzip.h"
#include "refusal.h"

using archive::Slice;
using archive::ZipEnd;

class ZipEndTest : public QObject
{
    Q_OBJECT

private:
    const archive::Reading m_reading = makeReading();

    ZipEnd read(QByteArray bytes) const
    {
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::ReadOnly);
        return archive::readZipEnd(Slice(buffer, m_reading), m_reading);
    }

private Q_SLOTS:
    void findsTheDirectory()
    {
        const QByteArray body(100, 'x');
        const ZipEnd plain = read(body + rawEnd(3, 40, 60));
        QCOMPARE(plain.entries, 3);
        QCOMPARE(plain.size, 40);
        QCOMPARE(plain.offset, 60);
        QCOMPARE(read(body + rawEnd(3, 40, 60, "a comment")).offset, 60);
        QCOMPARE(read(body + rawEnd(3, 40, 60, QByteArray(0xFFFF, 'c'))).offset, 60);
        QCOMPARE(read(rawEnd(0, 0, 0)).entries, 0);
    }

    void readsZip64()
    {
        const QByteArray body(100, 'x');
        const ZipEnd wide = read(body + rawEnd64(70'000, 40, 60) + rawEnd(0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF));
        QCOMPARE(wide.entries, 70'000);
        QCOMPARE(wide.size, 40);
        QCOMPARE(wide.offset, 60);
        QCOMPARE(read(body + rawEnd64(3, 40, 60) + rawEnd(3, 40, 60)).entries, 3);
    }

    void refusesLies_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("key");
        const QByteArray body(100, 'x');
        const auto row = [](const char *name, const QByteArray &bytes, const char *key) {
            QTest::newRow(name) << bytes << QByteArray(key);
        };
        row("empty", "", "ARCHIVE_UNREADABLE");
        row("no end", body, "ARCHIVE_UNREADABLE");
        row("cut off", QByteArray(body + rawEnd(3, 40, 60)).chopped(1), "ARCHIVE_UNREADABLE");
        row("appended", body + rawEnd(3, 40, 60) + "x", "ARCHIVE_UNREADABLE");
        row("comment shorter than said", body + rawEnd(3, 40, 60, "abc").chopped(1), "ARCHIVE_UNREADABLE");
        row("two ends", body + rawEnd(3, 40, 60, rawEnd(1, 2, 3)), "ARCHIVE_UNSAFE");
        row("prepended", "MZ" + body + rawEnd(3, 40, 60), "ARCHIVE_UNSAFE");
        row("gap before the end", body + rawEnd(3, 30, 60), "ARCHIVE_UNSAFE");
        row("directory behind the end", body + rawEnd(3, 40, 70), "ARCHIVE_UNREADABLE");
        row("directory larger than the file", body + rawEnd(3, 4000, 0), "ARCHIVE_UNREADABLE");
        row("split", QByteArray(body + rawEnd(3, 40, 60)).replace(104, 2, little(1, 2)),
            "ARCHIVE_UNREADABLE");
        row("other count on this disk", QByteArray(body + rawEnd(3, 40, 60)).replace(108, 2, little(2, 2)),
            "ARCHIVE_UNREADABLE");
        row("PKWARE signature", body + "PK\x05\x05" + little(2, 2) + "xx" + rawEnd(3, 40, 60),
            "SIGNATURE_UNSUPPORTED");
        row("64: other count", body + rawEnd64(4, 40, 60) + rawEnd(3, 40, 60), "ARCHIVE_UNSAFE");
        row("64: other size", body + rawEnd64(3, 40, 60) + rawEnd(3, 30, 60), "ARCHIVE_UNSAFE");
        row("64: other offset", body + rawEnd64(3, 40, 60) + rawEnd(3, 40, 50), "ARCHIVE_UNSAFE");
        row("64: size overflows",
            body + rawEnd64(3, ~0ULL, 60).replace(64, 8, little(100, 8)) + rawEnd(3, 0xFFFFFFFF, 60),
            "ARCHIVE_UNSAFE");
        row("64: offset overflows",
            body + rawEnd64(3, 40, 1ULL << 63).replace(64, 8, little(100, 8)) + rawEnd(3, 40, 0xFFFFFFFF),
            "ARCHIVE_UNSAFE");
        row("64: sum overflows",
            body + rawEnd64(3, 1ULL << 62, 1ULL << 62).replace(64, 8, little(100, 8)) +
                rawEnd(3, 0xFFFFFFFF, 0xFFFFFFFF),
            "ARCHIVE_UNREADABLE");
        row("64: locator points nowhere",
            body + rawEnd64(3, 40, 60).replace(64, 8, little(~0ULL, 8)) + rawEnd(3, 40, 60),
            "ARCHIVE_UNREADABLE");
        row("64: locator points elsewhere",
            body + rawEnd64(3, 40, 60).replace(64, 8, little(0, 8)) + rawEnd(3, 40, 60),
            "ARCHIVE_UNREADABLE");
        row("64: record of another length",
            body + rawEnd64(3, 40, 60).replace(4, 8, little(45, 8)) + rawEnd(3, 40, 60),
            "ARCHIVE_UNREADABLE");
        row("64: split", body + rawEnd64(3, 40, 60).replace(16, 4, little(1, 4)) + rawEnd(3, 40, 60),
            "ARCHIVE_UNREADABLE");
        row("saturated without 64", body + rawEnd(3, 0xFFFFFFFF, 60), "ARCHIVE_UNREADABLE");
    }

    void refusesLies()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, key);
        QCOMPARE(keyOf([&] { read(bytes); }), key);
    }
};

QTEST_GUILESS_MAIN(ZipEndTest)
#include "zipend_test.moc"
