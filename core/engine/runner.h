// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <set>

#include "base/guarded.h"
#include "engine/run.h"

namespace engine {

/// Starts runs. One object a process; run() may be called for several connectors at once, from different
/// threads.
class Runner
{
public:
    explicit Runner(const Environment &environment);

    /// After the lease is taken and before the first run: closes what a killed process left open, cuts
    /// segments back to what the journal knows, and removes files nobody names and scratch, but what another
    /// process looks at a source with.
    void recover();

    /// `RUN_ACTIVE` (Area::Input) while this connector runs already. Closes a run of it whose end could not
    /// be stored.
    RunReport run(const model::ConnectorConfig &connector, const RunOptions &options,
                  const Progress::Report &report, const base::Stop &stop);

private:
    const Environment &m_environment;
    MailboxLocks m_locks;
    base::Guarded<std::set<base::ConnectorId>> m_running;
};

} // namespace engine
