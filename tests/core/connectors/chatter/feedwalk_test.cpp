// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/chatter/feedwalk.h"
#include "core/connectors/chatter/lab.h"

class FeedWalkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void walksAllRowsOnce();
    void findsWhatWasCommittedLate();
    void leavesWhatIsNotSettledForTheNextRun();
    void countsWhatItLeavesOut();
    void saysWhatTheChannelDidNotTell();
};

using chatter::FeedWalk;
using chatter::Lab;
using chatter::Position;
using Kind = chatter::Record::Kind;
using Step = Position::Step;

void FeedWalkTest::walksAllRowsOnce()
{
    Lab lab;
    FeedWalk walk(lab.reader, Kind::Post);
    const QStringList fresh = lab.walk(walk, lab.at(Step::Posts));
    QCOMPARE(fresh.size(), 15); // 13 posts, an edit, a deletion
    QVERIFY(fresh.contains(QString(chatter::idOf("0D5", 4) + u"|2")));
    QVERIFY(fresh.contains(QString(chatter::idOf("0D5", 5) + u"|deleted")));
    FeedWalk again(lab.reader, Kind::Post);
    QCOMPARE(lab.walk(again, lab.at(Step::Posts)), QStringList());
}

/// A long transaction gives its rows an earlier stamp than those that were read meanwhile.
void FeedWalkTest::findsWhatWasCommittedLate()
{
    Lab lab;
    FeedWalk walk(lab.reader, Kind::Post);
    lab.walk(walk, lab.at(Step::Posts));
    Position done = lab.last;
    done.finish();
    lab.clock.advance(std::chrono::hours{1});
    const QString bob = chatter::idOf("005", 3);
    lab.server.change([&](auto &made) {
        made.addPost(30, bob, bob, chatter::at("20T07:50:00"), QStringLiteral("late"));
        made.addPost(31, bob, bob, chatter::at("20T07:59:00"), QStringLiteral("at the border"));
    });
    FeedWalk next(lab.reader, Kind::Post);
    QCOMPARE(
        lab.walk(next, lab.at(Step::Posts, done.ended())),
        QStringList({QString(chatter::idOf("0D5", 30) + u'|'), QString(chatter::idOf("0D5", 31) + u'|')}));
}

void FeedWalkTest::leavesWhatIsNotSettledForTheNextRun()
{
    Lab lab;
    const QString bob = chatter::idOf("005", 3);
    lab.server.change([&](auto &made) {
        made.addPost(30, bob, bob, chatter::at("20T07:59:30"), QStringLiteral("just now"));
    });
    FeedWalk walk(lab.reader, Kind::Post);
    QVERIFY(!lab.walk(walk, lab.at(Step::Posts)).contains(QString(chatter::idOf("0D5", 30) + u'|')));
    Position done = lab.last;
    done.finish();
    lab.clock.advance(std::chrono::minutes{2});
    FeedWalk next(lab.reader, Kind::Post);
    QCOMPARE(lab.walk(next, lab.at(Step::Posts, done.ended())),
             QStringList{QString(chatter::idOf("0D5", 30) + u'|')});
}

void FeedWalkTest::countsWhatItLeavesOut()
{
    Lab lab;
    lab.window.since = *base::fromIso(u"2026-11-19T08:05:00Z");
    FeedWalk walk(lab.reader, Kind::Post);
    const QStringList fresh = lab.walk(walk, lab.at(Step::Posts));
    // The edit and the deletion of what is older are inside; the texts from before are not.
    QVERIFY(fresh.contains(QString(chatter::idOf("0D5", 4) + u"|2")));
    QVERIFY(!fresh.contains(QString(chatter::idOf("0D5", 4) + u'|')));
    QCOMPARE(lab.excluded, qint64{5}); // four posts that were touched later, and one that Salesforce wrote
}

void FeedWalkTest::saysWhatTheChannelDidNotTell()
{
    Lab lab;
    chatter::Ledger(lab.memory, lab.page.state).setChannelSince(*base::fromIso(u"2026-11-19T10:00:30Z"));
    lab.page.next.container = QStringLiteral("feed");
    lab.memory.commit("x", lab.page);
    QTest::ignoreMessage(
        QtWarningMsg, QRegularExpression(QStringLiteral("did not tell of 1 .*0D5000000000005AAA@deleted")));
    FeedWalk walk(lab.reader, Kind::Post);
    lab.walk(walk, lab.at(Step::Posts)); // the edit was before the channel was read, the deletion after
}

QTEST_GUILESS_MAIN(FeedWalkTest)
#include "feedwalk_test.moc"
