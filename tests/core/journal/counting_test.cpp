// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "fixture.h"

class CountingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesUnmappedPeopleOnceWithACount();
    void givesTheFirstFailuresAndHowManyThereAre();
    void countsARunningRunAsItIsNow();
};

void CountingTest::givesUnmappedPeopleOnceWithACount()
{
    Fixture f;
    const auto run = f.start();
    for (int i = 1; i <= 3; ++i) {
        auto item = Fixture::item(QString::number(i), {alice});
        item.deliveries.push_back(Fixture::unmapped(item.key, QStringLiteral("dave")));
        if (i == 2)
            item.deliveries.push_back(Fixture::unmapped(item.key, QStringLiteral("erin")));
        f.store(run, {item});
    }
    f.settleAll(run, alice, Fixture::failed("ITEM_TOO_LARGE"));
    const auto record = f.finish(run);
    QCOMPARE(record.counts.failed, 7);
    QCOMPARE(record.counts.parked, 4);
    QCOMPARE(record.counts.unmappedUsers, 2);
    QCOMPARE(record.failuresTotal, 5);
    QStringList rows;
    for (const auto &row : record.failures)
        rows.append(QStringLiteral("%1 %2 %3 %4")
                        .arg(row.itemId, row.sourceUser, QString::fromUtf8(row.reason))
                        .arg(row.count));
    QCOMPARE(rows, QStringList({QStringLiteral("1 alice@example.com ITEM_TOO_LARGE 1"),
                                QStringLiteral("1 dave USER_NOT_MAPPED 3"),
                                QStringLiteral("2 alice@example.com ITEM_TOO_LARGE 1"),
                                QStringLiteral("2 erin USER_NOT_MAPPED 1"),
                                QStringLiteral("3 alice@example.com ITEM_TOO_LARGE 1")}));
    qint64 counted = 0;
    f.queries().failures(run, [&](const model::FailureRow &row) { counted += row.count; });
    QCOMPARE(counted, record.counts.failed);
}

void CountingTest::givesTheFirstFailuresAndHowManyThereAre()
{
    Fixture f;
    const auto run = f.start();
    std::vector<journal::CapturedItem> items;
    for (int i = 0; i < 1005; ++i) {
        items.push_back(Fixture::item(QString::number(i), {}));
        items.back().deliveries = {Fixture::settledCopy(items.back().key, {}, model::Outcome::State::Failed,
                                                        "SOURCE_ITEM_UNREADABLE")};
    }
    f.store(run, items);
    const auto record = f.finish(run);
    QCOMPARE(record.failures.size(), 1000U);
    QCOMPARE(record.failuresTotal, 1005);
    QCOMPARE(f.runs().run(run, 3)->failures.size(), 3U);
    QCOMPARE(f.runs().run(run, 0)->failuresTotal, 1005);
    int all = 0;
    f.queries().failures(run, [&](const auto &) { ++all; });
    QCOMPARE(all, 1005);
}

void CountingTest::countsARunningRunAsItIsNow()
{
    Fixture f;
    const auto run = f.start();
    f.store(run, {Fixture::item(QStringLiteral("1"), {alice, bob})});
    QCOMPARE(f.runs().run(run)->counts.open, 2);
    f.settleAll(run, alice, Fixture::failed());
    const auto now = *f.runs().run(run);
    QCOMPARE(now.state, model::RunState::Running);
    QVERIFY(!now.completedAt);
    QCOMPARE(now.counts.open, 1);
    QCOMPARE(now.counts.failed, 1);
    QCOMPARE(now.failuresTotal, 1);
    QCOMPARE(now.failures.size(), 1U);
    QVERIFY(now.counts.invariantHolds());
}

QTEST_GUILESS_MAIN(CountingTest)
#include "counting_test.moc"
