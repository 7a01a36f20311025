// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>

#include "connectors/source.h"
#include "engine/claims.h"
#include "engine/collector.h"
#include "engine/environment.h"
#include "engine/lanes.h"
#include "engine/progress.h"
#include "engine/runcontext.h"
#include "engine/runreport.h"
#include "engine/stagingpatience.h"

namespace engine {

class Stager;

struct RunOptions
{
    model::Trigger trigger =
        model::Trigger::Manual; ///< Replay: nothing is collected, failed and parked ones go again
    connectors::Window range;   ///< of `run --since --until`: with cursors of its own
    QStringList items;          ///< of a Replay: the source's ids of those that go again; empty: all
};

/// One execution of a connector: a collecting, a staging and several delivering lanes beside each other, then
/// the closing figures. execute() is called once, from any thread but the window's.
class Run
{
public:
    Run(const Environment &environment, MailboxLocks &locks, const model::ConnectorConfig &connector,
        RunOptions options, const Progress::Report &report, const base::Stop &stop);
    ~Run();

    /// Throws only what keeps a run from being recorded at all.
    RunReport execute();

private:
    void prepare();
    void nameMailboxes();
    void completeFanOuts();
    void runLanes();
    void remarkRange();
    void collect(Stager &stager);
    void replay(Stager &stager);
    void startDelivering(Lanes &lanes);
    RunContext contextWith(const base::Stop &stop);
    QStringList keptRemarks() const;
    void finish();
    void storeManifests();
    void tellWhatIsDelivered(const model::Counts &counts);
    model::RunState endState(const model::Counts &counts) const;
    void noteGivenUp();
    QString displayed(const QString &mailbox) const;
    bool isAccessLost(const std::map<QString, base::Failure> &givenUp);
    void noteAccessLost(const std::map<QString, base::Failure> &givenUp);
    void addTroubles(Lanes &lanes);

    Progress m_progress;
    StagingPatience m_patience;
    const Environment m_environment; ///< with the stagings of this run
    model::ConnectorConfig m_connector;
    RunOptions m_options;
    model::AccountConfig m_account;
    base::Stop m_stop;
    base::Stop m_deliverStop; ///< asked for when the destination as a whole fails, so that collecting goes on
    spool::Spool m_spool;
    Claims m_claims;
    base::RunId m_run;
    target::Directory m_directory;
    std::optional<mapping::Resolver> m_resolver;
    RunReport m_report;
};

} // namespace engine
