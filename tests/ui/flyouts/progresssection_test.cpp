// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QLabel>
#include <QProgressBar>

#include "support/eventually.h"
#include "ui/flyouts/progresssection.h"
#include "ui/gate.h"
#include "ui/pageroom.h"
#include "ui/widgets/inlinemessage.h"

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
    void stopsInMidRunAndGoesOnLater();
    void showsAShareOnlyWhenTheWholeIsKnown();
    void neverGoesBackOrIsFullBeforeTheEnd();
    void tellsWhatItWaitsFor();
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
    room.click("pauseRun");
    QVERIFY(!room.part("pauseRun")->isEnabled());
    QVERIFY(room.part("stopRun")->isEnabled());
    QCOMPARE(room.text("runStage"), QStringLiteral("Finishing what is in hand …"));
    gate.open();
    EVENTUALLY(!room.desk().find(room.id)->isRunning());
    EVENTUALLY(room.desk().find(room.id)->figures.lastRun);
    QCOMPARE(room.desk().find(room.id)->figures.lastRun->state, model::RunState::Stopped);
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
    QCOMPARE(bar->maximum(), 0);
    section.show(running(model::RunSnapshot::Stage::Delivering, 5, 10));
    QCOMPARE(bar->maximum(), 1000);
    QCOMPARE(bar->value(), 500);
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

QTEST_MAIN(ProgressSectionTest)
#include "progresssection_test.moc"
