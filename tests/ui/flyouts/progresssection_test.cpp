// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractButton>
#include <QImage>
#include <QLabel>
#include <QProgressBar>
#include <QVBoxLayout>

#include "support/eventually.h"
#include "ui/flyouts/progresssection.h"
#include "ui/gate.h"
#include "ui/pageroom.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/theme.h"

using support::PageRoom;
using support::World;
using ui::ConnectorView;
using ui::ProgressSection;
using ui::Status;

using namespace std::chrono_literals;

class ProgressSectionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsARunFromTheMiddleToTheEnd();
    void pausesAfterWhatIsInHand();
    void goesOnFromWhereItWasPaused();
    void offersToResumeWhatWasStoppedEarlier();
    void offersNothingForABackfill();
    void drawsNoFailureForWhatAPausedRunLeft();
    void stopsInMidRunAndGoesOnLater();
    void showsAShareOnlyWhenTheWholeIsKnown();
    void neverGoesBackOrIsFullBeforeTheEnd();
    void tellsWhatItWaitsFor();
    void tellsAHighRateWithoutDecimals();
    void keepsTheButtonsInTheirPlace();
    void offersNoRunWhileTheFirstOneGoesOn();
};

namespace {

constexpr int messages = 40;

/// A connector with many messages and its flyout open.
struct Many : PageRoom
{
    Many()
    {
        serveMessages(messages);
        id = world.connector().id;
        show(1);
        open(QStringLiteral("Paged"));
    }

    ui::Status status() { return desk().find(id)->status; }
    QString text(const char *name) { return part<QLabel>(name)->text(); }

    void pauseInMidRun()
    {
        support::Gate gate(*world.mailboxes, 5);
        click("runNowButton");
        EVENTUALLY(gate.isHolding());
        EVENTUALLY(part("pauseRun")->isVisible());
        part("pauseRun")->setFocus();
        QTest::keyClick(part("pauseRun"), Qt::Key_Space);
        gate.open();
        EVENTUALLY(!desk().find(id)->isRunning());
        EVENTUALLY_EQUAL(desk().find(id)->figures.lastRun->state, model::RunState::Stopped);
        world.mailboxes->fault = {};
    }

    base::ConnectorId id;
};

ConnectorView running(model::RunSnapshot::Stage stage, qint64 imported, qint64 all)
{
    model::RunSnapshot run{.run = base::RunId{1}, .connector = base::ConnectorId{1}, .stage = stage};
    run.counts.fannedOut = all;
    run.counts.imported = imported;
    run.itemsPerSecond = 2;
    ConnectorView view;
    view.config.id = base::ConnectorId{1};
    view.live = run;
    return view;
}

ConnectorView stopped(model::Trigger trigger)
{
    ConnectorView view;
    view.config.id = base::ConnectorId{1};
    view.figures.lastRun.emplace();
    view.figures.lastRun->state = model::RunState::Stopped;
    view.figures.lastRun->trigger = trigger;
    return view;
}

} // namespace

void ProgressSectionTest::followsARunFromTheMiddleToTheEnd()
{
    Many room;
    QVERIFY(!room.part("runProgress")->isVisible());
    support::Gate gate(*room.world.mailboxes, 10);
    room.click("runNowButton");
    EVENTUALLY(gate.isHolding());
    EVENTUALLY(room.part("runProgress")->isVisible());
    EVENTUALLY_EQUAL(room.text("runStage"), QStringLiteral("Delivering to the mailboxes"));
    EVENTUALLY(room.text("runFigures").contains(QStringLiteral("of 80 copies settled")));
    QCOMPARE(room.part<QProgressBar>("runProgress")->maximum(), 1000);
    QVERIFY(room.text("runCheckpoint").startsWith(QStringLiteral("Last checkpoint")));
    gate.open();
    EVENTUALLY_EQUAL(room.status(), Status::Healthy);
    EVENTUALLY(!room.part("runProgress")->isVisible());
    EVENTUALLY_EQUAL(room.text("figure1"), QStringLiteral("80"));
}

void ProgressSectionTest::pausesAfterWhatIsInHand()
{
    Many room;
    support::Gate gate(*room.world.mailboxes, 5);
    room.click("runNowButton");
    EVENTUALLY(gate.isHolding());
    EVENTUALLY(room.part("pauseRun")->isVisible());
    room.part("pauseRun")->setFocus();
    QTest::keyClick(room.part("pauseRun"), Qt::Key_Space);
    QVERIFY(room.part("pauseRun")->hasFocus()); // and not the button that stops at once
    QVERIFY(room.part("stopRun")->isEnabled());
    QCOMPARE(room.text("runStage"), QStringLiteral("Finishing what is in hand …"));
    gate.open();
    EVENTUALLY(!room.desk().find(room.id)->isRunning());
    EVENTUALLY(room.desk().find(room.id)->figures.lastRun);
    QCOMPARE(room.desk().find(room.id)->figures.lastRun->state, model::RunState::Stopped);
}

