// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "fixture.h"

using model::Outcome;

class PageStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsWhatIsNew();
    void storesAPageTwiceAsOnce();
    void storesAllOfAPageOrNothing_data();
    void storesAllOfAPageOrNothing();
    void storesAnUnconvertedItemAsFailed();
    void refusesASegmentThatShrinks();
    void refusesAnEntryInAnUnknownSegment();
    void countsARefusalOnceForEachJudgement();
    void endsARefusalWhenItsContentIsAccepted();
    void refusesAnewWhatWasAcceptedSince();
    void keepsADismissedRefusalQuiet();
    void keepsHostileTextAsItIs();
    void refusesASupplementThatDoesNotSayWhatItSupplies();
};

void PageStoreTest::countsWhatIsNew()
{
    Fixture f;
    const auto run = f.start();
    auto item = Fixture::item(QStringLiteral("1"), {alice, bob});
    item.externalParticipants = 3;
    auto page = f.page(run, {item, Fixture::item(QStringLiteral("2"), {alice})});
    page.reread = 5;
    page.excluded = 7;
    f.capture().store(page);
    const model::Counts counts = f.runs().counts(run);
    QCOMPARE(counts.itemsAvailable, 2);
    QCOMPARE(counts.reread, 5);
    QCOMPARE(counts.excluded, 7);
    QCOMPARE(counts.externalParticipants, 3);
    QCOMPARE(counts.bytes, 200);
    QCOMPARE(counts.fannedOut, 3);
    QCOMPARE(counts.open, 3);
    QVERIFY(counts.invariantHolds());
}

void PageStoreTest::storesAPageTwiceAsOnce()
{
    Fixture f;
    const auto run = f.start();
    const auto page = f.page(run, {Fixture::item(QStringLiteral("1"), {alice, bob, alice})});
    f.capture().store(page);
    f.capture().store(page);
    const model::Counts counts = f.runs().counts(run);
    QCOMPARE(counts.itemsAvailable, 1);
    QCOMPARE(counts.fannedOut, 2);
    QCOMPARE(counts.bytes, 100);
}

void PageStoreTest::storesAllOfAPageOrNothing_data()
{
    QTest::addColumn<QString>("fault");
    for (const char *fault :
         {"unknown run", "key of a wrong size", "open without mailbox", "settled as unknown"})
        QTest::newRow(fault) << QString::fromLatin1(fault);
}

void PageStoreTest::storesAllOfAPageOrNothing()
{
    QFETCH(QString, fault);
    Fixture f;
    const auto run = f.start();
    auto page =
        f.page(run, {Fixture::item(QStringLiteral("1"), {alice}), Fixture::item(QStringLiteral("2"), {bob})});
    page.state = {{"key", "value"}};
    auto &last = page.items.back();
    if (fault == QLatin1String("unknown run"))
        page.run = base::RunId{99};
    else if (fault == QLatin1String("key of a wrong size"))
        last.deliveries[0].key = {"short"};
    else if (fault == QLatin1String("open without mailbox"))
        last.deliveries[0].mailbox.clear();
    else
        last.deliveries[0].settled = Outcome{.state = Outcome::State::Unknown};
    QCOMPARE(keyOfFailure([&] { f.capture().store(page); }), "STORAGE_FAILED");
    QVERIFY(!f.capture().rowOf(f.connector(), page.items.front().key));
    QCOMPARE(f.deliveries().openCount(f.connector()), 0);
    QVERIFY(f.capture().cursors(f.connector(), {}).empty());
    QVERIFY(f.capture().state(f.connector(), "key").isEmpty());
    QVERIFY(!f.segments().segment(Fixture::segment()));
    QCOMPARE(f.runs().counts(run), model::Counts());
}

