// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTemporaryDir>
#include <QTest>

#include "spool/segmentwriter.h"
#include "support/failureof.h"
#include "support/filesizelimit.h"

static QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot open");
}

class SegmentWriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesAPrivateFile();
    void refusesAFileThatIsThere();
    void syncPutsEverythingIntoTheFile();
    void overwritesWhereverTheBytesAre_data();
    void overwritesWhereverTheBytesAre();
    void cutsBackWhereverTheEndIs_data();
    void cutsBackWhereverTheEndIs();
    void takesPiecesLargerThanItsBuffer();
    void goesOnAfterAFailedWriteIsCutOff();

private:
    QTemporaryDir m_folder;
    QString m_path;

private Q_SLOTS:
    void init()
    {
        static int count = 0;
        m_path = m_folder.filePath(QString::number(++count));
    }
};

void SegmentWriterTest::makesAPrivateFile()
{
    const spool::SegmentWriter writer(m_path);
    const auto others =
        QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    QVERIFY((QFile::permissions(m_path) & others) == 0);
    QCOMPARE(writer.length(), 0);
}

void SegmentWriterTest::refusesAFileThatIsThere()
{
    const spool::SegmentWriter first(m_path);
    const base::Failure failure = support::failureOf([&] { const spool::SegmentWriter second(m_path); });
    QCOMPARE(failure.key, "STORAGE_FAILED");
    QVERIFY(failure.text.contains(m_path));
}

void SegmentWriterTest::syncPutsEverythingIntoTheFile()
{
    spool::SegmentWriter writer(m_path);
    writer.add("first ");
    writer.add("second");
    QCOMPARE(writer.length(), 12);
    writer.sync();
    QCOMPARE(contentOf(m_path), "first second");
    writer.add(" third");
    writer.sync();
    writer.sync();
    QCOMPARE(contentOf(m_path), "first second third");
}

void SegmentWriterTest::overwritesWhereverTheBytesAre_data()
{
    QTest::addColumn<qsizetype>("following");
    QTest::newRow("still in the buffer") << qsizetype(10);
    QTest::newRow("already in the file") << qsizetype(3 << 20);
}

void SegmentWriterTest::overwritesWhereverTheBytesAre()
{
    QFETCH(qsizetype, following);
    spool::SegmentWriter writer(m_path);
    writer.add("before ");
    writer.add("????");
    writer.add(QByteArray(following, 'x'));
    writer.overwrite(7, "here");
    writer.add("end");
    writer.sync();
    QCOMPARE(contentOf(m_path), QByteArray("before here") + QByteArray(following, 'x') + "end");
}

void SegmentWriterTest::cutsBackWhereverTheEndIs_data()
{
    QTest::addColumn<qsizetype>("kept");
    QTest::addColumn<bool>("isSynced");
    QTest::addColumn<qsizetype>("dropped");
    for (const qsizetype kept : {0, 100, 5 << 20}) {
        for (const qsizetype dropped : {0, 100, 5 << 20}) {
            for (const bool isSynced : {false, true})
                QTest::addRow("%lld kept, %lld dropped, synced: %d", kept, dropped, isSynced)
                    << kept << isSynced << dropped;
        }
    }
}

void SegmentWriterTest::cutsBackWhereverTheEndIs()
{
    QFETCH(qsizetype, kept);
    QFETCH(bool, isSynced);
    QFETCH(qsizetype, dropped);
    spool::SegmentWriter writer(m_path);
    for (qsizetype done = 0; done < kept; done += 100)
        writer.add(QByteArray(std::min<qsizetype>(100, kept - done), 'k'));
    if (isSynced)
        writer.sync();
    const qint64 length = writer.length();
    writer.add(QByteArray(dropped, 'd'));
    writer.cutBack(length);
    QCOMPARE(writer.length(), length);
    writer.add("after");
    writer.sync();
    QCOMPARE(contentOf(m_path), QByteArray(kept, 'k') + "after");
}

void SegmentWriterTest::takesPiecesLargerThanItsBuffer()
{
    spool::SegmentWriter writer(m_path);
    writer.add("small");
    writer.add(QByteArray(4 << 20, 'L'));
    writer.add("small");
    writer.sync();
    QCOMPARE(contentOf(m_path), "small" + QByteArray(4 << 20, 'L') + "small");
}

void SegmentWriterTest::goesOnAfterAFailedWriteIsCutOff()
{
    const support::FileSizeLimit limit(2 << 20);
    if (!limit.isSet())
        QSKIP("This system knows no limit of a file's size.");
    spool::SegmentWriter writer(m_path);
    writer.add(QByteArray(1 << 20, 's'));
    writer.sync();
    writer.add("kept, still in the buffer");
    const qint64 length = writer.length();
    const base::Failure failure = support::failureOf([&] {
        for (int i = 0; i < 40; ++i)
            writer.add(QByteArray(100 << 10, 'x'));
    });
    QCOMPARE(failure.area, base::Area::Storage);
    QVERIFY(failure.text.contains(m_path));
    QCOMPARE(support::failureOf([&] { writer.add("more"); }).key, "STORAGE_FAILED");
    QCOMPARE(support::failureOf([&] { writer.sync(); }).key, "STORAGE_FAILED");
    writer.cutBack(length);
    writer.add(", after");
    writer.sync();
    QCOMPARE(contentOf(m_path), QByteArray(1 << 20, 's') + "kept, still in the buffer, after");
}

QTEST_GUILESS_MAIN(SegmentWriterTest)
#include "segmentwriter_test.moc"
