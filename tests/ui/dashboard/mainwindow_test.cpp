// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QListWidget>
#include <QMenu>
#include <QStackedWidget>
#include <QToolButton>

#include "support/eventually.h"
#include "ui/around.h"
#include "ui/dashboard/firstrunpage.h"
#include "ui/dashboard/mainwindow.h"
#include "ui/dashboard/overviewtab.h"
#include "ui/dashboard/pagehands.h"
#include "ui/flyouts/connectorflyout.h"
#include "ui/wizard/assistant.h"

using support::Room;
using support::World;

class MainWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void showsItselfBeforeTheFolderIsOpen();
    void saysWhyTheFolderCannotBeOpened();
    void beginsWithTheFirstRunPage();
    void keepsTheKeyboardWhileTheSampleIsSetUp();
    void checksTheMachineOnTheFirstRunPage();
    void keepsTheKeyboardWhileTheMachineIsChecked();
    void leavesTheFirstRunPageForAConnector();
    void showsTheConnectorsWhereThereAreSome();
    void fitsTheScreenWhateverWasKept();
    void opensPagesByKeyboard();
    void keepsANoticeOfTrouble();
    void staysWhenItMayNotClose();
    void namesEverythingThatTakesTheKeyboard();
    void showsWhatAnAssistantMadeFromAnotherPage();
};

namespace {

/// The window over a Room.
struct Opened
{
    Room room;
    support::Around around;
    ui::MainWindow window{room.prompts};

    bool open()
    {
        window.show();
        window.setUp(room.desk(), around);
        return QTest::qWaitForWindowActive(&window) &&
               QTest::qWaitFor([&] { return room.desk().isLoaded() && room.background().isIdle(); });
    }
    QString page() const
    {
        const auto *stack = window.findChild<QStackedWidget *>(QStringLiteral("pages"));
        return QString::fromLatin1(stack->currentWidget()->metaObject()->className());
    }
    void click(const QString &name) const
    {
        auto *button = window.findChild<QAbstractButton *>(name);
        QVERIFY2(button && button->isVisible(), qPrintable(name));
        QTest::mouseClick(button, Qt::LeftButton);
    }
};

bool shows(const QWidget &window, const QString &text)
{
    for (const QLabel *label : window.findChildren<QLabel *>()) {
        if (label->isVisible() && label->text().contains(text))
            return true;
    }
    return false;
}

} // namespace

void MainWindowTest::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationDomain(QStringLiteral("chancery-tests"));
}

void MainWindowTest::showsItselfBeforeTheFolderIsOpen()
{
    support::ScriptedPrompts prompts;
    ui::MainWindow window(prompts);
    window.show();
    QVERIFY(shows(window, QStringLiteral("Opening the archive")));
}

void MainWindowTest::saysWhyTheFolderCannotBeOpened()
{
    support::ScriptedPrompts prompts;
    ui::MainWindow window(prompts);
    QSignalSpy again(&window, &ui::MainWindow::tryAgain);
    window.show();
    window.showOpenFailure(base::inputFailure("DATA_FOLDER_IN_USE", QStringLiteral("Process 7 has it."),
                                              QStringLiteral("End it first.")));
    QVERIFY(shows(window, QStringLiteral("Process 7 has it.")));
    auto *button = window.findChild<QAbstractButton *>(QStringLiteral("emptyStateButton"));
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(again.count(), 1);
}

void MainWindowTest::beginsWithTheFirstRunPage()
{
    Opened opened;
    QVERIFY(opened.open());
    EVENTUALLY_EQUAL(opened.page(), QStringLiteral("ui::FirstRunPage"));
    EVENTUALLY(opened.window.findChild<QWidget *>(QStringLiteral("addFirstConnector"))->hasFocus());
    QSignalSpy sample(&opened.window, &ui::MainWindow::sampleWanted);
    opened.click(QStringLiteral("trySample"));
    QCOMPARE(sample.count(), 1);
    opened.click(QStringLiteral("addFirstConnector"));
    QCOMPARE(opened.page(), QStringLiteral("ui::DataConnectorsPage"));
    QVERIFY(QApplication::focusWidget()->objectName().startsWith(QLatin1String("tile-")));
}

void MainWindowTest::keepsTheKeyboardWhileTheSampleIsSetUp()
{
    Opened opened;
    QVERIFY(opened.open());
    EVENTUALLY_EQUAL(opened.page(), QStringLiteral("ui::FirstRunPage"));
    auto *sample = opened.window.findChild<QWidget *>(QStringLiteral("trySample"));
    sample->setFocus();
    opened.window.firstRun().setSettingUp(true);
    QVERIFY(!sample->isEnabled());
    opened.window.firstRun().setSettingUp(false);
    QVERIFY(sample->hasFocus());
}

void MainWindowTest::checksTheMachineOnTheFirstRunPage()
{
    Opened opened;
    QVERIFY(opened.open());
    EVENTUALLY(shows(opened.window, QStringLiteral("can be written to")));
    QVERIFY(shows(opened.window, QStringLiteral("passphrase file")));
    QDir(opened.room.world.dataFolder()).removeRecursively();
    opened.click(QStringLiteral("checkAgain"));
    EVENTUALLY(!shows(opened.window, QStringLiteral("can be written to")));
}

