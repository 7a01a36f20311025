// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "fixture.h"
#include "journal/listing.h"

using journal::Stretch;

class ListingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cutsARunsLogIntoStretches();
    void listsProblemsAlone();
    void listsWhatIsUnresolvedNewestFirst();
    void listsRunsOfAllConnectorsNewestFirst();
    void listsTheAuditBackwards();
    void tellsAConnectorsHistoryUnderEveryNameItHad();
    void tellsNothingOfAnotherConnectorWithTheSameName();
    void tellsNothingOfAnAccountWithTheSameName();
    void tellsTheIdentityOnceSomethingWasCaptured();
};

static base::RunId runOfFive(Fixture &f)
{
    const auto run = f.start();
    for (int i = 0; i < 5; ++i)
        f.store(run, {Fixture::item(QString::number(i), {i == 3 ? bob : alice})});
    f.settleAll(run, alice, Fixture::imported());
    f.settleAll(run, bob, Fixture::failed());
    f.finish(run);
    return run;
}

void ListingTest::cutsARunsLogIntoStretches()
{
    Fixture f;
    const auto run = runOfFive(f);
    journal::Listing &listing = f.journal->listing();
    QCOMPARE(listing.settledCount(run, false), 5);
    const auto middle = listing.settled(run, false, {.first = 2, .count = 2});
    QCOMPARE(middle.size(), 2U);
    QCOMPARE(middle[0].itemId, QStringLiteral("2"));
    QCOMPARE(middle[1].itemId, QStringLiteral("3"));
    QCOMPARE(middle[1].mailbox, bob);
    QCOMPARE(listing.settled(run, false, {.first = 4, .count = 10}).size(), 1U);
    QVERIFY(listing.settled(run, false, {.first = 5, .count = 10}).empty());
}

void ListingTest::listsProblemsAlone()
{
    Fixture f;
    const auto run = runOfFive(f);
    QCOMPARE(f.journal->listing().settledCount(run, true), 1);
    const auto problems = f.journal->listing().settled(run, true, {.first = 0, .count = 10});
    QCOMPARE(problems.size(), 1U);
    QCOMPARE(problems[0].outcome.state, model::Outcome::State::Failed);
}

void ListingTest::listsWhatIsUnresolvedNewestFirst()
{
    Fixture f;
    const auto run = f.start();
    f.store(run, {Fixture::item(QStringLiteral("1"), {alice}), Fixture::item(QStringLiteral("2"), {alice})});
    f.settleAll(run, alice, Fixture::failed());
    f.finish(run);
    QCOMPARE(f.journal->listing().unresolvedCount(f.connector()), 2);
    const auto rows = f.journal->listing().unresolved(f.connector(), {.first = 0, .count = 10});
    QCOMPARE(rows.size(), 2U);
    QCOMPARE(rows[0].itemId, QStringLiteral("2"));
    QCOMPARE(f.journal->listing().unresolvedCount(f.addConnector(QStringLiteral("Other"))), 0);
}

void ListingTest::listsRunsOfAllConnectorsNewestFirst()
{
    Fixture f;
    const auto first = runOfFive(f);
    const auto other = f.addConnector(QStringLiteral("Other"));
    const auto second = f.runs().start(other, model::Trigger::Schedule);
    f.finish(second);
    QCOMPARE(f.journal->listing().runCount({}), 2);
    const auto runs = f.journal->listing().runs({}, {.first = 0, .count = 10});
    QCOMPARE(runs.size(), 2U);
    QCOMPARE(runs[0].record.id, second);
    QCOMPARE(runs[0].connector, other);
    QCOMPARE(runs[1].record.counts.failed, 1);
    const auto mine = f.journal->listing().runs(f.connector(), {.first = 0, .count = 10});
    QCOMPARE(mine.size(), 1U);
    QCOMPARE(mine[0].record.id, first);
}

void ListingTest::listsTheAuditBackwards()
{
    Fixture f;
    f.connector();
    f.addConnector(QStringLiteral("Other"));
    journal::Listing &listing = f.journal->listing();
    QCOMPARE(listing.auditCount({}), 3);
    QCOMPARE(listing.audit({}, {.first = 0, .count = 1}).front().subject, QStringLiteral("Other"));
    QCOMPARE(listing.auditCount(QStringLiteral("Files")), 1);
    QCOMPARE(listing.audit(QStringLiteral("Files"), {.first = 0, .count = 9}).front().action,
             "connector.add");
}

static void rename(Fixture &f, base::ConnectorId connector, const QString &name)
{
    model::ConnectorConfig renamed = *f.configuration().connector(connector);
    renamed.name = name;
    f.configuration().updateConnector(renamed, QStringLiteral("renamed"));
}

static QList<QByteArray> actions(Fixture &f, base::ConnectorId connector, Stretch stretch)
{
    QList<QByteArray> all;
    for (const auto &row : f.journal->listing().history(connector, stretch))
        all.append(row.action);
    return all;
}

void ListingTest::tellsAConnectorsHistoryUnderEveryNameItHad()
{
    Fixture f;
    const base::ConnectorId connector = f.connector();
    f.finish(f.start());
    rename(f, connector, QStringLiteral("Papers"));
    f.finish(f.start());
    const QList<QByteArray> whole{"run.finish", "run.start", "connector.edit",
                                  "run.finish", "run.start", "connector.add"};
    QCOMPARE(f.journal->listing().historyCount(connector), whole.size());
    QCOMPARE(actions(f, connector, {.first = 0, .count = 9}), whole);
    for (int first = 0; first < whole.size(); ++first)
        QCOMPARE(actions(f, connector, {.first = first, .count = 2}), whole.mid(first, 2));
}

void ListingTest::tellsNothingOfAnotherConnectorWithTheSameName()
{
    Fixture f;
    const base::ConnectorId removed = f.addConnector(QStringLiteral("Mail"));
    f.configuration().removeConnector(removed, {});
    const base::ConnectorId renamed = f.addConnector(QStringLiteral("Mail"));
    rename(f, renamed, QStringLiteral("Letters"));
    const base::ConnectorId newest = f.addConnector(QStringLiteral("Mail"));
    QCOMPARE(actions(f, renamed, {.first = 0, .count = 9}),
             (QList<QByteArray>{"connector.edit", "connector.add"}));
    QCOMPARE(actions(f, newest, {.first = 0, .count = 9}), QList<QByteArray>{"connector.add"});
    QCOMPARE(f.journal->listing().historyCount(renamed), 2);
    QCOMPARE(f.journal->listing().historyCount(newest), 1);
}

void ListingTest::tellsNothingOfAnAccountWithTheSameName()
{
    Fixture f;
    const base::ConnectorId connector = f.addConnector(QStringLiteral("Archive"));
    f.configuration().addAccount({.name = QStringLiteral("Files"), .kind = QStringLiteral("local")});
    f.connector();
    QCOMPARE(f.journal->listing().historyCount(connector), 1); // its account is called Archive too
    QCOMPARE(actions(f, f.connector(), {.first = 0, .count = 9}), QList<QByteArray>{"connector.add"});
}

void ListingTest::tellsTheIdentityOnceSomethingWasCaptured()
{
    Fixture f;
    journal::Listing &listing = f.journal->listing();
    QVERIFY(!listing.identity(f.connector()));
    f.store(f.start(), {Fixture::item(QStringLiteral("1"), {alice})});
    QVERIFY(listing.identity(f.connector()) == Fixture::identity());
    QVERIFY(!listing.identity(f.addConnector(QStringLiteral("Other"))));
}

QTEST_GUILESS_MAIN(ListingTest)
#include "listing_test.moc"
