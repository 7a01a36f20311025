// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCheckBox>
#include <QComboBox>
#include <QSpinBox>

#include "support/eventually.h"
#include "ui/flyouts/schedulesection.h"
#include "ui/pageroom.h"
#include "ui/widgets/inlinemessage.h"

using support::PageRoom;

class ScheduleSectionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsAScheduleAsItIsStored_data();
    void showsAScheduleAsItIsStored();
    void savesAnInterval();
    void saysThatItWasSavedUntilSomethingIsEntered();
    void keepsWhatIsEnteredWhileItIsSaved();
    void showsWhatElsewhereWasMadeOfIt();
    void savesDaysAndTimes();
    void tellsBesideTheFormWhatIsWrong();
    void doesNotOverwriteWhatIsBeingEntered();
};

namespace {

struct Scheduled : PageRoom
{
    explicit Scheduled(const QString &schedule = QStringLiteral("manual"))
    {
        world.connector(QStringLiteral("Paged"), {{"schedule", schedule}});
        show(1);
        open(QStringLiteral("Paged"));
        EVENTUALLY(background().isIdle());
    }

    QString stored() { return world.connector().settings.value("schedule"); }
    QString message()
    {
        return page().findChild<ui::ScheduleSection *>()->findChild<ui::InlineMessage *>()->text();
    }
    /// Where the mode is an interval.
    void enterCount(const QString &count)
    {
        part("scheduleCount")->setFocus();
        part<QSpinBox>("scheduleCount")->selectAll();
        QTest::keyClicks(part("scheduleCount"), count);
    }
    QString shown() { return desk().find(flyout()->connector())->config.settings.value("schedule"); }
    void pickMode(int downs)
    {
        auto *mode = part<QComboBox>("scheduleMode");
        mode->setFocus();
        QTest::keyClick(mode, Qt::Key_Home);
        for (int i = 0; i < downs; ++i)
            QTest::keyClick(mode, Qt::Key_Down);
    }
};

} // namespace

void ScheduleSectionTest::showsAScheduleAsItIsStored_data()
{
    QTest::addColumn<QString>("schedule");
    QTest::addColumn<int>("mode");
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("unit");
    QTest::addColumn<QString>("times");
    QTest::newRow("a day") << "every:24h" << 0 << 24 << 1 << "";
    QTest::newRow("minutes") << "every:90m" << 0 << 90 << 0 << "";
    QTest::newRow("days") << "every:3d" << 0 << 3 << 2 << "";
    QTest::newRow("week") << "weekly:mon,fri@02:30,14:00" << 1 << 24 << 1 << "02:30, 14:00";
    QTest::newRow("by hand") << "manual" << 2 << 24 << 1 << "";
}

void ScheduleSectionTest::showsAScheduleAsItIsStored()
{
    QFETCH(const QString, schedule);
    Scheduled room(schedule);
    QTEST(room.part<QComboBox>("scheduleMode")->currentIndex(), "mode");
    QTEST(room.part<QSpinBox>("scheduleCount")->value(), "count");
    QTEST(room.part<QComboBox>("scheduleUnit")->currentIndex(), "unit");
    QTEST(room.part<QLineEdit>("scheduleTimes")->text(), "times");
    QVERIFY(!room.part("saveSchedule")->isEnabled());
    QCOMPARE(room.part<QCheckBox>("scheduleDay5")->isChecked(), schedule.contains(QStringLiteral("fri")));
}

void ScheduleSectionTest::savesAnInterval()
{
    Scheduled room;
    room.pickMode(0);
    auto *count = room.part<QSpinBox>("scheduleCount");
    QVERIFY(count->isVisible());
    count->setFocus();
    count->selectAll();
    QTest::keyClicks(count, QStringLiteral("6"));
    room.click("saveSchedule");
    EVENTUALLY_EQUAL(room.stored(), QStringLiteral("every:6h"));
    EVENTUALLY(room.desk().find(room.flyout()->connector())->nextRun);
    EVENTUALLY(!room.part("saveSchedule")->isEnabled());
}

