// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/chatter/ledger.h"
#include "contract/memory.h"

class LedgerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void remembersWhatWasCommitted();
    void keepsNoRowForWhatWasNeverEdited();
};

static const QString id = QStringLiteral("0D5000000000001AAA");

void LedgerTest::remembersWhatWasCommitted()
{
    contract::Memory memory;
    connectors::Page page;
    chatter::Ledger ledger(memory, page.state);
    ledger.setVersion(id, 3);
    ledger.setDeletions(id, {2, true});
    ledger.setChannelSince(*base::fromIso(u"2026-11-20T08:00:00Z"));
    ledger.setChannelDrained(*base::fromIso(u"2026-11-20T08:01:00Z"));
    QCOMPARE(ledger.version(id), 1); // of this page, which is not committed
    memory.commit("x", page);
    QCOMPARE(ledger.version(id), 3);
    QVERIFY((ledger.deletions(id) == chatter::Ledger::Deletions{2, true}));
    ledger.setDeletions(id, {2, false});
    memory.commit("x", page);
    QVERIFY((ledger.deletions(id) == chatter::Ledger::Deletions{2, false}));
    QVERIFY((ledger.deletions(QStringLiteral("0D5000000000002AAA")) == chatter::Ledger::Deletions{}));
    QVERIFY(ledger.channelSince() == *base::fromIso(u"2026-11-20T08:00:00Z"));
    QVERIFY(ledger.channelDrained() == *base::fromIso(u"2026-11-20T08:01:00Z"));
    QCOMPARE(ledger.version(QStringLiteral("0D5000000000002AAA")), 1);
}

void LedgerTest::keepsNoRowForWhatWasNeverEdited()
{
    contract::Memory memory;
    connectors::Page page;
    chatter::Ledger ledger(memory, page.state);
    ledger.setVersion(id, 1);
    ledger.setChannelSince({});
    ledger.setChannelDrained({});
    memory.commit("x", page);
    QVERIFY(memory.withPrefix("").empty());
}

QTEST_GUILESS_MAIN(LedgerTest)
#include "ledger_test.moc"
