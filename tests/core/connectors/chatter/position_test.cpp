// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/chatter/position.h"

class PositionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void survivesBeingStored();
    void startsAtSince();
    void goesOnAtYesterdaysEndWithTheOverlap();
    void leavesAloneWhatIsGivenUp();
    void goesOnWhereARunWasCut();
    void asksForAllDeletionsAgainAfterACut();
    void beginsAgainWhenSinceLiesFurtherBack();
    void takesNonsenseForABeginning();
};

using base::Instant;
using chatter::Position;
using Step = Position::Step;

static Instant time(const char *text)
{
    return *base::fromIso(QString::fromLatin1(text));
}

static const Instant now = time("2026-11-20T08:00:30.500Z");

void PositionTest::survivesBeingStored()
{
    Position position =
        chatter::beginning({}, {.since = time("2026-11-01"), .until = time("2026-11-15")}, now, Step::Posts);
    position.after = {time("2026-11-02"), QStringLiteral("0D5000000000001AAA")};
    position.inside = QStringLiteral("0D5000000000002AAA");
    position.version = 7;
    position.part = 1;
    position.page = 12;
    position.link = QStringLiteral("/next");
    position.replay = QStringLiteral("9007199254740993");
    position.done.at(2) = time("2026-11-03");
    QVERIFY(Position::decoded(position.encoded()) == position);
}

void PositionTest::startsAtSince()
{
    const Position position =
        chatter::beginning({}, {.since = time("2026-11-01"), .until = {}}, now, Step::Posts);
    QVERIFY(position.from == time("2026-11-01"));
    QVERIFY(position.until == time("2026-11-20T07:59:30Z")); // what is younger may not be settled
    QVERIFY(position.step == Step::Posts);
}

void PositionTest::goesOnAtYesterdaysEndWithTheOverlap()
{
    Position yesterday = chatter::beginning({}, {}, time("2026-11-19T08:00:00Z"), Step::Posts);
    yesterday.replay = QStringLiteral("5");
    yesterday.finish();
    const Position today =
        chatter::beginning(Position::decoded(yesterday.ended().encoded()), {}, now, Step::Posts);
    QVERIFY(today.from == time("2026-11-19T07:49:00Z"));
    QCOMPARE(today.replay, u"5");
    Position comments = today;
    comments.enter(Step::Comments); // never read
    QVERIFY(comments.from == Instant{});
}

/// That step alone: the next one is read up to the run's end.
void PositionTest::leavesAloneWhatIsGivenUp()
{
    Position position = chatter::beginning({}, {}, now, Step::Revisions);
    const Instant before = position.done.at(size_t(Step::Revisions));
    position.giveUp();
    position.finish();
    QVERIFY(position.done.at(size_t(Step::Revisions)) == before);
    position.enter(Step::Gone);
    position.finish();
    QVERIFY(position.done.at(size_t(Step::Gone)) == position.until && position.until > Instant{});
}

void PositionTest::goesOnWhereARunWasCut()
{
    const connectors::Window window{.since = time("2026-11-01"), .until = {}};
    Position cut = chatter::beginning({}, window, time("2026-11-19T08:00:00Z"), Step::Posts);
    cut.finish();
    cut.enter(Step::Comments);
    cut.after = {time("2026-11-10T00:00:00Z"), QStringLiteral("0D7000000000001AAA")};
    Position next = chatter::beginning(Position::decoded(cut.encoded()), window, now, Step::Posts);
    QVERIFY(next.from == time("2026-11-19T07:49:00Z"));
    next.enter(Step::Comments);
    QVERIFY(next.from == time("2026-11-09T23:50:00Z"));
    next.enter(Step::Revisions);
    QVERIFY(next.from == time("2026-11-01"));
}

/// Posts and comments are listed one after the other over the same time.
void PositionTest::asksForAllDeletionsAgainAfterACut()
{
    Position cut = chatter::beginning({}, {}, time("2026-11-19T08:00:00Z"), Step::Posts);
    cut.done.at(size_t(Step::Gone)) = time("2026-11-18T08:00:00Z");
    cut.enter(Step::Gone);
    cut.after.time = time("2026-11-19T08:00:00Z");
    for (const int part : {0, 1}) {
        cut.part = part;
        const Position next = chatter::beginning(Position::decoded(cut.encoded()), {}, now, Step::Posts);
        QVERIFY(next.done.at(size_t(Step::Gone)) == time("2026-11-18T08:00:00Z"));
    }
}

void PositionTest::beginsAgainWhenSinceLiesFurtherBack()
{
    Position done = chatter::beginning({}, {.since = time("2026-11-10"), .until = {}}, now, Step::Posts);
    done.finish();
    const Position ended = Position::decoded(done.ended().encoded());
    const Position same =
        chatter::beginning(ended, {.since = time("2026-11-12"), .until = {}}, now, Step::Posts);
    QVERIFY(same.from == time("2026-11-20T07:49:30Z"));
    const Position further =
        chatter::beginning(ended, {.since = time("2026-10-01"), .until = {}}, now, Step::Posts);
    QVERIFY(further.from == time("2026-10-01"));
    const Position everything = chatter::beginning(ended, {}, now, Step::Posts);
    QVERIFY(everything.from == Instant{});
}

void PositionTest::takesNonsenseForABeginning()
{
    for (const QByteArray &value : {QByteArray(), QByteArray("[]"), QByteArray("{\"step\":99}")}) {
        const Position position = chatter::beginning(Position::decoded(value), {}, now, Step::Posts);
        QVERIFY(position.from == Instant{} && position.step == Step::Posts);
    }
}

QTEST_GUILESS_MAIN(PositionTest)
#include "position_test.moc"
