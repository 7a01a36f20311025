// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "fixture.h"
#include "olderchain.h"
#include "tampering.h"

using model::Outcome;

/// Each way to tamper with the journal by hand, and that verify() names it (contract section 6).
class VerificationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsAnUntouchedJournalWhole();
    void findsAnEmptyJournalWhole();
    void namesWhatWasTamperedWith_data();
    void namesWhatWasTamperedWith();
    void namesEveryContradiction();
    void passesTheManifestsOfEarlierVersions();
    void namesAChainRebuiltWithAnotherKey();
    void namesACutChainAlsoAfterItWentOn_data();
    void namesACutChainAlsoAfterItWentOn();
    void tellsTheHeadOfTheNewestRun();
    void checksTheRunsOfOneConnector();
    void passesWhileARunIsUnderWay();
    void namesADeliveryDismissedByHandAlsoForAnotherConnector();
    void passesWhatWasDiscardedWithItsConnector_data();
    void passesWhatWasDiscardedWithItsConnector();
    void passesAFailureWhosePlaceAnOpenCopyTook();
    void namesAFailurePassedAsSupersededAfterAReplay();
};

/// Two finished runs with every kind of outcome, and admin actions around them.
static void fill(Fixture &f)
{
    const auto first = f.start();
    auto item = Fixture::item(QStringLiteral("1"), {alice, bob});
    item.deliveries.push_back(Fixture::unmapped(item.key, QStringLiteral("dave")));
    f.store(first, {item, Fixture::item(QStringLiteral("2"), {alice, carol})});
    f.settleAll(first, alice, Fixture::imported());
    f.settleAll(first, bob, Fixture::failed());
    f.finish(first);
    f.configuration().setSetting("lanes", QStringLiteral("8"));
    const auto second = f.start();
    f.settleAll(second, carol, {.state = Outcome::State::Skipped, .reason = "DUPLICATE"});
    f.store(second, {Fixture::item(QStringLiteral("3"), {bob}), Fixture::item(QStringLiteral("9"), {alice})});
    f.settleAll(second, alice, Fixture::failed());
    f.runs().finish(second, model::RunState::Failed, "SOURCE_AUTH", QStringLiteral("Signed out."), {});
    f.deliveries().dismiss(f.connector(), QStringLiteral("1"), QStringLiteral("Known."));
}

void VerificationTest::findsAnUntouchedJournalWhole()
{
    Fixture f;
    fill(f);
    const auto verdict = f.audit().verify({});
    QVERIFY2(verdict.ok, qPrintable(verdict.text));
    QCOMPARE(verdict.rows, 8); // account, connector, run start and end twice, setting, dismissal
    QCOMPARE(verdict.head.size(), 64);
    QCOMPARE(verdict.brokenAt, 0);
    f.open(true);
    QVERIFY(f.audit().verify({}).ok);
}

void VerificationTest::findsAnEmptyJournalWhole()
{
    Fixture f;
    const auto verdict = f.audit().verify({});
    QVERIFY(verdict.ok);
    QCOMPARE(verdict.rows, 0);
    QVERIFY(verdict.head.isEmpty());
    QVERIFY(verdict.runHead.isEmpty());
}

