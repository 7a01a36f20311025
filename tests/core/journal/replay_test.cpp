// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "fixture.h"

using journal::Deliveries;
using journal::NewDelivery;
using model::Outcome;

/// What changes with the mapping: remap(), replayable() and supersede().
class ReplayTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void movesOpenDeliveries();
    void neverMovesWhatMayBeSent();
    void mergesWithACopyThatIsThere();
    void parksAnOpenDeliveryInARunOnly();
    void leavesACopyForWhoStays();
    void mergesWithAnotherConnectorsCopy();
    void asksInTheCallersThreadAndMayReadMeanwhile();
    void listsFailedAndParkedInPages();
    void replacesAParkedPersonByACopy();
    void replacesAFailedCopyAndLooksFirst();
    void looksFirstHoweverOftenItIsReplaced();
    void saysWhatMayMove_data();
    void saysWhatMayMove();
    void leavesOutWhatIsOnItsWay();
    void skipsWhatArrivedMeanwhile();
    void leavesADismissedOneAlone();
};

static Deliveries::Replacement replacement(const Deliveries::Replayable &old, const QString &mailbox)
{
    return {old.id,
            {{.mailbox = mailbox,
              .key = model::deliveryKey(old.itemKey, mailbox),
              .sourceUser = old.sourceUser}}};
}

void ReplayTest::movesOpenDeliveries()
{
    Fixture f;
    const auto run = f.start();
    std::vector<journal::CapturedItem> items;
    for (int i = 0; i < 1200; ++i)
        items.push_back(Fixture::item(QString::number(i), {alice}));
    items.push_back(Fixture::item(QStringLiteral("z"), {bob}));
    f.store(run, items);
    int asked = 0;
    const qint64 moved = f.deliveries().remap(f.connector(), [&](const Deliveries::Open &open) {
        ++asked;
        Q_ASSERT(open.people.size() == 1);
        return open.mailbox == alice ? std::optional(Fixture::copy(open.itemKey, carol)) : std::nullopt;
    });
    QCOMPARE(moved, 1200);
    QCOMPARE(asked, 1201 + 1200); // the moved ones are met again in the later mailbox, and stay there
    QVERIFY(f.batch(alice).empty());
    QCOMPARE(f.deliveries().openCount(f.connector()), 1201);
    const auto batch = f.batch(carol);
    QCOMPARE(batch.size(), 1000U);
    QCOMPARE(batch[0].key, model::deliveryKey(batch[0].itemKey, carol));
    f.settleAll(run, carol, Fixture::imported());
    f.settleAll(run, carol, Fixture::imported());
    f.settleAll(run, bob, Fixture::imported());
    QVERIFY(f.finish(run).counts.invariantHolds());
    QVERIFY(f.audit().verify({}).ok);
}

void ReplayTest::neverMovesWhatMayBeSent()
{
    Fixture f;
    const auto run = f.start();
    f.store(run, {Fixture::item(QStringLiteral("1"), {alice}), Fixture::item(QStringLiteral("2"), {alice}),
                  Fixture::item(QStringLiteral("3"), {alice})});
    auto batch = f.batch(alice);
    f.deliveries().recordIntent(run, std::span(batch).first(1));
    const std::vector<Deliveries::Settled> settled{{batch[1].id, Fixture::imported()}};
    f.deliveries().settle(run, settled);
    QStringList asked;
    const auto moved = f.deliveries().remap(f.connector(), [&](const Deliveries::Open &open) {
        asked.append(open.mailbox);
        return open.mailbox == alice ? std::optional(Fixture::copy(open.itemKey, bob)) : std::nullopt;
    });
    QCOMPARE(moved, 1);
    QCOMPARE(asked, QStringList({alice, bob}));
    QCOMPARE(f.batch(alice).size(), 1U);
    QCOMPARE(f.batch(bob)[0].itemId, QStringLiteral("3"));
}

void ReplayTest::mergesWithACopyThatIsThere()
{
    Fixture f;
    const auto run = f.start();
    f.store(run, {Fixture::item(QStringLiteral("1"), {alice, bob}),
                  Fixture::item(QStringLiteral("2"), {alice, bob})});
    auto batch = f.batch(bob);
    const std::vector<Deliveries::Settled> settled{{batch[0].id, Fixture::imported()}};
    f.deliveries().settle(run, settled);
    const auto moved = f.deliveries().remap(f.connector(), [&](const Deliveries::Open &open) {
        return open.mailbox == alice ? std::optional(Fixture::copy(open.itemKey, bob)) : std::nullopt;
    });
    QCOMPARE(moved, 2);
    QCOMPARE(f.batch(bob).size(), 1U);
    f.settleAll(run, bob, Fixture::imported());
    const auto record = f.finish(run);
    QCOMPARE(record.counts.imported, 2);
    QCOMPARE(record.counts.skipped, 2);
    QVERIFY(record.counts.invariantHolds());
}

