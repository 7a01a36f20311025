// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QClipboard>
#include <QHeaderView>
#include <QMenu>

#include "journal/audit.h"
#include "journal/listing.h"
#include "support/eventually.h"
#include "ui/dashboard/connectorstab.h"
#include "ui/gate.h"
#include "ui/pageroom.h"
#include "ui/widgets/emptystate.h"

using support::ann;
using support::bob;
using support::PageRoom;
using support::World;
using ui::ConnectorModel;
using ui::Status;

class ConnectorsTabTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsWhatIsChosen();
    void runsSeveralAtOnce();
    void pausesAndResumes();
    void clonesUnderANewName();
    void showsACloneThatTheFilterWouldHide();
    void deletesAfterAsking();
    void tellsHowManyCopiesADeletionGivesUp();
    void keepsWhatNobodyConfirmed();
    void asksForAReasonWhileCopiesAreOpen();
    void discardsADraft();
    void filtersByTyping();
    void saysWhatToDoWhenNothingMatches();
    void saysWhatToDoWhenThereIsNothing();
    void sortsByAClickOnAHeader();
    void copiesRowsAsATable();
    void remembersItsColumns();
    void opensItsMenuByTheMenuKey();
    void offersByKeysWhatANarrowBarHides();
    void readsAgainByF5();
    void leavesToEachStatusWhatFitsIt();
};

void ConnectorsTabTest::runsWhatIsChosen()
{
    PageRoom room;
    room.serveMessages(3);
    const auto id = room.world.connector().id;
    room.show(1);
    QVERIFY(!room.part<QAbstractButton>("runNowButton")->isEnabled());
    room.choose(QStringLiteral("Paged"));
    room.click("runNowButton");
    EVENTUALLY_EQUAL(room.desk().find(id)->status, Status::Healthy);
    EVENTUALLY_EQUAL(room.cell(0, ConnectorModel::Imported), QStringLiteral("6"));
    QCOMPARE(room.world.mailboxes->total(), 6U);
}

void ConnectorsTabTest::runsSeveralAtOnce()
{
    PageRoom room;
    room.serveMessages(1);
    const auto one = room.world.connector(QStringLiteral("One")).id;
    const auto two = room.world.connector(QStringLiteral("Two")).id;
    room.show(2);
    room.choose(QStringLiteral("One"));
    room.choose(QStringLiteral("Two"), Qt::ControlModifier);
    room.click("runNowButton");
    EVENTUALLY(room.desk().find(one)->figures.lastRun);
    EVENTUALLY(!room.desk().find(one)->isRunning());
    QCOMPARE(room.desk().find(one)->figures.lastRun->failureText, QString());
    EVENTUALLY_EQUAL(room.desk().find(one)->status, Status::Healthy);
    EVENTUALLY_EQUAL(room.desk().find(two)->status, Status::Healthy);
}

void ConnectorsTabTest::pausesAndResumes()
{
    PageRoom room;
    const auto id = room.world.connector().id;
    room.show(1);
    room.choose(QStringLiteral("Paged"));
    room.click("pauseConnectorButton");
    EVENTUALLY_EQUAL(room.desk().find(id)->status, Status::Paused);
    EVENTUALLY_EQUAL(room.part<QAbstractButton>("pauseConnectorButton")->text(), QStringLiteral("Resume"));
    room.click("pauseConnectorButton");
    EVENTUALLY_EQUAL(room.desk().find(id)->status, Status::Scheduled);
}

void ConnectorsTabTest::clonesUnderANewName()
{
    PageRoom room;
    room.world.connector();
    room.show(1);
    room.choose(QStringLiteral("Paged"));
    room.prompts.nextLine = QStringLiteral("Second");
    room.click("cloneConnectorButton");
    EVENTUALLY(room.rowOf(QStringLiteral("Second")) >= 0);
    EVENTUALLY_EQUAL(room.table()->currentIndex().row(), room.rowOf(QStringLiteral("Second")));
    QCOMPARE(room.table()->selectionModel()->selectedRows().size(), 1); // what Edit opens
    QCOMPARE(room.prompts.questions.back().value, QStringLiteral("Paged copy"));
    QCOMPARE(room.desk().find(room.world.connector(QStringLiteral("Second")).id)->status, Status::Paused);
}

