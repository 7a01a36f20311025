// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <map>
#include <memory>
#include <thread>

#include <QDir>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <archive.h>
#include <archive_entry.h>

#include "base/digest.h"
#include "core/spool/spoolfixture.h"
#include "spool/spool.h"
#include "support/failureof.h"
#include "support/filesizelimit.h"

class SpoolTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void anyToolOpensAClosedSegment();
    void tarListsAnOpenSegmentAfterSync();
    void referencesPointAtTheContent();
    void foldersAndFilesArePrivate();
    void segmentIdsAreRandom();
    void aFailedEntryLeavesNothing();
    void refusesNamesThatCouldUnpackElsewhere();
    void cutBackForgetsWhatCameAfterTheMark();
    void cutBackOfAnotherSegmentIsRefused();
    void aSegmentIsFullAtItsSize();
    void anEmptySegmentIsRemoved();
    void recoverCutsBackToWhatTheJournalKnows();
    void recoverAcceptsASegmentThatWasClosedUnnoticed();
    void recoverNamesADamagedSegment_data();
    void recoverNamesADamagedSegment();
    void strangersAreRemovedAndOthersFilesStay();
    void removeIsForgiving();
    void readersAndTheWriterDoNotMeet();
    void aFullDiskLosesNothingThatWasSynced();

private:
    QString folder() const { return m_folder->filePath(QStringLiteral("data/spool")); }
    QString only() const
    {
        return folder() + u'/' + QDir(folder()).entryList(QDir::Files).join(QStringLiteral(" and "));
    }
    QByteArray read(const spool::Spool &spool, const model::EntryRef &entry)
    {
        return spool.openEntry(entry)->readAll();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void SpoolTest::anyToolOpensAClosedSegment()
{
    spool::Spool spool(folder(), {});
    std::map<QString, QByteArray> expected;
    for (int i = 0; i < 50; ++i) {
        put(spool, i, i * 511);
        expected[QStringLiteral("%1.eml").arg(i, 32, 16, QLatin1Char('0'))] = messageOf(i, i * 511);
    }
    const QString odd = QString::fromUtf8("01/Ausführlicher Bericht 👍.pdf");
    spool.append(odd, when, [](QIODevice &device) { device.write("%PDF"); });
    expected[odd] = "%PDF";
    const auto closed = spool.close();
    QVERIFY(closed);
    QCOMPARE(entriesOf(spool.path(closed->segment)), expected);

    QFile file(spool.path(closed->segment));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(closed->length, file.size());
    QCOMPARE(closed->sha256, base::Digest::sha256(file));

    for (const QString &tool : {QStringLiteral("tar"), QStringLiteral("bsdtar"), QStringLiteral("7z")}) {
        if (QStandardPaths::findExecutable(tool).isEmpty())
            continue;
        QProcess process;
        process.start(tool, tool == QLatin1String("7z") ? QStringList{QStringLiteral("l"), file.fileName()}
                                                        : QStringList{QStringLiteral("tf"), file.fileName()});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 0);
        QVERIFY2(process.readAllStandardError().isEmpty(), qPrintable(tool));
        QVERIFY(process.readAllStandardOutput().contains("00000000000000000000000000000031.eml"));
    }
}

void SpoolTest::tarListsAnOpenSegmentAfterSync()
{
    spool::Spool spool(folder(), {});
    put(spool, 1);
    spool.sync();
    QCOMPARE(entriesOf(only()).size(), 1);
}

void SpoolTest::referencesPointAtTheContent()
{
    spool::Spool spool(folder(), {});
    std::vector<model::EntryRef> entries;
    for (int i = 0; i < 300; ++i)
        entries.push_back(put(spool, i, i % 7 == 0 ? 700000 : i));
    spool.sync();
    for (int i = 0; i < 300; ++i) {
        const QByteArray message = messageOf(i, i % 7 == 0 ? 700000 : i);
        const model::EntryRef &entry = entries[static_cast<size_t>(i)];
        QCOMPARE(entry.length, message.size());
        QCOMPARE(entry.sha256, base::Digest::sha256(message));
        QVERIFY(read(spool, entry) == message);
    }
}

void SpoolTest::foldersAndFilesArePrivate()
{
    spool::Spool spool(folder(), {});
    put(spool, 1);
    const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup |
                        QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;
    QVERIFY((QFile::permissions(folder()) & others) == 0);
    QVERIFY((QFile::permissions(only()) & others) == 0);
}

void SpoolTest::segmentIdsAreRandom()
{
    spool::Spool spool(folder(), {});
    QSet<QByteArray> ids;
    for (int i = 0; i < 20; ++i) {
        put(spool, i);
        const QByteArray id = spool.close()->segment;
        QCOMPARE(QByteArray::fromHex(id).size(), 16);
        QCOMPARE(QByteArray::fromHex(id).toHex(), id);
        ids.insert(id);
    }
    QCOMPARE(ids.size(), 20);
    QCOMPARE(QDir(folder()).entryList(QDir::Files).size(), 20);
}