void ReplayTest::parksAnOpenDeliveryInARunOnly()
{
    Fixture f;
    const auto run = f.start();
    f.store(run, {Fixture::item(QStringLiteral("1"), {alice})});
    f.finish(run);
    const auto unmapped = [](const Deliveries::Open &open) {
        return Fixture::unmapped(open.itemKey, open.sourceUser);
    };
    QCOMPARE(f.deliveries().remap(f.connector(), unmapped), 0);
    QCOMPARE(f.batch(alice).size(), 1U);
    const auto next = f.start();
    QCOMPARE(f.deliveries().remap(f.connector(), unmapped), 1);
    const auto counts = f.finish(next).counts;
    QCOMPARE(counts.carriedIn, 1);
    QCOMPARE(counts.parked, 1);
    QCOMPARE(counts.open, 0);
    QVERIFY(counts.invariantHolds());
}

void ReplayTest::leavesACopyForWhoStays()
{
    Fixture f;
    const auto run = f.start();
    f.store(run, {Fixture::item(QStringLiteral("1"), {alice})});
    f.deliveries().recordIntent(run, f.batch(alice));
    f.settleAll(run, alice, {.state = Outcome::State::Later});
    f.finish(run);
    const auto toBob = [](const Deliveries::Open &open) {
        return open.sourceUser == alice ? std::optional(Fixture::copy(open.itemKey, bob)) : std::nullopt;
    };
    const auto carolStays = [](const Deliveries::Open &open) -> std::optional<NewDelivery> {
        return NewDelivery{
            .mailbox = alice, .key = model::deliveryKey(open.itemKey, alice), .sourceUser = carol};
    };
    QCOMPARE(f.deliveries().remap(f.connector(), toBob, carolStays), 0); // no run could count it
    const auto next = f.start();
    QCOMPARE(f.deliveries().remap(f.connector(), toBob, carolStays), 1);
    QCOMPARE(f.deliveries().remap(f.connector(), toBob, carolStays), 0);
    QCOMPARE(f.batch(bob).size(), 1U);
    QCOMPARE(f.batch(alice).size(), 1U);
    QVERIFY(f.batch(alice)[0].mustFind);
    f.settleAll(next, alice, Fixture::imported());
    const auto counts = f.finish(next).counts;
    QCOMPARE(counts.carriedIn, 1);
    QCOMPARE(counts.fannedOut, 1);
    QCOMPARE(counts.open, 1);
    QVERIFY(counts.invariantHolds());
    QVERIFY(f.audit().verify({}).ok);
}

void ReplayTest::mergesWithAnotherConnectorsCopy()
{
    Fixture f;
    const auto run = f.start();
    const auto item = Fixture::item(QStringLiteral("1"), {bob});
    f.store(run, {item});
    f.settleAll(run, bob, Fixture::imported());
    const auto clone = f.addConnector(QStringLiteral("Clone"));
    const auto cloneRun = f.runs().start(clone, model::Trigger::Manual);
    auto page = f.page(cloneRun, {Fixture::item(QStringLiteral("1"), {alice})});
    page.connector = clone;
    f.capture().store(page);
    const auto toBob = [](const Deliveries::Open &open) {
        return Fixture::copy(open.itemKey, bob);
    };
    QCOMPARE(f.deliveries().remap(clone, toBob), 1);
    QCOMPARE(f.runs().counts(cloneRun).skipped, 1);
    QCOMPARE(f.deliveries().openCount(clone), 0);
}

void ReplayTest::asksInTheCallersThreadAndMayReadMeanwhile()
{
    Fixture f;
    const auto run = f.start();
    f.store(run, {Fixture::item(QStringLiteral("1"), {alice})});
    const auto here = std::this_thread::get_id();
    bool isHere = false;
    f.deliveries().remap(f.connector(), [&](const Deliveries::Open &open) -> std::optional<NewDelivery> {
        isHere = std::this_thread::get_id() == here;
        f.deliveries().setContact(f.account(), alice, QStringLiteral("XIP"), Deliveries::Contact::Fresh);
        return f.capture().rowOf(f.connector(), open.itemKey) ? std::nullopt
                                                              : std::optional<NewDelivery>(NewDelivery());
    });
    QVERIFY(isHere);
}