void ProgressSectionTest::goesOnFromWhereItWasPaused()
{
    Many room;
    room.pauseInMidRun();
    EVENTUALLY(room.part("resumeRun")->isVisible());
    QVERIFY(room.part("resumeRun")->hasFocus());
    EVENTUALLY(room.text("runStage").startsWith(QStringLiteral("Paused")));
    QCOMPARE(room.status(), Status::Paused); // as by the command bar
    for (const char *gone : {"pauseRun", "stopRun", "runProgress", "runCheckpoint"})
        QVERIFY2(!room.part(gone)->isVisible(), gone);
    QVERIFY(room.world.mailboxes->total() < 2 * messages);
    {
        support::Gate gate(*room.world.mailboxes, 0);
        QTest::keyClick(room.part("resumeRun"), Qt::Key_Space);
        EVENTUALLY(room.part("pauseRun")->isVisible());
        QVERIFY(room.part("pauseRun")->hasFocus());
        QVERIFY(!room.part("resumeRun")->isVisible());
        gate.open();
        EVENTUALLY_EQUAL(room.status(), Status::Healthy); // and no longer paused
    }
    EVENTUALLY(!room.part("resumeRun")->isVisible());
    QCOMPARE(room.world.mailboxes->total(), static_cast<size_t>(2 * messages));
}

void ProgressSectionTest::offersToResumeWhatWasStoppedEarlier()
{
    PageRoom room;
    room.show(0);
    ProgressSection section(room.desk());
    QVERIFY(!section.concerns({}));
    QVERIFY(section.concerns(stopped(model::Trigger::Schedule)));
    section.open(stopped(model::Trigger::Schedule));
    QVERIFY(!section.findChild<QWidget *>(QStringLiteral("resumeRun"))->isHidden());
    QVERIFY(section.findChild<QProgressBar *>()->isHidden());
    section.show(running(model::RunSnapshot::Stage::Collecting, 5, 10));
    QVERIFY(section.findChild<QWidget *>(QStringLiteral("resumeRun"))->isHidden());
    QVERIFY(!section.findChild<QProgressBar *>()->isHidden());
}

/// A run that reads on would not go on with its range.
void ProgressSectionTest::offersNothingForABackfill()
{
    PageRoom room;
    room.show(0);
    const ProgressSection section(room.desk());
    QVERIFY(!section.concerns(stopped(model::Trigger::Backfill)));
}

void ProgressSectionTest::drawsNoFailureForWhatAPausedRunLeft()
{
    Many room;
    room.pauseInMidRun();
    EVENTUALLY(!room.part("runBars")->findChildren<QAbstractButton *>().isEmpty());
    QVERIFY(room.desk().find(room.id)->figures.lastRun->counts.open > 0);
    const QImage bars = room.part("runBars")->grab().toImage();
    const QRgb failed = ui::theme::text(ui::theme::Tone::Bad, room.page().palette()).rgb();
    for (int y = 0; y < bars.height(); ++y) {
        for (int x = 0; x < bars.width(); ++x)
            QVERIFY2(bars.pixel(x, y) != failed, qPrintable(QStringLiteral("%1, %2").arg(x).arg(y)));
    }
}

void ProgressSectionTest::stopsInMidRunAndGoesOnLater()
{
    Many room;
    {
        support::Gate gate(*room.world.mailboxes, 5);
        room.click("runNowButton");
        EVENTUALLY(gate.isHolding());
        EVENTUALLY(room.part("stopRun")->isVisible());
        room.click("stopRun");
        gate.open();
        EVENTUALLY(!room.desk().find(room.id)->isRunning());
    }
    room.world.mailboxes->fault = {};
    EVENTUALLY(room.desk().find(room.id)->figures.lastRun);
    QCOMPARE(room.desk().find(room.id)->figures.lastRun->state, model::RunState::Stopped);
    QVERIFY(room.world.mailboxes->total() < 2 * messages);
    EVENTUALLY(room.text("runStage").startsWith(QStringLiteral("Stopped")));
    EVENTUALLY(room.part("runNowButton")->isEnabled());
    room.click("runNowButton");
    EVENTUALLY_EQUAL(room.status(), Status::Healthy);
    QCOMPARE(room.world.mailboxes->total(),
             static_cast<size_t>(2 * messages)); // nothing lost, nothing doubled
}

