// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "contract/target/letters.h"
#include "target/imap/keyindex.h"

static model::ItemKey key(int number)
{
    return contract::letter(number, {}).archiveKey;
}

class KeyIndexTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheFirstMessageOfAKey();
    void forgetsWhenTheFolderIsAnotherOne();
    void readsOnWhereItStopped();
};

void KeyIndexTest::findsTheFirstMessageOfAKey()
{
    imap::KeyIndex index;
    for (int i = 99; i >= 0; --i)
        index.add(key(i), static_cast<quint32>(i + 1));
    index.add(key(5), 500);
    QCOMPARE(index.find(key(5)), std::optional<quint32>(6));
    QCOMPARE(index.find(key(99)), std::optional<quint32>(100));
    QVERIFY(!index.find(key(100)));
    index.remove(key(5), 6);
    QCOMPARE(index.find(key(5)), std::optional<quint32>(500));
    QCOMPARE(index.size(), 100);
}

void KeyIndexTest::forgetsWhenTheFolderIsAnotherOne()
{
    imap::KeyIndex index;
    index.meet(7);
    index.add(key(1), 1);
    index.readUpTo(1);
    index.meet(7);
    QVERIFY(index.find(key(1)));
    index.meet(8);
    QVERIFY(!index.find(key(1)));
    QCOMPARE(index.nextUid(), 1u);
}

void KeyIndexTest::readsOnWhereItStopped()
{
    imap::KeyIndex index;
    QCOMPARE(index.nextUid(), 1u);
    index.readUpTo(40);
    index.readUpTo(7);
    QCOMPARE(index.nextUid(), 41u);
}

QTEST_GUILESS_MAIN(KeyIndexTest)
#include "keyindex_test.moc"
