// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTemporaryDir>
#include <QTest>

#include "base/digest.h"
#include "spool/entryreader.h"
#include "support/failureof.h"

class EntryReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesExactlyTheEntry_data();
    void givesExactlyTheEntry();
    void canBeReadTwice_data() { givesExactlyTheEntry_data(); }
    void canBeReadTwice();
    void refusesADamagedEntryBeforeTheFirstByte_data() { givesExactlyTheEntry_data(); }
    void refusesADamagedEntryBeforeTheFirstByte();
    void refusesAShortFile_data() { givesExactlyTheEntry_data(); }
    void refusesAShortFile();
    void refusesAMissingFile();

private:
    /// A file with the content between other bytes; `flip` damages one byte of it.
    model::EntryRef make(qsizetype size, qsizetype flip = -1)
    {
        QByteArray content(size, Qt::Uninitialized);
        for (qsizetype i = 0; i < size; ++i)
            content[i] = static_cast<char>(i * 31 + i / 256);
        m_content = content;
        const QByteArray sha256 = base::Digest::sha256(content);
        if (flip >= 0)
            content[flip] = static_cast<char>(content[flip] ^ 1);
        QFile file(m_path);
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
            qFatal("Cannot write the test's file");
        file.write(QByteArray(1000, 'b'));
        file.write(content);
        file.write(QByteArray(1000, 'a'));
        return {"0123456789abcdef0123456789abcdef", 1000, size, sha256};
    }

    QTemporaryDir m_folder;
    QString m_path = m_folder.filePath(QStringLiteral("segment.tar"));
    QByteArray m_content;
};

void EntryReaderTest::givesExactlyTheEntry_data()
{
    QTest::addColumn<qsizetype>("size");
    QTest::newRow("one byte") << qsizetype(1);
    QTest::newRow("small") << qsizetype(5000);
    QTest::newRow("the most that is read at once") << qsizetype(1 << 20);
    QTest::newRow("one more") << qsizetype((1 << 20) + 1);
    QTest::newRow("large") << qsizetype(9 << 20);
}

void EntryReaderTest::givesExactlyTheEntry()
{
    QFETCH(qsizetype, size);
    const auto device = spool::openVerified(m_path, make(size));
    QCOMPARE(device->size(), size);
    QVERIFY(device->readAll() == m_content);
    QVERIFY(device->atEnd());
    char more = 0;
    QVERIFY(device->read(&more, 1) <= 0);
}

void EntryReaderTest::canBeReadTwice()
{
    QFETCH(qsizetype, size);
    const model::EntryRef entry = make(size);
    const auto device = spool::openVerified(m_path, entry);
    QVERIFY(device->readAll() == m_content);
    QVERIFY(device->seek(size / 2));
    QVERIFY(device->readAll() == m_content.mid(size / 2));
    QVERIFY(spool::openVerified(m_path, entry)->readAll() == m_content);
}

void EntryReaderTest::refusesADamagedEntryBeforeTheFirstByte()
{
    QFETCH(qsizetype, size);
    for (const qsizetype flip : {qsizetype(0), size / 2, size - 1}) {
        const model::EntryRef entry = make(size, flip);
        const base::Failure failure = support::failureOf([&] { spool::openVerified(m_path, entry); });
        QCOMPARE(failure.key, "SEGMENT_DAMAGED");
        QCOMPARE(failure.reaction, base::Reaction::SkipItem);
        QCOMPARE(failure.area, base::Area::Storage);
        QVERIFY(failure.text.contains(m_path));
    }
}

void EntryReaderTest::refusesAShortFile()
{
    QFETCH(qsizetype, size);
    const model::EntryRef entry = make(size);
    QVERIFY(QFile::resize(m_path, 1000 + size - 1));
    QCOMPARE(support::failureOf([&] { spool::openVerified(m_path, entry); }).key, "SEGMENT_DAMAGED");
}

void EntryReaderTest::refusesAMissingFile()
{
    const model::EntryRef entry = make(10);
    QVERIFY(QFile::remove(m_path));
    QCOMPARE(support::failureOf([&] { spool::openVerified(m_path, entry); }).key, "SEGMENT_DAMAGED");
}

QTEST_GUILESS_MAIN(EntryReaderTest)
#include "entryreader_test.moc"