void VerificationTest::namesWhatWasTamperedWith_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<int>("brokenAt");
    const auto row = [](const char *name, const char *sql, int brokenAt) {
        QTest::newRow(name) << QByteArray(sql) << brokenAt;
    };
    // Rows: 1 account, 2 connector, 3 start, 4 finish of run 1, 5 setting, 6 start, 7 finish of run 2, 8
    // dismissal.
    row("an audit row changed", "UPDATE audit SET detail = replace(detail, '8', '64') WHERE sequence = 5", 5);
    row("an actor changed", "UPDATE audit SET actor = 'nobody' WHERE sequence = 8", 8);
    row("a time changed", "UPDATE audit SET at = at - 1000 WHERE sequence = 2", 2);
    row("a row in the middle deleted", "DELETE FROM audit WHERE sequence = 5", 5);
    row("the last row deleted", "DELETE FROM audit WHERE sequence = 8", 8);
    row("the last rows deleted", "DELETE FROM audit WHERE sequence > 4", 5);
    row("all rows deleted", "DELETE FROM audit", 1);
    row("a row added",
        "INSERT INTO audit SELECT 9, at, actor, action, subject, detail, hash FROM audit WHERE sequence = 8",
        9);
    row("the sealed end deleted", "DELETE FROM meta WHERE key = 'audit.end'", 9);
    row("a delivery deleted", "DELETE FROM deliveries WHERE mailbox = 'carol@example.com'", 4);
    row("a parked delivery deleted", "DELETE FROM deliveries WHERE source_user = 'dave'", 4);
    row("a delivery given to another item", "UPDATE deliveries SET item = 2 WHERE id = 1", 4);
    row("a delivered one moved", "UPDATE deliveries SET mailbox = 'eve@example.com' WHERE id = 1", 4);
    row("a delivery reopened", "UPDATE deliveries SET state = 0 WHERE id = 1", 4);
    row("an open delivery passed as imported",
        "UPDATE deliveries SET state = 1 WHERE mailbox = 'bob@example.com' AND state = 0", 7);
    row("an item changed", "UPDATE items SET entry_sha256 = zeroblob(32) WHERE item_id = '2'", 4);
    row("an item's id changed", "UPDATE items SET item_id = 'other' WHERE item_id = '2'", 4);
    row("an item's event changed", "UPDATE items SET event = 'deleted' WHERE item_id = '2'", 4);
    row("an item's original changed", "UPDATE items SET original_id = '1' WHERE item_id = '2'", 4);
    row("an item's time changed", "UPDATE items SET sent_at = sent_at + 1 WHERE item_id = '2'", 4);
    row("an item's people exchanged",
        "UPDATE items SET people = (SELECT people FROM items WHERE item_id = '9') WHERE item_id = '2'", 4);
    row("people changed", "UPDATE people SET json = replace(json, 'carol', 'eve') WHERE json LIKE '%carol%'",
        9);
    row("the number of failures changed", "UPDATE runs SET failures = 0 WHERE id = 1", 4);
    row("a run's failure text changed", "UPDATE runs SET failure_text = 'Fine.' WHERE id = 2", 7);
    row("an outcome changed", "UPDATE outcomes SET state = 1, reason = '' WHERE state = 4", 4);
    row("an outcome's reason changed", "UPDATE outcomes SET reason = 'OTHER' WHERE state = 4", 4);
    row("an outcome's receipt changed",
        "UPDATE outcomes SET receipt = x'00' WHERE state = 1 AND delivery = 1", 4);
    row("an outcome moved to another run", "UPDATE outcomes SET run = 2 WHERE delivery = 1", 4);
    row("an outcome deleted", "DELETE FROM outcomes WHERE state = 3", 4);
    row("a figure changed", "UPDATE runs SET failed = 0, imported = imported + failed WHERE id = 1", 4);
    row("a page figure changed", "UPDATE runs SET items_available = 3 WHERE id = 1", 4);
    row("a run passed as running", "UPDATE runs SET state = 'running' WHERE id = 1", 4);
    row("runs passed as running, and their failures deleted",
        "UPDATE runs SET state = 'running';DELETE FROM outcomes WHERE state = 5;"
        "DELETE FROM deliveries WHERE state = 6 AND mailbox = ''",
        4);
    row("a run passed as running without its manifest",
        "UPDATE runs SET state = 'running', audit_sequence = NULL, audit_hash = NULL WHERE id = 2", 7);
    row("a run's state changed", "UPDATE runs SET state = 'completed' WHERE id = 2", 7);
    row("a run's beginning changed", "UPDATE runs SET started_at = started_at - 1 WHERE id = 1", 4);
    row("a run's end changed", "UPDATE runs SET completed_at = completed_at + 1 WHERE id = 1", 4);
    row("a run's trigger changed", "UPDATE runs SET cause = 'schedule' WHERE id = 2", 7);
    row("a run's failure changed", "UPDATE runs SET failure_key = '' WHERE id = 2", 7);
    row("a failure passed as dismissed", "UPDATE deliveries SET state = 6 WHERE state = 4", 9);
    row("a failure passed as superseded", "UPDATE deliveries SET state = 7 WHERE state = 4", 7);
    row("a dismissed one passed as superseded", "UPDATE deliveries SET state = 7 WHERE state = 6", 4);
    row("a run deleted", "DELETE FROM runs WHERE id = 1", 4);
    row("a run sent to another manifest",
        "UPDATE runs SET audit_sequence = 4, audit_hash = (SELECT hash FROM audit WHERE sequence = 4) WHERE "
        "id = 2",
        4);
}

void VerificationTest::namesWhatWasTamperedWith()
{
    QFETCH(QByteArray, sql);
    QFETCH(int, brokenAt);
    Fixture f;
    fill(f);
    f.close();
    for (const QByteArray &statement : sql.split(';'))
        QVERIFY(Tampering(f.file()).run(statement.constData()) > 0);
    f.open();
    const auto verdict = f.audit().verify({});
    QVERIFY(!verdict.ok);
    QCOMPARE(verdict.brokenAt, brokenAt);
    QVERIFY(!verdict.text.isEmpty());
}

