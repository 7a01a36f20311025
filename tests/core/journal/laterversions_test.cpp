// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "fixture.h"

using journal::CapturedItem;
using model::Outcome;

Q_DECLARE_METATYPE(journal::CapturedItem)

/// Edits and deletions that were stored before the first version of their item.
class LaterVersionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goToWhoGetsTheFirstVersion();
    void goToWhoGetsATranscriptOfIt();
    void goToTheRestOfALargeFanOut();
    void areParkedForWhoIsParked();
    void failNoLongerForNobody();
    void comeToNobodyTwice();
    void stayWithTheItemTheyAreAbout_data();
    void stayWithTheItemTheyAreAbout();
    void waitForTheirOwnConversion();

private:
    static CapturedItem first(const QStringList &mailboxes)
    {
        return Fixture::item(QStringLiteral("1"), mailboxes);
    }
    static CapturedItem edit(const QStringList &mailboxes)
    {
        CapturedItem item = Fixture::item(QStringLiteral("e"), mailboxes);
        item.item.event = "edit";
        item.item.originalId = QStringLiteral("1");
        return item;
    }
    /// In a run that is over.
    static model::RunRecord stored(Fixture &f, CapturedItem item)
    {
        const auto run = f.start();
        f.store(run, {std::move(item)});
        for (const QString &mailbox : {alice, bob, carol})
            f.settleAll(run, mailbox, Fixture::imported());
        return f.finish(run);
    }
};

void LaterVersionsTest::goToWhoGetsTheFirstVersion()
{
    Fixture f;
    QCOMPARE(stored(f, edit({alice})).counts.imported, 1);
    const auto counts = stored(f, first({alice, bob})).counts;
    QCOMPARE(counts.itemsAvailable, 1);
    QCOMPARE(counts.imported, 3);
    QVERIFY(counts.invariantHolds());
    const auto verdict = f.audit().verify({});
    QVERIFY2(verdict.ok, qPrintable(verdict.text));
}

void LaterVersionsTest::goToWhoGetsATranscriptOfIt()
{
    Fixture f;
    stored(f, edit({alice}));
    CapturedItem deletion = Fixture::item(QStringLiteral("d"), {carol});
    deletion.item.event = "delete";
    deletion.item.originalId = QStringLiteral("2");
    stored(f, deletion);
    CapturedItem other = deletion;
    other.item.id = QStringLiteral("of another room");
    other.key.bytes[0] = char(~other.key.bytes[0]);
    other.deliveries = {Fixture::copy(other.key, carol)};
    other.item.container = QStringLiteral("hall");
    stored(f, other);
    CapturedItem day = Fixture::item(QStringLiteral("day"), {alice, bob}, QStringLiteral("days"));
    day.item.covers = {{QStringLiteral("room"), QStringLiteral("1")},
                       {QStringLiteral("room"), QStringLiteral("2")}};
    const auto counts = stored(f, day).counts;
    QCOMPARE(counts.itemsAvailable, 1);
    QCOMPARE(counts.imported, 5); // two of the day, bob's of the edit, both of the deletion
    QVERIFY(counts.invariantHolds());
    const auto verdict = f.audit().verify({});
    QVERIFY2(verdict.ok, qPrintable(verdict.text));
}

void LaterVersionsTest::goToTheRestOfALargeFanOut()
{
    Fixture f;
    stored(f, edit({alice}));
    const auto run = f.start();
    CapturedItem large = first({alice, bob});
    large.fanOutComplete = false;
    f.store(run, {large});
    const std::vector<journal::NewDelivery> rest{Fixture::copy(large.key, carol)};
    f.capture().addDeliveries(run, *f.capture().rowOf(f.connector(), large.key), rest, true);
    QCOMPARE(f.batch(carol).size(), size_t(2));
}

void LaterVersionsTest::areParkedForWhoIsParked()
{
    Fixture f;
    stored(f, edit({alice}));
    CapturedItem item = first({alice});
    item.deliveries.push_back(Fixture::unmapped(item.key, QStringLiteral("jdoe")));
    item.deliveries.push_back(Fixture::unmapped(item.key, alice)); // who has the edit already
    QCOMPARE(stored(f, item).counts.parked, 3);
    QCOMPARE(f.deliveries().replayable(f.connector(), {}, 10).size(), size_t(3));
}

void LaterVersionsTest::failNoLongerForNobody()
{
    Fixture f;
    CapturedItem deletion = edit({});
    deletion.item.event = "delete";
    deletion.deliveries = {Fixture::settledCopy(deletion.key, {}, Outcome::State::Failed, "NO_MAILBOX")};
    const base::RunId run = stored(f, deletion).id;
    QCOMPARE(f.queries().status(f.connector()).failed, 1);
    QCOMPARE(stored(f, first({alice})).counts.imported, 2);
    QCOMPARE(f.queries().status(f.connector()).failed, 0);
    QCOMPARE(f.runs().run(run)->counts.failed, 1);
    const auto verdict = f.audit().verify({});
    QVERIFY2(verdict.ok, qPrintable(verdict.text));
}

void LaterVersionsTest::comeToNobodyTwice()
{
    Fixture f;
    stored(f, edit({alice, bob}));
    QCOMPARE(stored(f, first({alice, bob})).counts.imported, 2);
    QCOMPARE(stored(f, first({alice, bob})).counts.imported, 0);
}

void LaterVersionsTest::stayWithTheItemTheyAreAbout_data()
{
    QTest::addColumn<CapturedItem>("other");
    CapturedItem other = Fixture::item(QStringLiteral("1"), {bob}, QStringLiteral("hall"));
    QTest::newRow("of another container") << other;
    other = Fixture::item(QStringLiteral("2"), {bob});
    QTest::newRow("another item") << other;
    other =
        Fixture::item(QStringLiteral("1"), {bob}, QStringLiteral("room"), QStringLiteral("other content"));
    QTest::newRow("other content under a known id") << other;
    other.item.event = "edit";
    other.item.originalId = QStringLiteral("1");
    QTest::newRow("another edit of it") << other;
}

void LaterVersionsTest::stayWithTheItemTheyAreAbout()
{
    QFETCH(CapturedItem, other);
    Fixture f;
    stored(f, first({alice}));
    stored(f, edit({alice}));
    QCOMPARE(stored(f, other).counts.imported, 1);
}

void LaterVersionsTest::waitForTheirOwnConversion()
{
    Fixture f;
    CapturedItem raw = edit({});
    raw.messageId.clear();
    raw.deliveries = {Fixture::settledCopy(raw.key, {}, Outcome::State::Failed, "SOURCE_ITEM_UNREADABLE")};
    stored(f, raw);
    QCOMPARE(stored(f, first({alice})).counts.imported, 1);
    QCOMPARE(f.queries().status(f.connector()).failed, 1);
}

QTEST_GUILESS_MAIN(LaterVersionsTest)
#include "laterversions_test.moc"
