// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chancery/opening.h"

#include <algorithm>

#include <QFileInfo>
#include <QSettings>

#include "app/chancery/singleinstance.h"
#include "engine/schedule.h"
#include "journal/configuration.h"
#include "journal/runs.h"

namespace app {

/// A run that ends the program each time must not keep it from being opened.
constexpr int patience = 5;

static bool isWorthAnotherTry(journal::Runs &runs, base::ConnectorId connector)
{
    const auto last = runs.runs(connector, patience);
    return last.size() < patience || !std::ranges::all_of(last, [](const model::RunRecord &run) {
               return run.state == model::RunState::Interrupted;
           });
}

/// It may have been in its last steps when the program was closed.
static bool hasEnded(model::RunState state)
{
    return state == model::RunState::Completed || state == model::RunState::CompletedWithFailures;
}

static bool isStartedByPeople(const model::ConnectorConfig &connector)
{
    const QString schedule = connector.settings.value("schedule");
    return engine::Schedule::parse(schedule).kind == engine::Schedule::Kind::Manual;
}

static std::vector<base::ConnectorId> unfinished(journal::Journal &journal,
                                                 const std::vector<base::ConnectorId> &stopped)
{
    std::vector<base::ConnectorId> found;
    for (const model::ConnectorConfig &connector : journal.configuration().connectors()) {
        const auto last = journal.runs().runs(connector.id, 1);
        if (connector.state != model::ConnectorConfig::State::Active || last.empty())
            continue;
        const bool isReplay = last.front().trigger == model::Trigger::Replay;
        if (isReplay && isStartedByPeople(connector))
            continue; // a run would read the source, which nobody asked for
        const model::RunState state = last.front().state;
        const bool wasStopped = std::ranges::find(stopped, connector.id) != stopped.end() && !hasEnded(state);
        const bool wasKilled =
            state == model::RunState::Interrupted && isWorthAnotherTry(journal.runs(), connector.id);
        if (wasStopped || wasKilled)
            found.push_back(connector.id);
    }
    return found;
}

Opened openDataFolder(const QString &folder, QThread &engineThread,
                      const std::vector<base::ConnectorId> &stopped)
{
    Opened opened;
    opened.session =
        std::make_unique<Session>(QStringLiteral("chancery"), folder, Session::Access::Write, false);
    opened.engine = std::make_unique<engine::Engine>(opened.session->environment());
    opened.unfinished = unfinished(opened.session->environment().journal, stopped);
    opened.engine->moveToThread(&engineThread);
    return opened;
}

static QString keyOf(const QString &folder)
{
    return QStringLiteral("stopped/") + QFileInfo(SingleInstance::nameOf(folder)).fileName();
}

void rememberStopped(const QString &folder, const std::vector<base::ConnectorId> &connectors)
{
    QStringList ids;
    for (const base::ConnectorId id : connectors)
        ids.append(QString::number(id.value));
    if (ids.isEmpty())
        QSettings().remove(keyOf(folder));
    else
        QSettings().setValue(keyOf(folder), ids);
}

std::vector<base::ConnectorId> stoppedIn(const QString &folder)
{
    std::vector<base::ConnectorId> found;
    const QStringList ids = QSettings().value(keyOf(folder)).toStringList();
    for (const QString &id : ids)
        found.push_back({id.toLongLong()});
    return found;
}

} // namespace app