void PageStoreTest::storesAnUnconvertedItemAsFailed()
{
    Fixture f;
    const auto run = f.start();
    auto item = Fixture::item(QStringLiteral("1"), {});
    item.messageId.clear();
    item.deliveries = {Fixture::settledCopy(item.key, {}, Outcome::State::Failed, "SOURCE_ITEM_UNREADABLE")};
    f.store(run, {item, Fixture::item(QStringLiteral("2"), {alice})});
    f.settleAll(run, alice, Fixture::imported());
    const auto record = f.finish(run);
    QCOMPARE(record.counts.itemsAvailable, 2);
    QCOMPARE(record.counts.failed, 1);
    QCOMPARE(record.counts.imported, 1);
    QVERIFY(record.counts.invariantHolds());
    QCOMPARE(record.failures.size(), 1U);
    QCOMPARE(record.failures[0].reason, "SOURCE_ITEM_UNREADABLE");
    const auto rows = f.queries().items(f.connector(), QStringLiteral("1"));
    QCOMPARE(rows.size(), 1U);
    QVERIFY(!rows[0].isConverted);
    QCOMPARE(rows[0].entry, item.entry);
}

void PageStoreTest::refusesASegmentThatShrinks()
{
    Fixture f;
    const auto run = f.start();
    auto page = f.page(run, {});
    page.segmentLength = 5000;
    f.capture().store(page);
    page.segmentLength = 4999;
    QCOMPARE(keyOfFailure([&] { f.capture().store(page); }), "JOURNAL_DAMAGED");
    f.segments().close(Fixture::segment(), 6000, QByteArray(32, 's'));
    page.segmentLength = 7000;
    QCOMPARE(keyOfFailure([&] { f.capture().store(page); }), "JOURNAL_DAMAGED");
    QCOMPARE(f.segments().segment(Fixture::segment())->length, 6000);
}

void PageStoreTest::refusesAnEntryInAnUnknownSegment()
{
    Fixture f;
    auto item = Fixture::item(QStringLiteral("1"), {alice});
    item.entry.segment = Fixture::segment('z');
    const auto run = f.start();
    QCOMPARE(keyOfFailure([&] { f.store(run, {item}); }), "JOURNAL_DAMAGED");
}

static model::Refusal refusal(const QByteArray &content, const QByteArray &judgement)
{
    return {.itemId = QStringLiteral("chats.xip"),
            .contentHash = content,
            .judgement = judgement,
            .reason = "SIGNER_UNTRUSTED",
            .text = QStringLiteral("Signed by nobody known."),
            .isSignature = true};
}

void PageStoreTest::countsARefusalOnceForEachJudgement()
{
    Fixture f;
    const auto run = f.start();
    auto page = f.page(run, {});
    page.refusals = {refusal("hash", "trust 1")};
    QCOMPARE(f.capture().store(page), 1);
    QCOMPARE(f.capture().store(page), 0);
    page.refusals = {refusal("hash", "trust 2"), refusal("other", "trust 2")};
    QCOMPARE(f.capture().store(page), 2);
    const auto record = f.finish(run);
    QCOMPARE(record.counts.itemsAvailable, 0);
    QCOMPARE(record.counts.fannedOut, 3);
    QCOMPARE(record.counts.failed, 3);
    QVERIFY(record.counts.invariantHolds());
    QCOMPARE(record.state, model::RunState::CompletedWithFailures);
    const model::FailureRow expected{.itemId = QStringLiteral("chats.xip"),
                                     .sourceUser = QStringLiteral(""),
                                     .mailbox = QStringLiteral(""),
                                     .reason = "SIGNER_UNTRUSTED",
                                     .text = QStringLiteral("Signed by nobody known.")};
    QCOMPARE(record.failures[0], expected);
    QVERIFY(f.queries().status(f.connector()).isRefused);
    QCOMPARE(f.queries().status(f.connector()).failed, 2); // a row a file: the last judgement
    QVERIFY(f.queries().latestItems(f.connector(), 10).empty());
    QVERIFY(!f.known().find({}, QStringLiteral("chats.xip")));
}

