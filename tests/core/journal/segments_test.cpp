// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "fixture.h"
#include "tampering.h"

using journal::Segments;
using State = Segments::Record::State;

class SegmentsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesFromOpenToClosedToStaged();
    void refusesWhatDoesNotFollow();
    void removesTheLocalFileOnceItIsStaged();
    void removesTheLocalFileOnceAllIsSettled_data();
    void removesTheLocalFileOnceAllIsSettled();
    void keepsAStagedSegmentWhileItIsNeeded_data();
    void keepsAStagedSegmentWhileItIsNeeded();
    void keepsAStagedSegmentSinceItsLastDelivery();
    void countsWhatIsKeptLocallyAndNotStaged();
    void givesUpTheSettledSegmentsOfAnAccountWithoutConnectors_data();
    void givesUpTheSettledSegmentsOfAnAccountWithoutConnectors();
    void keepsAnEditForWhoGetsTheFirstVersionLater();
    void forgetsALostSegmentThatNobodyNeeds_data();
    void forgetsALostSegmentThatNobodyNeeds();
    void tellsWhatItHoldsOfAConnector();
};

static QByteArrayList ids(const std::vector<Segments::Record> &records)
{
    QByteArrayList all;
    for (const auto &record : records)
        all.append(record.id.left(1));
    return all;
}

static const QByteArray sha(32, 's');

void SegmentsTest::goesFromOpenToClosedToStaged()
{
    Fixture f;
    f.store(f.start(), {Fixture::item(QStringLiteral("1"), {alice})});
    const QByteArray id = Fixture::segment();
    QCOMPARE(f.segments().segment(id)->length, 1000);
    QCOMPARE(f.segments().segment(id)->state, State::Open);
    QCOMPARE(ids(f.segments().open(f.account())), QByteArrayList{"a"});
    f.segments().close(id, 2048, sha);
    QVERIFY(f.segments().open(f.account()).empty());
    QCOMPARE(ids(f.segments().unstaged(f.account())), QByteArrayList{"a"});
    QCOMPARE(f.segments().segment(id)->sha256, sha);
    QCOMPARE(f.segments().segment(id)->length, 2048);
    f.segments().recordStaged(id, QStringLiteral("https://blob.example.com/c/a.tar"));
    QVERIFY(f.segments().unstaged(f.account()).empty());
    const auto staged = *f.segments().segment(id);
    QCOMPARE(staged.state, State::Staged);
    QCOMPARE(staged.stagedAt, QStringLiteral("https://blob.example.com/c/a.tar"));
    QVERIFY(staged.isLocal);
    f.segments().recordStagedAgain(id, QStringLiteral("/staging/a.tar"));
    QCOMPARE(f.segments().segment(id)->stagedAt, QStringLiteral("/staging/a.tar"));
    f.segments().recordLocalRemoved(id);
    QCOMPARE(keyOfFailure([&] { f.segments().recordStagedAgain(id, QStringLiteral("x")); }),
             "JOURNAL_DAMAGED");
    QVERIFY(!f.segments().segment(id)->isLocal);
    f.segments().recordStagedRemoved(id);
    QVERIFY(f.segments().segment(id)->stagedAt.isEmpty());
    QVERIFY(!f.segments().segment(Fixture::segment('z')));
}

void SegmentsTest::refusesWhatDoesNotFollow()
{
    Fixture f;
    f.store(f.start(), {Fixture::item(QStringLiteral("1"), {alice})});
    const QByteArray id = Fixture::segment();
    QCOMPARE(keyOfFailure([&] { f.segments().close(Fixture::segment('z'), 1, sha); }), "JOURNAL_DAMAGED");
    QCOMPARE(keyOfFailure([&] { f.segments().close(id, 999, sha); }), "JOURNAL_DAMAGED");
    QCOMPARE(keyOfFailure([&] { f.segments().recordStaged(id, QStringLiteral("x")); }), "JOURNAL_DAMAGED");
    QCOMPARE(keyOfFailure([&] { f.segments().recordLocalRemoved(id); }), "JOURNAL_DAMAGED");
    QCOMPARE(keyOfFailure([&] { f.segments().recordStagedRemoved(id); }), "JOURNAL_DAMAGED");
    f.segments().close(id, 1000, sha);
    QCOMPARE(keyOfFailure([&] { f.segments().close(id, 1000, sha); }), "JOURNAL_DAMAGED");
    QCOMPARE(keyOfFailure([&] { f.segments().recordStagedAgain(id, QStringLiteral("x")); }),
             "JOURNAL_DAMAGED");
}

void SegmentsTest::removesTheLocalFileOnceItIsStaged()
{
    Fixture f;
    f.store(f.start(), {Fixture::item(QStringLiteral("1"), {alice})});
    f.segments().close(Fixture::segment(), 1000, sha);
    QVERIFY(f.segments().removable(f.account()).empty());
    f.segments().recordStaged(Fixture::segment(), QStringLiteral("x"));
    QCOMPARE(ids(f.segments().removable(f.account())), QByteArrayList{"a"});
    f.segments().recordLocalRemoved(Fixture::segment());
    QVERIFY(f.segments().removable(f.account()).empty());
}