void SpoolTest::aFailedEntryLeavesNothing()
{
    spool::Spool spool(folder(), {});
    const model::EntryRef before = put(spool, 1);
    const qint64 length = spool.mark().length;
    for (const qsizetype size : {10, 5 << 20}) {
        const base::Failure failure = support::failureOf([&] {
            spool.append(QStringLiteral("bad.eml"), when, [&](QIODevice &device) {
                device.write(QByteArray(size, 'b'));
                throw base::itemFailure("SOURCE_ITEM_UNREADABLE", QStringLiteral("The source broke off."));
            });
        });
        QCOMPARE(failure.key, "SOURCE_ITEM_UNREADABLE");
        QCOMPARE(spool.mark().length, length);
    }
    const model::EntryRef after = put(spool, 2);
    const auto closed = spool.close();
    QCOMPARE(entriesOf(spool.path(closed->segment)).size(), 2);
    QCOMPARE(read(spool, before), messageOf(1));
    QCOMPARE(read(spool, after), messageOf(2));
}

void SpoolTest::refusesNamesThatCouldUnpackElsewhere()
{
    spool::Spool spool(folder(), {});
    const base::Failure failure =
        support::failureOf([&] { spool.append(QStringLiteral("../x"), when, [](QIODevice &) {}); });
    QCOMPARE(failure.key, "ENTRY_NAME_INVALID");
    QCOMPARE(failure.reaction, base::Reaction::SkipItem);
}

void SpoolTest::cutBackForgetsWhatCameAfterTheMark()
{
    spool::Spool spool(folder(), {});
    put(spool, 1);
    const spool::Spool::Mark mark = spool.mark();
    put(spool, 2, 3 << 20);
    put(spool, 3);
    spool.sync();
    spool.cutBack(mark);
    QCOMPARE(spool.mark().length, mark.length);
    const model::EntryRef entry = put(spool, 4);
    const auto closed = spool.close();
    const auto entries = entriesOf(spool.path(closed->segment));
    QCOMPARE(entries.size(), 2);
    QCOMPARE(entries.at(QStringLiteral("00000000000000000000000000000004.eml")), messageOf(4));
    QCOMPARE(read(spool, entry), messageOf(4));
}

void SpoolTest::cutBackOfAnotherSegmentIsRefused()
{
    spool::Spool spool(folder(), {});
    put(spool, 1);
    const spool::Spool::Mark old = spool.mark();
    spool.close();
    put(spool, 2);
    QCOMPARE(support::failureOf([&] { spool.cutBack(old); }).key, "SEGMENT_DAMAGED");
    spool::Spool::Mark beyond = spool.mark();
    beyond.length += 512;
    QCOMPARE(support::failureOf([&] { spool.cutBack(beyond); }).key, "SEGMENT_DAMAGED");
}

void SpoolTest::aSegmentIsFullAtItsSize()
{
    spool::Spool spool(folder(), {.segmentBytes = 10000});
    QVERIFY(!spool.isFull());
    put(spool, 1, 5000);
    QVERIFY(!spool.isFull());
    put(spool, 2, 5000);
    QVERIFY(spool.isFull());
    spool.close();
    QVERIFY(!spool.isFull());
}

void SpoolTest::anEmptySegmentIsRemoved()
{
    spool::Spool spool(folder(), {});
    QVERIFY(!spool.close());
    const spool::Spool::Mark mark = spool.mark();
    QVERIFY(spool.exists(mark.segment));
    QVERIFY(!spool.close());
    QVERIFY(!spool.exists(mark.segment));
    put(spool, 1);
    spool.cutBack({spool.mark().segment, 0});
    QVERIFY(!spool.close());
    QCOMPARE(spool.bytesInUse(), 0);
}

void SpoolTest::recoverCutsBackToWhatTheJournalKnows()
{
    spool::Spool::Mark committed;
    model::EntryRef entry;
    {
        spool::Spool crashed(folder(), {});
        entry = put(crashed, 1);
        crashed.sync();
        committed = crashed.mark();
        put(crashed, 2, 3 << 20);
    }
    spool::Spool spool(folder(), {});
    QVERIFY(QFileInfo(spool.path(committed.segment)).size() > committed.length);
    const auto closed = spool.recover(committed.segment, committed.length);
    QCOMPARE(closed.segment, committed.segment);
    QCOMPARE(closed.length, committed.length + 1024);
    QCOMPARE(entriesOf(spool.path(closed.segment)).size(), 1);
    QCOMPARE(read(spool, entry), messageOf(1));
    QFile file(spool.path(closed.segment));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(closed.sha256, base::Digest::sha256(file));
}

