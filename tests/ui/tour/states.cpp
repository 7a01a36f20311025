// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QTest>

#include "ui/dashboard/firstrunpage.h"
#include "ui/tour/tour.h"
#include "ui/widgets/dialogs.h"

namespace support {

using namespace std::chrono_literals;
using Stage = model::RunSnapshot::Stage;

void Tour::choose(const QString &name, const QVariant &item)
{
    auto *box = qobject_cast<QComboBox *>(part(name));
    const int index = item.typeId() == QMetaType::Int ? item.toInt() : box->findData(item);
    QTest::keyClick(box, Qt::Key_Home);
    for (int i = 0; i < index; ++i)
        QTest::keyClick(box, Qt::Key_Down);
    if (box->currentIndex() != index)
        qFatal("The tour cannot choose in %s.", qPrintable(name));
    settle();
}

/// In the middle of a run, as the engine tells of one.
void Tour::beRunning(const QString &waitsFor)
{
    model::RunSnapshot run{.run = base::RunId{900},
                           .connector = view("Branch office").config.id,
                           .connectorName = QStringLiteral("Branch office"),
                           .stage = Stage::Delivering};
    run.counts.itemsAvailable = 1204;
    run.counts.fannedOut = 5310;
    run.counts.imported = 2201;
    run.itemsPerSecond = 87;
    run.lastCheckpoint = m_desk->now();
    run.waitsFor = waitsFor;
    run.isThrottled = true;
    if (!waitsFor.isEmpty())
        run.waitsUntil = m_desk->now() + 17min;
    m_running = run.connector;
    Q_EMIT m_engine->progressed(run);
    settle();
}

void Tour::endRun()
{
    Q_EMIT m_engine->finished(std::exchange(m_running, {}), {});
    settle();
}

QWidget *Tour::connectors()
{
    tab(1);
    if (auto *close = m_window->findChild<QWidget *>(QStringLiteral("closeFlyout")); close->isVisible())
        press(QStringLiteral("closeFlyout"));
    return m_window.get();
}

std::vector<Tour::Stop> Tour::connectorStates()
{
    const auto inFlyout = [this](const char *name, const char *connector, auto act) {
        return Stop{QLatin1String(name), [this, connector, act] {
                        flyout(connector);
                        act();
                        settle();
                        return m_window.get();
                    }};
    };
    const auto nothing = [] {
    };
    return {
        {QStringLiteral("connectors-chosen"),
         [this] {
             connectors();
             chooseFirst(QStringLiteral("connectorTable"));
             return m_window.get();
         }},
        {QStringLiteral("connectors-no-match"),
         [this] {
             connectors();
             enter(QStringLiteral("connectorFilter"), QStringLiteral("nothing like it"));
             return m_window.get();
         }},
        {QStringLiteral("overview-no-match"),
         [this] {
             tab(0);
             if (QWidget *back = m_window->findChild<QWidget *>(QStringLiteral("backToOverview"));
                 back->isVisible())
                 press(QStringLiteral("backToOverview"));
             enter(QStringLiteral("tileFilter"), QStringLiteral("nothing like it"));
             return m_window.get();
         }},
        inFlyout("flyout-failed", "Former drop folder", nothing),
        inFlyout("flyout-never-run", "Trading floor", nothing),
        inFlyout("flyout-running", "Branch office", [this] { beRunning({}); }),
        inFlyout("flyout-throttled", "Branch office",
                 [this] { beRunning(QStringLiteral("Throttled by the destination.")); }),
        inFlyout("flyout-log", "Branch office",
                 [this] {
                     press(QStringLiteral("downloadLog"));
                     choose(QStringLiteral("logRange"), 3);
                 }),
        inFlyout("flyout-log-refused", "Branch office",
                 [this] {
                     press(QStringLiteral("downloadLog"));
                     m_prompts.nextPath = m_folder + QStringLiteral("/no/such/folder/log.txt");
                     press(QStringLiteral("saveLog"));
                 }),
        inFlyout("flyout-problem", "Branch office", [this] { chooseFirst(QStringLiteral("problems")); }),
        inFlyout("flyout-message", "Branch office",
                 [this] {
                     chooseFirst(QStringLiteral("problems"));
                     press(QStringLiteral("showMessage"));
                 }),
        inFlyout("flyout-no-message", "Branch office",
                 [this] {
                     enter(QStringLiteral("previewItem"), QStringLiteral("no-such-item"));
                     press(QStringLiteral("showPreview"));
                 }),
        inFlyout("flyout-days", "Branch office", [this] { choose(QStringLiteral("scheduleMode"), 1); }),
        inFlyout("flyout-days-refused", "Branch office",
                 [this] {
                     choose(QStringLiteral("scheduleMode"), 1);
                     enter(QStringLiteral("scheduleTimes"), QStringLiteral("noon"));
                     press(QStringLiteral("saveSchedule"));
                 }),
    };
}

/// The staging's disk is not mounted.
void Tour::verifyWithoutStaging()
{
    const QString staging = m_folder + QStringLiteral("/staging");
    const QString away = m_folder + QStringLiteral("/not mounted");
    if (!QDir().rename(staging, away))
        qFatal("There is no staging to be away.");
    press(QStringLiteral("verify"));
    settle();
    if (!QDir().rename(away, staging))
        qFatal("The staging does not come back.");
}

std::vector<Tour::Stop> Tour::otherStates()
{
    const auto onPage = [this](const char *name, int index, auto act) {
        return Stop{QLatin1String(name), [this, index, act] {
                        page(index);
                        act();
                        settle();
                        return m_window.get();
                    }};
    };
    return {
        onPage("activity-running", 1, [this] { beRunning({}); }),
        onPage("activity-chosen", 1, [this] { chooseFirst(QStringLiteral("runs")); }),
        onPage("user-mapping-person", 2, [this] { chooseFirst(QStringLiteral("people")); }),
        onPage("user-mapping-refused", 2,
               [this] {
                   chooseFirst(QStringLiteral("people"));
                   qobject_cast<QComboBox *>(part(QStringLiteral("mailbox")))
                       ->setEditText(QStringLiteral("nobody@nowhere.example"));
                   press(QStringLiteral("mapPerson"));
               }),
        onPage("user-mapping-no-match", 2,
               [this] {
                   const QWidget *people = part(QStringLiteral("people"));
                   enter(QStringLiteral("peopleFilter"), QStringLiteral("nothing like it"));
                   if (!QTest::qWaitFor([people] { return !people->isVisible(); }, 60000))
                       qFatal("Everybody matches.");
               }),
        onPage("audit-no-match", 3,
               [this] { enter(QStringLiteral("auditSubject"), QStringLiteral("nothing like it")); }),
        onPage("audit-staging-away", 3, [this] { verifyWithoutStaging(); }),
        onPage("settings-refused", 4,
               [this] {
                   enter(QStringLiteral("field-lanes"), QStringLiteral("many"));
                   press(QStringLiteral("saveSettings"));
               }),
        onPage("settings-account", 4, [this] { chooseFirst(QStringLiteral("accounts")); }),
        onPage("trouble", 0,
               [this] {
                   m_desk->show({QStringLiteral("“Branch office” was not paused."),
                                 base::storageFailure("DISK_FULL", QStringLiteral("The disk is full."),
                                                      QStringLiteral("Free some space and try again."))});
               }),
        {QStringLiteral("first-run"),
         [this] {
             return show<ui::FirstRunPage>(std::make_unique<ui::FirstRunPage>(*m_desk),
                                           [](ui::FirstRunPage &page) { page.look(); });
         }},
        {QStringLiteral("opening"),
         [this] {
             return show<ui::MainWindow>(std::make_unique<ui::MainWindow>(m_prompts),
                                         [](ui::MainWindow &) {});
         }},
        {QStringLiteral("opening-failed"),
         [this] {
             return show<ui::MainWindow>(
                 std::make_unique<ui::MainWindow>(m_prompts), [](ui::MainWindow &window) {
                     window.showOpenFailure(base::inputFailure("DATA_FOLDER_IN_USE",
                                                               QStringLiteral("Process 7 has it."),
                                                               QStringLiteral("End it first.")));
                 });
         }},
        {QStringLiteral("question"),
         [this] {
             return ask({.title = QStringLiteral("Delete"),
                         .text = QStringLiteral("“Branch office” will be deleted."),
                         .button = QStringLiteral("Delete"),
                         .isDanger = true,
                         .label = {},
                         .value = {}});
         }},
        {QStringLiteral("question-line"),
         [this] {
             return ask({.title = QStringLiteral("Clone"),
                         .text = QStringLiteral("A new connector with the same settings."),
                         .button = QStringLiteral("Clone"),
                         .isDanger = false,
                         .label = QStringLiteral("Name"),
                         .value = QStringLiteral("Branch office copy")});
         }},
    };
}

QWidget *Tour::ask(const ui::Prompts::Question &question)
{
    page(0);
    ui::Dialogs().ask(m_window.get(), question, [](const QString &) {});
    m_dialog.reset(m_window->findChild<QWidget *>(QStringLiteral("question")));
    m_dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    return present(m_dialog.get());
}

} // namespace support
