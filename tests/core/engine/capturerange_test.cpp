// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "engine/capturerange.h"

using connectors::Window;
using engine::CaptureRange;

class CaptureRangeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesEachRangeCursorsOfItsOwn_data();
    void givesEachRangeCursorsOfItsOwn();
    void beginsAtTheConnectorsStartElse();
};

void CaptureRangeTest::givesEachRangeCursorsOfItsOwn_data()
{
    QTest::addColumn<QString>("since");
    QTest::addColumn<QString>("until");
    QTest::addColumn<QByteArray>("scope");
    QTest::newRow("both ends") << "2026-11-01"
                               << "2026-11-10" << QByteArray("2026-11-01T00:00:00Z..2026-11-10T00:00:00Z");
    QTest::newRow("open end") << "2026-11-01"
                              << "" << QByteArray("2026-11-01T00:00:00Z..");
    QTest::newRow("open start") << ""
                                << "2026-11-10" << QByteArray("..2026-11-10T00:00:00Z");
}

void CaptureRangeTest::givesEachRangeCursorsOfItsOwn()
{
    QFETCH(QString, since);
    QFETCH(QString, until);
    const Window asked{base::fromIso(since), base::fromIso(until)};
    const CaptureRange range =
        CaptureRange::of({.settings = {{"since", QStringLiteral("2020-01-01")}}}, asked);
    QTEST(range.scope, "scope");
    QCOMPARE(range.window.since, asked.since);
    QCOMPARE(range.window.until, asked.until);
}

void CaptureRangeTest::beginsAtTheConnectorsStartElse()
{
    const CaptureRange range = CaptureRange::of({.settings = {{"since", QStringLiteral("2020-01-01")}}}, {});
    QCOMPARE(range.scope, QByteArray());
    QCOMPARE(range.window.since, base::fromIso(u"2020-01-01"));
    QVERIFY(!range.window.until);
    QVERIFY(!CaptureRange::of({}, {}).window.since);
}

QTEST_GUILESS_MAIN(CaptureRangeTest)
#include "capturerange_test.moc"
