// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "fixture.h"
#include "journal/connection.h"
#include "journal/rundigests.h"

using journal::RunDigests;

class RunDigestsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesWithWhatTheRunMakesAndSettles();
    void stayWhenTheRunIsOver();
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

QTEST_GUILESS_MAIN(RunDigestsTest)
#include "rundigests_test.moc"
