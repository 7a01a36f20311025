// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "archive/paths.h"
#include "archive/zipdirectory.h"
#include "rawzip.h"
#include "refusal.h"

using namespace archive;

namespace {

std::vector<ZipEntry> read(QByteArray bytes, const Limits &limits = {})
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    Reading reading = makeReading(limits);
    const Paths paths(reading);
    return readZipDirectory(Slice(buffer, reading), paths, reading);
}

/// An entry whose crc and sizes follow its data.
RawEntry described(int form)
{
    RawEntry entry = packedEntry("d.eml", "some text to pack");
    entry.flags |= 8;
    entry.localCrc = 0;
    entry.localPacked = 0;
    entry.localSize = 0;
    const quint64 packed = static_cast<quint64>(entry.data.size());
    const int width = form >= 20 ? 8 : 4;
    entry.descriptor = (form % 8 == 0 ? QByteArray("PK\x07\x08") : QByteArray()) + little(entry.crc, 4) +
                       little(packed, width) + little(entry.size, width);
    return entry;
}

/// The ZIP with another number of entries in its end record.
QByteArray saysCount(QByteArray zip, quint16 count)
{
    return zip.replace(zip.size() - 14, 4, little(count, 2).repeated(2));
}

RawEntry changed(RawEntry entry, const std::function<void(RawEntry &)> &change)
{
    change(entry);
    return entry;
}

const RawEntry a{"a", "text"};

/// A ZIP of `a`, changed.
QByteArray one(const std::function<void(RawEntry &)> &change)
{
    return rawZip({changed(a, change)});
}

void addColumns()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("key");
}

void row(const char *name, const QByteArray &bytes, const char *key)
{
    QTest::newRow(name) << bytes << QByteArray(key);
}

void checkRow()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, key);
    QCOMPARE(keyOf([&] { read(bytes); }), key);
}

} // namespace

class ZipDirectoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEntriesInTheirOrder()
    {
        RawEntry folder{"items/", ""};
        folder.attributes = 040755U << 16 | 0x10;
        RawEntry dos{"dos.eml", "x"};
        dos.attributes = 0x20;
        const auto entries =
            read(rawZip({folder, {"items/1.eml", "one"}, packedEntry("items/2.eml", "two"), dos}));
        QCOMPARE(entries.size(), size_t(4));
        QVERIFY(entries[0].isFolder);
        QCOMPARE(entries[1].path, QStringLiteral("items/1.eml"));
        QCOMPARE(entries[1].size, 3);
        QCOMPARE(entries[2].method, 8);
        QCOMPARE(entries[2].size, 3);
        QVERIFY(read(rawZip({})).empty());
    }

    void readsEveryFormOfDescriptor_data()
    {
        QTest::addColumn<int>("form");
        for (const int form : {12, 16, 20, 24})
            QTest::addRow("%d bytes", form) << form;
    }

    void readsEveryFormOfDescriptor()
    {
        QFETCH(int, form);
        const RawEntry entry = described(form);
        QCOMPARE(entry.descriptor.size(), form);
        QCOMPARE(read(rawZip({entry, {"b", "x"}})).size(), size_t(2));
        RawEntry lying = entry;
        lying.descriptor[form == 16 || form == 24 ? 4 : 0] =
            static_cast<char>(~lying.descriptor[form == 16 || form == 24 ? 4 : 0]);
        QCOMPARE(keyOf([&] { read(rawZip({lying, {"b", "x"}})); }), QByteArray("ARCHIVE_UNSAFE"));
        lying = entry;
        lying.descriptor[form - 1] = 1;
        QCOMPARE(keyOf([&] { read(rawZip({lying, {"b", "x"}})); }), QByteArray("ARCHIVE_UNSAFE"));
    }

    void prefersATimeWithAZone()
    {
        RawEntry entry{"a", "text"};
        const base::Instant local = read(rawZip({entry}))[0].modified;
        entry.centralExtra = little(0x5455, 2) + little(5, 2) + little(1, 1) + little(1'700'000'000, 4);
        entry.localExtra = little(0x5455, 2) + little(9, 2) + little(3, 1) + little(1'700'000'000, 4) +
                           little(1'700'000'001, 4);
        QCOMPARE(read(rawZip({entry}))[0].modified, base::Instant(std::chrono::seconds(1'700'000'000)));
        entry.centralExtra = little(0x5455, 2) + little(1, 2) + little(2, 1);
        QCOMPARE(read(rawZip({entry}))[0].modified, local);
    }

    void readsZip64Fields()
    {
        RawEntry entry{"a", "text"};
        entry.centralPacked = 0xFFFFFFFF;
        entry.size = 0xFFFFFFFF;
        entry.localPacked = 0xFFFFFFFF;
        entry.centralOffset = 0xFFFFFFFF;
        entry.localExtra = little(1, 2) + little(16, 2) + little(4, 8) + little(4, 8);
        entry.centralExtra = little(1, 2) + little(24, 2) + little(4, 8) + little(4, 8) + little(0, 8);
        const auto entries = read(rawZip({entry}));
        QCOMPARE(entries[0].size, 4);
        QCOMPARE(entries[0].packed, 4);
        RawEntry cut = entry;
        cut.centralExtra = little(1, 2) + little(16, 2) + little(4, 8) + little(4, 8);
        QCOMPARE(keyOf([&] { read(rawZip({cut})); }), QByteArray("ARCHIVE_UNREADABLE"));
        RawEntry huge = entry;
        huge.centralExtra = little(1, 2) + little(24, 2) + little(~0ULL, 8) + little(~0ULL, 8) + little(0, 8);
        QCOMPARE(keyOf([&] { read(rawZip({huge})); }), QByteArray("ARCHIVE_UNREADABLE"));
        RawEntry far = entry;
        far.centralExtra = little(1, 2) + little(24, 2) + little(4, 8) + little(4, 8) + little(1ULL << 40, 8);
        QCOMPARE(keyOf([&] { read(rawZip({far})); }), QByteArray("ARCHIVE_UNREADABLE"));
    }

    void refusesWhatReadersDisagreeAbout_data()
    {
        addColumns();
        const RawEntry b{"b", "more"};
        row("prepended", rawZip({a, b}, {.before = "MZ"}), "ARCHIVE_UNSAFE");
        row("gap before the directory", rawZip({a, b}, {.beforeDirectory = "hidden"}), "ARCHIVE_UNSAFE");
        row("gap between entries", rawZip({changed(a, [](RawEntry &e) { e.descriptor = "hidden"; }), b}),
            "ARCHIVE_UNSAFE");
        row("hidden entry between", rawZip({changed(a, [&](RawEntry &e) { e.descriptor = rawLocal(b); })}),
            "ARCHIVE_UNSAFE");
        row("behind the directory", rawZip({a}, {.afterDirectory = "hidden"}), "ARCHIVE_UNSAFE");
        row("appended", rawZip({a}) + "x", "ARCHIVE_UNREADABLE");
        row("two entries, one place", rawZip({a, changed(b, [](RawEntry &e) { e.centralOffset = 0; })}),
            "ARCHIVE_UNSAFE");
        row("overlapping data",
            rawZip({changed(a,
                            [](RawEntry &e) {
                                e.centralPacked = 40;
                                e.localPacked = 40;
                                e.size = 40;
                            }),
                    b}),
            "ARCHIVE_UNSAFE");
        row("data behind the directory",
            rawZip({changed(a,
                            [](RawEntry &e) {
                                e.centralPacked = 60;
                                e.localPacked = 60;
                                e.size = 60;
                            })}),
            "ARCHIVE_UNSAFE");
        row("data behind the file",
            rawZip({changed(a,
                            [](RawEntry &e) {
                                e.centralPacked = 5000;
                                e.localPacked = 5000;
                                e.size = 5000;
                            })}),
            "ARCHIVE_UNREADABLE");
        row("offset behind the file", one([](RawEntry &e) { e.centralOffset = 5000; }), "ARCHIVE_UNREADABLE");
        row("offset into nothing", one([](RawEntry &e) { e.centralOffset = 3; }), "ARCHIVE_UNSAFE");
        row("other local name", one([](RawEntry &e) { e.localName = "b"; }), "ARCHIVE_UNSAFE");
        row("longer local name", one([](RawEntry &e) { e.localName = "aa"; }), "ARCHIVE_UNSAFE");
        row("other local method", one([](RawEntry &e) { e.localMethod = 8; }), "ARCHIVE_UNSAFE");
        row("other local flags", one([](RawEntry &e) { e.localFlags = 0; }), "ARCHIVE_UNSAFE");
        row("other local CRC", one([](RawEntry &e) { e.localCrc = 1; }), "ARCHIVE_UNSAFE");
        row("other local size", one([](RawEntry &e) { e.localSize = 3; }), "ARCHIVE_UNSAFE");
        row("other local packed size", one([](RawEntry &e) { e.localPacked = 3; }), "ARCHIVE_UNSAFE");
        row("local sizes left out", one([](RawEntry &e) {
                e.localPacked = 0;
                e.localSize = 0;
            }),
            "ARCHIVE_UNSAFE");
        row("stored, but sizes differ",
            rawZip({changed(a,
                            [](RawEntry &e) {
                                e.size = 9;
                                e.localSize = 9;
                            })}),
            "ARCHIVE_UNSAFE");
        row("same name twice", rawZip({a, a}), "ARCHIVE_UNSAFE");
        row("fewer entries than said", saysCount(rawZip({a}), 2), "ARCHIVE_UNSAFE");
        row("more entries than said", saysCount(rawZip({a}), 0), "ARCHIVE_UNSAFE");
    }

    void refusesWhatReadersDisagreeAbout() { checkRow(); }

    void refusesEntriesThatAreNoPlainFiles_data()
    {
        addColumns();
        row("symlink", one([](RawEntry &e) { e.attributes = 0120777U << 16; }), "ARCHIVE_UNSAFE");
        row("device", one([](RawEntry &e) { e.attributes = 0060600U << 16; }), "ARCHIVE_UNSAFE");
        row("fifo", one([](RawEntry &e) { e.attributes = 0010600U << 16; }), "ARCHIVE_UNSAFE");
        row("volume label", one([](RawEntry &e) { e.attributes = 0x08; }), "ARCHIVE_UNSAFE");
        row("folder by mode only", one([](RawEntry &e) { e.attributes = 0040755U << 16; }), "ARCHIVE_UNSAFE");
        row("folder with data", one([](RawEntry &e) {
                e.name = "a/";
                e.attributes = 0;
            }),
            "ARCHIVE_UNSAFE");
        row("encrypted", one([](RawEntry &e) { e.flags |= 1; }), "ARCHIVE_UNREADABLE");
        row("strongly encrypted", one([](RawEntry &e) { e.flags |= 1 << 6; }), "ARCHIVE_UNREADABLE");
        row("masked headers", one([](RawEntry &e) { e.flags |= 1 << 13; }), "ARCHIVE_UNREADABLE");
        row("bzip2 method", one([](RawEntry &e) { e.method = 12; }), "ARCHIVE_UNREADABLE");
        row("another disk", one([](RawEntry &e) { e.disk = 1; }), "ARCHIVE_UNREADABLE");
        row("climbs", one([](RawEntry &e) { e.name = "../a"; }), "ARCHIVE_UNSAFE");
        row("absolute", one([](RawEntry &e) { e.name = "/a"; }), "ARCHIVE_UNSAFE");
        row("drive", one([](RawEntry &e) { e.name = "C:\\a"; }), "ARCHIVE_UNSAFE");
        row("backslash", one([](RawEntry &e) { e.name = "a\\..\\b"; }), "ARCHIVE_UNSAFE");
        row("no name", one([](RawEntry &e) { e.name = ""; }), "ARCHIVE_UNSAFE");
        row("not UTF-8", one([](RawEntry &e) { e.name = "\xff"; }), "ARCHIVE_UNSAFE");
        row("PKWARE signature in the directory",
            rawZip({a}, {.afterDirectory = "PK\x05\x05" + little(2, 2) + "xx"}), "SIGNATURE_UNSUPPORTED");
        row("PKWARE field", one([](RawEntry &e) { e.centralExtra = little(0x15, 2) + little(2, 2) + "xx"; }),
            "SIGNATURE_UNSUPPORTED");
        row("directory damaged", rawZip({a}).replace("PK\x01\x02", "PK\x01\x03"), "ARCHIVE_UNREADABLE");
        row("local header damaged", rawZip({a}).replace("PK\x03\x04", "PK\x03\x05"), "ARCHIVE_UNREADABLE");
        row("descriptor missing", rawZip({changed(described(16), [](RawEntry &e) { e.descriptor = ""; })}),
            "ARCHIVE_UNSAFE");
    }

    void refusesEntriesThatAreNoPlainFiles() { checkRow(); }

    void saysWhatToDoAboutEncryption()
    {
        const QString fix = fixOf([&] {
            read(rawZip({changed({"a", "x"}, [](RawEntry &e) { e.flags |= 1; })}));
        });
        QVERIFY2(fix.contains(u"without a password"), qUtf8Printable(fix));
    }

    void boundsTheNumberBeforeReading()
    {
        Limits limits;
        limits.members = 1;
        QCOMPARE(keyOf([&] { read(rawZip({{"a", "x"}, {"b", "y"}}), limits); }), QByteArray("ARCHIVE_LIMIT"));
        // A million entries that are only claimed.
        const QByteArray liar = QByteArray(46, 'x') + rawEnd64(1'000'000, 46, 0) + rawEnd(0xFFFF, 46, 0);
        QCOMPARE(keyOf([&] { read(liar); }), QByteArray("ARCHIVE_LIMIT"));
        limits = {};
        limits.tocBytes = 40;
        QCOMPARE(keyOf([&] { read(rawZip({{"a", "x"}}), limits); }), QByteArray("ARCHIVE_LIMIT"));
    }

    void readsManyEntriesFast()
    {
        QList<RawEntry> many;
        for (int i = 0; i < 60'000; ++i)
            many.append({QByteArray::number(i), "x"});
        QCOMPARE(read(rawZip(many)).size(), size_t(60'000));
    }
};

QTEST_GUILESS_MAIN(ZipDirectoryTest)
#include "zipdirectory_test.moc"
