// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "fixture.h"

using journal::Deliveries;
using journal::NewDelivery;

/// Which open copies remap() moves, and what becomes of those whose new mailbox has had one.
class RemapTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatItAsksAbout();
    void leavesASupplementWithItsMessage();
    void movesToAMailboxWhoseOwnCopyIsNotToCome_data();
    void movesToAMailboxWhoseOwnCopyIsNotToCome();
    void keepsOneForThoseWhoStayWhoseOwnWasGivenUp();
    void countsRefusalsOfTheNewMailboxAnew();
    void asksForNothingTwice();
    void addsForWhoLeavesInARunAlone();
};

static std::optional<NewDelivery> toBob(const Deliveries::Open &open)
{
    return open.mailbox == alice ? std::optional(Fixture::copy(open.itemKey, bob)) : std::nullopt;
}

static std::optional<NewDelivery> aliceStays(const Deliveries::Open &open)
{
    return Fixture::copy(open.itemKey, alice);
}

void RemapTest::tellsWhatItAsksAbout()
{
    Fixture f;
    auto item = Fixture::item(QStringLiteral("1"), {alice});
    item.item.originalId = QStringLiteral("0");
    item.deliveries[0].alsoFor = {carol, bob, alice};
    f.store(f.start(), {item});
    QString asked;
    QStringList sharers;
    f.deliveries().remap(f.connector(), [&](const Deliveries::Open &open) -> std::optional<NewDelivery> {
        sharers = open.alsoFor;
        asked = open.container + u' ' + open.originalId + u' ' + open.sourceUser + u' ' + open.mailbox;
        if (open.item != f.capture().rowOf(f.connector(), item.key) || open.people != item.people)
            asked.clear();
        return {};
    });
    QCOMPARE(asked, QStringLiteral("room 0 alice@example.com alice@example.com"));
    QCOMPARE(sharers, QStringList({bob, carol}));
}

void RemapTest::leavesASupplementWithItsMessage()
{
    Fixture f;
    const auto run = f.start();
    auto item = Fixture::item(QStringLiteral("1"), {alice});
    item.omitted.push_back({{.name = QStringLiteral("film.mov"), .size = 10}, item.entry});
    f.store(run, {item});
    f.settleAll(run, alice, {.state = model::Outcome::State::Partial});
    auto supplement =
        Fixture::item(QStringLiteral("1"), {alice}, QStringLiteral("room"), QStringLiteral("+"));
    supplement.item.event = "attachment";
    supplement.item.originalId = QStringLiteral("1");
    supplement.supplies = {
        f.deliveries().supplementable(f.connector(), 100, 1).at(0).captured.omitted.at(0).id};
    f.store(run, {supplement});
    QCOMPARE(f.deliveries().remap(f.connector(), toBob), 0);
    QCOMPARE(f.batch(alice).size(), 1U);
}

void RemapTest::movesToAMailboxWhoseOwnCopyIsNotToCome_data()
{
    QTest::addColumn<bool>("isDismissed");
    QTest::newRow("failed") << false;
    QTest::newRow("dismissed") << true;
}

void RemapTest::movesToAMailboxWhoseOwnCopyIsNotToCome()
{
    QFETCH(bool, isDismissed);
    Fixture f;
    const auto run = f.start();
    f.store(run, {Fixture::item(QStringLiteral("1"), {alice, bob})});
    f.settleAll(run, bob, Fixture::failed());
    if (isDismissed)
        f.deliveries().dismiss(f.connector(), {}, QStringLiteral("Left the company."));
    QCOMPARE(f.deliveries().remap(f.connector(), toBob), 1);
    const auto batch = f.batch(bob);
    QCOMPARE(batch.size(), 1U);
    QVERIFY(batch[0].mustFind);
    f.settleAll(run, bob, Fixture::imported());
    const auto counts = f.finish(run).counts;
    QCOMPARE(counts.imported, 1);
    QCOMPARE(counts.skipped, 0);
    QVERIFY(counts.invariantHolds());
    QVERIFY(f.audit().verify({}).ok);
}

