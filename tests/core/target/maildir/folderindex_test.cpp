// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "base/digest.h"
#include "base/platform.h"
#include "support/failureof.h"
#include "target/maildir/folderindex.h"
#include "target/maildir/messagename.h"

static model::DeliveryKey keyOf(int number)
{
    return {base::Digest::sha256(QByteArray::number(number)).left(16)};
}

static std::vector<model::DeliveryKey> keys(int from, int count)
{
    std::vector<model::DeliveryKey> keys;
    for (int number = from; number < from + count; ++number)
        keys.push_back(keyOf(number));
    return keys;
}

/// Every rule holds both for folders that are kept in memory and for those that are too large for it.
class FolderIndexTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QDir().mkpath(m_folder->filePath(QStringLiteral("cur")));
        QDir().mkpath(m_folder->filePath(QStringLiteral("new")));
        m_clock = 1000;
    }

    void anAbsentFolderHoldsNothing();
    void findsKeysInNewAndCur_data();
    void findsKeysInNewAndCur();
    void noticesWhatOthersChanged_data() { findsKeysInNewAndCur_data(); }
    void noticesWhatOthersChanged();
    void toleratesRenames_data() { findsKeysInNewAndCur_data(); }
    void toleratesRenames();
    void readsAFolderOnceWhenOnlyWeChangeIt();
    void ownChangesAreKnownAtOnce();
    void someoneElsesChangeBeforeOurOwnIsNoticed();
    void manyAdditionsStaySorted();
    void knowsNothingUnasked();
    void aFolderThatCannotBeReadIsNotEmpty_data() { findsKeysInNewAndCur_data(); }
    void aFolderThatCannotBeReadIsNotEmpty();
    void aFolderThatOutgrowsTheLimitIsNotKept();
    void stopsWhenAsked();

private:
    void add(const QString &part, const model::DeliveryKey &key,
             const QString &rest = QStringLiteral(".chancery,S=1:2,S"))
    {
        QFile file(m_folder->filePath(part + u'/' + QString::fromLatin1(key.toHex()) + rest));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("Cannot make the file");
        touch(part);
    }
    /// Two changes in one tick of the file system's clock would look like one.
    void touch(const QString &part)
    {
        base::platform::setFileTime(m_folder->filePath(part), ++m_clock * 1000);
    }
    int heldBy(maildir::FolderIndex &index, int from, int count)
    {
        const auto held = index.holds(keys(from, count), {});
        return static_cast<int>(std::ranges::count(held, true));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    qint64 m_clock = 1000;
};

void FolderIndexTest::anAbsentFolderHoldsNothing()
{
    maildir::FolderIndex index(m_folder->filePath(QStringLiteral("absent")), 100);
    QCOMPARE(heldBy(index, 0, 3), 0);
}

void FolderIndexTest::findsKeysInNewAndCur_data()
{
    QTest::addColumn<qsizetype>("mostKeys");
    QTest::newRow("kept in memory") << qsizetype(1000);
    QTest::newRow("too large to keep") << qsizetype(5);
}

void FolderIndexTest::findsKeysInNewAndCur()
{
    QFETCH(qsizetype, mostKeys);
    for (int i = 0; i < 20; ++i)
        add(i % 2 ? QStringLiteral("cur") : QStringLiteral("new"), keyOf(i));
    QFile foreign(m_folder->filePath(QStringLiteral("cur/1795161600.M1P2.mx:2,S")));
    QVERIFY(foreign.open(QIODevice::WriteOnly));
    maildir::FolderIndex index(m_folder->path(), mostKeys);
    const auto held = index.holds(keys(15, 10), {});
    QCOMPARE(held, (std::vector<bool>{true, true, true, true, true, false, false, false, false, false}));
    QCOMPARE(index.holds({}, {}).size(), 0u);
}

void FolderIndexTest::noticesWhatOthersChanged()
{
    QFETCH(qsizetype, mostKeys);
    for (int i = 0; i < 10; ++i)
        add(QStringLiteral("cur"), keyOf(i));
    maildir::FolderIndex index(m_folder->path(), mostKeys);
    QCOMPARE(heldBy(index, 0, 20), 10);
    add(QStringLiteral("cur"), keyOf(10));
    QCOMPARE(heldBy(index, 0, 20), 11);
    add(QStringLiteral("new"), keyOf(11));
    QCOMPARE(heldBy(index, 0, 20), 12);
    QVERIFY(QFile::remove(m_folder->filePath(
        QStringLiteral("cur/%1.chancery,S=1:2,S").arg(QString::fromLatin1(keyOf(3).toHex())))));
    touch(QStringLiteral("cur"));
    QCOMPARE(heldBy(index, 0, 20), 11);
    QCOMPARE(heldBy(index, 3, 1), 0);
}

void FolderIndexTest::toleratesRenames()
{
    QFETCH(qsizetype, mostKeys);
    for (int i = 0; i < 10; ++i)
        add(QStringLiteral("new"), keyOf(i), QStringLiteral(".chancery,S=1"));
    maildir::FolderIndex index(m_folder->path(), mostKeys);
    QCOMPARE(heldBy(index, 0, 10), 10);
    for (int i = 0; i < 10; ++i) {
        const QString base = QString::fromLatin1(keyOf(i).toHex()) + QStringLiteral(".chancery,S=1");
        QVERIFY(QFile::rename(m_folder->filePath(QStringLiteral("new/") + base),
                              m_folder->filePath(QStringLiteral("cur/") + base + QStringLiteral(":2,FS"))));
    }
    touch(QStringLiteral("new"));
    touch(QStringLiteral("cur"));
    QCOMPARE(heldBy(index, 0, 10), 10);
}

