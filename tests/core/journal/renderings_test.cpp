// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "fixture.h"
#include "tampering.h"

using journal::Deliveries;
using model::Outcome;

class RenderingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sendsTheSecondFromNowOn();
    void remembersItOverARestart();
    void isBegunOnce();
    void lacksForTheMailboxesThatGotIt();
    void storesWhatIsMissingOnce();
    void keepsItsSegmentWhileSomethingIsMissing();
    void tellsWhatIsInTheMailbox();
    void noticesAnotherDigest();
    void goesAsTheFirstAgainWhenTheCopyMoves();

private:
    static QByteArray digest() { return QByteArray(32, 's'); }

    static Deliveries::Second second(const model::Delivery &delivery)
    {
        model::Attachment film{.name = QStringLiteral("film.mp4"),
                               .mediaType = "video/mp4",
                               .size = 80,
                               .omittedFor = model::messageTooLarge,
                               .sha256 = QByteArray(32, 'f')};
        model::Attachment note = film;
        note.name = QStringLiteral("note.txt");
        return {.id = delivery.id, .item = delivery.item, .sha256 = digest(), .missing = {film, note}};
    }

    static void refuse(Fixture &f, base::RunId run, const QString &mailbox)
    {
        const auto batch = f.batch(mailbox);
        f.deliveries().recordIntent(run, batch);
        f.deliveries().beginSecond(second(batch.front()));
    }
};

static const Outcome partial{
    .state = Outcome::State::Partial, .reason = model::messageTooLarge, .receipt = "r"};

void RenderingsTest::sendsTheSecondFromNowOn()
{
    Fixture f;
    const auto run = f.start();
    f.store(run, {Fixture::item(QStringLiteral("1"), {alice, bob})});
    QVERIFY(!f.batch(alice).front().incomplete);
    refuse(f, run, alice);
    const model::Delivery refused = f.batch(alice).front();
    QCOMPARE(refused.secondSha256, digest());
    QVERIFY(refused.incomplete);
    QCOMPARE(refused.incompleteFor, QByteArray("MESSAGE_TOO_LARGE"));
    QVERIFY(!refused.isUnknown);
    QVERIFY(!refused.mustFind);
    QVERIFY(f.batch(bob).front().secondSha256.isEmpty());
}

void RenderingsTest::remembersItOverARestart()
{
    Fixture f;
    const auto run = f.start();
    f.store(run, {Fixture::item(QStringLiteral("1"), {alice})});
    refuse(f, run, alice);
    f.open();
    auto batch = f.batch(alice);
    QCOMPARE(batch.front().secondSha256, digest());
    batch.front().secondSha256 = QByteArray(32, 't'); // as a later version of the program renders it
    f.deliveries().recordIntent(run, batch);
    QCOMPARE(f.batch(alice).front().secondSha256, QByteArray(32, 't'));
    QVERIFY(f.batch(alice).front().isUnknown);
}

void RenderingsTest::isBegunOnce()
{
    Fixture f;
    const auto run = f.start();
    f.store(run, {Fixture::item(QStringLiteral("1"), {alice})});
    const model::Delivery delivery = f.batch(alice).front();
    f.deliveries().beginSecond(second(delivery));
    QCOMPARE(keyOfFailure([&] { f.deliveries().beginSecond(second(delivery)); }),
             QByteArray("JOURNAL_DAMAGED"));
    f.settleAll(run, alice, partial);
    QCOMPARE(keyOfFailure([&] { f.deliveries().beginSecond(second(delivery)); }),
             QByteArray("JOURNAL_DAMAGED"));
}

void RenderingsTest::lacksForTheMailboxesThatGotIt()
{
    Fixture f;
    const auto run = f.start();
    auto item = Fixture::item(QStringLiteral("1"), {alice, bob});
    item.omitted.push_back(
        {{.name = QStringLiteral("kept.bin"), .size = 10, .sha256 = QByteArray(32, 'h')},
         {.segment = Fixture::segment(), .offset = 5, .length = 10, .sha256 = QByteArray(32, 'h')}});
    f.store(run, {item});
    refuse(f, run, alice);
    f.settleAll(run, alice, partial);
    f.settleAll(run, bob,
                {.state = Outcome::State::Partial, .reason = "ATTACHMENT_TOO_LARGE", .receipt = "r"});
    const auto all = f.deliveries().supplementable(f.connector(), 1000, 10);
    QCOMPARE(all.size(), size_t{1});
    QCOMPARE(all[0].mailboxes.size(), size_t{1});
    QCOMPARE(all[0].mailboxes[0].first, alice);
    QCOMPARE(all[0].captured.omitted.size(), size_t{3});
    QVERIFY(!all[0].captured.omitted[0].part);
    QCOMPARE(all[0].captured.omitted[1].part, 1);
    QCOMPARE(all[0].captured.omitted[2].part, 2);
    QCOMPARE(all[0].captured.omitted[1].entry, item.entry);
}