void PageStoreTest::endsARefusalWhenItsContentIsAccepted()
{
    Fixture f;
    const auto first = f.start();
    auto page = f.page(first, {});
    page.refusals = {refusal("hash", "trust 1"), refusal("other", "trust 1")};
    f.capture().store(page);
    const auto before = f.finish(first);
    page = f.page(f.start(), {});
    page.accepted = {"hash", "never refused"};
    f.capture().store(page);
    QCOMPARE(f.queries().status(f.connector()).failed, 1);
    page.accepted = {"other"};
    f.capture().store(page);
    QVERIFY(!f.queries().status(f.connector()).isRefused);
    QCOMPARE(*f.runs().run(first), before);
    QCOMPARE(f.runs().counts(page.run), model::Counts());
    f.finish(page.run);
    const auto verdict = f.audit().verify({});
    QVERIFY2(verdict.ok, qPrintable(verdict.text));
}

void PageStoreTest::refusesAnewWhatWasAcceptedSince()
{
    Fixture f;
    auto page = f.page(f.start(), {});
    page.refusals = {refusal("hash", "trust 1")};
    f.capture().store(page);
    page.refusals.clear();
    page.accepted = {"hash"};
    f.capture().store(page);
    page.accepted.clear();
    page.refusals = {refusal("hash", "trust 1")};
    QCOMPARE(f.capture().store(page), 1);
    QVERIFY(f.queries().status(f.connector()).isRefused);
    QCOMPARE(f.finish(page.run).counts.failed, 2);
}

void PageStoreTest::keepsADismissedRefusalQuiet()
{
    Fixture f;
    auto page = f.page(f.start(), {});
    page.refusals = {refusal("hash", "trust 1")};
    f.capture().store(page);
    QCOMPARE(
        f.deliveries().dismiss(f.connector(), QStringLiteral("chats.xip"), QStringLiteral("A test file.")),
        1);
    QCOMPARE(f.capture().store(page), 0);
    QVERIFY(!f.queries().status(f.connector()).isRefused);
}

void PageStoreTest::keepsHostileTextAsItIs()
{
    Fixture f;
    const auto run = f.start();
    const QString hostile =
        QStringLiteral("'); DROP TABLE items; --\r\n\u202E\U0001F600\t\"") + QChar(0) + u'x';
    auto item = Fixture::item(hostile, {alice}, hostile, hostile);
    item.people = {{.name = hostile,
                    .address = hostile,
                    .sourceId = hostile,
                    .role = model::Person::Role::Bcc,
                    .external = true}};
    item.fanOutComplete = false;
    f.store(run, {item});
    const auto rows = f.queries().items(f.connector(), hostile);
    QCOMPARE(rows.size(), 1U);
    QCOMPARE(rows[0].itemId, hostile);
    QCOMPARE(rows[0].revision, hostile);
    QCOMPARE(f.capture().incompleteFanOuts(f.connector())[0].people, item.people);
    QVERIFY(f.known().find(hostile, hostile));
    const QString broken = QString(QChar(0xd83d)) + QStringLiteral("broken");
    auto lone = Fixture::item(broken, {bob}, broken);
    lone.people = {{.name = broken}};
    lone.fanOutComplete = false;
    f.store(run, {lone});
    QVERIFY(f.known().find(broken, broken));
    QCOMPARE(f.capture().incompleteFanOuts(f.connector()).size(), 2U);
}

void PageStoreTest::refusesASupplementThatDoesNotSayWhatItSupplies()
{
    Fixture f;
    auto item = Fixture::item(QStringLiteral("1"), {alice});
    item.item.event = "attachment";
    const auto run = f.start();
    QCOMPARE(keyOfFailure([&] { f.store(run, {item}); }), "STORAGE_FAILED");
}

QTEST_GUILESS_MAIN(PageStoreTest)
#include "pagestore_test.moc"