void ScheduleSectionTest::saysThatItWasSavedUntilSomethingIsEntered()
{
    Scheduled room;
    room.pickMode(0);
    room.enterCount(QStringLiteral("6"));
    room.click("saveSchedule");
    EVENTUALLY_EQUAL(room.shown(), QStringLiteral("every:6h"));
    EVENTUALLY(room.background().isIdle());
    QCOMPARE(room.message(), QStringLiteral("The schedule was saved."));
    QVERIFY(!room.part("saveSchedule")->isEnabled());
    room.enterCount(QStringLiteral("7"));
    QVERIFY(room.message().isEmpty());
    QVERIFY(room.part("saveSchedule")->isEnabled());
}

void ScheduleSectionTest::keepsWhatIsEnteredWhileItIsSaved()
{
    Scheduled room;
    room.pickMode(0);
    room.enterCount(QStringLiteral("6"));
    room.click("saveSchedule");
    room.enterCount(QStringLiteral("7")); // the answer comes with the event loop
    EVENTUALLY_EQUAL(room.shown(), QStringLiteral("every:6h"));
    EVENTUALLY(room.background().isIdle());
    QCOMPARE(room.part<QSpinBox>("scheduleCount")->value(), 7);
    EVENTUALLY(room.part("saveSchedule")->isEnabled());
    room.click("saveSchedule");
    EVENTUALLY_EQUAL(room.stored(), QStringLiteral("every:7h"));
}

void ScheduleSectionTest::showsWhatElsewhereWasMadeOfIt()
{
    Scheduled room;
    room.pickMode(0);
    room.enterCount(QStringLiteral("6"));
    room.click("saveSchedule");
    EVENTUALLY_EQUAL(room.message(), QStringLiteral("The schedule was saved."));
    EVENTUALLY_EQUAL(room.shown(), QStringLiteral("every:6h"));
    engine::Administration::Change change;
    change.values.insert("schedule", QStringLiteral("every:9h"));
    room.world.administration().editConnector(QStringLiteral("Paged"), change);
    room.desk().refresh();
    EVENTUALLY_EQUAL(room.part<QSpinBox>("scheduleCount")->value(), 9);
    QVERIFY(!room.part("saveSchedule")->isEnabled());
}

void ScheduleSectionTest::savesDaysAndTimes()
{
    Scheduled room;
    room.pickMode(1);
    QTest::keyClick(room.part("scheduleDay3"), Qt::Key_Space);
    QTest::keyClick(room.part("scheduleDay1"), Qt::Key_Space);
    auto *times = room.part<QLineEdit>("scheduleTimes");
    QTest::keyClicks(times, QStringLiteral("14:00, 02:30"));
    QTest::keyClick(times, Qt::Key_Return);
    EVENTUALLY_EQUAL(room.stored(), QStringLiteral("weekly:mon,wed@02:30,14:00"));
}

void ScheduleSectionTest::tellsBesideTheFormWhatIsWrong()
{
    Scheduled room;
    room.pickMode(1);
    QTest::keyClicks(room.part("scheduleTimes"), QStringLiteral("25:00"));
    room.click("saveSchedule");
    EVENTUALLY(room.message().startsWith(QStringLiteral("The schedule was not saved.")));
    QVERIFY(room.message().size() > 40);
    QCOMPARE(room.stored(), QStringLiteral("manual"));
    QTest::keyClick(room.part("scheduleDay1"), Qt::Key_Space);
    QVERIFY(room.message().isEmpty()); // it is about what was entered before
}

void ScheduleSectionTest::doesNotOverwriteWhatIsBeingEntered()
{
    Scheduled room;
    room.pickMode(1);
    QTest::keyClicks(room.part("scheduleTimes"), QStringLiteral("03:00"));
    room.desk().setPaused(room.flyout()->connector(), true);
    EVENTUALLY_EQUAL(room.desk().find(room.flyout()->connector())->status, ui::Status::Paused);
    EVENTUALLY(room.background().isIdle());
    QCOMPARE(room.part<QLineEdit>("scheduleTimes")->text(), QStringLiteral("03:00"));
    QCOMPARE(room.part<QComboBox>("scheduleMode")->currentIndex(), 1);
}

QTEST_MAIN(ScheduleSectionTest)
#include "schedulesection_test.moc"
