// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "fixture.h"
#include "olderchain.h"
#include "tampering.h"

/// That a failure counts as superseded where a run put something in its place, and nowhere else.
class SupersededTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesWhatWasTamperedWith_data();
    void namesWhatWasTamperedWith();
    void passesWhatAnOlderVersionSuperseded();
    void namesWhatIsPassedAsSupersededByAnOlderVersion();
    void namesWhatIsPassedAsSupersededInARunOfAnOlderVersion();
};

/// Dave's copy (row 2) is replayed into Bob's mailbox (row 4) by run 2; Alice's (1) and Erin's (3) stay
/// failed and parked, and so does a refused file (5), which run 2 met.
static void fill(Fixture &f)
{
    const auto first = f.start();
    auto item = Fixture::item(QStringLiteral("1"), {alice});
    item.deliveries.push_back(Fixture::unmapped(item.key, QStringLiteral("dave")));
    item.deliveries.push_back(Fixture::unmapped(item.key, QStringLiteral("erin")));
    f.store(first, {item});
    f.settleAll(first, alice, Fixture::failed());
    f.finish(first);
    const auto second = f.start(model::Trigger::Replay);
    const std::vector<journal::Deliveries::Replacement> replacements{
        {.old = base::DeliveryId{2}, .now = {Fixture::copy(item.key, bob)}}};
    f.deliveries().supersede(second, replacements);
    f.settleAll(second, bob, Fixture::imported());
    auto page = f.page(second, {});
    page.refusals = {{.itemId = QStringLiteral("x"), .contentHash = "h", .judgement = "j", .reason = "R"}};
    f.capture().store(page);
    f.finish(second);
    f.finish(f.start());
}

static void tamper(Fixture &f, const char *sql)
{
    f.close();
    QVERIFY(Tampering(f.file()).run(sql) > 0);
    f.open();
}

void SupersededTest::namesWhatWasTamperedWith_data()
{
    QTest::addColumn<QByteArray>("sql");
    const auto row = [](const char *name, const char *sql) {
        QTest::newRow(name) << QByteArray(sql);
    };
    row("a failure beside a copy made later", "UPDATE deliveries SET state = 7 WHERE id = 1");
    row("a parked one beside a copy made later", "UPDATE deliveries SET state = 7 WHERE id = 3");
    row("a refusal", "UPDATE deliveries SET state = 7 WHERE id = 5");
    row("a failure in the run of a replay",
        "UPDATE deliveries SET state = 7, superseded_run = 2 WHERE id = 1");
    row("a failure in a run without any", "UPDATE deliveries SET state = 7, superseded_run = 3 WHERE id = 1");
    row("a failure in its own run", "UPDATE deliveries SET state = 7, superseded_run = 1 WHERE id = 1");
    row("a failure in a run that never was",
        "UPDATE deliveries SET state = 7, superseded_run = 99 WHERE id = 1");
    row("the run forgotten", "UPDATE deliveries SET superseded_run = NULL WHERE id = 2");
    row("another run", "UPDATE deliveries SET superseded_run = 3 WHERE id = 2");
    row("a superseded one passed as parked", "UPDATE deliveries SET state = 5 WHERE id = 2");
}

void SupersededTest::namesWhatWasTamperedWith()
{
    QFETCH(QByteArray, sql);
    Fixture f;
    fill(f);
    const auto before = f.audit().verify({});
    QVERIFY2(before.ok, qPrintable(before.text));
    tamper(f, sql.constData());
    QVERIFY(!f.audit().verify({}).ok);
    QVERIFY(!f.audit().verify(f.connector()).ok);
}

/// As an older version left it.
static void fillAsBefore(Fixture &f)
{
    fill(f);
    makeOlder(f);
    Tampering file(f.file());
    file.run("DROP INDEX deliveries_superseded");
    file.run("ALTER TABLE deliveries DROP COLUMN superseded_run");
    file.run("ALTER TABLE runs DROP COLUMN is_elsewhere");
    file.run("UPDATE schema_version SET version = 13");
}

void SupersededTest::passesWhatAnOlderVersionSuperseded()
{
    Fixture f;
    fillAsBefore(f);
    f.open();
    const auto before = f.audit().verify({});
    QVERIFY2(before.ok, qPrintable(before.text));
    f.finish(f.start());
    const auto after = f.audit().verify({});
    QVERIFY2(after.ok, qPrintable(after.text));
}

void SupersededTest::namesWhatIsPassedAsSupersededByAnOlderVersion()
{
    Fixture f;
    fillAsBefore(f);
    f.open();
    f.finish(f.start());
    tamper(f, "UPDATE deliveries SET state = 7 WHERE id = 1");
    f.finish(f.start());
    const auto verdict = f.audit().verify({});
    QVERIFY(!verdict.ok);
    QCOMPARE(verdict.contradictions, 1);
    const auto other = f.addConnector(QStringLiteral("Other"));
    QVERIFY(!f.audit().verify(other).ok);
}

void SupersededTest::namesWhatIsPassedAsSupersededInARunOfAnOlderVersion()
{
    Fixture f;
    fillAsBefore(f);
    f.open();
    tamper(f, "UPDATE deliveries SET state = 7, superseded_run = 2 WHERE id = 1");
    QVERIFY(!f.audit().verify({}).ok);
}

QTEST_GUILESS_MAIN(SupersededTest)
#include "superseded_test.moc"