/// Alice's mailbox is two people's: one's copy was dismissed, the other's is on its way again.
void RemapTest::keepsOneForThoseWhoStayWhoseOwnWasGivenUp()
{
    Fixture f;
    auto run = f.start();
    auto item = Fixture::item(QStringLiteral("1"), {alice});
    item.deliveries.push_back(Fixture::unmapped(item.key, carol));
    f.store(run, {item});
    f.settleAll(run, alice, Fixture::failed());
    f.finish(run);
    run = f.start(model::Trigger::Replay);
    const auto old = f.deliveries().replayable(f.connector(), {}, 10);
    QCOMPARE(old.size(), 2U);
    const auto &parked = old[0].mailbox.isEmpty() ? old[0] : old[1];
    const std::vector<Deliveries::Replacement> replacements{{parked.id, {Fixture::copy(item.key, alice)}}};
    f.deliveries().supersede(run, replacements);
    f.deliveries().dismiss(f.connector(), {}, QStringLiteral("Not needed."));
    QCOMPARE(f.deliveries().remap(f.connector(), toBob, aliceStays), 1);
    QCOMPARE(f.batch(bob).size(), 1U);
    QCOMPARE(f.batch(alice).size(), 1U);
}

/// Who stays may be named by the one who goes: the mailbox is owed an edit of what that one got there.
void RemapTest::countsRefusalsOfTheNewMailboxAnew()
{
    Fixture f;
    const auto run = f.start();
    f.store(run, {Fixture::item(QStringLiteral("1"), {alice})});
    f.settleAll(run, alice, {.state = model::Outcome::State::Later, .refusals = 7});
    QCOMPARE(f.deliveries().remap(f.connector(), toBob), 1);
    QCOMPARE(f.batch(bob)[0].refusals, 0);
}

void RemapTest::asksForNothingTwice()
{
    Fixture f;
    const auto run = f.start();
    f.store(run, {Fixture::item(QStringLiteral("1"), {alice})});
    QCOMPARE(f.deliveries().remap(f.connector(), toBob, aliceStays), 1);
    QCOMPARE(f.deliveries().remap(f.connector(), toBob, aliceStays), 0);
    f.settleAll(run, bob, Fixture::failed());
    QCOMPARE(f.deliveries().remap(f.connector(), toBob, aliceStays), 0);
    QCOMPARE(f.batch(alice).size(), 1U);
    QCOMPARE(f.runs().counts(run).fannedOut, 2);
    f.settleAll(run, alice, Fixture::imported());
    QVERIFY(f.finish(run).counts.invariantHolds());
}

void RemapTest::addsForWhoLeavesInARunAlone()
{
    Fixture f;
    const auto run = f.start();
    auto item = Fixture::item(QStringLiteral("1"), {alice});
    item.deliveries[0].alsoFor = {bob, carol};
    f.store(run, {item});
    f.finish(run);
    const auto remap = [&] {
        return f.deliveries().remap(
            f.connector(), [](const Deliveries::Open &) { return std::optional<NewDelivery>(); }, {},
            [](const Deliveries::Open &open) {
                return std::vector{Fixture::copy(open.itemKey, bob), Fixture::unmapped(open.itemKey, carol)};
            });
    };
    QCOMPARE(remap(), 0);
    const auto next = f.start();
    QCOMPARE(remap(), 1);
    QCOMPARE(remap(), 0); // nobody shares it any more
    f.settleAll(next, alice, Fixture::imported());
    f.settleAll(next, bob, Fixture::imported());
    const auto counts = f.finish(next).counts;
    QCOMPARE(counts.carriedIn, 1);
    QCOMPARE(counts.fannedOut, 2);
    QCOMPARE(counts.imported, 2);
    QCOMPARE(counts.parked, 1);
    QVERIFY(counts.invariantHolds());
    QVERIFY(f.audit().verify({}).ok);
}

QTEST_GUILESS_MAIN(RemapTest)
#include "remap_test.moc"