void RenderingsTest::storesWhatIsMissingOnce()
{
    Fixture f;
    const auto run = f.start();
    f.store(run, {Fixture::item(QStringLiteral("1"), {alice, bob})});
    refuse(f, run, alice);
    refuse(f, run, bob);
    f.settleAll(run, alice, partial);
    f.settleAll(run, bob, partial);
    const auto all = f.deliveries().supplementable(f.connector(), 1000, 10);
    QCOMPARE(all[0].mailboxes.size(), size_t{2});
    QCOMPARE(all[0].captured.omitted.size(), size_t{2});
    QVERIFY(f.deliveries().supplementable(f.connector(), 79, 10).empty());
}

void RenderingsTest::keepsItsSegmentWhileSomethingIsMissing()
{
    Fixture f;
    const auto run = f.start();
    f.store(run, {Fixture::item(QStringLiteral("1"), {alice, bob})});
    refuse(f, run, alice);
    f.settleAll(run, bob, Fixture::imported());
    f.settleAll(run, alice, partial);
    f.segments().close(Fixture::segment(), 1 << 20, QByteArray(32, 'x'));
    f.segments().recordStaged(Fixture::segment(), QStringLiteral("there"));
    const base::Instant later = f.clock.now() + std::chrono::hours(24);
    QVERIFY(f.segments().expired(f.account(), later).empty());

    const auto whole = f.deliveries().supplementable(f.connector(), 1000, 10)[0];
    auto supplement =
        Fixture::item(QStringLiteral("1"), {alice}, QStringLiteral("room"), QStringLiteral("s"));
    supplement.item.event = "attachment";
    supplement.entry.segment = Fixture::segment('b');
    for (const auto &omitted : whole.captured.omitted)
        supplement.supplies.push_back(omitted.id);
    auto page = f.page(run, {supplement});
    page.segment = Fixture::segment('b');
    f.capture().store(page);
    QVERIFY(f.batch(alice).front().isSupplement);
    f.settleAll(run, alice, Fixture::imported());
    QCOMPARE(f.segments().expired(f.account(), later).size(), size_t{1});
}

void RenderingsTest::tellsWhatIsInTheMailbox()
{
    Fixture f;
    const auto run = f.start();
    const auto item = Fixture::item(QStringLiteral("1"), {alice, bob});
    f.store(run, {item});
    refuse(f, run, alice);
    f.settleAll(run, alice, partial);
    f.settleAll(run, bob, Fixture::imported());
    QHash<QString, QByteArray> digests;
    f.queries().copies(f.connector(), [&](const journal::Queries::Copy &copy) {
        digests.insert(copy.mailbox, copy.messageSha256);
    });
    QCOMPARE(digests.value(alice), digest());
    QCOMPARE(digests.value(bob), item.entry.sha256);
}

void RenderingsTest::noticesAnotherDigest()
{
    Fixture f;
    const auto run = f.start();
    f.store(run, {Fixture::item(QStringLiteral("1"), {alice})});
    refuse(f, run, alice);
    f.settleAll(run, alice, partial);
    f.finish(run);
    QVERIFY(f.audit().verify({}).ok);
    f.close();
    QCOMPARE(Tampering(f.file()).run("UPDATE deliveries SET second_sha256 = NULL"), 1);
    f.open();
    QVERIFY(!f.audit().verify({}).ok);
}

void RenderingsTest::goesAsTheFirstAgainWhenTheCopyMoves()
{
    Fixture f;
    const auto run = f.start();
    const auto item = Fixture::item(QStringLiteral("1"), {alice});
    f.store(run, {item});
    refuse(f, run, alice);
    const qint64 moved = f.deliveries().remap(
        f.connector(), [&](const Deliveries::Open &open) { return Fixture::copy(open.itemKey, bob); });
    QCOMPARE(moved, 1);
    QVERIFY(f.batch(bob).front().secondSha256.isEmpty());
}

QTEST_GUILESS_MAIN(RenderingsTest)
#include "renderings_test.moc"
