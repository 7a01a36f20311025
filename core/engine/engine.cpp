// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/engine.h"

#include <QLoggingCategory>

#include "engine/lanes.h"
#include "journal/configuration.h"

namespace engine {

static Q_LOGGING_CATEGORY(lcEngine, "chancery.engine");

Engine::Engine(const Environment &environment, QObject *parent)
    : QObject(parent), m_environment(environment), m_runner(environment)
{
    m_runner.recover();
}

Engine::~Engine()
{
    for (const auto &[connector, active] : m_active)
        active.stop.now();
    for (const auto &[connector, active] : m_active)
        active.thread->wait();
}

bool Engine::isRunning(base::ConnectorId connector) const
{
    return m_active.contains(connector);
}

void Engine::start(base::ConnectorId id, RunOptions options)
{
    const auto connector = m_environment.journal.configuration().connector(id);
    if (!connector || connector->state == model::ConnectorConfig::State::Removed)
        return;
    if (isRunning(id)) {
        qCInfo(lcEngine).noquote() << connector->name << "is running already";
        return;
    }
    Active &active = m_active[id];
    active.thread.reset(QThread::create([this, connector = *connector, options = std::move(options),
                                         stop = active.stop] { execute(connector, options, stop); }));
    connect(active.thread.get(), &QThread::finished, this, [this, id] { forget(id); });
    active.thread->start();
}

void Engine::execute(const model::ConnectorConfig &connector, const RunOptions &options,
                     const base::Stop &stop)
{
    const auto failure = Lanes::caught([&] {
        const RunReport report = m_runner.run(
            connector, options, [this](const model::RunSnapshot &snapshot) { Q_EMIT progressed(snapshot); },
            stop);
        Q_EMIT finished(connector.id, report);
    });
    if (failure)
        Q_EMIT failed(connector.id, failure->text);
}

void Engine::forget(base::ConnectorId connector)
{
    m_active.erase(connector);
}

void Engine::stopGently(base::ConnectorId connector)
{
    if (const auto active = m_active.find(connector); active != m_active.end())
        active->second.stop.gently();
}

void Engine::stopNow(base::ConnectorId connector)
{
    if (const auto active = m_active.find(connector); active != m_active.end())
        active->second.stop.now();
}

void Engine::stopAll()
{
    for (const auto &[connector, active] : m_active)
        active.stop.gently();
}

} // namespace engine