void ConnectorsTabTest::showsACloneThatTheFilterWouldHide()
{
    PageRoom room;
    room.world.connector();
    room.show(1);
    QTest::keyClicks(room.part<QLineEdit>("connectorFilter"), QStringLiteral("Sched"));
    room.choose(QStringLiteral("Paged"));
    room.prompts.nextLine = QStringLiteral("Second"); // which is paused
    room.click("cloneConnectorButton");
    EVENTUALLY(room.rowOf(QStringLiteral("Second")) >= 0);
    EVENTUALLY_EQUAL(room.table()->currentIndex().row(), room.rowOf(QStringLiteral("Second")));
}

void ConnectorsTabTest::deletesAfterAsking()
{
    PageRoom room;
    room.world.connector();
    room.show(1);
    room.choose(QStringLiteral("Paged"));
    room.prompts.nextLine = QString();
    QTest::keyClick(room.table(), Qt::Key_Delete);
    EVENTUALLY_EQUAL(room.desk().connectors().size(), 0U);
    QCOMPARE(room.prompts.questions.size(), 1U);
    QVERIFY(room.prompts.questions.front().isDanger);
    QVERIFY(room.prompts.questions.front().text.contains(QStringLiteral("“Paged”")));
}

void ConnectorsTabTest::tellsHowManyCopiesADeletionGivesUp()
{
    PageRoom room;
    room.world.serve(
        {World::message(QStringLiteral("1"), support::ann, {QStringLiteral("carol@example.com")})});
    room.world.run();
    room.show(1);
    room.choose(QStringLiteral("Paged"));
    QTest::keyClick(room.table(), Qt::Key_Delete);
    EVENTUALLY_EQUAL(room.prompts.questions.size(), 1U);
    QVERIFY(room.prompts.questions.front().text.contains(QStringLiteral("1 failed or parked")));
}

void ConnectorsTabTest::keepsWhatNobodyConfirmed()
{
    PageRoom room;
    room.world.connector();
    room.show(1);
    room.choose(QStringLiteral("Paged"));
    room.click("deleteConnectorButton");
    QCOMPARE(room.prompts.questions.size(), 1U);
    EVENTUALLY(room.background().isIdle());
    QVERIFY(room.world.journal().configuration().connector(QStringLiteral("Paged")));
}

void ConnectorsTabTest::asksForAReasonWhileCopiesAreOpen()
{
    PageRoom room;
    room.serveMessages(40);
    const auto id = room.world.connector().id;
    {
        support::Gate gate(*room.world.mailboxes, 0);
        room.show(1);
        room.choose(QStringLiteral("Paged"));
        room.click("runNowButton");
        EVENTUALLY(gate.isHolding());
        room.desk().stopNow(id);
        EVENTUALLY(room.desk().find(id)->isRunning());
        gate.open();
        EVENTUALLY(!room.desk().find(id)->isRunning());
    }
    room.world.mailboxes->fault = {};
    EVENTUALLY(room.desk().find(id)->figures.open > 0);
    room.prompts.nextLine = QString();
    room.click("deleteConnectorButton");
    EVENTUALLY_EQUAL(room.prompts.questions.size(), 2U);
    QCOMPARE(room.prompts.questions.back().label, QStringLiteral("Reason"));
    EVENTUALLY(room.background().isIdle());
    QVERIFY(room.desk().find(id)); // nobody gave a reason
    room.prompts.nextLine = QString();
    room.prompts.nextAfter = QStringLiteral("Closed down");
    room.click("deleteConnectorButton");
    EVENTUALLY_EQUAL(room.desk().connectors().size(), 0U);
    const auto rows = room.world.journal().listing().audit(QStringLiteral("Paged"), {.first = 0, .count = 9});
    QVERIFY(std::ranges::any_of(rows, [](const journal::Audit::Row &row) {
        return row.action == "connector.remove" && row.detail.contains("Closed down");
    }));
}

