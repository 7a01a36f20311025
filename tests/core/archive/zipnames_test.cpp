// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "archive/zipnames.h"
#include "rawzip.h"
#include "refusal.h"

using namespace archive;

class ZipNamesTest : public QObject
{
    Q_OBJECT

private:
    const Reading m_reading = makeReading();

private Q_SLOTS:
    void readsUtf8AndCodePage437()
    {
        QCOMPARE(zipName("a.eml", false, m_reading), QStringLiteral("a.eml"));
        QCOMPARE(zipName("b\xc3\xbc.eml", true, m_reading), QStringLiteral("bü.eml"));
        QCOMPARE(zipName("b\xc3\xbc.eml", false, m_reading), QStringLiteral("bü.eml"));
        QCOMPARE(zipName("b\x81.eml", false, m_reading), QStringLiteral("bü.eml"));
        QCOMPARE(zipName("\xe1\xff", false, m_reading), QStringLiteral("ß\u00a0"));
        QCOMPARE(keyOf([&] { zipName("b\x81.eml", true, m_reading); }), QByteArray("ARCHIVE_UNSAFE"));
    }

    void readsDosTimes()
    {
        QCOMPARE(zipTime((46U << 9 | 11U << 5 | 20U) << 16 | (8U << 11 | 9U << 5 | 5U)),
                 *base::fromIso(u"2026-11-20T08:09:10Z"));
        QCOMPARE(zipTime(0), base::Instant{});
        QCOMPARE(zipTime((46U << 9 | 2U << 5 | 30U) << 16), base::Instant{});
        QVERIFY(zipTime(0xFFFFFFFF) == base::Instant{});
    }

    void readsExtendedTimes()
    {
        const auto field = [](int flags, const QByteArray &times) -> QByteArray {
            return little(0x5455, 2) + little(static_cast<quint64>(times.size() + 1), 2) +
                   little(static_cast<quint64>(flags), 1) + times;
        };
        const QByteArray time = little(1'700'000'000, 4);
        const base::Instant expected{std::chrono::seconds(1'700'000'000)};
        QCOMPARE(extendedTime(field(1, time)), expected);
        QCOMPARE(extendedTime(field(3, time + little(1, 4))), expected);
        QCOMPARE(extendedTime(little(1, 2) + little(2, 2) + "xx" + field(1, time)), expected);
        for (const QByteArray &none : {QByteArray(), field(2, time), field(1, {}), field(1, time.chopped(1)),
                                       field(1, time).chopped(1), QByteArray("UT")})
            QVERIFY(!extendedTime(none));
    }

    void findsTheZip64Field()
    {
        const QByteArray field = little(1, 2) + little(8, 2) + little(77, 8);
        const QByteArray other = little(0x5455, 2) + little(1, 2) + "x";
        QCOMPARE(zip64Field(other + field, m_reading), little(77, 8));
        QCOMPARE(zip64Field(field + other, m_reading), little(77, 8));
        QCOMPARE(zip64Field(other, m_reading), QByteArray());
        QCOMPARE(zip64Field(QByteArray(other + QByteArray(3, '\0')), m_reading), QByteArray());
        QCOMPARE(keyOf([&] { zip64Field(field + field, m_reading); }), QByteArray("ARCHIVE_UNSAFE"));
        QCOMPARE(keyOf([&] { zip64Field(field.chopped(1), m_reading); }), QByteArray("ARCHIVE_UNREADABLE"));
    }

    void refusesPkwareSignaturesByName_data()
    {
        QTest::addColumn<int>("id");
        QTest::newRow("certificate store") << 0x14;
        QTest::newRow("signature of a file") << 0x15;
        QTest::newRow("signature of the directory") << 0x16;
        QTest::newRow("strong encryption") << 0x17;
    }

    void refusesPkwareSignaturesByName()
    {
        QFETCH(int, id);
        const QByteArray field = little(static_cast<quint64>(id), 2) + little(2, 2) + "xx";
        QCOMPARE(keyOf([&] { zip64Field(field, m_reading); }), QByteArray("SIGNATURE_UNSUPPORTED"));
        QVERIFY(textOf([&] { zip64Field(field, m_reading); }).contains(QStringLiteral("PKWARE")));
    }
};

QTEST_GUILESS_MAIN(ZipNamesTest)
#include "zipnames_test.moc"
