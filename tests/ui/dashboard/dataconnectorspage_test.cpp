// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/eventually.h"
#include "ui/dashboard/connectortable.h"
#include "ui/dashboard/dataconnectorspage.h"
#include "ui/held.h"
#include "ui/pageroom.h"
#include "ui/wizard/assistant.h"

using support::PageRoom;
using support::World;
using ui::Assistant;
using ui::Status;

class DataConnectorsPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensTheFlyoutByADoubleClick();
    void worksByKeysAlone();
    void givesTheFocusBackToTheRowOnEscape();
    void followsTheChoiceWhileTheFlyoutIsOpen();
    void keepsTheFlyoutsWidthWhenTheChoiceMoves();
    void opensTheAssistantForANewConnector();
    void opensADraftWhereItWasLeft();
    void opensOnceByADoubleClick();
    void reopensWhatWasTyped();
    void asksOnceForADraftThatIsOpening();
    void editsAConnector();
    void runsANewConnectorAndShowsIt();
    void showsTheConnectorAskedForFromOutside();
    void closesTheFlyoutWhenItsConnectorIsDeleted();
    void tellsOfPeopleToMap();
    void closesTheFlyoutByEscapeInTheTable();
    void beginsOnceByADoubleClick();
};

static Assistant *assistantOf(PageRoom &room)
{
    for (Assistant *assistant : room.page().findChildren<Assistant *>()) {
        if (assistant->isVisible())
            return assistant;
    }
    return nullptr;
}

void DataConnectorsPageTest::opensTheFlyoutByADoubleClick()
{
    PageRoom room;
    const auto id = room.world.connector().id;
    room.show(1);
    QVERIFY(!room.flyout()->isVisible());
    room.open(QStringLiteral("Paged"));
    QVERIFY(room.flyout()->isVisible());
    QCOMPARE(room.flyout()->connector(), id);
    QVERIFY(room.flyout()->isAncestorOf(QApplication::focusWidget()));
}