void ReplayTest::listsFailedAndParkedInPages()
{
    Fixture f;
    const auto run = f.start();
    auto first = Fixture::item(QStringLiteral("1"), {alice});
    first.item.originalId = QStringLiteral("0");
    first.deliveries.push_back(Fixture::unmapped(first.key, QStringLiteral("dave")));
    auto page = f.page(run, {first, Fixture::item(QStringLiteral("2"), {alice, bob})});
    page.refusals = {
        {.itemId = QStringLiteral("x.xip"), .contentHash = "h", .judgement = "j", .reason = "R"}};
    f.capture().store(page);
    f.settleAll(run, alice, Fixture::failed("IMPORT_REJECTED"));
    QStringList all;
    base::DeliveryId after;
    for (;;) {
        const auto some = f.deliveries().replayable(f.connector(), after, 2);
        if (some.empty())
            break;
        for (const auto &each : some)
            all.append(each.itemId + u' ' + each.sourceUser + u' ' + each.mailbox + u' ' +
                       QString::fromUtf8(each.reason));
        after = some.back().id;
    }
    QCOMPARE(all.size(), 3);
    QCOMPARE(all[0], QStringLiteral("1 alice@example.com alice@example.com IMPORT_REJECTED"));
    QCOMPARE(all[1], QStringLiteral("1 dave  USER_NOT_MAPPED"));
    QCOMPARE(all[2], QStringLiteral("2 alice@example.com alice@example.com IMPORT_REJECTED"));
    const auto old = f.deliveries().replayable(f.connector(), {}, 1)[0];
    QCOMPARE(old.itemKey, first.key);
    QCOMPARE(old.container, QStringLiteral("room"));
    QCOMPARE(old.originalId, QStringLiteral("0"));
    QCOMPARE(old.people, first.people);
    QCOMPARE(old.sentAt, first.item.sentAt);
    QVERIFY(f.deliveries().replayable(f.connector(), {}, 10, run).empty());
}

void ReplayTest::replacesAParkedPersonByACopy()
{
    Fixture f;
    const auto run = f.start();
    auto item = Fixture::item(QStringLiteral("1"), {});
    item.deliveries = {Fixture::unmapped(item.key, QStringLiteral("dave"))};
    f.store(run, {item});
    const auto before = f.finish(run);
    const auto again = f.start(model::Trigger::Replay);
    const std::vector replacements{replacement(f.deliveries().replayable(f.connector(), {}, 10)[0], carol)};
    f.deliveries().supersede(again, replacements);
    QCOMPARE(f.batch(carol).size(), 1U);
    QVERIFY(!f.batch(carol)[0].mustFind);
    f.settleAll(again, carol, Fixture::imported());
    const auto record = f.finish(again);
    QCOMPARE(record.trigger, model::Trigger::Replay);
    QCOMPARE(record.counts.fannedOut, 1);
    QCOMPARE(record.counts.imported, 1);
    QVERIFY(record.counts.invariantHolds());
    QCOMPARE(*f.runs().run(run), before);
    QCOMPARE(f.queries().status(f.connector()).parked, 0);
    QVERIFY(f.audit().verify({}).ok);
}

void ReplayTest::replacesAFailedCopyAndLooksFirst()
{
    Fixture f;
    const auto run = f.start();
    f.store(run, {Fixture::item(QStringLiteral("1"), {alice})});
    f.deliveries().recordIntent(run, f.batch(alice));
    f.settleAll(run, alice, Fixture::failed());
    f.finish(run);
    const auto again = f.start(model::Trigger::Replay);
    const std::vector replacements{replacement(f.deliveries().replayable(f.connector(), {}, 10)[0], alice)};
    f.deliveries().supersede(again, replacements);
    QVERIFY(f.batch(alice)[0].mustFind);
    QCOMPARE(f.batch(alice)[0].attempts, 0);
}

void ReplayTest::looksFirstHoweverOftenItIsReplaced()
{
    Fixture f;
    auto run = f.start();
    f.store(run, {Fixture::item(QStringLiteral("1"), {alice})});
    f.deliveries().recordIntent(run, f.batch(alice));
    for (int i = 0; i < 2; ++i) {
        f.settleAll(run, alice, Fixture::failed());
        f.finish(run);
        run = f.start(model::Trigger::Replay);
        const auto old = f.deliveries().replayable(f.connector(), {}, 10)[0];
        QVERIFY(!old.mayMove);
        const std::vector replacements{replacement(old, alice)};
        f.deliveries().supersede(run, replacements);
        QVERIFY(f.batch(alice)[0].mustFind);
    }
}

