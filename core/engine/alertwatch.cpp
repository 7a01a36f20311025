// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/alertwatch.h"

#include <QLoggingCategory>

namespace engine {

using namespace std::chrono_literals;

/// What is overdue shows without a run.
constexpr auto interval = 10min;

namespace {

Q_LOGGING_CATEGORY(lcAlertWatch, "chancery.alerts")

} // namespace

AlertWatch::AlertWatch(const Environment &environment, Engine &engine, Background &background)
    : m_background(background), m_alerts(std::make_shared<Alerts>(environment))
{
    connect(&engine, &Engine::finished, this, [this] { look(); });
    connect(&engine, &Engine::failed, this, [this] { look(); });
    connect(&m_timer, &QTimer::timeout, this, &AlertWatch::look);
    m_timer.start(interval);
}

void AlertWatch::look()
{
    m_isDue = true;
    if (m_isLooking)
        return;
    m_isLooking = true;
    m_isDue = false;
    m_background.ask(
        this, [alerts = m_alerts](const base::Stop &stop) { alerts->look(stop); },
        [this](const Answer<std::monostate> &answer) {
            if (answer.failure)
                qCWarning(lcAlertWatch).noquote() << "Alerts:" << answer.failure->key << answer.failure->text;
            m_isLooking = false;
            if (m_isDue)
                look();
        });
}

} // namespace engine