void MainWindowTest::keepsTheKeyboardWhileTheMachineIsChecked()
{
    Opened opened;
    QVERIFY(opened.open());
    EVENTUALLY_EQUAL(opened.page(), QStringLiteral("ui::FirstRunPage"));
    auto *again = opened.window.findChild<QWidget *>(QStringLiteral("checkAgain"));
    again->setFocus();
    QTest::keyClick(again, Qt::Key_Space);
    QVERIFY(again->hasFocus());
    EVENTUALLY(shows(opened.window, QStringLiteral("can be written to")));
    QVERIFY(again->hasFocus());
}

/// Also for one that the desk has not read yet.
void MainWindowTest::leavesTheFirstRunPageForAConnector()
{
    Opened opened;
    QVERIFY(opened.open());
    EVENTUALLY_EQUAL(opened.page(), QStringLiteral("ui::FirstRunPage"));
    opened.window.showConnector(opened.room.world.connector().id);
    QCOMPARE(opened.page(), QStringLiteral("ui::DataConnectorsPage"));
    opened.room.desk().refresh();
    EVENTUALLY(opened.window.findChild<ui::ConnectorFlyout *>()->isVisible());
}

void MainWindowTest::showsTheConnectorsWhereThereAreSome()
{
    Opened opened;
    opened.room.world.connector();
    opened.room.desk().refresh();
    QVERIFY(opened.open());
    EVENTUALLY_EQUAL(opened.page(), QStringLiteral("ui::DataConnectorsPage"));
}

void MainWindowTest::fitsTheScreenWhateverWasKept()
{
    support::ScriptedPrompts prompts;
    {
        ui::MainWindow window(prompts);
        window.resize(window.screen()->availableSize() * 3);
    }
    ui::MainWindow window(prompts);
    QVERIFY(window.width() <= window.screen()->availableSize().width());
    QVERIFY(window.height() <= window.screen()->availableSize().height());
}

void MainWindowTest::opensPagesByKeyboard()
{
    Opened opened;
    QVERIFY(opened.open());
    QTest::keyClick(&opened.window, Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(opened.page(), QStringLiteral("ui::ActivityPage"));
    QTest::keyClick(&opened.window, Qt::Key_5, Qt::ControlModifier);
    QCOMPARE(opened.page(), QStringLiteral("ui::SettingsPage"));
    QTest::keyClick(&opened.window, Qt::Key_1, Qt::ControlModifier);
    QCOMPARE(opened.page(), QStringLiteral("ui::FirstRunPage"));
}

void MainWindowTest::keepsANoticeOfTrouble()
{
    Opened opened;
    opened.room.world.mailboxes->fault = [](const QString &, const target::Letter &) {
        return support::Mailboxes::Fault{.outcome = {.state = model::Outcome::State::Failed,
                                                     .reason = "REFUSED",
                                                     .text = QStringLiteral("No."),
                                                     .receipt = {}}};
    };
    opened.room.world.serve({World::message(QStringLiteral("1"), QStringLiteral("ann@example.com"), {})});
    const base::ConnectorId id = opened.room.world.connector().id;
    opened.room.desk().refresh();
    QVERIFY(opened.open());
    opened.room.desk().run(id);
    auto *notices = opened.window.findChild<QToolButton *>(QStringLiteral("notices"));
    EVENTUALLY_EQUAL(notices->text(), QStringLiteral("Notices (1)"));
    QTest::mouseClick(notices, Qt::LeftButton);
    auto *list = notices->findChild<QMenu *>(QStringLiteral("noticeList"));
    QVERIFY(list->isVisible());
    QVERIFY(list->actions().front()->text().contains(QStringLiteral("“Paged”: Attention.")));
    QCOMPARE(notices->text(), QStringLiteral("Notices"));
    QTest::keyClick(list, Qt::Key_Escape);
}

void MainWindowTest::staysWhenItMayNotClose()
{
    Opened opened;
    QVERIFY(opened.open());
    int asked = 0;
    bool mayClose = false;
    opened.window.setMayClose([&] {
        ++asked;
        return mayClose;
    });
    opened.window.close();
    QVERIFY(opened.window.isVisible());
    mayClose = true;
    opened.window.close();
    QVERIFY(!opened.window.isVisible());
    QCOMPARE(asked, 2);
}

void MainWindowTest::namesEverythingThatTakesTheKeyboard()
{
    Opened opened;
    QVERIFY(opened.open());
    for (const QWidget *each : opened.window.findChildren<QWidget *>()) {
        const auto *button = qobject_cast<const QAbstractButton *>(each);
        const bool isNamed = !each->accessibleName().isEmpty() || (button && !button->text().isEmpty());
        QVERIFY2(isNamed || !each->isVisible() || !(each->focusPolicy() & Qt::TabFocus),
                 qPrintable(each->objectName()));
    }
}

void MainWindowTest::showsWhatAnAssistantMadeFromAnotherPage()
{
    Opened opened;
    const base::ConnectorId id = opened.room.world.connector().id;
    opened.room.desk().refresh();
    QVERIFY(opened.open());
    EVENTUALLY_EQUAL(opened.page(), QStringLiteral("ui::DataConnectorsPage"));
    Q_EMIT opened.window.findChild<ui::OverviewTab *>()->addWanted(QStringLiteral("paged"));
    EVENTUALLY(opened.window.findChild<ui::Assistant *>());
    opened.window.showPage(4);
    Q_EMIT opened.window.findChild<ui::Assistant *>()->applied(id, false);
    QCOMPARE(opened.page(), QStringLiteral("ui::DataConnectorsPage"));
    EVENTUALLY(opened.window.findChild<ui::ConnectorFlyout *>()->isVisible());
}

QTEST_MAIN(MainWindowTest)
#include "mainwindow_test.moc"
