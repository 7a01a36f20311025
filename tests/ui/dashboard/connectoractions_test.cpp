// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDialog>
#include <QLineEdit>

#include "support/eventually.h"
#include "ui/dashboard/connectoractions.h"
#include "ui/gate.h"
#include "ui/pageroom.h"
#include "ui/widgets/dialogs.h"
#include "ui/widgets/inlinemessage.h"

using support::PageRoom;
using ui::Status;

class ConnectorActionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pausesTheRunThatGoesOnAndGoesOnWithIt();
    void asksForAnotherNameWhenACloneWouldHaveATakenOne();
};

void ConnectorActionsTest::pausesTheRunThatGoesOnAndGoesOnWithIt()
{
    PageRoom room;
    room.serveMessages(40);
    const auto id = room.world.connector().id;
    room.show(1);
    room.choose(QStringLiteral("Paged"));
    {
        support::Gate gate(*room.world.mailboxes, 5);
        room.click("runNowButton");
        EVENTUALLY(gate.isHolding());
        EVENTUALLY_EQUAL(room.desk().find(id)->status, Status::Running);
        room.click("pauseConnectorButton");
        EVENTUALLY_EQUAL(room.desk().find(id)->config.state, model::ConnectorConfig::State::Paused);
        gate.open();
        EVENTUALLY_EQUAL(room.desk().find(id)->status, Status::Paused);
        room.world.mailboxes->fault = {};
    }
    QCOMPARE(room.desk().find(id)->figures.lastRun->state, model::RunState::Stopped);
    QVERIFY(room.world.mailboxes->total() < 80);
    EVENTUALLY_EQUAL(room.part<QAbstractButton>("pauseConnectorButton")->text(), QStringLiteral("Resume"));
    room.click("pauseConnectorButton");
    EVENTUALLY_EQUAL(room.desk().find(id)->status, Status::Healthy);
    QCOMPARE(room.world.mailboxes->total(), 80U);
}

void ConnectorActionsTest::asksForAnotherNameWhenACloneWouldHaveATakenOne()
{
    PageRoom room;
    const auto id = room.world.connector().id;
    room.show(1);
    ui::Dialogs dialogs;
    ui::ConnectorActions actions(
        room.desk(), dialogs, [&] { return std::vector{*room.desk().find(id)}; }, &room.page());
    actions.clone()->trigger();
    auto *dialog = room.part<QDialog>("question");
    QVERIFY(dialog && QTest::qWaitForWindowActive(dialog));
    const auto enter = [&](const QString &name) {
        QTest::keyClick(dialog->focusWidget(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(dialog->focusWidget(), name);
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Return);
    };
    enter(QStringLiteral("PAGED"));
    QVERIFY(dialog->isVisible());
    const auto *error = dialog->findChild<ui::InlineMessage *>();
    QVERIFY(error->isVisible() && error->text().contains(QStringLiteral("PAGED")));
    QCOMPARE(dialog->focusWidget(), dialog->findChild<QLineEdit *>());
    QCOMPARE(room.desk().connectors().size(), 1U);
    enter(QStringLiteral("Second"));
    QVERIFY(!dialog->isVisible());
    EVENTUALLY(room.rowOf(QStringLiteral("Second")) >= 0);
}

QTEST_MAIN(ConnectorActionsTest)
#include "connectoractions_test.moc"
