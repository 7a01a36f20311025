// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chancery/application.h"

#include <QApplication>

#include "app/chancery/autostart.h"
#include "app/session/sampledata.h"
#include "base/failure.h"
#include "engine/alerts.h"
#include "ui/dashboard/firstrunpage.h"
#include "ui/models/notices.h"

namespace app {

using namespace std::chrono_literals;

/// The wall clock is asked this often, so that a run missed in sleep starts soon after.
constexpr auto scheduleInterval = 30s;
constexpr auto stopPoll = 100ms;

Application::Application(QString dataFolder, std::unique_ptr<Tray> tray,
                         std::chrono::milliseconds retryInterval)
    : m_dataFolder(std::move(dataFolder)), m_tray(std::move(tray))
{
    m_background.emplace();
    m_engineThread.start();
    m_window = std::make_unique<ui::MainWindow>(m_dialogs);
    m_window->setMayClose([this] { return mayClose(); });
    connect(m_window.get(), &ui::MainWindow::tryAgain, this, &Application::openFolder);
    connect(m_window.get(), &ui::MainWindow::sampleWanted, this, &Application::setUpSample);
    connect(m_window.get(), &ui::MainWindow::quitWanted, this, &Application::end);
    connect(m_tray.get(), &Tray::openWanted, this, &Application::comeToFront);
    connect(m_tray.get(), &Tray::quitWanted, this, &Application::end);
    connect(&m_schedule, &QTimer::timeout, this, &Application::startDue);
    connect(&m_retry, &QTimer::timeout, this, &Application::tryToOpen);
    m_retry.setSingleShot(true);
    m_retry.setInterval(retryInterval);
}

Application::~Application()
{
    m_schedule.stop();
    m_retry.stop();
    m_window.reset();
    m_desk.reset();
    m_alerts.reset();
    m_background.reset();
    if (m_engine) {
        QMetaObject::invokeMethod(
            m_engine.get(), [this] { m_engine.reset(); }, Qt::BlockingQueuedConnection);
    }
    m_engineThread.quit();
    m_engineThread.wait();
}

void Application::start(bool isMinimized)
{
    if (!isMinimized)
        m_window->show();
    else if (!m_tray->isThere())
        m_window->showMinimized();
    QTimer::singleShot(0, this, &Application::openFolder);
}

void Application::comeToFront()
{
    m_window->comeToFront();
}

void Application::openFolder()
{
    if (m_isOpening || m_session)
        return;
    m_whyNotOpened.clear();
    m_window->showOpening();
    tryToOpen();
}

void Application::tryToOpen()
{
    if (m_isOpening || m_session)
        return;
    m_isOpening = true;
    m_retry.stop();
    m_background->ask(
        this,
        [folder = m_dataFolder, stopped = stoppedIn(m_dataFolder), this](const base::Stop &) {
            return openDataFolder(folder, m_engineThread, stopped);
        },
        [this](engine::Answer<Opened> answer) {
            m_isOpening = false;
            if (answer)
                take(*std::move(answer.value));
            else
                sayWhyNotOpened(*answer.failure);
        });
}

/// A keychain is unlocked, and another program ends. Whoever has refused access is not asked again and again.
static bool mayPass(const base::Failure &failure)
{
    return failure.area == base::Area::Lease ||
           (failure.area == base::Area::SignIn && failure.key != "VAULT_DENIED");
}

/// Once, however often it is tried: in the window, and, where nobody looks at that, in the tray.
void Application::sayWhyNotOpened(const base::Failure &failure)
{
    if (mayPass(failure))
        m_retry.start();
    if (std::exchange(m_whyNotOpened, failure.text) == failure.text)
        return;
    m_window->showOpenFailure(failure);
    if (!m_window->isActiveWindow())
        tell(ui::MainWindow::tr("The data folder cannot be opened."), failure.sentence(), false);
}

void Application::take(Opened opened)
{
    m_session = std::move(opened.session);
    m_engine = std::move(opened.engine);
    m_desk.emplace(m_session->environment(), *m_engine, *m_background);
    m_window->setUp(*m_desk, *this);
    connect(&m_window->notices(), &ui::Notices::told, this, &Application::tell);
    m_scheduler.emplace(m_session->environment().journal, m_session->environment().clock,
                        QTimeZone::systemTimeZone());
    m_alerts.emplace(m_session->environment(), *m_engine, *m_background);
    m_alerts->look();
    // A replay goes on as any other run, with what it has made again: all else that failed is a person's to
    // send again.
    for (const base::ConnectorId id : opened.unfinished)
        m_desk->run(id, {.trigger = model::Trigger::Schedule, .range = {}});
    rememberStopped(m_dataFolder, {});
    m_schedule.start(scheduleInterval);
    startDue();
}

void Application::startDue()
{
    if (m_isLookingForDue || m_isEnding)
        return;
    m_isLookingForDue = true;
    m_background->askAhead(
        this, [this](const base::Stop &) { return m_scheduler->due(); },
        [this](const engine::Answer<std::vector<base::ConnectorId>> &due) {
            m_isLookingForDue = false;
            m_desk->refresh(); // a connector becomes overdue by time alone
            if (!due || m_isEnding)
                return;
            for (const base::ConnectorId id : *due.value)
                m_desk->run(id, {.trigger = model::Trigger::Schedule, .range = {}});
        });
}

void Application::setUpSample()
{
    m_window->firstRun().setSettingUp(true);
    const QString account = tr("Sample archive");
    const QString archive = m_dataFolder + QStringLiteral("/sample-archive");
    m_background->ask(
        m_window.get(),
        [this, account, archive](const base::Stop &) {
            std::vector<base::ConnectorId> connectors;
            SampleData(*m_session, account, archive)
                .forEachConnector(SampleData::Sources::Files,
                                  [&](const model::ConnectorConfig &each) { connectors.push_back(each.id); });
            return connectors;
        },
        [this](const engine::Answer<std::vector<base::ConnectorId>> &connectors) {
            m_window->firstRun().setSettingUp(false);
            m_desk->refresh();
            if (!connectors) {
                m_desk->show({tr("The sample data was not set up."), *connectors.failure});
                return;
            }
            Q_EMIT m_desk->configurationChanged();
            for (const base::ConnectorId id : *connectors.value)
                m_desk->run(id);
            if (!connectors.value->empty())
                m_window->showConnector(connectors.value->front());
        });
}

bool Application::mayClose()
{
    if (m_tray->isThere() && !m_isEnding) {
        m_window->hide();
        if (!std::exchange(m_hasSaidWhereItIs, true))
            m_tray->notify(tr("Chancery keeps working"), tr("Open or quit it with its icon in the tray."),
                           true);
        return false;
    }
    end();
    return false;
}

void Application::end()
{
    if (m_isEnding || !m_engine) {
        QCoreApplication::exit();
        return;
    }
    m_isEnding = true;
    m_schedule.stop();
    std::vector<base::ConnectorId> running;
    for (const ui::ConnectorView &view : m_desk->connectors()) {
        if (view.isRunning())
            running.push_back(view.config.id);
    }
    rememberStopped(m_dataFolder, running);
    if (!running.empty()) {
        m_window->comeToFront();
        m_window->say(ui::theme::Tone::Busy,
                      tr("Chancery quits as soon as the items in hand are done. Nothing is lost: the runs go "
                         "on where they are at the next start. Close the window again to quit at once."));
    }
    QMetaObject::invokeMethod(m_engine.get(), &engine::Engine::stopAll, Qt::QueuedConnection);
    waitForRuns();
}

void Application::waitForRuns()
{
    QMetaObject::invokeMethod(
        m_engine.get(),
        [this] {
            const bool isIdle = m_engine->isIdle();
            QMetaObject::invokeMethod(
                this, [this, isIdle] { leaveWhenIdle(isIdle); }, Qt::QueuedConnection);
        },
        Qt::QueuedConnection);
}

void Application::leaveWhenIdle(bool isIdle)
{
    if (isIdle)
        QCoreApplication::exit();
    else
        QTimer::singleShot(stopPoll, this, &Application::waitForRuns);
}

void Application::tell(const QString &title, const QString &text, bool isGood)
{
    m_tray->notify(title, text, isGood);
    if (!isGood)
        QApplication::alert(m_window.get());
}

model::Checks Application::sendTestAlert(const base::Stop &stop)
{
    return engine::Alerts(m_session->environment()).sendTest(stop);
}

bool Application::startsAtSignIn()
{
    return autostart::isOn();
}

void Application::setStartsAtSignIn(bool isOn)
{
    if (!isOn) {
        autostart::turnOff();
        return;
    }
    if (!qEnvironmentVariableIsEmpty("CHANCERY_VAULT"))
        throw base::inputFailure(
            "VAULT_SETTING_NOT_KEPT",
            tr("Chancery was started with CHANCERY_VAULT, which is not set at sign-in: "
               "without its passphrase file the data folder cannot be opened."),
            tr("Let a script or service of your own set CHANCERY_VAULT and start chancery --minimized."));
    // Always named: what is set now for this program need not be set at sign-in.
    autostart::turnOn(
        {.program = QCoreApplication::applicationFilePath(),
         .arguments = {QStringLiteral("--minimized"), QStringLiteral("--data-dir"), m_dataFolder}});
}

} // namespace app
