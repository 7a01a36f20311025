// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "fixture.h"
#include "journal/connection.h"
#include "journal/rundigests.h"
#include "tampering.h"

using journal::RunDigests;

class RunDigestsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesWithWhatTheRunMakesAndSettles();
    void stayWhenTheRunIsOver();
    void stayWhenAnItemIsConverted();
    void changeWithWhatAPartialCopyLacks();
};

static RunDigests digests(const Fixture &f, base::RunId run)
{
    journal::Connection connection(f.file(), {.readOnly = true});
    return journal::digestRun(connection, run);
}

void RunDigestsTest::changesWithWhatTheRunMakesAndSettles()
{
    Fixture f;
    const auto run = f.start();
    const RunDigests none = digests(f, run);
    QCOMPARE(none.deliveries, 0);
    f.store(run, {Fixture::item(QStringLiteral("1"), {alice, bob})});
    const RunDigests made = digests(f, run);
    QCOMPARE(made.deliveries, 2);
    QVERIFY(made.deliveriesSha256 != none.deliveriesSha256);
    QVERIFY(made.itemsSha256 != none.itemsSha256);
    QCOMPARE(made.outcomesSha256, none.outcomesSha256);
    f.settleAll(run, alice, Fixture::imported());
    const RunDigests settled = digests(f, run);
    QCOMPARE(settled.outcomes, 1);
    QCOMPARE(settled.deliveriesSha256, made.deliveriesSha256);
    QVERIFY(settled.outcomesSha256 != made.outcomesSha256);
}

void RunDigestsTest::stayWhenTheRunIsOver()
{
    Fixture f;
    const auto run = f.start();
    auto item = Fixture::item(QStringLiteral("1"), {alice, bob});
    item.deliveries.push_back(Fixture::unmapped(item.key, QStringLiteral("dave")));
    f.store(run, {item});
    f.settleAll(run, alice, Fixture::failed());
    f.finish(run);
    const RunDigests before = digests(f, run);
    const auto next = f.start(model::Trigger::Replay);
    const auto old = f.deliveries().replayable(f.connector(), {}, 10);
    const std::vector<journal::Deliveries::Replacement> replacements{
        {old[0].id, {Fixture::copy(item.key, alice)}}, {old[1].id, {Fixture::copy(item.key, carol)}}};
    f.deliveries().supersede(next, replacements);
    f.deliveries().remap(f.connector(), [](const journal::Deliveries::Open &open) {
        return open.mailbox == bob
                   ? std::optional(Fixture::copy(open.itemKey, QStringLiteral("erin@example.com")))
                   : std::nullopt;
    });
    for (const QString &mailbox : {alice, carol, QStringLiteral("erin@example.com")})
        f.settleAll(next, mailbox, Fixture::imported());
    QCOMPARE(digests(f, run), before);
    QCOMPARE(digests(f, next).outcomes, 3);
}

/// Who took part is known then, and is in the digests of the runs from that one on.
void RunDigestsTest::stayWhenAnItemIsConverted()
{
    Fixture f;
    const auto run = f.start();
    auto raw = Fixture::item(QStringLiteral("1"), {});
    raw.messageId.clear();
    raw.deliveries = {Fixture::settledCopy(raw.key, {}, model::Outcome::State::Failed, "UNREADABLE")};
    f.store(run, {raw});
    f.finish(run);
    const RunDigests before = digests(f, run);
    const auto next = f.start(model::Trigger::Replay);
    const auto row = *f.capture().rowOf(f.connector(), raw.key);
    QVERIFY(f.capture().convert(row, f.page(next, {Fixture::item(QStringLiteral("1"), {alice, bob})})));
    f.settleAll(next, alice, Fixture::imported());
    f.settleAll(next, bob, Fixture::imported());
    f.finish(next);
    QCOMPARE(digests(f, run), before);
    const RunDigests converted = digests(f, next);
    f.close();
    QCOMPARE(Tampering(f.file()).run("UPDATE items SET people = 1"), 1);
    QCOMPARE(digests(f, run), before);
    QVERIFY(digests(f, next).itemsSha256 != converted.itemsSha256);
}

void RunDigestsTest::changeWithWhatAPartialCopyLacks()
{
    Fixture f;
    const auto run = f.start();
    auto item = Fixture::item(QStringLiteral("1"), {alice});
    for (const char *name : {"film", "song"})
        item.omitted.push_back(
            {{.name = QString::fromLatin1(name), .size = 10, .omittedFor = "ATTACHMENT_TOO_LARGE"},
             {.segment = Fixture::segment(), .length = 10, .sha256 = QByteArray(32, 'h')}});
    f.store(run, {item});
    f.settleAll(run, alice, {.state = model::Outcome::State::Partial, .reason = "ATTACHMENT_TOO_LARGE"});
    f.finish(run);
    const RunDigests before = digests(f, run);
    QCOMPARE(f.deliveries().dismissAttachments(f.connector(), {}, QStringLiteral("Known.")), 2);
    QCOMPARE(digests(f, run), before);
    f.close();
    QCOMPARE(Tampering(f.file()).run("DELETE FROM omitted WHERE name = 'song'"), 1);
    RunDigests after = digests(f, run);
    QVERIFY(after.leftOutSha256 != before.leftOutSha256);
    after.leftOutSha256 = before.leftOutSha256;
    QCOMPARE(after, before);
}

QTEST_GUILESS_MAIN(RunDigestsTest)
#include "rundigests_test.moc"
