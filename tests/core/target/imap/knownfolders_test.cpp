// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "contract/target/letters.h"
#include "target/imap/knownfolders.h"

class KnownFoldersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatALaneReadForTheNext();
    void forgetsWhatWasNotUsedForLong();
};

static imap::KeyIndex filled(int count)
{
    imap::KeyIndex index;
    for (int i = 0; i < count; ++i)
        index.add(contract::letter(i, {}).archiveKey, static_cast<quint32>(i + 1));
    return index;
}

void KnownFoldersTest::keepsWhatALaneReadForTheNext()
{
    imap::KnownFolders folders;
    QCOMPARE(folders.take("a").size(), 0);
    folders.giveBack("a", filled(3));
    folders.giveBack("b", filled(5));
    QCOMPARE(folders.take("a").size(), 3);
    QCOMPARE(folders.take("a").size(), 0);
    QCOMPARE(folders.take("b").size(), 5);
}

void KnownFoldersTest::forgetsWhatWasNotUsedForLong()
{
    imap::KnownFolders folders(500);
    folders.giveBack("a", filled(200));
    folders.giveBack("b", filled(150));
    folders.giveBack("c", filled(150));
    QCOMPARE(folders.take("a").size(), 0);
    QCOMPARE(folders.take("c").size(), 150);
    folders.giveBack("large", filled(600));
    QCOMPARE(folders.take("large").size(), 0);
}

QTEST_GUILESS_MAIN(KnownFoldersTest)
#include "knownfolders_test.moc"
