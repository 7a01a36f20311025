// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QMenu>

#include "support/eventually.h"
#include "ui/dashboard/connectortable.h"
#include "ui/dashboard/dataconnectorspage.h"
#include "ui/pageroom.h"
#include "ui/wizard/assistant.h"

using support::PageRoom;
using ui::Assistant;

/// An edit of a connector that was closed before it was saved.
class KeptEditTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_room.reset(); }
    void isToldOfInTheTable();
    void isGoneOnWithAsItWasTyped();
    void isLeftAloneByWhoeverCancels();
    void givesWayToAFreshOne();
    void isDiscardedByTheMenu();
    void isKeptByWhoeverDoesNotConfirm();
    void isNotDiscardedWhileItIsOpen();

private:
    Assistant *assistant() const;
    QString nameIn() const;
    void edit() const { m_room->click("editChosenButton"); }
    bool isAsked() const;
    bool isKept() const;
    void discardByTheMenu() const;
    std::vector<model::Draft> drafts() const { return engine::Drafting(m_room->world.environment()).all(); }

    std::unique_ptr<PageRoom> m_room;
    base::ConnectorId m_id;
};

/// Somebody renames the connector and closes the assistant.
void KeptEditTest::init()
{
    m_room = std::make_unique<PageRoom>();
    m_id = m_room->world.connector().id;
    m_room->show(1);
    m_room->choose(QStringLiteral("Paged"));
    edit();
    EVENTUALLY(assistant());
    auto *name = assistant()->findChild<QLineEdit *>(QStringLiteral("name"));
    name->selectAll();
    QTest::keyClicks(name, QStringLiteral("Renamed"));
    assistant()->reject();
    EVENTUALLY(m_room->background().isIdle());
    EVENTUALLY(isKept());
}

Assistant *KeptEditTest::assistant() const
{
    for (Assistant *each : m_room->page().findChildren<Assistant *>()) {
        if (each->isVisible())
            return each;
    }
    return nullptr;
}

QString KeptEditTest::nameIn() const
{
    const Assistant *open = assistant();
    return open ? open->findChild<QLineEdit *>(QStringLiteral("name"))->text() : QString();
}

bool KeptEditTest::isAsked() const
{
    const auto *box = m_room->part("keptEdit");
    return box && box->isVisible();
}

bool KeptEditTest::isKept() const
{
    const ui::ConnectorView *view = m_room->desk().find(m_id);
    return view && view->keptEdit;
}

void KeptEditTest::discardByTheMenu() const
{
    QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(5, 5), QPoint(5, 5));
    QApplication::sendEvent(m_room->table()->viewport(), &event);
    auto *menu = m_room->part<QMenu>("connectorMenu");
    QVERIFY(menu);
    EVENTUALLY(menu->isVisible());
    auto *discard = m_room->part<QAction>("discardEdit");
    QVERIFY(discard->isVisible());
    menu->setActiveAction(discard);
    QTest::keyClick(menu, Qt::Key_Return);
}

void KeptEditTest::isToldOfInTheTable()
{
    const QModelIndex status = m_room->table()->model()->index(0, ui::ConnectorModel::State);
    QVERIFY(status.data(Qt::ToolTipRole).toString().contains(QStringLiteral("unsaved edit")));
    QCOMPARE(m_room->desk().connectors().size(), 1U); // not a row of its own
}

void KeptEditTest::isGoneOnWithAsItWasTyped()
{
    edit();
    EVENTUALLY(isAsked());
    QVERIFY(!assistant());
    m_room->click("goOnEditing");
    EVENTUALLY_EQUAL(nameIn(), QStringLiteral("Renamed"));
    edit();
    EVENTUALLY(m_room->background().isIdle());
    QVERIFY(!isAsked());
    QCOMPARE(m_room->page().findChildren<Assistant *>().size(), 1); // the same one
}

void KeptEditTest::isLeftAloneByWhoeverCancels()
{
    edit();
    EVENTUALLY(isAsked());
    QTest::keyClick(m_room->part("keptEdit"), Qt::Key_Escape);
    EVENTUALLY(!isAsked());
    EVENTUALLY(m_room->background().isIdle());
    QVERIFY(!assistant());
    QCOMPARE(drafts().size(), 1U);
    QCOMPARE(drafts().front().name, QStringLiteral("Renamed"));
}

void KeptEditTest::givesWayToAFreshOne()
{
    edit();
    EVENTUALLY(isAsked());
    m_room->click("editAfresh");
    EVENTUALLY_EQUAL(nameIn(), QStringLiteral("Paged"));
    QCOMPARE(drafts().size(), 1U);
    QCOMPARE(drafts().front().name, QStringLiteral("Paged"));
}

void KeptEditTest::isDiscardedByTheMenu()
{
    m_room->prompts.nextLine = QString();
    discardByTheMenu();
    EVENTUALLY(!isKept());
    QVERIFY(drafts().empty());
    QVERIFY(m_room->prompts.questions.back().isDanger);
    QCOMPARE(m_room->cell(0, 0), QStringLiteral("Paged"));
    EVENTUALLY(!m_room->part<QAction>("discardEdit")->isVisible());
    edit();
    EVENTUALLY_EQUAL(nameIn(), QStringLiteral("Paged")); // nothing is asked
}

void KeptEditTest::isKeptByWhoeverDoesNotConfirm()
{
    discardByTheMenu();
    EVENTUALLY_EQUAL(m_room->prompts.questions.size(), 1U);
    EVENTUALLY(m_room->background().isIdle());
    QCOMPARE(drafts().size(), 1U);
}

void KeptEditTest::isNotDiscardedWhileItIsOpen()
{
    edit();
    EVENTUALLY(isAsked());
    m_room->click("goOnEditing");
    EVENTUALLY_EQUAL(nameIn(), QStringLiteral("Renamed"));
    discardByTheMenu();
    EVENTUALLY(m_room->background().isIdle());
    QVERIFY(m_room->prompts.questions.empty());
    QCOMPARE(drafts().size(), 1U);
}

QTEST_MAIN(KeptEditTest)
#include "keptedit_test.moc"
