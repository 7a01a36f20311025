// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/jive/position.h"

class PositionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackAsItWas();
    void keepsTheMarksAtItsEnd();
    void knowsItsWindow();
};

using base::Instant;
using std::chrono::milliseconds;

static jive::Position whole()
{
    jive::Position position{
        .step = jive::Position::Step::Sweep, .link = QStringLiteral("l"), .after = QStringLiteral("a")};
    position.inside = QStringLiteral("i");
    position.thread = {true, 1, QStringLiteral("t")};
    position.inbox = QStringLiteral("b");
    position.first = QStringLiteral("f");
    position.rerun = 2;
    position.sweeps = true;
    position.mark = Instant{milliseconds{10}};
    position.newMark = Instant{milliseconds{20}};
    position.sweptAt = Instant{milliseconds{5}};
    position.sweepAt = Instant{milliseconds{15}};
    position.begunAt = Instant{milliseconds{25}};
    position.window = {Instant{}, Instant{milliseconds{30}}};
    return position;
}

void PositionTest::comesBackAsItWas()
{
    QVERIFY(jive::Position::decoded(whole().encoded()) == whole());
    QVERIFY(jive::Position::decoded(jive::Position().encoded()) == jive::Position());
    QVERIFY(jive::Position::decoded("nonsense") == jive::Position());
}

void PositionTest::keepsTheMarksAtItsEnd()
{
    const jive::Position end = whole().ended();
    QVERIFY(end.mark == Instant{milliseconds{20}});
    QVERIFY(end.sweptAt == Instant{milliseconds{15}}); // what was read first was read then
    QVERIFY(end.sweepAt == Instant{});
    jive::Position plain = whole();
    plain.sweeps = false;
    QVERIFY(plain.ended().sweptAt == Instant{milliseconds{5}});
    QVERIFY(plain.ended().sweepAt == Instant{milliseconds{15}}); // the next run goes on with it
    plain.mark = {};
    QVERIFY(plain.ended().sweptAt == Instant{milliseconds{25}});
    QVERIFY(end.step == jive::Position::Step::Activity && end.link.isEmpty() && !end.window.since);
}

void PositionTest::knowsItsWindow()
{
    const connectors::Window window{Instant{milliseconds{10}}, Instant{milliseconds{20}}};
    QVERIFY(!jive::isInside(window, Instant{milliseconds{9}}));
    QVERIFY(jive::isInside(window, Instant{milliseconds{10}}));
    QVERIFY(!jive::isInside(window, Instant{milliseconds{20}}));
    QVERIFY(jive::isInside({}, Instant{}));
}

QTEST_GUILESS_MAIN(PositionTest)
#include "position_test.moc"
