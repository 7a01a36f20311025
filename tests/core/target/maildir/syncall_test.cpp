// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "support/failureof.h"
#include "support/nofurtherthreads.h"
#include "target/maildir/syncall.h"

class SyncAllTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void syncsAnyNumber_data();
    void syncsAnyNumber();
    void syncsWithoutAFurtherThread();
    void namesAFileThatCannotBeSynced_data();
    void namesAFileThatCannotBeSynced();

private:
    std::vector<QString> make(int count)
    {
        std::vector<QString> paths;
        for (int i = 0; i < count; ++i) {
            QFile file(m_folder.filePath(QString::number(i)));
            if (!file.open(QIODevice::WriteOnly))
                qFatal("Cannot make the file");
            paths.push_back(file.fileName());
        }
        return paths;
    }

    QTemporaryDir m_folder;
};

void SyncAllTest::syncsAnyNumber_data()
{
    QTest::addColumn<int>("count");
    for (const int count : {0, 1, 2, 7, 8, 9, 100})
        QTest::addRow("%d", count) << count;
}

void SyncAllTest::syncsAnyNumber()
{
    QFETCH(int, count);
    maildir::syncAll(make(count));
}

void SyncAllTest::syncsWithoutAFurtherThread()
{
    const auto paths = make(20);
    const support::NoFurtherThreads limit;
    if (!limit.isSet())
        QSKIP("threads cannot be refused here");
    maildir::syncAll(paths);
}

void SyncAllTest::namesAFileThatCannotBeSynced_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("missing");
    QTest::newRow("the only one") << 1 << 0;
    QTest::newRow("the first") << 100 << 0;
    QTest::newRow("in the middle") << 100 << 50;
    QTest::newRow("the last") << 100 << 99;
}

void SyncAllTest::namesAFileThatCannotBeSynced()
{
    QFETCH(int, count);
    QFETCH(int, missing);
    const auto paths = make(count);
    const QString &path = paths[static_cast<size_t>(missing)];
    QVERIFY(QFile::remove(path));
    const base::Failure failure = support::failureOf([&] { maildir::syncAll(paths); });
    QCOMPARE(failure.area, base::Area::Storage);
    QVERIFY(failure.text.contains(path));
    QVERIFY(!QFile::exists(path));
}

QTEST_GUILESS_MAIN(SyncAllTest)
#include "syncall_test.moc"
