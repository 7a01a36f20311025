// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTemporaryDir>
#include <QTest>

#include "spool/entrywriter.h"
#include "spool/segmentwriter.h"
#include "support/failureof.h"
#include "support/filesizelimit.h"

class EntryWriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void passesOnAndHashes();
    void hashesAnEmptyEntry();
    void keepsWhatTheWriterThrows();
    void theSegmentsFailureComesFirst_data();
    void theSegmentsFailureComesFirst();

private:
    QTemporaryDir m_folder;
};

void EntryWriterTest::passesOnAndHashes()
{
    spool::SegmentWriter segment(m_folder.filePath(QStringLiteral("passed")));
    spool::EntryWriter writer(segment);
    const QByteArray sha256 = writer.fill([](QIODevice &device) {
        for (int i = 0; i < 1000; ++i)
            device.write("a piece of the message\r\n");
    });
    segment.sync();
    QFile file(m_folder.filePath(QStringLiteral("passed")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray content = file.readAll();
    QCOMPARE(content, QByteArray("a piece of the message\r\n").repeated(1000));
    QCOMPARE(sha256, base::Digest::sha256(content));
}

void EntryWriterTest::hashesAnEmptyEntry()
{
    spool::SegmentWriter segment(m_folder.filePath(QStringLiteral("empty")));
    spool::EntryWriter writer(segment);
    QCOMPARE(writer.fill([](QIODevice &) {}), base::Digest::sha256(QByteArrayView()));
    QCOMPARE(segment.length(), 0);
}

void EntryWriterTest::keepsWhatTheWriterThrows()
{
    spool::SegmentWriter segment(m_folder.filePath(QStringLiteral("thrown")));
    spool::EntryWriter writer(segment);
    const base::Failure failure = support::failureOf([&] {
        writer.fill(
            [](QIODevice &) { throw base::itemFailure("SOURCE_ITEM_UNREADABLE", QStringLiteral("No.")); });
    });
    QCOMPARE(failure.key, "SOURCE_ITEM_UNREADABLE");
    QCOMPARE(failure.reaction, base::Reaction::SkipItem);
}

void EntryWriterTest::theSegmentsFailureComesFirst_data()
{
    QTest::addColumn<bool>("writerThrows");
    QTest::newRow("the writer did not look") << false;
    QTest::newRow("the writer made its own failure of it") << true;
}

void EntryWriterTest::theSegmentsFailureComesFirst()
{
    QFETCH(bool, writerThrows);
    const support::FileSizeLimit limit(1 << 20);
    if (!limit.isSet())
        QSKIP("This system knows no limit of a file's size.");
    spool::SegmentWriter segment(m_folder.filePath(QStringLiteral("full %1").arg(writerThrows)));
    spool::EntryWriter writer(segment);
    qint64 last = 0;
    const base::Failure failure = support::failureOf([&] {
        writer.fill([&](QIODevice &device) {
            for (int i = 0; i < 10; ++i)
                last = device.write(QByteArray(300 << 10, 'x'));
            if (writerThrows)
                throw base::itemFailure("SOURCE_ITEM_UNREADABLE", device.errorString());
        });
    });
    QCOMPARE(last, -1);
    QCOMPARE(failure.area, base::Area::Storage);
    QCOMPARE(failure.reaction, base::Reaction::EndRun);
}

QTEST_GUILESS_MAIN(EntryWriterTest)
#include "entrywriter_test.moc"
