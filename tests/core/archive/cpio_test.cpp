// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "archive/cpio.h"
#include "archive/unpacker.h"
#include "refusal.h"

namespace {

struct Entry
{
    QByteArray name;
    QByteArray data;
    int mode = 0100644;
    int links = 1;
    int modified = 1'700'000'000;
};

QByteArray octal(qint64 value, int digits)
{
    return QByteArray::number(value, 8).rightJustified(digits, '0');
}

QByteArray hex(qint64 value)
{
    return QByteArray::number(value, 16).rightJustified(8, '0');
}

QByteArray odc(const QList<Entry> &entries)
{
    QByteArray out;
    for (const Entry &entry : entries)
        out += "070707" + octal(1, 6) + octal(2, 6) + octal(entry.mode, 6) + octal(0, 6) + octal(0, 6) +
               octal(entry.links, 6) + octal(0, 6) + octal(entry.modified, 11) +
               octal(entry.name.size() + 1, 6) + octal(entry.data.size(), 11) + entry.name +
               QByteArray(1, '\0') + entry.data;
    return out;
}

QByteArray padded(const QByteArray &bytes)
{
    return bytes + QByteArray((4 - bytes.size() % 4) % 4, '\0');
}

QByteArray newc(const QList<Entry> &entries)
{
    QByteArray out;
    for (const Entry &entry : entries) {
        out += padded("070701" + hex(2) + hex(entry.mode) + hex(0) + hex(0) + hex(entry.links) +
                      hex(entry.modified) + hex(entry.data.size()) + hex(0) + hex(0) + hex(0) + hex(0) +
                      hex(entry.name.size() + 1) + hex(0) + entry.name + QByteArray(1, '\0'));
        out += padded(entry.data);
    }
    return out;
}

const Entry trailer{"TRAILER!!!", {}, 0, 1, 0};
const QList<Entry> files{{".", {}, 0040755, 3},    {"./items", {}, 0040755, 2},
                         {"./items/1.eml", "one"}, {"./items/2.eml", "second"},
                         {"./empty", {}},          trailer};

struct Unpacked
{
    QByteArray key = "OK";
    QStringList paths;
    QByteArray bytes;
    std::vector<archive::Member> members;
};

Unpacked unpack(const QByteArray &bytes, qsizetype step = 1 << 20, const archive::Limits &limits = {})
{
    Unpacked result;
    QBuffer scratch(&result.bytes);
    scratch.open(QIODevice::ReadWrite);
    archive::Reading reading = makeReading(limits);
    archive::Unpacker unpacker(reading, scratch);
    archive::Cpio cpio(reading, unpacker);
    result.key = keyOf([&] {
        for (qsizetype at = 0; at < bytes.size(); at += step)
            cpio.add(QByteArrayView(bytes).sliced(at, std::min(step, bytes.size() - at)));
        cpio.finish();
        result.members = unpacker.finish();
    });
    for (const archive::Member &member : result.members)
        result.paths.append(member.path);
    return result;
}

} // namespace

class CpioTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsBothFormatsInAnyPieces_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("odc") << odc(files);
        QTest::newRow("newc") << newc(files);
    }

    void readsBothFormatsInAnyPieces()
    {
        QFETCH(QByteArray, bytes);
        for (const qsizetype step : {1, 3, 64, 1 << 20}) {
            const Unpacked got = unpack(bytes, step);
            QCOMPARE(got.key, QByteArray("OK"));
            QCOMPARE(got.paths, QStringList({QStringLiteral("items/1.eml"), QStringLiteral("items/2.eml"),
                                             QStringLiteral("empty")}));
            QCOMPARE(got.bytes, QByteArray("onesecond"));
            QCOMPARE(got.members[1].offset, 3);
            QCOMPARE(got.members[0].modified, base::Instant(std::chrono::seconds(1'700'000'000)));
        }
    }

    void paddingMayFollowTheTrailer()
    {
        QCOMPARE(unpack(odc(files) + QByteArray(512, '\0')).key, QByteArray("OK"));
        QCOMPARE(unpack(odc(files) + QByteArray(2 << 20, '\0')).key, QByteArray("ARCHIVE_UNREADABLE"));
    }

    void refusesWhatIsNoHonestArchive_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("key");
        const auto row = [](const char *name, const QByteArray &bytes, const char *key) {
            QTest::newRow(name) << bytes << QByteArray(key);
        };
        const auto one = [](const Entry &entry) {
            return odc({entry, trailer});
        };
        row("no trailer", odc({{"a", "x"}}), "ARCHIVE_UNREADABLE");
        row("cut off in the data", odc(files).first(300), "ARCHIVE_UNREADABLE");
        row("empty", "", "ARCHIVE_UNREADABLE");
        row("data after the trailer", odc(files) + "x", "ARCHIVE_UNSAFE");
        row("a second archive after it", odc(files) + odc(files), "ARCHIVE_UNSAFE");
        row("symlink", one({"a", "/etc/passwd", 0120777}), "ARCHIVE_UNSAFE");
        row("block device", one({"a", "", 0060600}), "ARCHIVE_UNSAFE");
        row("character device", one({"a", "", 0020600}), "ARCHIVE_UNSAFE");
        row("fifo", one({"a", "", 0010600}), "ARCHIVE_UNSAFE");
        row("socket", one({"a", "", 0140600}), "ARCHIVE_UNSAFE");
        row("no type", one({"a", "x", 0644}), "ARCHIVE_UNSAFE");
        row("hard link", one({"a", "x", 0100644, 2}), "ARCHIVE_UNSAFE");
        row("folder with data", one({"a", "x", 0040755}), "ARCHIVE_UNREADABLE");
        row("absolute", one({"/etc/passwd", "x"}), "ARCHIVE_UNSAFE");
        row("climbs", one({"./../x", "x"}), "ARCHIVE_UNSAFE");
        row("climbing folder", one({"../x", "", 0040755}), "ARCHIVE_UNSAFE");
        row("not UTF-8", one({"b\xfc", "x"}), "ARCHIVE_UNSAFE");
        row("name with NUL", one({QByteArray("a\0b", 3), "x"}), "ARCHIVE_UNSAFE");
        row("file without a name", one({".", "x"}), "ARCHIVE_UNSAFE");
        row("same name twice", odc({{"a", "x"}, {"./a", "y"}, trailer}), "ARCHIVE_UNSAFE");
        row("other case", odc({{"a", "x"}, {"A", "y"}, trailer}), "ARCHIVE_UNSAFE");
        row("old binary format", QByteArray::fromHex("c771") + QByteArray(100, '\0'), "ARCHIVE_UNREADABLE");
        row("newc with checksums", "070702" + newc(files).sliced(6), "ARCHIVE_UNREADABLE");
        row("negative number", odc(files).replace(59, 6, "-00005"), "ARCHIVE_UNREADABLE");
        row("no number", odc(files).replace(65, 11, "0x000000001"), "ARCHIVE_UNREADABLE");
        row("spaces", odc(files).replace(65, 11, "          1"), "ARCHIVE_UNREADABLE");
        row("no name at all", odc(files).replace(59, 6, "000001"), "ARCHIVE_UNREADABLE");
        row("endless name", odc(files).replace(59, 6, "777777"), "ARCHIVE_UNREADABLE");
        row("8 GB that are not there", one({"a", "x"}).replace(65, 11, "77777777777"), "ARCHIVE_LIMIT");
        row("trailer with data", odc({{"TRAILER!!!", "x", 0, 1, 0}}), "ARCHIVE_UNREADABLE");
        QByteArray stuffed = newc({{"ab", "x"}, trailer});
        stuffed[113] = 'x'; // the name's end padding
        row("padding that is not empty", stuffed, "ARCHIVE_UNSAFE");
    }

    void refusesWhatIsNoHonestArchive()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, key);
        QCOMPARE(unpack(bytes).key, key);
        QCOMPARE(unpack(bytes, 1).key, key);
    }

    void boundsNumberDepthAndSize()
    {
        archive::Limits limits;
        limits.members = 3;
        QCOMPARE(unpack(odc(files), 100, limits).key, QByteArray("ARCHIVE_LIMIT"));
        limits = {};
        limits.memberBytes = 5;
        QCOMPARE(unpack(odc(files), 100, limits).key, QByteArray("ARCHIVE_LIMIT"));
        limits = {};
        limits.totalBytes = 8;
        QCOMPARE(unpack(odc(files), 100, limits).key, QByteArray("ARCHIVE_LIMIT"));
        limits = {};
        limits.depth = 0;
        QCOMPARE(unpack(odc(files), 100, limits).key, QByteArray("ARCHIVE_LIMIT"));
    }
};

QTEST_GUILESS_MAIN(CpioTest)
#include "cpio_test.moc"
