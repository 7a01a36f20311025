// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runner.h"

#include <QDir>

#include "base/files.h"
#include "journal/configuration.h"
#include "journal/runs.h"
#include "journal/segments.h"

namespace engine {

Runner::Runner(const Environment &environment) : m_environment(environment) {}

void Runner::recover()
{
    m_environment.journal.runs().closeInterrupted();
    QDir(m_environment.scratchFolder()).removeRecursively();
    base::makePrivateFolder(m_environment.spoolFolder());
    spool::Spool spool(m_environment.spoolFolder(), {});
    journal::Segments &segments = m_environment.journal.segments();
    for (const model::AccountConfig &account : m_environment.journal.configuration().accounts()) {
        for (const auto &segment : segments.open(account.id)) {
            const auto closed = spool.recover(segment.id, segment.length);
            segments.close(closed.segment, closed.length, closed.sha256);
        }
    }
    spool.removeStrangers([&](const QByteArray &id) {
        const auto segment = segments.segment(id);
        return segment && segment->isLocal;
    });
}

RunReport Runner::run(const model::ConnectorConfig &connector, const RunOptions &options,
                      const Progress::Report &report, const base::Stop &stop)
{
    return Run(m_environment, m_locks, connector, options, report, stop).execute();
}

} // namespace engine
