// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "base/digest.h"
#include "connectors/xip/unpacked.h"
#include "core/connectors/xip/unpackedbox.h"
#include "support/failureof.h"

class UnpackedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void copiesAndDigestsAFile();
    void onlyDigestsTooLargeAFile();
    void saysWhyAFileCannotBeRead();
    void stopsWhenAsked();
    void readsMembersAndPartsOfThem();
    void refusesPartsThatAreNotThere_data();
    void refusesPartsThatAreNotThere();
    void refusesWhatOnlyWasDigested();
};

void UnpackedTest::copiesAndDigestsAFile()
{
    xip::DropBox box;
    const QTemporaryDir scratch;
    const QByteArray bytes(3'000'000, 'x');
    box.write(QStringLiteral("f"), bytes);
    const xip::PrivateCopy copy =
        xip::copyPrivately(box.path(QStringLiteral("f")), scratch.path(), 1 << 30, {});
    QCOMPARE(copy.sha256, base::Digest::sha256(bytes));
    copy.bytes->seek(0);
    QCOMPARE(copy.bytes->readAll(), bytes);
    QVERIFY(copy.isWhole);
}

void UnpackedTest::onlyDigestsTooLargeAFile()
{
    xip::DropBox box;
    const QTemporaryDir scratch;
    const QByteArray bytes(3'000'000, 'x');
    box.write(QStringLiteral("f"), bytes);
    const xip::PrivateCopy copy =
        xip::copyPrivately(box.path(QStringLiteral("f")), scratch.path(), 2'999'999, {});
    QVERIFY(!copy.isWhole);
    QCOMPARE(copy.sha256, base::Digest::sha256(bytes));
    QVERIFY(copy.bytes->size() < bytes.size());
}

void UnpackedTest::saysWhyAFileCannotBeRead()
{
    const QTemporaryDir scratch;
    const auto failure = support::failureOf(
        [&] { xip::copyPrivately(scratch.filePath(QStringLiteral("none")), scratch.path(), 1, {}); });
    QCOMPARE(failure.key, QByteArray("ARCHIVE_UNREADABLE"));
    QVERIFY(failure.text.contains(u"none"));
}

void UnpackedTest::stopsWhenAsked()
{
    xip::DropBox box;
    box.write(QStringLiteral("f"), "x");
    const QTemporaryDir scratch;
    const base::Stop stop;
    stop.now();
    QVERIFY(support::failureOf([&] {
                xip::copyPrivately(box.path(QStringLiteral("f")), scratch.path(), 1, stop);
            }).reaction == base::Reaction::Stopped);
}

void UnpackedTest::readsMembersAndPartsOfThem()
{
    const xip::UnpackedBox box({{QStringLiteral("a.txt"), "0123456789"}, {QStringLiteral("b.txt"), "next"}});
    QCOMPARE(box.unpacked->read(0)->readAll(), QByteArray("0123456789"));
    xip::Locator locator{.member = 0, .offset = 3, .length = 4};
    QCOMPARE(box.unpacked->read(locator)->readAll(), QByteArray("3456"));
    locator = {.member = 1, .offset = 0, .length = 0};
    QCOMPARE(box.unpacked->read(locator)->readAll(), QByteArray());
}

void UnpackedTest::refusesPartsThatAreNotThere_data()
{
    QTest::addColumn<qint64>("member");
    QTest::addColumn<qint64>("offset");
    QTest::addColumn<qint64>("length");
    QTest::newRow("no such member") << qint64(2) << qint64(0) << qint64(1);
    QTest::newRow("behind the member") << qint64(0) << qint64(11) << qint64(0);
    QTest::newRow("into the next member") << qint64(0) << qint64(5) << qint64(6);
    QTest::newRow("beyond all bounds") << qint64(0) << qint64(1) << std::numeric_limits<qint64>::max();
}

void UnpackedTest::refusesPartsThatAreNotThere()
{
    QFETCH(qint64, member);
    QFETCH(qint64, offset);
    QFETCH(qint64, length);
    const xip::UnpackedBox box({{QStringLiteral("a.txt"), "0123456789"}, {QStringLiteral("b.txt"), "next"}});
    const xip::Locator locator{.member = member, .offset = offset, .length = length};
    QCOMPARE(support::failureOf([&] { box.unpacked->read(locator); }).key,
             QByteArray("ATTACHMENT_UNAVAILABLE"));
}

void UnpackedTest::refusesWhatOnlyWasDigested()
{
    xip::DropBox box;
    box.write(QStringLiteral("f"), "large");
    const QTemporaryDir scratch;
    const auto failure = support::failureOf([&] {
        xip::Unpacked(xip::copyPrivately(box.path(QStringLiteral("f")), scratch.path(), 1, {}),
                      {.name = QStringLiteral("f")}, {}, scratch.path(), {});
    });
    QCOMPARE(failure.key, QByteArray("ARCHIVE_LIMIT"));
    QVERIFY(failure.area == base::Area::Signature);
    QVERIFY2(failure.fix.contains(u"maxUnpackedGB, which is 20."), qUtf8Printable(failure.fix));
}

QTEST_GUILESS_MAIN(UnpackedTest)
#include "unpacked_test.moc"