void ConnectorsTabTest::discardsADraft()
{
    PageRoom room;
    engine::Drafting(room.world.environment()).begin(QStringLiteral("paged"));
    room.show(1);
    room.choose(QStringLiteral("Paged"));
    QVERIFY(!room.part<QAbstractButton>("runNowButton")->isEnabled());
    QVERIFY(!room.part<QAbstractButton>("cloneConnectorButton")->isEnabled());
    room.prompts.nextLine = QString();
    room.click("deleteConnectorButton");
    EVENTUALLY_EQUAL(room.desk().connectors().size(), 0U);
    QCOMPARE(room.prompts.questions.front().button, QStringLiteral("Discard"));
}

void ConnectorsTabTest::filtersByTyping()
{
    PageRoom room;
    room.world.connector(QStringLiteral("Trading"));
    room.world.connector(QStringLiteral("Research"));
    room.show(2);
    room.table()->setFocus();
    QTest::keyClicks(room.table(), QStringLiteral("r"));
    auto *filter = room.part<QLineEdit>("connectorFilter");
    EVENTUALLY_EQUAL(QApplication::focusWidget(), filter);
    QTest::keyClicks(filter, QStringLiteral("ese"));
    QCOMPARE(filter->text(), QStringLiteral("rese"));
    QCOMPARE(room.table()->model()->rowCount(), 1);
    QCOMPARE(room.cell(0, 0), QStringLiteral("Research"));
    QTest::keyClick(filter, Qt::Key_Escape);
    QCOMPARE(room.table()->model()->rowCount(), 2);
    QCOMPARE(QApplication::focusWidget(), room.table());
    QTest::keyClick(room.table(), Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(QApplication::focusWidget(), filter);
}

void ConnectorsTabTest::saysWhatToDoWhenNothingMatches()
{
    PageRoom room;
    room.world.connector();
    room.show(1);
    auto *filter = room.part<QLineEdit>("connectorFilter");
    QTest::keyClicks(filter, QStringLiteral("nothing like it"));
    auto *empty = room.part<ui::EmptyState>("noMatch");
    QVERIFY(empty->isVisible());
    QTest::mouseClick(empty->findChild<QAbstractButton *>(), Qt::LeftButton);
    QVERIFY(room.table()->isVisible());
    QVERIFY(filter->text().isEmpty());
}

void ConnectorsTabTest::saysWhatToDoWhenThereIsNothing()
{
    PageRoom room;
    room.show(0);
    auto *empty = room.part<ui::EmptyState>("noConnectors");
    EVENTUALLY(empty->isVisible());
    QTest::mouseClick(empty->findChild<QAbstractButton *>(), Qt::LeftButton);
    QCOMPARE(room.part<QTabWidget>("dataConnectorTabs")->currentIndex(), 0);
}

void ConnectorsTabTest::sortsByAClickOnAHeader()
{
    PageRoom room;
    room.world.connector(QStringLiteral("Alpha"));
    room.world.connector(QStringLiteral("Beta"));
    room.show(2);
    const QHeaderView *header = room.table()->horizontalHeader();
    const QPoint place(header->sectionViewportPosition(0) + 5, header->height() / 2);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, place);
    QCOMPARE(room.cell(0, 0), QStringLiteral("Alpha"));
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, place);
    QCOMPARE(room.cell(0, 0), QStringLiteral("Beta"));
}