void SpoolTest::recoverAcceptsASegmentThatWasClosedUnnoticed()
{
    spool::Spool crashed(folder(), {});
    put(crashed, 1);
    crashed.sync();
    const spool::Spool::Mark committed = crashed.mark();
    const auto closed = crashed.close();
    const auto recovered = crashed.recover(committed.segment, committed.length);
    QCOMPARE(recovered.length, closed->length);
    QCOMPARE(recovered.sha256, closed->sha256);
}

void SpoolTest::recoverNamesADamagedSegment_data()
{
    QTest::addColumn<qint64>("lengthBeyond");
    QTest::addColumn<bool>("isThere");
    QTest::newRow("shorter than the journal says") << qint64(512) << true;
    QTest::newRow("not at an entry's end") << qint64(-1) << true;
    QTest::newRow("missing") << qint64(0) << false;
}

void SpoolTest::recoverNamesADamagedSegment()
{
    QFETCH(qint64, lengthBeyond);
    QFETCH(bool, isThere);
    spool::Spool spool(folder(), {});
    put(spool, 1);
    spool.sync();
    const spool::Spool::Mark mark = spool.mark();
    QVERIFY(!spool.damageOf(mark.segment, mark.length));
    if (!isThere)
        spool.remove(mark.segment);
    QVERIFY(spool.damageOf(mark.segment, mark.length + lengthBeyond));
    const base::Failure failure =
        support::failureOf([&] { spool.recover(mark.segment, mark.length + lengthBeyond); });
    QCOMPARE(failure.key, "SEGMENT_DAMAGED");
    QCOMPARE(failure.area, base::Area::Storage);
    QCOMPARE(failure.reaction, base::Reaction::EndRun);
    QVERIFY(failure.text.contains(spool.path(mark.segment)));
    QCOMPARE(spool.exists(mark.segment), isThere);
}

void SpoolTest::strangersAreRemovedAndOthersFilesStay()
{
    spool::Spool spool(folder(), {});
    put(spool, 1);
    const QByteArray known = spool.close()->segment;
    put(spool, 2);
    const QByteArray stranger = spool.close()->segment;
    QFile note(folder() + QStringLiteral("/README"));
    QVERIFY(note.open(QIODevice::WriteOnly));
    note.write("kept");
    note.close();
    const qint64 both = spool.bytesInUse();
    spool.removeStrangers([&](const QByteArray &segment) { return segment == known; });
    QVERIFY(spool.exists(known));
    QVERIFY(!spool.exists(stranger));
    QVERIFY(note.exists());
    QVERIFY(spool.bytesInUse() < both);
    QVERIFY(spool.bytesInUse() > 0);
}

void SpoolTest::removeIsForgiving()
{
    spool::Spool spool(folder(), {});
    spool.remove("00000000000000000000000000000000");
    QCOMPARE(spool.bytesInUse(), 0);
    spool.removeStrangers([](const QByteArray &) { return true; });
}

void SpoolTest::readersAndTheWriterDoNotMeet()
{
    spool::Spool spool(folder(), {});
    std::vector<model::EntryRef> committed;
    for (int i = 0; i < 20; ++i)
        committed.push_back(put(spool, i, 20000));
    spool.sync();
    std::atomic<bool> isWriting = true;
    std::atomic<int> wrong = 0;
    std::thread reader([&] {
        while (isWriting) {
            for (int i = 0; i < 20; ++i)
                wrong += read(spool, committed[static_cast<size_t>(i)]) == messageOf(i, 20000) ? 0 : 1;
        }
    });
    for (int page = 0; page < 30; ++page) {
        const spool::Spool::Mark mark = spool.mark();
        for (int i = 0; i < 10; ++i)
            put(spool, 100 + i, 100000);
        spool.sync();
        if (page % 3 == 0)
            spool.cutBack(mark);
    }
    isWriting = false;
    reader.join();
    QCOMPARE(wrong.load(), 0);
}

void SpoolTest::aFullDiskLosesNothingThatWasSynced()
{
    spool::Spool spool(folder(), {});
    const model::EntryRef kept = put(spool, 1);
    spool.sync();
    const spool::Spool::Mark page = spool.mark();
    {
        const support::FileSizeLimit limit(1 << 20);
        if (!limit.isSet())
            QSKIP("This system knows no limit of a file's size.");
        const base::Failure failure = support::failureOf([&] {
            for (int i = 0; i < 10; ++i)
                put(spool, 2 + i, 300000);
        });
        QCOMPARE(failure.area, base::Area::Storage);
        spool.cutBack(page);
    }
    const model::EntryRef later = put(spool, 3, 300000);
    const auto closed = spool.close();
    QCOMPARE(entriesOf(spool.path(closed->segment)).size(), 2);
    QCOMPARE(read(spool, kept), messageOf(1));
    QCOMPARE(read(spool, later), messageOf(3, 300000));
}

QTEST_GUILESS_MAIN(SpoolTest)
#include "spool_test.moc"