void ProgressSectionTest::showsAShareOnlyWhenTheWholeIsKnown()
{
    PageRoom room;
    room.show(0);
    ProgressSection section(room.desk());
    auto *bar = section.findChild<QProgressBar *>();
    section.open(running(model::RunSnapshot::Stage::Collecting, 5, 10));
    QCOMPARE(bar->maximum(), 1000); // 0 moves, and looks full
    QCOMPARE(bar->value(), 0);
    QCOMPARE(bar->text(), QStringLiteral("Collecting …"));
    section.show(running(model::RunSnapshot::Stage::Delivering, 5, 10));
    QCOMPARE(bar->maximum(), 1000);
    QCOMPARE(bar->value(), 500);
    QCOMPARE(bar->text(), QString());
    QVERIFY(section.findChild<QLabel *>(QStringLiteral("runFigures"))
                ->text()
                .contains(QStringLiteral("about 3 second")));
}

void ProgressSectionTest::neverGoesBackOrIsFullBeforeTheEnd()
{
    PageRoom room;
    room.show(0);
    ProgressSection section(room.desk());
    auto *bar = section.findChild<QProgressBar *>();
    section.open(running(model::RunSnapshot::Stage::Delivering, 5, 10));
    section.show(running(model::RunSnapshot::Stage::Delivering, 5, 20));
    QCOMPARE(bar->value(), 500);
    section.show(running(model::RunSnapshot::Stage::Delivering, 20, 20));
    QCOMPARE(bar->value(), 999);
    section.show(running(model::RunSnapshot::Stage::Finished, 20, 20));
    QCOMPARE(bar->value(), 1000);
}

void ProgressSectionTest::tellsWhatItWaitsFor()
{
    PageRoom room;
    room.show(0);
    ProgressSection section(room.desk());
    ConnectorView view = running(model::RunSnapshot::Stage::Delivering, 5, 10);
    view.live->waitsFor = QStringLiteral("Throttled by the destination.");
    view.live->waitsUntil = room.desk().now() + 60s;
    section.open(view);
    auto *message = section.findChild<ui::InlineMessage *>();
    QVERIFY(message->text().startsWith(QStringLiteral("Throttled by the destination. It goes on at")));
    section.show(running(model::RunSnapshot::Stage::Delivering, 6, 10));
    QVERIFY(message->isHidden());
}

void ProgressSectionTest::tellsAHighRateWithoutDecimals()
{
    PageRoom room;
    room.show(0);
    ProgressSection section(room.desk());
    const auto *figures = section.findChild<QLabel *>(QStringLiteral("runFigures"));
    ConnectorView view = running(model::RunSnapshot::Stage::Collecting, 5, 10);
    view.live->itemsPerSecond = 99.94;
    section.open(view);
    QVERIFY2(figures->text().contains(QStringLiteral("99.9 a second")), qPrintable(figures->text()));
    view.live->itemsPerSecond = 1303.04;
    section.show(view);
    QVERIFY2(figures->text().contains(QStringLiteral("1,303 a second")), qPrintable(figures->text()));
}

void ProgressSectionTest::keepsTheButtonsInTheirPlace()
{
    PageRoom room;
    room.show(0);
    QWidget pane;
    auto *section = new ProgressSection(room.desk(), &pane);
    auto *layout = new QVBoxLayout(&pane);
    layout->addWidget(section);
    layout->addStretch();
    ConnectorView view = running(model::RunSnapshot::Stage::Collecting, 5, 10);
    view.live->itemsPerSecond = 0;
    section->open(view);
    pane.resize(pane.fontMetrics().averageCharWidth() * 60, pane.fontMetrics().height() * 30);
    pane.show();
    QVERIFY(QTest::qWaitForWindowExposed(&pane));
    const auto *pause = section->findChild<QWidget *>(QStringLiteral("pauseRun"));
    const QPoint before = pause->mapTo(&pane, QPoint());
    const auto *figures = section->findChild<QLabel *>(QStringLiteral("runFigures"));
    const auto fitsOneLine = [figures] {
        return figures->fontMetrics().horizontalAdvance(figures->text()) <= figures->width();
    };
    QVERIFY(fitsOneLine());
    view = running(model::RunSnapshot::Stage::Collecting, 30'162'000, 36'640'000);
    view.live->waitsFor = QStringLiteral("Throttled by the destination.");
    section->show(view);
    layout->activate();
    QVERIFY(!fitsOneLine());
    QCOMPARE(pause->mapTo(&pane, QPoint()), before);
}

void ProgressSectionTest::offersNoRunWhileTheFirstOneGoesOn()
{
    Many room;
    EVENTUALLY(room.part("noRuns")->isVisible());
    QVERIFY(room.text("noRuns").contains(QStringLiteral("Choose Run now")));
    support::Gate gate(*room.world.mailboxes, 5);
    room.click("runNowButton");
    EVENTUALLY(gate.isHolding());
    EVENTUALLY_EQUAL(room.text("noRuns"), QStringLiteral("No run has ended yet."));
    gate.open();
    EVENTUALLY(!room.part("noRuns")->isVisible());
}

QTEST_MAIN(ProgressSectionTest)
#include "progresssection_test.moc"