void ReplayTest::saysWhatMayMove_data()
{
    using State = Outcome::State;
    QTest::addColumn<QList<Outcome::State>>("attempts");
    QTest::addColumn<QByteArray>("reason");
    QTest::addColumn<bool>("mayMove");
    QTest::newRow("never sent") << QList<State>{} << QByteArray("FOLDER_REFUSED") << true;
    QTest::newRow("no mailbox, never sent") << QList<State>{} << QByteArray("MAILBOX_NOT_FOUND") << true;
    QTest::newRow("no mailbox, as it was sent")
        << QList{State::Later} << QByteArray("MAILBOX_NOT_FOUND") << true;
    QTest::newRow("no mailbox, an end unknown")
        << QList{State::Unknown} << QByteArray("MAILBOX_NOT_FOUND") << false;
    QTest::newRow("refused as it was sent") << QList{State::Later} << QByteArray("FOLDER_REFUSED") << false;
}

void ReplayTest::saysWhatMayMove()
{
    QFETCH(QList<Outcome::State>, attempts);
    QFETCH(QByteArray, reason);
    Fixture f;
    const auto run = f.start();
    f.store(run, {Fixture::item(QStringLiteral("1"), {alice})});
    for (const Outcome::State attempt : attempts) {
        f.deliveries().recordIntent(run, f.batch(alice));
        f.settleAll(run, alice, {.state = attempt});
    }
    f.settleAll(run, alice, Fixture::failed(reason));
    const auto old = f.deliveries().replayable(f.connector(), {}, 10)[0];
    QTEST(old.mayMove, "mayMove");
    f.finish(run);
    const auto again = f.start(model::Trigger::Replay);
    const std::vector replacements{replacement(old, alice)};
    f.deliveries().supersede(again, replacements);
    f.settleAll(again, alice, Fixture::failed(reason));
    QTEST(f.deliveries().replayable(f.connector(), {}, 10)[0].mayMove, "mayMove");
}

void ReplayTest::leavesOutWhatIsOnItsWay()
{
    Fixture f;
    const auto run = f.start();
    auto item = Fixture::item(QStringLiteral("1"), {alice});
    item.deliveries.push_back(Fixture::unmapped(item.key, QStringLiteral("dave")));
    item.deliveries.push_back(Fixture::unmapped(item.key, QStringLiteral("erin")));
    f.store(run, {item});
    f.finish(run);
    const auto again = f.start(model::Trigger::Replay);
    std::vector<Deliveries::Replacement> replacements;
    for (const auto &old : f.deliveries().replayable(f.connector(), {}, 10))
        replacements.push_back(replacement(old, old.sourceUser == QLatin1String("dave") ? alice : bob));
    replacements.push_back(replacements.back());
    f.deliveries().supersede(again, replacements);
    QCOMPARE(f.batch(alice).size(), 1U);
    QCOMPARE(f.batch(bob).size(), 1U);
    QCOMPARE(f.runs().counts(again).fannedOut, 1);
}

void ReplayTest::skipsWhatArrivedMeanwhile()
{
    Fixture f;
    const auto run = f.start();
    auto item = Fixture::item(QStringLiteral("1"), {alice});
    item.deliveries.push_back(Fixture::unmapped(item.key, QStringLiteral("dave")));
    f.store(run, {item});
    f.settleAll(run, alice, Fixture::imported());
    f.finish(run);
    const auto again = f.start(model::Trigger::Replay);
    const std::vector replacements{replacement(f.deliveries().replayable(f.connector(), {}, 10)[0], alice)};
    f.deliveries().supersede(again, replacements);
    const auto record = f.finish(again);
    QCOMPARE(record.counts.skipped, 1);
    QVERIFY(record.counts.invariantHolds());
    QVERIFY(f.batch(alice).empty());
    int copies = 0;
    f.queries().copies(f.connector(), [&](const auto &copy) {
        ++copies;
        QCOMPARE(copy.receipt, "new/1");
    });
    QCOMPARE(copies, 1);
}

void ReplayTest::leavesADismissedOneAlone()
{
    Fixture f;
    const auto run = f.start();
    auto item = Fixture::item(QStringLiteral("1"), {});
    item.deliveries = {Fixture::unmapped(item.key, QStringLiteral("dave"))};
    f.store(run, {item});
    f.finish(run);
    const auto again = f.start(model::Trigger::Replay);
    const std::vector replacements{replacement(f.deliveries().replayable(f.connector(), {}, 10)[0], alice)};
    f.deliveries().dismiss(f.connector(), {}, QStringLiteral("Left the company."));
    f.deliveries().supersede(again, replacements);
    QVERIFY(f.batch(alice).empty());
    QCOMPARE(f.finish(again).counts.fannedOut, 0);
    QVERIFY(f.audit().verify({}).ok);
}

QTEST_GUILESS_MAIN(ReplayTest)
#include "replay_test.moc"
