// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <set>
#include <vector>

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include "engine/administration.h"
#include "engine/background.h"
#include "engine/drafting.h"
#include "engine/engine.h"
#include "ui/models/connectorview.h"

namespace ui {

/// Something went wrong that concerns the window as a whole: shown in its message bar.
struct Trouble
{
    QString what; ///< `“Files” was not paused.`
    base::Failure failure;
};

/// Between the window and the engine: what there is, as values, and what one can do about it. Lives in the
/// window's thread and never waits: reads and changes run in the background, and their answers arrive as
/// signals or callbacks. Everything it is made of outlives it.
class Desk : public QObject
{
    Q_OBJECT

public:
    /// `engine` may live in another thread.
    Desk(const engine::Environment &environment, engine::Engine &engine, engine::Background &background,
         QObject *parent = nullptr);

    const engine::Environment &environment() const { return m_environment; }
    engine::Background &background() { return m_background; }
    base::Instant now() const { return m_environment.clock.now(); }

    /// Connectors by name, then drafts of new ones. As of the last connectorsChanged().
    const std::vector<ConnectorView> &connectors() const { return m_connectors; }
    const ConnectorView *find(base::ConnectorId id) const;
    const ConnectorView *find(base::DraftId id) const;
    std::vector<model::AccountConfig> accounts() const { return m_accounts; }
    bool isLoaded() const { return m_isLoaded; } ///< the first answer has arrived

    /// Runs `work(stop)` in the background and `then(engine::Answer)` here. See engine::Background::ask().
    template<typename Work, typename Then>
    base::Stop ask(QObject *context, Work work, Then then)
    {
        return m_background.ask(context, std::move(work), std::move(then));
    }

    /// Runs a change in the background; afterwards refreshes, and shows `what` with the reason if it failed.
    /// `done` is called only when it went well; `refused` when it did not, and what it returns true for is
    /// dealt with and not shown.
    using Refused = std::function<bool(const base::Failure &)>;
    void change(const QString &what, std::function<void(engine::Administration &)> work,
                std::function<void()> done = {}, Refused refused = {});

    /// The same, for one that takes long: the stop says that the program is to end.
    using LongChange = std::function<void(engine::Administration &, const base::Stop &)>;
    void change(const QString &what, LongChange work, std::function<void()> done = {}, Refused refused = {});

    /// Reads everything again, soon; many calls make one reading.
    void refresh();

    void run(base::ConnectorId id, const engine::RunOptions &options = {});
    void replay(base::ConnectorId id);                           ///< everything that is unresolved
    void replay(base::ConnectorId id, const QStringList &items); ///< those, by the source's ids
    void stopGently(base::ConnectorId id);                       ///< after the item in hand
    void stopNow(base::ConnectorId id);
    void setPaused(base::ConnectorId id, bool isPaused);
    void clone(base::ConnectorId id, const QString &newName,
               std::function<void(base::ConnectorId copy)> done = {}); ///< called when it went well
    void remove(base::ConnectorId id, const QString &discardReason, Refused refused = {});
    void discard(base::DraftId id);

    void show(const Trouble &trouble) { Q_EMIT troubled(trouble); }

Q_SIGNALS:
    void connectorsChanged();                            ///< rows came, went or changed; at most 10 a second
    void progressed(const model::RunSnapshot &snapshot); ///< at most 10 a second and run; the newest
    void runFinished(base::ConnectorId id, const engine::RunReport &report);
    void runNotStarted(base::ConnectorId id); ///< one that was asked for; why is a trouble of its own
    void configurationChanged(); ///< a change of accounts, settings, connectors or drafts went through
    void troubled(const ui::Trouble &trouble);

private:
    struct Reading;
    static Reading read(const engine::Environment &environment);
    void take(Reading reading);
    void readNow();
    void onProgress(const model::RunSnapshot &snapshot);
    void tellProgress();
    void onFinished(base::ConnectorId id, const engine::RunReport &report);
    void onFailed(base::ConnectorId id, const QString &text);
    void command(std::function<void(engine::Engine &)> call);
    QString nameOf(base::ConnectorId id) const;
    void putLive(ConnectorView &view) const;

    const engine::Environment &m_environment;
    engine::Engine &m_engine;
    engine::Background &m_background;
    std::vector<ConnectorView> m_connectors;
    std::vector<model::AccountConfig> m_accounts;
    std::map<base::ConnectorId, model::RunSnapshot> m_live;
    std::set<base::ConnectorId> m_untold; ///< whose newest snapshot is yet to be told
    QTimer m_tell;
    QTimer m_refresh;
    QElapsedTimer m_readingTime;
    bool m_isLoaded = false;
    bool m_isReading = false;
    bool m_isStale = false; ///< asked to read again while reading
};

} // namespace ui
