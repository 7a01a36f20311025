// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "fixture.h"
#include "journal/connection.h"
#include "journal/listrows.h"
#include "journal/states.h"

using namespace journal;

/// One row each, as the columns stand in a query.
class ListRowsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsASettledRow_data();
    void readsASettledRow();
    void readsAnAuditRow();
    void refusesAColumnOfAnotherType();

private:
    QTemporaryDir m_dir;
    Connection m_db{m_dir.filePath(QStringLiteral("db")), {}};
    const base::Instant m_at = *base::fromIso(u"2026-11-20T08:00:00.123Z");
};

void ListRowsTest::readsASettledRow_data()
{
    QTest::addColumn<model::Outcome::State>("state");
    for (const auto state :
         {model::Outcome::State::Imported, model::Outcome::State::Partial, model::Outcome::State::Skipped,
          model::Outcome::State::Failed, model::Outcome::State::Parked})
        QTest::newRow(name(state).constData()) << state;
}

void ListRowsTest::readsASettledRow()
{
    QFETCH(model::Outcome::State, state);
    Rows rows = m_db.run("SELECT ?, ?, ?, ?, ?, ?, ?, ?",
                         {QStringLiteral("1"), bob, alice, code(stateOf(state)), token("REASON"),
                          QStringLiteral("Why, 会議"), QByteArray("\0r", 2), m_at});
    QVERIFY(rows.next());
    const Queries::SettledRow row = readSettledRow(rows);
    QCOMPARE(row.itemId, QStringLiteral("1"));
    QCOMPARE(row.sourceUser, bob);
    QCOMPARE(row.mailbox, alice);
    QCOMPARE(row.outcome,
             (model::Outcome{state, "REASON", QStringLiteral("Why, 会議"), QByteArray("\0r", 2)}));
    QCOMPARE(row.at, m_at);
    QVERIFY(row.leftOut.empty());
}

void ListRowsTest::readsAnAuditRow()
{
    Rows rows = m_db.run("SELECT ?, ?, ?, ?, ?, ?, ?",
                         {7, m_at, QStringLiteral("ann"), token("run.finish"), QStringLiteral("Files"),
                          QStringLiteral("{\"é\":1}"), QByteArray("\x01\xff")});
    QVERIFY(rows.next());
    const Audit::Row row = readAuditRow(rows);
    QCOMPARE(row.sequence, 7);
    QCOMPARE(row.at, m_at);
    QCOMPARE(row.actor, QStringLiteral("ann"));
    QCOMPARE(row.action, "run.finish");
    QCOMPARE(row.subject, QStringLiteral("Files"));
    QCOMPARE(row.detail, "{\"é\":1}");
    QCOMPARE(row.hash, "01ff");
}

void ListRowsTest::refusesAColumnOfAnotherType()
{
    Rows rows = m_db.run("SELECT ?, ?", {token("seven"), m_at});
    QVERIFY(rows.next());
    QCOMPARE(keyOfFailure([&] { readAuditRow(rows); }), "JOURNAL_DAMAGED");
}

QTEST_GUILESS_MAIN(ListRowsTest)
#include "listrows_test.moc"
