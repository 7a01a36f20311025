// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractButton>
#include <QImage>
#include <QSignalSpy>
#include <QTest>

#include "support/eventually.h"
#include "ui/widgets/runbars.h"
#include "ui/widgets/theme.h"

using ui::RunBars;

class RunBarsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void choosesTheNewestAtFirst();
    void isReachedByClicksAndArrows();
    void keepsTheChoiceFromTheNewestOn();
    void doesNotCallItsOwnChoicesAPersons();
    void drawsWhatIsLeftAsNoFailure();
};

static std::vector<RunBars::Bar> bars(int count)
{
    std::vector<RunBars::Bar> all;
    for (int i = 0; i < count; ++i)
        all.push_back({.good = i, .bad = i % 3, .isBroken = false, .text = QStringLiteral("Run %1").arg(i)});
    return all;
}

void RunBarsTest::choosesTheNewestAtFirst()
{
    RunBars widget;
    QCOMPARE(widget.current(), -1);
    widget.show(bars(5));
    QCOMPARE(widget.current(), 4);
    QCOMPARE(widget.findChildren<QAbstractButton *>().at(2)->accessibleName(), QStringLiteral("Run 2"));
}

void RunBarsTest::isReachedByClicksAndArrows()
{
    RunBars widget;
    widget.show(bars(5));
    static_cast<QWidget &>(widget).show();
    QSignalSpy chosen(&widget, &RunBars::chosen);
    const auto buttons = widget.findChildren<QAbstractButton *>();
    QTest::mouseClick(buttons.at(1), Qt::LeftButton);
    QCOMPARE(widget.current(), 1);
    QTest::keyClick(buttons.at(1), Qt::Key_Right);
    EVENTUALLY_EQUAL(widget.current(), 2);
    QCOMPARE(chosen.count(), 2);
    QCOMPARE(chosen.last().first().toInt(), 2);
}

void RunBarsTest::keepsTheChoiceFromTheNewestOn()
{
    RunBars widget;
    widget.show(bars(5));
    widget.setCurrent(3);
    widget.show(bars(8));
    QCOMPARE(widget.current(), 6);
    widget.show(bars(1));
    QCOMPARE(widget.current(), 0);
    widget.show({});
    QCOMPARE(widget.current(), -1);
}

void RunBarsTest::doesNotCallItsOwnChoicesAPersons()
{
    RunBars widget;
    QSignalSpy chosen(&widget, &RunBars::chosen);
    widget.show(bars(5));
    widget.setCurrent(1);
    QCOMPARE(chosen.count(), 0);
}

/// Whether the colour of failures is in a single bar.
static bool showsFailure(const RunBars::Bar &bar)
{
    RunBars widget;
    widget.show(std::vector{bar});
    widget.resize(40, 120);
    const QImage shown = widget.grab().toImage();
    const QRgb failed = ui::theme::text(ui::theme::Tone::Bad, widget.palette()).rgb();
    for (int y = 0; y < shown.height(); ++y) {
        for (int x = 0; x < shown.width(); ++x) {
            if (shown.pixel(x, y) == failed)
                return true;
        }
    }
    return false;
}

void RunBarsTest::drawsWhatIsLeftAsNoFailure()
{
    QVERIFY(!showsFailure({.good = 2, .open = 7}));
    QVERIFY(!showsFailure({.open = 7}));
    QVERIFY(showsFailure({.good = 2, .bad = 1, .open = 7}));
    QVERIFY(showsFailure({.open = 7, .isBroken = true}));
}

QTEST_MAIN(RunBarsTest)
#include "runbars_test.moc"
