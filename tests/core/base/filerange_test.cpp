// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QIODevice>
#include <QTemporaryDir>
#include <QTest>

#include "base/filerange.h"
#include "support/failureof.h"

class FileRangeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void givesTheRangeAndNoMore_data();
    void givesTheRangeAndNoMore();
    void readsLinesAndSinglesToo();
    void seeksInsideTheRangeOnly();
    void failsWhenTheFileIsShorter();
    void namesAFileThatCannotBeOpened();

private:
    QTemporaryDir m_folder;
    QString m_path = m_folder.filePath(QStringLiteral("file"));
    QByteArray m_bytes;
};

void FileRangeTest::initTestCase()
{
    for (int i = 0; i < 20000; ++i)
        m_bytes += "line " + QByteArray::number(i) + '\n';
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(m_bytes), m_bytes.size());
}

void FileRangeTest::givesTheRangeAndNoMore_data()
{
    QTest::addColumn<qint64>("offset");
    QTest::addColumn<qint64>("length");
    QTest::newRow("all") << qint64(0) << qint64(m_bytes.size());
    QTest::newRow("start") << qint64(0) << qint64(10);
    QTest::newRow("middle") << qint64(100) << qint64(100000);
    QTest::newRow("end") << qint64(m_bytes.size() - 7) << qint64(7);
    QTest::newRow("nothing") << qint64(50) << qint64(0);
}

void FileRangeTest::givesTheRangeAndNoMore()
{
    QFETCH(qint64, offset);
    QFETCH(qint64, length);
    const auto device = base::openRange(m_path, offset, length);
    QCOMPARE(device->size(), length);
    QVERIFY(!device->isSequential());
    QVERIFY(!device->isWritable());
    QVERIFY(device->readAll() == m_bytes.mid(offset, length));
    QVERIFY(device->atEnd());
    QVERIFY(device->readAll().isEmpty());
}

void FileRangeTest::readsLinesAndSinglesToo()
{
    const auto device = base::openRange(m_path, 7, 70);
    char first = 0;
    QVERIFY(device->getChar(&first));
    QCOMPARE(first, 'l');
    QCOMPARE(device->readLine(), "ine 1\n");
    QCOMPARE(device->pos(), 7);
    QCOMPARE(device->peek(4), "line");
    QCOMPARE(device->readLine(), "line 2\n");
}

void FileRangeTest::seeksInsideTheRangeOnly()
{
    const auto device = base::openRange(m_path, 1000, 100000);
    QVERIFY(device->seek(60000));
    QVERIFY(device->read(40000) == m_bytes.mid(61000, 40000));
    QVERIFY(device->seek(3));
    QVERIFY(device->readAll() == m_bytes.mid(1003, 100000 - 3));
    QVERIFY(device->seek(100000));
    QVERIFY(device->atEnd());
    QVERIFY(!device->seek(100001));
    QVERIFY(!device->seek(-1));
}

void FileRangeTest::failsWhenTheFileIsShorter()
{
    const auto device = base::openRange(m_path, m_bytes.size() - 10, 11);
    QByteArray into(11, '\0');
    qint64 got = device->read(into.data(), 11);
    if (got == 10)
        got = device->read(into.data(), 1);
    QCOMPARE(got, -1);
    QVERIFY(device->errorString().contains(m_path));
}

void FileRangeTest::namesAFileThatCannotBeOpened()
{
    const QString path = m_folder.filePath(QStringLiteral("absent"));
    const base::Failure failure = support::failureOf([&] { base::openRange(path, 0, 1); });
    QCOMPARE(failure.area, base::Area::Storage);
    QVERIFY(failure.text.contains(path));
}

QTEST_GUILESS_MAIN(FileRangeTest)
#include "filerange_test.moc"