void VerificationTest::namesEveryContradiction()
{
    Fixture f;
    fill(f);
    f.close();
    Tampering(f.file()).run("UPDATE audit SET actor = 'nobody' WHERE sequence = 5");
    Tampering(f.file()).run("DELETE FROM audit WHERE sequence = 8");
    Tampering(f.file()).run("UPDATE runs SET failure_text = 'Fine.' WHERE id = 2");
    f.open();
    const auto verdict = f.audit().verify({});
    QCOMPARE(verdict.brokenAt, 5);
    QCOMPARE(verdict.contradictions, 4); // the dismissal of row 8 is gone, too
    QCOMPARE(verdict.further.size(), size_t(3));
    QCOMPARE(verdict.further[0].row, 8);
    QCOMPARE(verdict.further[1].row, 7);
    QVERIFY(verdict.further[1].text.contains(QStringLiteral("failureText")));
    QVERIFY(verdict.further[2].text.contains(QStringLiteral("dismissed")));
}

void VerificationTest::passesTheManifestsOfEarlierVersions()
{
    Fixture f;
    fill(f);
    makeOlder(f);
    f.open();
    const auto verdict = f.audit().verify({});
    QVERIFY2(verdict.ok, qPrintable(verdict.text));
    QVERIFY(!f.runs().manifest(base::RunId{1}).contains("itemsSha256"));
    f.close();
    Tampering(f.file()).run("UPDATE outcomes SET reason = 'OTHER' WHERE state = 4");
    f.open();
    QVERIFY(!f.audit().verify({}).ok);
}

void VerificationTest::namesAChainRebuiltWithAnotherKey()
{
    Fixture f;
    fill(f);
    f.close();
    const base::Secret forged(QByteArray(32, 'x'));
    {
        Tampering file(f.file());
        QVERIFY(file.run("DELETE FROM audit WHERE sequence = 5") == 1);
        QVERIFY(file.run("UPDATE audit SET sequence = sequence - 1 WHERE sequence > 5") == 3);
        file.run("DELETE FROM meta WHERE key = 'audit.end'");
    }
    const auto withForgedKey = [&](const auto &use) {
        journal::Journal journal(f.folder(), f.clock, {.auditKey = [&] {
                                     return forged;
                                 }});
        use(journal);
    };
    // The forger lets the program itself write over what the key cannot prove.
    withForgedKey(
        [](journal::Journal &journal) { journal.audit().append("settings.set", QStringLiteral("x"), "{}"); });
    f.open();
    QVERIFY(!f.audit().verify({}).ok);
    f.close();
    withForgedKey([](journal::Journal &journal) { QVERIFY(!journal.audit().verify({}).ok); });
}

void VerificationTest::namesACutChainAlsoAfterItWentOn_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::newRow("last row") << QByteArray("DELETE FROM audit WHERE sequence = 8");
    QTest::newRow("last row and end")
        << QByteArray("DELETE FROM audit WHERE sequence = 8;DELETE FROM meta WHERE key = 'audit.end'");
    QTest::newRow("all and end") << QByteArray("DELETE FROM audit;DELETE FROM meta WHERE key = 'audit.end'");
}

void VerificationTest::namesACutChainAlsoAfterItWentOn()
{
    QFETCH(QByteArray, sql);
    Fixture f;
    fill(f);
    f.close();
    for (const QByteArray &statement : sql.split(';'))
        Tampering(f.file()).run(statement.constData());
    f.open();
    f.configuration().setSetting("lanes", QStringLiteral("9"));
    f.finish(f.start());
    QVERIFY(!f.audit().verify({}).ok);
}

void VerificationTest::tellsTheHeadOfTheNewestRun()
{
    Fixture f;
    fill(f);
    QByteArray finished;
    f.audit().read({}, [&](const journal::Audit::Row &row) {
        if (row.action == "run.finish")
            finished = row.hash;
    });
    const auto verdict = f.audit().verify({});
    QCOMPARE(verdict.runHead, finished);
    QVERIFY(verdict.head != finished);
}

void VerificationTest::checksTheRunsOfOneConnector()
{
    Fixture f;
    fill(f);
    const auto other = f.addConnector(QStringLiteral("Other"));
    f.runs().finish(f.runs().start(other, model::Trigger::Manual), model::RunState::Completed, {}, {}, {});
    f.close();
    Tampering(f.file()).run("UPDATE outcomes SET reason = 'OTHER' WHERE state = 4");
    f.open();
    QVERIFY(!f.audit().verify({}).ok);
    QVERIFY(!f.audit().verify(f.connector()).ok);
    QVERIFY(f.audit().verify(other).ok);
}

