// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "connectors/symphony/position.h"
#include "connectors/symphony/values.h"

using namespace symphony;

class PositionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void survivesBeingWrittenDown()
    {
        Position position{.step = Position::Step::Own, .skip = 200, .after = QStringLiteral("s1")};
        position.inside = {QStringLiteral("s2"), 1000, 2000, 95};
        position.startedAt = fromMs(3000);
        position.window = {.since = fromMs(500), .until = {}};
        QCOMPARE(Position::decoded(position.encoded()), position);
        QCOMPARE(Position::decoded({}), Position());
        FeedPlace place{.feed = QStringLiteral("x_f"), .ackId = QStringLiteral("ack"), .isOver = true};
        place.startedAt = fromMs(3000);
        place.window = {.since = {}, .until = fromMs(700)};
        QCOMPARE(FeedPlace::decoded(place.encoded()), place);
        QCOMPARE(FeedPlace::decoded({}), FeedPlace());
    }
    void boundsAWindow()
    {
        const connectors::Window window{.since = fromMs(100), .until = fromMs(200)};
        QVERIFY(!isInside(window, fromMs(99)) && isInside(window, fromMs(100)));
        QVERIFY(isInside(window, fromMs(199)) && !isInside(window, fromMs(200)));
        QVERIFY(isInside({}, fromMs(1)));
    }
};

QTEST_GUILESS_MAIN(PositionTest)
#include "position_test.moc"