void FolderIndexTest::readsAFolderOnceWhenOnlyWeChangeIt()
{
    add(QStringLiteral("cur"), keyOf(0));
    maildir::FolderIndex index(m_folder->path(), 1000);
    QCOMPARE(heldBy(index, 0, 2), 1);
    // A change that hides behind unchanged times is not seen: so the folder was not read again.
    QFile file(m_folder->filePath(QStringLiteral("cur/%1.x").arg(QString::fromLatin1(keyOf(1).toHex()))));
    QVERIFY(file.open(QIODevice::WriteOnly));
    base::platform::setFileTime(m_folder->filePath(QStringLiteral("cur")), m_clock * 1000);
    QCOMPARE(heldBy(index, 0, 2), 1);
}

void FolderIndexTest::ownChangesAreKnownAtOnce()
{
    maildir::FolderIndex index(m_folder->path(), 1000);
    QCOMPARE(heldBy(index, 0, 5), 0);
    index.beginChange();
    add(QStringLiteral("cur"), keyOf(1));
    add(QStringLiteral("cur"), keyOf(2));
    index.endChange(keys(1, 2));
    QVERIFY(index.knows(keyOf(1)));
    QVERIFY(!index.knows(keyOf(3)));
    QCOMPARE(heldBy(index, 0, 5), 2);
    index.forget();
    QVERIFY(!index.knows(keyOf(1)));
    QCOMPARE(heldBy(index, 0, 5), 2);
}

void FolderIndexTest::someoneElsesChangeBeforeOurOwnIsNoticed()
{
    maildir::FolderIndex index(m_folder->path(), 1000);
    QCOMPARE(heldBy(index, 0, 5), 0);
    add(QStringLiteral("cur"), keyOf(0));
    index.beginChange();
    add(QStringLiteral("cur"), keyOf(1));
    index.endChange(keys(1, 1));
    QCOMPARE(heldBy(index, 0, 5), 2);
}

void FolderIndexTest::manyAdditionsStaySorted()
{
    maildir::FolderIndex index(m_folder->path(), 100000);
    QCOMPARE(heldBy(index, 0, 5), 0);
    for (int batch = 0; batch < 100; ++batch) {
        index.beginChange();
        index.endChange(keys(batch * 200, 200));
    }
    QCOMPARE(index.size(), 20000);
    for (int i = 0; i < 20000; ++i)
        QVERIFY(index.knows(keyOf(i)));
    QVERIFY(!index.knows(keyOf(20000)));
}

void FolderIndexTest::knowsNothingUnasked()
{
    add(QStringLiteral("cur"), keyOf(0));
    maildir::FolderIndex index(m_folder->path(), 1000);
    QVERIFY(!index.knows(keyOf(0)));
    index.beginChange();
    index.endChange(keys(1, 1));
    QCOMPARE(index.size(), 0);
    QCOMPARE(heldBy(index, 0, 1), 1);
}

void FolderIndexTest::aFolderThatCannotBeReadIsNotEmpty()
{
    QFETCH(qsizetype, mostKeys);
    for (int i = 0; i < 10; ++i)
        add(QStringLiteral("cur"), keyOf(i));
    maildir::FolderIndex index(m_folder->path(), mostKeys);
    QCOMPARE(heldBy(index, 0, 10), 10);
    QVERIFY(
        QDir().rename(m_folder->filePath(QStringLiteral("cur")), m_folder->filePath(QStringLiteral("away"))));
    QFile instead(m_folder->filePath(QStringLiteral("cur")));
    QVERIFY(instead.open(QIODevice::WriteOnly));
    const base::Failure failure = support::failureOf([&] { heldBy(index, 0, 10); });
    QCOMPARE(failure.area, base::Area::Storage);
    QVERIFY(failure.text.contains(instead.fileName()));
}

void FolderIndexTest::aFolderThatOutgrowsTheLimitIsNotKept()
{
    maildir::FolderIndex index(m_folder->path(), 10);
    QCOMPARE(heldBy(index, 0, 5), 0);
    for (int i = 0; i < 12; ++i) {
        index.beginChange();
        add(QStringLiteral("cur"), keyOf(i));
        index.endChange(keys(i, 1));
    }
    QVERIFY(index.size() <= 10);
    QCOMPARE(heldBy(index, 0, 20), 12);
    QCOMPARE(index.size(), 0);
}

void FolderIndexTest::stopsWhenAsked()
{
    for (int i = 0; i < 1100; ++i)
        add(QStringLiteral("cur"), keyOf(i));
    const base::Stop stop;
    stop.now();
    maildir::FolderIndex index(m_folder->path(), 10000);
    QCOMPARE(support::failureOf([&] { index.holds(keys(0, 1), stop); }).reaction, base::Reaction::Stopped);
    QCOMPARE(heldBy(index, 0, 1100), 1100);
}

QTEST_GUILESS_MAIN(FolderIndexTest)
#include "folderindex_test.moc"