void VerificationTest::passesWhileARunIsUnderWay()
{
    Fixture f;
    fill(f);
    const auto run = f.start();
    f.store(run, {Fixture::item(QStringLiteral("4"), {alice})});
    f.deliveries().recordIntent(run, f.batch(alice));
    f.settleAll(run, bob, Fixture::imported());
    const auto verdict = f.audit().verify({});
    QVERIFY2(verdict.ok, qPrintable(verdict.text));
}

/// The rows of the chain name connectors by names that change, so they are held against all at once.
void VerificationTest::namesADeliveryDismissedByHandAlsoForAnotherConnector()
{
    Fixture f;
    fill(f);
    const auto other = f.addConnector(QStringLiteral("Other"));
    f.close();
    QCOMPARE(Tampering(f.file()).run("UPDATE deliveries SET state = 6 WHERE state = 4"), 1);
    f.open();
    QVERIFY(!f.audit().verify(f.connector()).ok);
    QVERIFY(!f.audit().verify(other).ok);
}

void VerificationTest::passesWhatWasDiscardedWithItsConnector_data()
{
    QTest::addColumn<int>("state");
    QTest::newRow("kept as failed") << 4;
    QTest::newRow("given up for good") << 6;
}

/// Versions differ in what they make of the deliveries themselves.
void VerificationTest::passesWhatWasDiscardedWithItsConnector()
{
    QFETCH(int, state);
    Fixture f;
    fill(f);
    f.configuration().removeConnector(f.connector(), QStringLiteral("Given up."));
    f.close();
    const QByteArray sql = "UPDATE deliveries SET state = " + QByteArray::number(state) +
                           " WHERE id IN (SELECT delivery FROM outcomes WHERE reason = 'DISCARDED')";
    QCOMPARE(Tampering(f.file()).run(sql.constData()), 1);
    f.open();
    const auto verdict = f.audit().verify({});
    QVERIFY2(verdict.ok, qPrintable(verdict.text));
}

/// Dave is mapped to Alice's mailbox, which is to get the item anyway: nothing is added for him.
void VerificationTest::passesAFailureWhosePlaceAnOpenCopyTook()
{
    Fixture f;
    const auto run = f.start();
    auto item = Fixture::item(QStringLiteral("1"), {alice});
    item.deliveries.push_back(Fixture::unmapped(item.key, QStringLiteral("dave")));
    f.store(run, {item});
    f.finish(run);
    const auto again = f.start(model::Trigger::Replay);
    auto toAlice = Fixture::copy(item.key, alice);
    toAlice.sourceUser = QStringLiteral("dave");
    const std::vector<journal::Deliveries::Replacement> replacements{
        {.old = f.deliveries().replayable(f.connector(), {}, 10)[0].id, .now = {toAlice}}};
    f.deliveries().supersede(again, replacements);
    f.settleAll(again, alice, Fixture::imported());
    QCOMPARE(f.finish(again).counts.fannedOut, 0);
    QCOMPARE(f.queries().status(f.connector()).parked, 0);
    const auto verdict = f.audit().verify({});
    QVERIFY2(verdict.ok, qPrintable(verdict.text));
}

/// What was failed again by the replay has nothing in its place, whatever its predecessor has.
void VerificationTest::namesAFailurePassedAsSupersededAfterAReplay()
{
    Fixture f;
    const auto run = f.start();
    const auto item = Fixture::item(QStringLiteral("1"), {alice});
    f.store(run, {item});
    f.settleAll(run, alice, Fixture::failed());
    f.finish(run);
    const auto again = f.start(model::Trigger::Replay);
    const std::vector<journal::Deliveries::Replacement> replacements{
        {.old = f.deliveries().replayable(f.connector(), {}, 10)[0].id,
         .now = {Fixture::copy(item.key, alice)}}};
    f.deliveries().supersede(again, replacements);
    f.settleAll(again, alice, Fixture::failed());
    f.finish(again);
    const auto before = f.audit().verify({});
    QVERIFY2(before.ok, qPrintable(before.text));
    f.close();
    QCOMPARE(Tampering(f.file()).run("UPDATE deliveries SET state = 7 WHERE state = 4"), 1);
    f.open();
    QVERIFY(!f.audit().verify({}).ok);
}

QTEST_GUILESS_MAIN(VerificationTest)
#include "verification_test.moc"
