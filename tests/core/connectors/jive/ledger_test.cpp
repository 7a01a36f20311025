// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/jive/ledger.h"
#include "contract/memory.h"

class LedgerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void remembersThreads();
    void keepsRepliesOfOtherThreadsApart();
    void remembersEntries();

private:
    /// What a committed page leaves.
    void commit(const model::StateChanges &changes)
    {
        connectors::Page page;
        page.state = changes;
        m_memory.commit("jive:x", page);
    }

    contract::Memory m_memory;
};

void LedgerTest::remembersThreads()
{
    const jive::ThreadRow row{.marker = "0123",
                              .since = base::Instant{std::chrono::milliseconds{7}},
                              .version = 3,
                              .stood = 2,
                              .place = QStringLiteral("/places/5"),
                              .subject = QStringLiteral("Lunch"),
                              .swept = base::Instant{std::chrono::milliseconds{9}}};
    model::StateChanges changes;
    jive::Ledger ledger(m_memory, changes);
    QVERIFY(!ledger.thread(QStringLiteral("/contents/1")));
    ledger.set(QStringLiteral("/contents/1"), row);
    commit(changes);
    QVERIFY(ledger.thread(QStringLiteral("/contents/1")) == row);
    QVERIFY(!ledger.thread(QStringLiteral("/contents/10")));
}

void LedgerTest::keepsRepliesOfOtherThreadsApart()
{
    model::StateChanges changes;
    jive::Ledger ledger(m_memory, changes);
    ledger.addReply(QStringLiteral("/contents/1"), QStringLiteral("/comments/a"));
    ledger.addReply(QStringLiteral("/contents/1"), QStringLiteral("/comments/b"));
    ledger.addReply(QStringLiteral("/contents/10"), QStringLiteral("/comments/c"));
    commit(changes);
    QCOMPARE(ledger.replies(QStringLiteral("/contents/1")).size(), 2);
    ledger.removeReply(QStringLiteral("/contents/1"), QStringLiteral("/comments/a"));
    commit(changes);
    QCOMPARE(ledger.replies(QStringLiteral("/contents/1")), QSet<QString>{QStringLiteral("/comments/b")});
}

void LedgerTest::remembersEntries()
{
    model::StateChanges changes;
    jive::Ledger ledger(m_memory, changes);
    ledger.setEntry(QStringLiteral("/dms/1"), "99");
    commit(changes);
    QCOMPARE(ledger.entry(QStringLiteral("/dms/1")), QByteArray("99"));
    QVERIFY(ledger.entry(QStringLiteral("/dms/2")).isEmpty());
}

QTEST_GUILESS_MAIN(LedgerTest)
#include "ledger_test.moc"