void ConnectorsTabTest::copiesRowsAsATable()
{
    PageRoom room;
    room.world.connector(QStringLiteral("Alpha"));
    room.world.connector(QStringLiteral("Beta"));
    room.show(2);
    room.table()->setFocus();
    room.choose(QStringLiteral("Alpha"));
    QTest::keyClick(room.table(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(room.table(), Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines[0].startsWith(QStringLiteral("Name\tSource\tStatus")));
    QVERIFY(lines[1].startsWith(QStringLiteral("Alpha\tPaged\tScheduled")));
    QVERIFY(lines[2].startsWith(QStringLiteral("Beta\t")));
}

void ConnectorsTabTest::remembersItsColumns()
{
    PageRoom room;
    room.world.connector();
    room.show(1);
    auto *chooser = room.part<QMenu>("columnChooser");
    QAction *source = chooser->actions().front();
    QCOMPARE(source->text(), QStringLiteral("Source"));
    source->trigger();
    QVERIFY(room.table()->isColumnHidden(ConnectorModel::Source));
    room.table()->sortByColumn(ConnectorModel::Name, Qt::DescendingOrder);
    room.show(1); // another page, as after a restart
    QVERIFY(room.table()->isColumnHidden(ConnectorModel::Source));
    QVERIFY(!room.part<QMenu>("columnChooser")->actions().front()->isChecked());
    QCOMPARE(room.table()->horizontalHeader()->sortIndicatorSection(),
             static_cast<int>(ConnectorModel::Name));
    room.part<QMenu>("columnChooser")->actions().front()->trigger();
    QVERIFY(!room.table()->isColumnHidden(ConnectorModel::Source));
}

void ConnectorsTabTest::opensItsMenuByTheMenuKey()
{
    PageRoom room;
    room.world.connector();
    room.show(1);
    room.choose(QStringLiteral("Paged"));
    QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(5, 5), QPoint(5, 5));
    QApplication::sendEvent(room.table()->viewport(), &event);
    auto *menu = room.part<QMenu>("connectorMenu");
    QVERIFY(menu);
    EVENTUALLY(menu->isVisible());
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Return);
    EVENTUALLY(room.flyout()->isVisible());
}

void ConnectorsTabTest::offersByKeysWhatANarrowBarHides()
{
    PageRoom room;
    const auto id = room.world.connector().id;
    room.show(1);
    room.page().resize(room.page().minimumSizeHint());
    EVENTUALLY(!room.part("deleteConnectorButton")->isVisible());
    room.choose(QStringLiteral("Paged"));
    for (int i = 0; i < 60; ++i) {
        if (QApplication::focusWidget()->objectName() == QLatin1String("qt_toolbar_ext_button"))
            break;
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    QCOMPARE(QApplication::focusWidget()->accessibleName(), QStringLiteral("More commands"));
    QTimer::singleShot(0, this, [] { // the menu has an event loop of its own
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        for (QAction *action : menu->actions()) {
            if (action->objectName() == QLatin1String("pauseConnector"))
                menu->setActiveAction(action);
        }
        QTest::keyClick(menu, Qt::Key_Return);
    });
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    EVENTUALLY_EQUAL(room.desk().find(id)->status, Status::Paused);
}

void ConnectorsTabTest::readsAgainByF5()
{
    PageRoom room;
    room.world.connector(QStringLiteral("One"));
    room.show(1);
    room.world.connector(QStringLiteral("Two"));
    room.table()->setFocus();
    QTest::keyClick(room.table(), Qt::Key_F5);
    EVENTUALLY(room.rowOf(QStringLiteral("Two")) >= 0);
}

void ConnectorsTabTest::leavesToEachStatusWhatFitsIt()
{
    PageRoom room;
    room.serveMessages(5);
    const auto id = room.world.connector().id;
    room.show(1);
    room.choose(QStringLiteral("Paged"));
    QVERIFY(!room.part<QAbstractButton>("logOfConnectorButton")->isEnabled());
    support::Gate gate(*room.world.mailboxes, 1);
    room.click("runNowButton");
    EVENTUALLY(gate.isHolding());
    EVENTUALLY(!room.part<QAbstractButton>("runNowButton")->isEnabled());
    QVERIFY(!room.part<QAbstractButton>("deleteConnectorButton")->isEnabled());
    gate.open();
    EVENTUALLY_EQUAL(room.desk().find(id)->status, Status::Healthy);
    EVENTUALLY(room.part<QAbstractButton>("logOfConnectorButton")->isEnabled());
    QVERIFY(room.part<QAbstractButton>("deleteConnectorButton")->isEnabled());
}

QTEST_MAIN(ConnectorsTabTest)
#include "connectorstab_test.moc"
