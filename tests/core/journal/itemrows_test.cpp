// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "fixture.h"
#include "journal/connection.h"
#include "journal/itemrows.h"
#include "tampering.h"

using namespace journal;

class ItemRowsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesPeopleOtherThanWereStored_data();
    void refusesPeopleOtherThanWereStored();
    void readsAnEntryWithAndWithoutSegment();
    void derivesAMessageIdThatWasNotStored();
};

void ItemRowsTest::refusesPeopleOtherThanWereStored_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::newRow("another address") << QByteArray(
        "UPDATE people SET json = replace(json, 'alice', 'mallory')");
    QTest::newRow("no JSON") << QByteArray("UPDATE people SET json = substr(json, 2)");
    QTest::newRow("another row") << QByteArray("UPDATE items SET people = 99");
}

void ItemRowsTest::refusesPeopleOtherThanWereStored()
{
    QFETCH(QByteArray, sql);
    Fixture f;
    const auto run = f.start();
    auto item = Fixture::item(QStringLiteral("1"), {alice});
    item.fanOutComplete = false;
    f.store(run, {item});
    f.settleAll(run, alice, Fixture::failed());
    QCOMPARE(f.deliveries().replayable(f.connector(), {}, 10).size(), 1U);
    QCOMPARE(Tampering(f.file()).run(sql.constData()), 1);
    QCOMPARE(keyOfFailure([&] { f.deliveries().replayable(f.connector(), {}, 10); }), "JOURNAL_DAMAGED");
    QCOMPARE(keyOfFailure([&] { f.capture().incompleteFanOuts(f.connector()); }), "JOURNAL_DAMAGED");
}

void ItemRowsTest::readsAnEntryWithAndWithoutSegment()
{
    QTemporaryDir dir;
    Connection db(dir.filePath(QStringLiteral("db")), {});
    Rows rows = db.run("SELECT 0, 'aaaa', 5, 7, x'0102'");
    QVERIFY(rows.next());
    const model::EntryRef expected{.segment = "aaaa", .offset = 5, .length = 7, .sha256 = QByteArray("\1\2")};
    QCOMPARE(readEntry(rows, 1), expected);
    Rows none = db.run("SELECT NULL, 0, 0, x''");
    QVERIFY(none.next());
    QCOMPARE(readEntry(none, 0), model::EntryRef());
}

void ItemRowsTest::derivesAMessageIdThatWasNotStored()
{
    QTemporaryDir dir;
    Connection db(dir.filePath(QStringLiteral("db")), {});
    Rows rows = db.run("SELECT NULL, '', 'own@example.com'");
    QVERIFY(rows.next());
    const model::ItemKey key{QByteArray(16, 'k')};
    QCOMPARE(readMessageId(rows, 0, "xip", key), model::messageIdOf("xip", key));
    QCOMPARE(readMessageId(rows, 1, "xip", key), QByteArray());
    QCOMPARE(readMessageId(rows, 2, "xip", key), "own@example.com");
}

QTEST_GUILESS_MAIN(ItemRowsTest)
#include "itemrows_test.moc"
