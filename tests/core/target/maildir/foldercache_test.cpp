// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <thread>

#include <QTest>

#include "target/maildir/foldercache.h"

class FolderCacheTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesTheSameFolderAgain();
    void forgetsTheLeastRecentlyUsed();
    void keepsNoFolderThatIsTooHeavy();
    void servesManyThreads();
};

void FolderCacheTest::givesTheSameFolderAgain()
{
    maildir::FolderCache cache;
    const auto folder = cache.folder(QStringLiteral("/a"));
    QCOMPARE(cache.folder(QStringLiteral("/a")), folder);
    QVERIFY(cache.folder(QStringLiteral("/b")) != folder);
    cache.weigh(QStringLiteral("/a"), folder);
    QCOMPARE(cache.folder(QStringLiteral("/a")), folder);
}

void FolderCacheTest::forgetsTheLeastRecentlyUsed()
{
    maildir::FolderCache cache(1000);
    const auto first = cache.folder(QStringLiteral("/first"));
    const auto often = cache.folder(QStringLiteral("/often"));
    for (int i = 0; i < 100; ++i) {
        cache.folder(QString::number(i));
        QCOMPARE(cache.folder(QStringLiteral("/often")), often);
    }
    QVERIFY(cache.folder(QStringLiteral("/first")) != first);
}

void FolderCacheTest::keepsNoFolderThatIsTooHeavy()
{
    maildir::FolderCache cache(1000);
    const auto folder = cache.folder(QStringLiteral("/heavy"));
    const base::Stop stop;
    folder->index.holds({}, stop);
    std::vector<model::DeliveryKey> keys;
    for (int i = 0; i < 900; ++i)
        keys.push_back({QByteArray::number(i).rightJustified(16, '0')});
    folder->index.endChange(keys);
    cache.weigh(QStringLiteral("/heavy"), folder);
    QCOMPARE(cache.folder(QStringLiteral("/heavy")), folder);
    // It leaves no room for more than a few others, and goes when those are used more.
    for (int i = 0; i < 3; ++i)
        cache.folder(QString::number(i));
    QVERIFY(cache.folder(QStringLiteral("/heavy")) != folder);
    QCOMPARE(folder->index.size(), 900);
}

void FolderCacheTest::servesManyThreads()
{
    maildir::FolderCache cache(500);
    std::vector<std::thread> threads;
    std::atomic<int> wrong = 0;
    for (int thread = 0; thread < 4; ++thread) {
        threads.emplace_back([&, thread] {
            for (int i = 0; i < 2000; ++i) {
                const QString path = QString::number((i * 7 + thread) % 20);
                const auto folder = cache.folder(path);
                wrong += folder ? 0 : 1;
                cache.weigh(path, folder);
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(wrong.load(), 0);
}

QTEST_GUILESS_MAIN(FolderCacheTest)
#include "foldercache_test.moc"
