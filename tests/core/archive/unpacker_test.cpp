// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTemporaryFile>
#include <QTest>

#include "archive/unpacker.h"
#include "refusal.h"

using archive::Unpacker;

namespace {

/// A disk that is full.
class Full final : public QIODevice
{
public:
    Full() { open(ReadWrite); }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *, qint64) override { return -1; }
};

} // namespace

class UnpackerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void concatenatesMembersWithTheirDigests()
    {
        QTemporaryFile scratch;
        QVERIFY(scratch.open());
        scratch.write("before");
        archive::Reading reading = makeReading();
        Unpacker unpacker(reading, scratch);
        unpacker.begin(QStringLiteral("a"), 5, {});
        unpacker.add("he");
        unpacker.add("llo");
        unpacker.end();
        unpacker.begin(QStringLiteral("b"), 0, {});
        unpacker.end();
        unpacker.begin(QStringLiteral("c"), 2, {});
        unpacker.add("yo");
        unpacker.end();
        const auto members = unpacker.finish();
        QCOMPARE(members.size(), size_t(3));
        QCOMPARE(members[0].offset, 6);
        QCOMPARE(members[2].offset, 11);
        QCOMPARE(members[0].sha256, base::Digest::sha256("hello"));
        QCOMPARE(members[1].sha256, base::Digest::sha256(""));
        scratch.seek(0);
        QCOMPARE(scratch.readAll(), QByteArray("beforehelloyo"));
    }

    void whatIsKeptStaysReadableBetweenMembers()
    {
        QTemporaryFile scratch;
        QVERIFY(scratch.open());
        archive::Reading reading = makeReading();
        Unpacker unpacker(reading, scratch);
        const qint64 begin = unpacker.position();
        unpacker.keep("inner archive");
        const archive::Slice kept = unpacker.kept(begin);
        unpacker.begin(QStringLiteral("a"), 5, {});
        unpacker.add(kept.bytes(0, 5));
        unpacker.end();
        unpacker.begin(QStringLiteral("b"), 7, {});
        unpacker.add(kept.bytes(6, 3));
        unpacker.add(kept.bytes(9, 4));
        unpacker.end();
        const auto members = unpacker.finish();
        QCOMPARE(members[1].sha256, base::Digest::sha256("archive"));
        scratch.seek(members[1].offset);
        QCOMPARE(scratch.read(7), QByteArray("archive"));
    }

    void refusesSizesThatDoNotComeTrue()
    {
        QByteArray bytes;
        QBuffer scratch(&bytes);
        scratch.open(QIODevice::ReadWrite);
        archive::Reading reading = makeReading();
        Unpacker unpacker(reading, scratch);
        unpacker.begin(QStringLiteral("a"), 3, {});
        unpacker.add("ab");
        QCOMPARE(keyOf([&] { unpacker.end(); }), QByteArray("ARCHIVE_UNREADABLE"));
        QCOMPARE(keyOf([&] { unpacker.add("cd"); }), QByteArray("ARCHIVE_UNREADABLE"));
        QCOMPARE(keyOf([&] { unpacker.begin(QStringLiteral("b"), -1, {}); }), QByteArray("ARCHIVE_LIMIT"));
        QCOMPARE(keyOf([&] { unpacker.begin(QString(), 1, {}); }), QByteArray("ARCHIVE_UNSAFE"));
    }

    void aFullDiskIsAStorageFailure()
    {
        Full scratch;
        archive::Reading reading = makeReading();
        Unpacker unpacker(reading, scratch);
        unpacker.begin(QStringLiteral("a"), 3, {});
        QCOMPARE(keyOf([&] { unpacker.add("abc"); }), QByteArray("STORAGE_FAILED"));
    }
};

QTEST_GUILESS_MAIN(UnpackerTest)
#include "unpacker_test.moc"