void SegmentsTest::removesTheLocalFileOnceAllIsSettled_data()
{
    QTest::addColumn<QString>("left");
    QTest::addColumn<bool>("isRemovable");
    QTest::newRow("nothing") << QStringLiteral("nothing") << true;
    QTest::newRow("dismissed") << QStringLiteral("dismissed") << true;
    for (const char *left : {"open", "intent", "failed", "parked", "incomplete", "attachment"})
        QTest::newRow(left) << QString::fromLatin1(left) << false;
}

/// An item whose second delivery ends as `left` says.
static void leave(Fixture &f, const QString &left)
{
    const auto run = f.start();
    auto item = Fixture::item(QStringLiteral("1"), {alice, bob});
    if (left == QLatin1String("parked"))
        item.deliveries[1] = Fixture::unmapped(item.key, QStringLiteral("dave"));
    item.fanOutComplete = left != QLatin1String("incomplete");
    if (left == QLatin1String("attachment"))
        item.omitted.push_back({{.name = QStringLiteral("film"), .omittedFor = "ATTACHMENT_TOO_LARGE"},
                                {.segment = Fixture::segment(), .length = 10}});
    f.store(run, {item});
    if (left == QLatin1String("intent"))
        f.deliveries().recordIntent(run, f.batch(bob));
    else if (left == QLatin1String("failed") || left == QLatin1String("dismissed"))
        f.settleAll(run, bob, Fixture::failed());
    else if (left == QLatin1String("attachment"))
        f.settleAll(run, bob, {.state = model::Outcome::State::Partial});
    else if (left != QLatin1String("open"))
        f.settleAll(run, bob, Fixture::imported());
    f.settleAll(run, alice, Fixture::imported());
    if (left == QLatin1String("dismissed"))
        f.deliveries().dismiss(f.connector(), {}, QStringLiteral("Known."));
    f.segments().close(Fixture::segment(), 1000, sha);
}

void SegmentsTest::removesTheLocalFileOnceAllIsSettled()
{
    QFETCH(QString, left);
    QFETCH(bool, isRemovable);
    Fixture f;
    leave(f, left);
    QCOMPARE(!f.segments().removable(f.account()).empty(), isRemovable);
}

void SegmentsTest::keepsAStagedSegmentWhileItIsNeeded_data()
{
    removesTheLocalFileOnceAllIsSettled_data();
}

void SegmentsTest::keepsAStagedSegmentWhileItIsNeeded()
{
    QFETCH(QString, left);
    QFETCH(bool, isRemovable);
    Fixture f;
    leave(f, left);
    const base::Instant before = f.clock.now();
    f.segments().recordStaged(Fixture::segment(), QStringLiteral("x"));
    QVERIFY(f.segments().expired(f.account(), before).empty());
    const base::Instant later = before + std::chrono::hours(1);
    QCOMPARE(!f.segments().expired(f.account(), later).empty(), isRemovable);
    QCOMPARE(f.segments().isNeeded(Fixture::segment()), !isRemovable);
    f.segments().recordStagedRemoved(Fixture::segment());
    QVERIFY(f.segments().expired(f.account(), later).empty());
}

/// What was parked for long and then delivered is kept as long as everything else.
void SegmentsTest::keepsAStagedSegmentSinceItsLastDelivery()
{
    Fixture f;
    const auto run = f.start();
    f.store(run, {Fixture::item(QStringLiteral("1"), {alice, bob})});
    f.settleAll(run, alice, Fixture::imported());
    f.segments().close(Fixture::segment(), 1000, sha);
    f.segments().recordStaged(Fixture::segment(), QStringLiteral("x"));
    f.clock.advance(std::chrono::hours(24 * 400));
    const base::Instant delivered = f.clock.now();
    f.settleAll(run, bob, Fixture::imported());
    QVERIFY(f.segments().expired(f.account(), delivered).empty());
    QCOMPARE(f.segments().expired(f.account(), delivered + std::chrono::hours(1)).size(), 1U);
}

void SegmentsTest::countsWhatIsKeptLocallyAndNotStaged()
{
    Fixture f;
    QCOMPARE(f.segments().unsettledBytes(), 0);
    const auto run = f.start();
    f.store(run, {Fixture::item(QStringLiteral("1"), {alice})});
    QCOMPARE(f.segments().unsettledBytes(), 1000);
    f.segments().close(Fixture::segment(), 1500, sha);
    auto page = f.page(run, {});
    page.segment = Fixture::segment('b');
    page.segmentLength = 70;
    f.capture().store(page);
    QCOMPARE(f.segments().unsettledBytes(), 1570);
    f.segments().recordStaged(Fixture::segment(), QStringLiteral("x"));
    QCOMPARE(f.segments().unsettledBytes(), 70);
}

