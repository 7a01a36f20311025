// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chancery/application.h"

namespace app {

using namespace std::chrono_literals;

/// The wall clock is asked this often, so that a run missed in sleep starts soon after.
constexpr auto scheduleInterval = 30s;

Application::Application(QString dataFolder) : m_dataFolder(std::move(dataFolder)), m_window(m_dialogs)
{
    m_background.emplace();
    connect(&m_window, &ui::MainWindow::tryAgain, this, &Application::openFolder);
    connect(&m_schedule, &QTimer::timeout, this, &Application::startDue);
}

Application::~Application()
{
    m_schedule.stop();
    m_desk.reset();
    m_background.reset();
    if (m_engine) {
        QMetaObject::invokeMethod(
            m_engine.get(), [this] { m_engine.reset(); }, Qt::BlockingQueuedConnection);
        m_engineThread.quit();
        m_engineThread.wait();
    }
}

void Application::start()
{
    m_window.show();
    QTimer::singleShot(0, this, &Application::openFolder);
}

void Application::openFolder()
{
    m_background->ask(
        this,
        [folder = m_dataFolder](const base::Stop &) {
            return std::make_unique<Session>(QStringLiteral("chancery"), folder, Session::Access::Write,
                                             false);
        },
        [this](engine::Answer<std::unique_ptr<Session>> answer) {
            if (answer)
                open(*std::move(answer.value));
            else
                m_window.showOpenFailure(*answer.failure);
        });
}

void Application::open(std::unique_ptr<Session> session)
{
    m_session = std::move(session);
    m_engine = std::make_unique<engine::Engine>(m_session->environment());
    m_engine->moveToThread(&m_engineThread);
    m_engineThread.start();
    m_desk.emplace(m_session->environment(), *m_engine, *m_background);
    m_window.setUp(*m_desk);
    m_scheduler.emplace(m_session->environment().journal, m_session->environment().clock,
                        QTimeZone::systemTimeZone());
    m_schedule.start(scheduleInterval);
    startDue();
}

void Application::startDue()
{
    m_background->ask(
        this, [this](const base::Stop &) { return m_scheduler->due(); },
        [this](const engine::Answer<std::vector<base::ConnectorId>> &due) {
            if (!due)
                return;
            for (const base::ConnectorId id : *due.value)
                m_desk->run(id, {.trigger = model::Trigger::Schedule, .range = {}});
        });
}

} // namespace app
