// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/chatter/gonewalk.h"
#include "connectors/chatter/ledger.h"
#include "core/connectors/chatter/lab.h"
#include "support/failureof.h"

class GoneWalkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatLeftTheRecycleBin();
    void leavesAloneWhatIsNotKnown();
    void leavesAloneWhatIsBack();
    void saysWhatIsNotListedAnyMore();
    void readsAFewDaysAtOnce();
};

using chatter::GoneWalk;
using chatter::Lab;
using chatter::Position;
using Kind = chatter::Record::Kind;
using Step = Position::Step;

/// A lab in which everything is captured.
static void capture(Lab &lab)
{
    for (const Kind kind : {Kind::Post, Kind::Comment}) {
        chatter::FeedWalk walk(lab.reader, kind);
        lab.walk(walk, lab.at(kind == Kind::Post ? Step::Posts : Step::Comments));
    }
}

void GoneWalkTest::findsWhatLeftTheRecycleBin()
{
    Lab lab;
    capture(lab);
    const QString ann = chatter::idOf("005", 2);
    lab.server.change([&](auto &made) {
        made.remove(chatter::idOf("0D5", 6), ann, chatter::at("19T12:00:00"));
        made.purge(chatter::idOf("0D5", 6));
        made.remove(chatter::idOf("0D7", 2), ann, chatter::at("19T12:01:00"));
        made.purge(chatter::idOf("0D7", 2));
        made.remove(chatter::idOf("0D5", 7), ann, chatter::at("19T12:02:00")); // still in the bin
    });
    GoneWalk walk(lab.reader);
    QCOMPARE(lab.walk(walk, lab.at(Step::Gone)),
             QStringList({QString(chatter::idOf("0D5", 6) + u"|deleted"),
                          QString(chatter::idOf("0D5", 7) + u"|deleted"),
                          QString(chatter::idOf("0D7", 2) + u"|deleted")}));
    QVERIFY(lab.items.back().sentAt == *base::fromIso(u"2026-11-19T12:01:00Z"));
    GoneWalk again(lab.reader);
    QCOMPARE(lab.walk(again, lab.at(Step::Gone)), QStringList());
    connectors::Page page;
    QCOMPARE(chatter::Ledger(lab.memory, page.state).deletions(chatter::idOf("0D5", 6)).count, 1); // once
}

void GoneWalkTest::leavesAloneWhatIsNotKnown()
{
    Lab lab;
    lab.server.change([](auto &made) {
        made.gone.push_back(
            {QStringLiteral("FeedItem"), chatter::idOf("0D5", 77), chatter::at("19T12:00:00")});
    });
    GoneWalk walk(lab.reader);
    QCOMPARE(lab.walk(walk, lab.at(Step::Gone)), QStringList());
}

void GoneWalkTest::leavesAloneWhatIsBack()
{
    Lab lab;
    capture(lab);
    lab.server.change([](auto &made) {
        made.remove(chatter::idOf("0D5", 6), chatter::idOf("005", 2), chatter::at("19T12:00:00"));
        made.restore(chatter::idOf("0D5", 6), chatter::at("19T12:01:00"));
    });
    GoneWalk walk(lab.reader);
    QCOMPARE(lab.walk(walk, lab.at(Step::Gone)), QStringList());
}

void GoneWalkTest::saysWhatIsNotListedAnyMore()
{
    Lab lab;
    Position old;
    old.done.at(size_t(Step::Gone)) = *base::fromIso(u"2026-10-01T00:00:00Z");
    GoneWalk walk(lab.reader);
    lab.walk(walk, lab.at(Step::Gone, old));
    QCOMPARE(lab.unfinished.size(), 1);
    QVERIFY2(lab.unfinished.front().contains(u"2026-09-30T23:50"), qPrintable(lab.unfinished.front()));
    lab.unfinished.clear();
    GoneWalk first(lab.reader);
    lab.walk(first, lab.at(Step::Gone)); // nothing was captured before, so nothing is missed
    QCOMPARE(lab.unfinished, QStringList());
}

void GoneWalkTest::readsAFewDaysAtOnce()
{
    Lab lab;
    Position old;
    old.done.at(size_t(Step::Gone)) = *base::fromIso(u"2026-11-09T07:59:00Z");
    GoneWalk walk(lab.reader);
    lab.client.version(lab.stop);
    const int before = lab.server.requests();
    lab.walk(walk, lab.at(Step::Gone, old));
    QCOMPARE(lab.server.requests() - before, 6); // eleven days, of posts and of comments
    QCOMPARE(lab.server.strangers(), QStringList());
}

QTEST_GUILESS_MAIN(GoneWalkTest)
#include "gonewalk_test.moc"
