// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/desk.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "engine/scheduler.h"
#include "journal/configuration.h"

namespace ui {

using namespace std::chrono_literals;

/// Figures of a running connector come with its snapshots; the rest is read at most this often.
constexpr std::chrono::milliseconds refreshDelay = 100ms;

/// A run tells at once what it waits for, and with many mailboxes that may be a thousand times a second.
constexpr std::chrono::milliseconds progressDelay = 100ms;

struct Desk::Reading
{
    std::vector<ConnectorView> connectors;
    std::vector<model::AccountConfig> accounts;
};

Desk::Desk(const engine::Environment &environment, engine::Engine &engine, engine::Background &background,
           QObject *parent)
    : QObject(parent), m_environment(environment), m_engine(engine), m_background(background)
{
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(refreshDelay);
    connect(&m_refresh, &QTimer::timeout, this, &Desk::readNow);
    m_tell.setSingleShot(true);
    m_tell.setInterval(progressDelay);
    connect(&m_tell, &QTimer::timeout, this, &Desk::tellProgress);
    connect(&engine, &engine::Engine::progressed, this, &Desk::onProgress);
    connect(&engine, &engine::Engine::finished, this, &Desk::onFinished);
    connect(&engine, &engine::Engine::failed, this, &Desk::onFailed);
    readNow();
}

const ConnectorView *Desk::find(base::ConnectorId id) const
{
    const auto found = std::ranges::find_if(
        m_connectors, [&](const ConnectorView &view) { return id && view.config.id == id; });
    return found == m_connectors.end() ? nullptr : &*found;
}

const ConnectorView *Desk::find(base::DraftId id) const
{
    const auto found = std::ranges::find_if(
        m_connectors, [&](const ConnectorView &view) { return view.draft && view.draft->id == id; });
    return found == m_connectors.end() ? nullptr : &*found;
}

static QString kindName(const engine::Environment &environment, const QString &id)
{
    const auto kind =
        std::ranges::find(environment.connectorKinds, id.toUtf8(), &connectors::ConnectorKind::id);
    return kind == environment.connectorKinds.end() ? id : kind->name;
}

static ConnectorView viewOf(const engine::Environment &environment, const model::Draft &draft)
{
    return {.config = {.name = draft.name, .kind = draft.kind, .settings = draft.settings, .draft = draft.id},
            .draft = draft,
            .kindName = kindName(environment, draft.kind),
            .account = draft.account};
}

Desk::Reading Desk::read(const engine::Environment &environment)
{
    Reading reading;
    journal::Configuration &configuration = environment.journal.configuration();
    engine::Scheduler scheduler(environment.journal, environment.clock, QTimeZone::systemTimeZone());
    reading.accounts = configuration.accounts();
    for (const model::ConnectorConfig &connector : configuration.connectors()) {
        const auto account = configuration.account(connector.account);
        reading.connectors.push_back({.config = connector,
                                      .kindName = kindName(environment, connector.kind),
                                      .account = account ? account->name : QString(),
                                      .figures = environment.journal.queries().status(connector.id),
                                      .nextRun = scheduler.nextDue(connector)});
    }
    for (const model::Draft &draft : engine::Drafting(environment).all()) {
        if (!draft.edits) {
            reading.connectors.push_back(viewOf(environment, draft));
            continue;
        }
        const auto edited = std::ranges::find_if(
            reading.connectors, [&](const ConnectorView &view) { return view.config.id == draft.edits; });
        if (edited != reading.connectors.end())
            edited->keptEdit = {.draft = draft.id, .at = draft.savedAt};
    }
    return reading;
}

void Desk::refresh()
{
    if (m_isReading)
        m_isStale = true;
    else if (!m_refresh.isActive())
        m_refresh.start();
}

void Desk::readNow()
{
    m_isReading = true;
    m_isStale = false;
    m_readingTime.start();
    m_background.askAhead(
        this, [&environment = m_environment](const base::Stop &) { return read(environment); },
        [this](engine::Answer<Reading> answer) {
            m_isReading = false;
            // A journal that answers slowly is asked less often.
            m_refresh.setInterval(
                std::max(refreshDelay, std::chrono::milliseconds(2 * m_readingTime.elapsed())));
            if (answer)
                take(*std::move(answer.value));
            else
                show({tr("The connectors could not be read."), *answer.failure});
            if (m_isStale)
                refresh();
        });
}

void Desk::take(Reading reading)
{
    for (ConnectorView &view : reading.connectors)
        putLive(view);
    const bool isSame = m_isLoaded && reading.connectors == m_connectors && reading.accounts == m_accounts;
    m_connectors = std::move(reading.connectors);
    m_accounts = std::move(reading.accounts);
    m_isLoaded = true;
    if (!isSame)
        Q_EMIT connectorsChanged();
}

void Desk::putLive(ConnectorView &view) const
{
    const auto live = m_live.find(view.config.id);
    view.live = live == m_live.end() ? std::nullopt : std::optional(live->second);
    view.status = statusOf(view, now());
}

void Desk::onProgress(const model::RunSnapshot &snapshot)
{
    m_live[snapshot.connector] = snapshot;
    for (ConnectorView &view : m_connectors) {
        if (view.config.id == snapshot.connector)
            putLive(view);
    }
    m_untold.insert(snapshot.connector);
    if (!m_tell.isActive())
        tellProgress();
}

void Desk::tellProgress()
{
    const std::set<base::ConnectorId> untold = std::exchange(m_untold, {});
    if (untold.empty())
        return;
    m_tell.start();
    for (const base::ConnectorId id : untold) {
        if (const auto live = m_live.find(id); live != m_live.end())
            Q_EMIT progressed(model::RunSnapshot(live->second));
    }
}

void Desk::onFinished(base::ConnectorId id, const engine::RunReport &report)
{
    if (m_untold.erase(id) > 0)
        Q_EMIT progressed(model::RunSnapshot(m_live.at(id)));
    m_live.erase(id);
    refresh();
    Q_EMIT runFinished(id, report);
}

void Desk::onFailed(base::ConnectorId id, const QString &text)
{
    m_live.erase(id);
    refresh();
    show({tr("“%1” could not run.").arg(nameOf(id)), base::inputFailure("RUN_FAILED", text)});
    Q_EMIT runNotStarted(id);
}

void Desk::change(const QString &what, std::function<void(engine::Administration &)> work,
                  std::function<void()> done, Refused refused)
{
    change(
        what,
        [work = std::move(work)](engine::Administration &administration, const base::Stop &) {
            work(administration);
        },
        std::move(done), std::move(refused));
}

void Desk::change(const QString &what, LongChange work, std::function<void()> done, Refused refused)
{
    ask(
        this,
        [&environment = m_environment, work = std::move(work)](const base::Stop &stop) {
            engine::Administration administration(environment);
            work(administration, stop);
        },
        [this, what, done = std::move(done),
         refused = std::move(refused)](const engine::Answer<std::monostate> &answer) {
            refresh();
            if (!answer) {
                if (!refused || !refused(*answer.failure))
                    show({what, *answer.failure});
                return;
            }
            Q_EMIT configurationChanged();
            if (done)
                done();
        });
}

void Desk::command(std::function<void(engine::Engine &)> call)
{
    QMetaObject::invokeMethod(
        &m_engine, [&engine = m_engine, call = std::move(call)] { call(engine); }, Qt::QueuedConnection);
}

void Desk::run(base::ConnectorId id, const engine::RunOptions &options)
{
    command([id, options](engine::Engine &engine) { engine.start(id, options); });
}

void Desk::replay(base::ConnectorId id)
{
    run(id, {.trigger = model::Trigger::Replay, .range = {}, .items = {}});
}

/// A run takes no items for all of them.
void Desk::replay(base::ConnectorId id, const QStringList &items)
{
    if (!items.isEmpty())
        run(id, {.trigger = model::Trigger::Replay, .range = {}, .items = items});
}

void Desk::stopGently(base::ConnectorId id)
{
    command([id](engine::Engine &engine) { engine.stopGently(id); });
}

void Desk::stopNow(base::ConnectorId id)
{
    command([id](engine::Engine &engine) { engine.stopNow(id); });
}

QString Desk::nameOf(base::ConnectorId id) const
{
    const ConnectorView *view = find(id);
    return view ? view->config.name : QString();
}

void Desk::setPaused(base::ConnectorId id, bool isPaused)
{
    const QString name = nameOf(id);
    change(isPaused ? tr("“%1” was not paused.").arg(name) : tr("“%1” was not resumed.").arg(name),
           [name, isPaused](engine::Administration &administration) {
               administration.setPaused(name, isPaused);
           });
}

void Desk::clone(base::ConnectorId id, const QString &newName,
                 std::function<void(base::ConnectorId copy)> done)
{
    const QString name = nameOf(id);
    const auto copy = std::make_shared<base::ConnectorId>();
    change(
        tr("“%1” was not cloned.").arg(name),
        [name, newName, copy](engine::Administration &administration) {
            *copy = administration.cloneConnector(name, newName);
        },
        [copy, done = std::move(done)] {
            if (done)
                done(*copy);
        });
}

void Desk::remove(base::ConnectorId id, const QString &discardReason, Refused refused)
{
    const QString name = nameOf(id);
    change(
        tr("“%1” was not deleted.").arg(name),
        [name, discardReason](engine::Administration &administration) {
            administration.removeConnector(name, discardReason);
        },
        {}, std::move(refused));
}

void Desk::discard(base::DraftId id)
{
    change(tr("The draft was not discarded."), [id, &environment = m_environment](engine::Administration &) {
        engine::Drafting(environment).discard(id);
    });
}

} // namespace ui
