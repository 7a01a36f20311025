// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "archive/unpacker.h"
#include "archive/zip.h"
#include "rawzip.h"
#include "refusal.h"

using namespace archive;

namespace {

struct Unpacked
{
    QByteArray key;
    QStringList paths;
    QByteArray bytes;
};

Unpacked unpack(QByteArray zip, const Limits &limits = {})
{
    Unpacked result;
    QBuffer buffer(&zip);
    buffer.open(QIODevice::ReadOnly);
    QBuffer scratch(&result.bytes);
    scratch.open(QIODevice::ReadWrite);
    Reading reading = makeReading(limits);
    Unpacker unpacker(reading, scratch);
    result.key = keyOf([&] {
        unpackAll(Zip::read(Slice(buffer, reading), unpacker.paths(), reading), unpacker);
        for (const Member &member : unpacker.finish())
            result.paths.append(member.path);
    });
    return result;
}

} // namespace

class ZipTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsAZipByItsStart()
    {
        QVERIFY(isZip(rawZip({{"a", "x"}})));
        QVERIFY(isZip(rawZip({})));
        QVERIFY(!isZip("PK"));
        QVERIFY(!isZip("xar!"));
        QVERIFY(!isZip("PK\x07\x08"));
    }

    void unpacksStoredAndDeflatedFiles()
    {
        RawEntry folder{"f/", ""};
        folder.attributes = 040755U << 16;
        const Unpacked got =
            unpack(rawZip({folder, {"f/a", "one "}, packedEntry("b", "two "), {"empty", ""}}));
        QCOMPARE(got.key, QByteArray("OK"));
        QCOMPARE(got.paths,
                 QStringList({QStringLiteral("f/a"), QStringLiteral("b"), QStringLiteral("empty")}));
        QCOMPARE(got.bytes, QByteArray("one two "));
    }

    void refusesFilesThatAreNotAsDeclared_data()
    {
        QTest::addColumn<RawEntry>("entry");
        QTest::addColumn<QByteArray>("key");
        const RawEntry good = packedEntry("a", "some text");
        const auto row = [&](const char *name, const std::function<void(RawEntry &)> &change,
                             const char *key = "ARCHIVE_UNREADABLE") {
            RawEntry entry = good;
            change(entry);
            QTest::newRow(name) << entry << QByteArray(key);
        };
        row("CRC", [](RawEntry &e) { e.crc ^= 1; });
        row("longer", [](RawEntry &e) { e.size -= 1; });
        row("shorter", [](RawEntry &e) { e.size += 1; });
        row("cut off", [](RawEntry &e) { e.data.chop(1); });
        row(
            "bytes behind the end", [](RawEntry &e) { e.data += "hidden"; }, "ARCHIVE_UNSAFE");
        row("damaged", [](RawEntry &e) { e.data = "no deflate"; });
        row("empty", [](RawEntry &e) { e.data = ""; });
        RawEntry stored{"a", "text"};
        stored.crc = 1;
        QTest::newRow("stored, CRC") << stored << QByteArray("ARCHIVE_UNREADABLE");
    }

    void refusesFilesThatAreNotAsDeclared()
    {
        QFETCH(RawEntry, entry);
        QFETCH(QByteArray, key);
        QCOMPARE(unpack(rawZip({entry})).key, key);
    }

    void refusesNamesThatCollide()
    {
        QCOMPARE(unpack(rawZip({{"a", "x"}, {"A", "y"}})).key, QByteArray("ARCHIVE_UNSAFE"));
        QCOMPARE(unpack(rawZip({{"./a", "x"}, {"a", "y"}})).key, QByteArray("ARCHIVE_UNSAFE"));
        QCOMPARE(unpack(rawZip({{"\xc3\xbc", "x"}, {"u\xcc\x88", "y"}})).key, QByteArray("ARCHIVE_UNSAFE"));
    }

    void refusesBombs()
    {
        const RawEntry bomb = packedEntry("a", QByteArray(32 << 20, '\0'));
        QCOMPARE(unpack(rawZip({bomb})).key, QByteArray("ARCHIVE_LIMIT"));
        Limits limits;
        limits.memberBytes = 1000;
        QCOMPARE(unpack(rawZip({packedEntry("a", QByteArray(1001, 'a'))}), limits).key,
                 QByteArray("ARCHIVE_LIMIT"));
        limits = {};
        limits.totalBytes = 1500;
        const RawEntry first = packedEntry("a", QByteArray(1000, 'a'));
        const RawEntry second = packedEntry("b", QByteArray(1000, 'a'));
        QCOMPARE(unpack(rawZip({first, second}), limits).key, QByteArray("ARCHIVE_LIMIT"));
    }

    void aNestedBombStaysPacked()
    {
        // Like 42.zip: archives inside are members, never opened.
        const QByteArray inner = rawZip({packedEntry("bomb", QByteArray(32 << 20, '\0'))});
        const Unpacked got = unpack(rawZip({packedEntry("1.zip", inner), packedEntry("2.zip", inner)}));
        QCOMPARE(got.key, QByteArray("OK"));
        QCOMPARE(got.bytes, QByteArray(inner + inner));
    }

    void givesSmallEntriesWhole()
    {
        QByteArray bytes = rawZip({packedEntry("a", "text"), {"b", "stored"}});
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::ReadOnly);
        Limits limits;
        Reading reading = makeReading(limits);
        const Paths paths(reading);
        const Zip zip = Zip::read(Slice(buffer, reading), paths, reading);
        QCOMPARE(zip.contents(*zip.find("a")), QByteArray("text"));
        QCOMPARE(zip.storedBytes(*zip.find("b")).bytes(0, 6), QByteArray("stored"));
        QVERIFY(zip.find("c") == nullptr);
        QVERIFY(zip.find("A") == nullptr);
        limits.tocBytes = 200;
        Reading strict = makeReading(limits);
        bytes = rawZip({packedEntry("a", QByteArray(201, 'x'))});
        const Zip large = Zip::read(Slice(buffer, strict), paths, strict);
        QCOMPARE(keyOf([&] { large.contents(*large.find("a")); }), QByteArray("ARCHIVE_LIMIT"));
    }
};

QTEST_GUILESS_MAIN(ZipTest)
#include "zip_test.moc"