void DataConnectorsPageTest::worksByKeysAlone()
{
    PageRoom room;
    room.serveMessages(2);
    const auto id = room.world.connector().id;
    room.show(1);
    room.table()->setFocus();
    QTest::keyClick(room.table(), Qt::Key_Down);
    const auto reach = [&](const char *name) {
        for (int i = 0; i < 60 && QApplication::focusWidget()->objectName() != QLatin1String(name); ++i)
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        return QApplication::focusWidget()->objectName() == QLatin1String(name);
    };
    QVERIFY(reach("runNowButton"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    EVENTUALLY_EQUAL(room.desk().find(id)->status, Status::Healthy);
    QVERIFY(reach("connectorTable"));
    QTest::keyClick(room.table(), Qt::Key_Return);
    EVENTUALLY(room.flyout()->isVisible());
    QVERIFY(reach("downloadLog"));
    QVERIFY(reach("saveSchedule") || reach("scheduleMode"));
    QVERIFY(reach("closeFlyout"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QVERIFY(!room.flyout()->isVisible());
    QCOMPARE(QApplication::focusWidget(), room.table());
}

void DataConnectorsPageTest::givesTheFocusBackToTheRowOnEscape()
{
    PageRoom room;
    room.world.connector(QStringLiteral("One"));
    room.world.connector(QStringLiteral("Two"));
    room.show(2);
    room.open(QStringLiteral("Two"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(!room.flyout()->isVisible());
    QCOMPARE(QApplication::focusWidget(), room.table());
    QCOMPARE(room.table()->currentIndex().row(), room.rowOf(QStringLiteral("Two")));
}

void DataConnectorsPageTest::followsTheChoiceWhileTheFlyoutIsOpen()
{
    PageRoom room;
    room.world.connector(QStringLiteral("One"));
    const auto two = room.world.connector(QStringLiteral("Two")).id;
    room.show(2);
    room.open(QStringLiteral("One"));
    room.table()->setFocus();
    QTest::keyClick(room.table(), Qt::Key_Down);
    QCOMPARE(room.flyout()->connector(), two);
    QCOMPARE(QApplication::focusWidget(), room.table());
}

void DataConnectorsPageTest::opensTheAssistantForANewConnector()
{
    PageRoom room;
    room.show(0);
    room.click("addConnectorButton");
    EVENTUALLY(assistantOf(room));
    EVENTUALLY_EQUAL(room.desk().connectors().size(), 1U); // the draft is a row
    QCOMPARE(room.desk().connectors().front().draft->id, assistantOf(room)->draft());
}

void DataConnectorsPageTest::opensADraftWhereItWasLeft()
{
    PageRoom room;
    const auto draft = engine::Drafting(room.world.environment()).begin(QStringLiteral("paged"));
    room.show(1);
    room.open(QStringLiteral("Paged"));
    EVENTUALLY(assistantOf(room));
    QCOMPARE(assistantOf(room)->draft(), draft.id);
    QVERIFY(!room.flyout()->isVisible());
    QTest::keyClick(room.table(), Qt::Key_Return);
    QCOMPARE(room.page().findChildren<Assistant *>().size(), 1); // the same one
}

static QString nameIn(PageRoom &room)
{
    const Assistant *open = assistantOf(room);
    return open ? open->findChild<QLineEdit *>(QStringLiteral("name"))->text() : QString();
}

static void typeNameAndClose(PageRoom &room, const QString &name)
{
    auto *line = assistantOf(room)->findChild<QLineEdit *>(QStringLiteral("name"));
    line->selectAll();
    QTest::keyClicks(line, name);
    assistantOf(room)->reject();
}

void DataConnectorsPageTest::opensOnceByADoubleClick()
{
    PageRoom room;
    room.world.connector();
    room.show(1);
    const QSignalSpy opened(room.part<ui::ConnectorTable>("connectorTable"), &ui::ConnectorTable::opened);
    room.open(QStringLiteral("Paged"));
    QCOMPARE(opened.count(), 1);
}

void DataConnectorsPageTest::reopensWhatWasTyped()
{
    PageRoom room;
    engine::Drafting(room.world.environment()).begin(QStringLiteral("paged"));
    room.show(1);
    room.open(QStringLiteral("Paged"));
    EVENTUALLY(assistantOf(room));
    typeNameAndClose(room, QStringLiteral("Renamed"));
    room.open(room.cell(0, 0)); // the row is as it was read before
    EVENTUALLY_EQUAL(nameIn(room), QStringLiteral("Renamed"));
}

/// Closes the first assistant that comes up, with another name in it.
class HastyPerson : public QObject
{
public:
    HastyPerson() { QApplication::instance()->installEventFilter(this); }

    bool eventFilter(QObject *object, QEvent *event) override
    {
        auto *assistant = qobject_cast<Assistant *>(object);
        if (event->type() == QEvent::Show && assistant && !std::exchange(hasClosed, true)) {
            assistant->findChild<QLineEdit *>(QStringLiteral("name"))->setText(QStringLiteral("Renamed"));
            assistant->reject();
        }
        return false;
    }

    bool hasClosed = false;
};

void DataConnectorsPageTest::asksOnceForADraftThatIsOpening()
{
    PageRoom room;
    engine::Drafting(room.world.environment()).begin(QStringLiteral("paged"));
    room.show(1);
    const HastyPerson person;
    auto *table = room.part<ui::ConnectorTable>("connectorTable");
    const ui::ConnectorView draft = room.desk().connectors().front();
    Q_EMIT table->opened(draft);
    Q_EMIT table->opened(draft); // what it reads is not what is entered meanwhile
    EVENTUALLY(person.hasClosed);
    EVENTUALLY(room.background().isIdle());
    EVENTUALLY_EQUAL(room.cell(0, 0), QStringLiteral("Renamed"));
    QVERIFY(!assistantOf(room));
    Q_EMIT table->opened(draft);
    EVENTUALLY_EQUAL(nameIn(room), QStringLiteral("Renamed"));
}

void DataConnectorsPageTest::editsAConnector()
{
    PageRoom room;
    const auto id = room.world.connector().id;
    room.show(1);
    room.choose(QStringLiteral("Paged"));
    room.click("editChosenButton");
    EVENTUALLY(assistantOf(room));
    const auto drafts = engine::Drafting(room.world.environment()).all();
    QCOMPARE(drafts.size(), 1U);
    QCOMPARE(drafts.front().edits, id);
    QCOMPARE(room.desk().connectors().size(), 1U); // not a row of its own
}

void DataConnectorsPageTest::runsANewConnectorAndShowsIt()
{
    PageRoom room;
    room.serveMessages(2);
    room.show(0);
    room.click("addConnectorButton");
    EVENTUALLY(assistantOf(room));
    const auto id = room.world.connector(QStringLiteral("New")).id;
    Q_EMIT assistantOf(room)->applied(id, true);
    EVENTUALLY(room.flyout()->isVisible());
    QCOMPARE(room.flyout()->connector(), id);
    EVENTUALLY_EQUAL(room.desk().find(id)->status, Status::Healthy);
    EVENTUALLY(!room.table()->selectionModel()->selectedRows().isEmpty());
    QCOMPARE(room.table()->selectionModel()->selectedRows().front().data().toString(), QStringLiteral("New"));
}

void DataConnectorsPageTest::showsTheConnectorAskedForFromOutside()
{
    PageRoom room;
    room.world.connector(QStringLiteral("One"));
    room.show(1);
    room.part<QTabWidget>("dataConnectorTabs")->setCurrentIndex(0);
    QTest::keyClicks(room.part<QLineEdit>("connectorFilter"), QStringLiteral("nothing"));
    room.page().showConnector(room.world.connector(QStringLiteral("One")).id);
    QCOMPARE(room.part<QTabWidget>("dataConnectorTabs")->currentIndex(), 1);
    EVENTUALLY(room.flyout()->isVisible());
    QCOMPARE(room.table()->selectionModel()->selectedRows().size(), 1);
}

void DataConnectorsPageTest::keepsTheFlyoutsWidthWhenTheChoiceMoves()
{
    PageRoom room;
    const auto digest = room.world.connector(QStringLiteral("0123456789abcdef").repeated(4)).id;
    room.world.connector(QStringLiteral("One"));
    room.show(2);
    room.page().resize(room.page().fontMetrics().averageCharWidth() * 120, room.page().height());
    room.open(QStringLiteral("One"));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    QCoreApplication::processEvents();
    const int width = room.flyout()->width();
    room.table()->setFocus();
    QTest::keyClick(room.table(), room.rowOf(QStringLiteral("One")) == 0 ? Qt::Key_Down : Qt::Key_Up);
    QCOMPARE(room.flyout()->connector(), digest);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    QCoreApplication::processEvents();
    QCOMPARE(room.flyout()->width(), width);
}

void DataConnectorsPageTest::closesTheFlyoutWhenItsConnectorIsDeleted()
{
    PageRoom room;
    room.world.connector();
    room.show(1);
    room.open(QStringLiteral("Paged"));
    room.prompts.nextLine = QString();
    room.click("deleteConnectorButton");
    EVENTUALLY(!room.flyout()->isVisible());
    QVERIFY(!room.flyout()->connector());
}

void DataConnectorsPageTest::tellsOfPeopleToMap()
{
    PageRoom room;
    room.world.serve(
        {World::message(QStringLiteral("1"), support::ann, {QStringLiteral("carol@example.com")})});
    room.world.run();
    const auto id = room.world.connector().id;
    room.show(1);
    QSignalSpy wanted(&room.page(), &ui::DataConnectorsPage::mappingWanted);
    room.open(QStringLiteral("Paged"));
    EVENTUALLY(room.part<QAbstractButton>("mapUnmapped")->isVisible());
    EVENTUALLY(room.part<QAbstractButton>("mapUnmapped")->isEnabled());
    room.click("mapUnmapped");
    EVENTUALLY_EQUAL(wanted.count(), 1);
    QCOMPARE(wanted.first().at(0).value<base::ConnectorId>(), id);
    QCOMPARE(wanted.first().at(1).toString(), QStringLiteral("carol@example.com"));
}

void DataConnectorsPageTest::closesTheFlyoutByEscapeInTheTable()
{
    PageRoom room;
    room.world.connector();
    room.show(1);
    room.open(QStringLiteral("Paged"));
    room.table()->setFocus();
    QTest::keyClick(room.table(), Qt::Key_Escape);
    EVENTUALLY(!room.flyout()->isVisible());
    QVERIFY(room.table()->hasFocus());
}

void DataConnectorsPageTest::beginsOnceByADoubleClick()
{
    PageRoom room;
    room.show(0);
    EVENTUALLY(room.background().isIdle());
    support::Held held(room.desk());
    QVERIFY(held.isHolding());
    room.click("addConnectorButton");
    room.click("addConnectorButton");
    held.letGo();
    EVENTUALLY(assistantOf(room));
    EVENTUALLY(room.background().isIdle());
    QCOMPARE(engine::Drafting(room.world.environment()).all().size(), 1U);
}

QTEST_MAIN(DataConnectorsPageTest)
#include "dataconnectorspage_test.moc"