void SegmentsTest::givesUpTheSettledSegmentsOfAnAccountWithoutConnectors_data()
{
    removesTheLocalFileOnceAllIsSettled_data();
}

void SegmentsTest::givesUpTheSettledSegmentsOfAnAccountWithoutConnectors()
{
    QFETCH(QString, left);
    QFETCH(bool, isRemovable);
    Fixture f;
    leave(f, left);
    QVERIFY(f.segments().abandoned().empty());
    QCOMPARE(f.segments().unsettledBytes(), 1000);
    auto moved = *f.configuration().connector(f.connector());
    moved.account =
        f.configuration().addAccount({.name = QStringLiteral("Other"), .kind = QStringLiteral("local")});
    Tampering(f.file()).run("UPDATE deliveries SET intent_run = NULL"); // in doubt, it could not be moved
    f.configuration().updateConnector(moved, {});
    QCOMPARE(!f.segments().abandoned().empty(), isRemovable);
    QCOMPARE(f.segments().unsettledBytes(), isRemovable ? 0 : 1000);
    f.segments().recordLocalRemoved(Fixture::segment());
    QVERIFY(f.segments().abandoned().empty());
}

/// Nothing else holds it: no run of the account that it was captured for staged it.
void SegmentsTest::keepsAnEditForWhoGetsTheFirstVersionLater()
{
    Fixture f;
    const auto run = f.start();
    auto edit = Fixture::item(QStringLiteral("e"), {alice});
    edit.item.event = "edit";
    edit.item.originalId = QStringLiteral("1");
    f.store(run, {edit});
    f.settleAll(run, alice, Fixture::imported());
    f.segments().close(Fixture::segment(), 1000, sha);
    auto moved = *f.configuration().connector(f.connector());
    moved.account =
        f.configuration().addAccount({.name = QStringLiteral("Other"), .kind = QStringLiteral("local")});
    Tampering(f.file()).run("UPDATE deliveries SET intent_run = NULL"); // in doubt, it could not be moved
    f.configuration().updateConnector(moved, {});
    QVERIFY(f.segments().abandoned().empty());
    QCOMPARE(f.segments().unsettledBytes(), 0);

    auto first = Fixture::item(QStringLiteral("1"), {alice});
    first.entry.segment = Fixture::segment('b');
    auto page = f.page(run, {first});
    page.account = moved.account;
    page.segment = Fixture::segment('b');
    f.capture().store(page);
    QCOMPARE(ids(f.segments().abandoned()), QByteArrayList{"a"});
}

void SegmentsTest::forgetsALostSegmentThatNobodyNeeds_data()
{
    QTest::addColumn<bool>("isDelivered");
    QTest::newRow("delivered") << true;
    QTest::newRow("still to be delivered") << false;
}

void SegmentsTest::forgetsALostSegmentThatNobodyNeeds()
{
    QFETCH(bool, isDelivered);
    Fixture f;
    const auto run = f.start();
    f.store(run, {Fixture::item(QStringLiteral("1"), {alice})});
    if (isDelivered)
        f.settleAll(run, alice, Fixture::imported());
    QCOMPARE(f.segments().forgetLost(Fixture::segment()), isDelivered);
    QCOMPARE(f.segments().open().empty(), isDelivered);
    QCOMPARE(f.segments().unsettledBytes(), isDelivered ? 0 : 1000);
}

void SegmentsTest::tellsWhatItHoldsOfAConnector()
{
    Fixture f;
    const auto run = f.start();
    auto lacking = Fixture::item(QStringLiteral("1"), {alice});
    lacking.omitted.push_back({{.name = QStringLiteral("film"), .omittedFor = "ATTACHMENT_TOO_LARGE"},
                               {.segment = Fixture::segment(), .length = 10, .sha256 = sha}});
    f.store(run, {lacking, Fixture::item(QStringLiteral("2"), {bob, carol})});
    f.settleAll(run, alice, {.state = model::Outcome::State::Partial, .reason = "ATTACHMENT_TOO_LARGE"});
    f.settleAll(run, bob, Fixture::failed());
    QCOMPARE(ids(f.segments().of(f.connector())), QByteArrayList{"a"});
    const auto holding = f.segments().holding(Fixture::segment(), f.connector());
    QCOMPARE(holding.items, 2);
    QCOMPARE(holding.undelivered, 2); // failed, and open
    QCOMPARE(holding.attachments, 1);
    QVERIFY(holding.isNeeded());
    const auto other = f.addConnector(QStringLiteral("Other"));
    QVERIFY(f.segments().of(other).empty());
    QVERIFY(!f.segments().holding(Fixture::segment(), other).isNeeded());
}

QTEST_GUILESS_MAIN(SegmentsTest)
#include "segments_test.moc"
