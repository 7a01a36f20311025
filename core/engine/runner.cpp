// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/runner.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QScopeGuard>

#include "base/failure.h"
#include "base/files.h"
#include "base/platform.h"
#include "journal/runs.h"
#include "journal/segments.h"

namespace engine {

static Q_LOGGING_CATEGORY(lcRecovery, "chancery.recovery");

/// Of a folder that Environment::newScratch() made: true while the process lives that made it. What is of
/// this one's id was left by an earlier process of that id.
static bool isAtWork(const QString &scratch)
{
    const QStringList parts = scratch.split(u'-');
    const qint64 process = parts.size() == 3 ? parts.at(1).toLongLong() : 0;
    return process > 0 && process != QCoreApplication::applicationPid() &&
           base::platform::isProcessRunning(process);
}

static void removeScratch(const QString &path)
{
    const auto all = QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot;
    for (const QFileInfo &each : QDir(path).entryInfoList(all)) {
        if (!each.isDir() || each.isSymLink())
            QFile::remove(each.filePath());
        else if (!isAtWork(each.fileName()))
            QDir(each.filePath()).removeRecursively();
    }
}

Runner::Runner(const Environment &environment) : m_environment(environment) {}

void Runner::recover()
{
    m_environment.journal.runs().closeInterrupted();
    removeScratch(m_environment.scratchFolder());
    base::makePrivateFolder(m_environment.spoolFolder());
    spool::Spool spool(m_environment.spoolFolder(), {});
    journal::Segments &segments = m_environment.journal.segments();
    for (const auto &segment : segments.open()) {
        // One that is lost keeps nobody else from being archived; every run of its account names it.
        if (const auto damage = spool.damageOf(segment.id, segment.length)) {
            qCWarning(lcRecovery).noquote() << damage->key << damage->text;
            continue;
        }
        const auto closed = spool.recover(segment.id, segment.length);
        segments.close(closed.segment, closed.length, closed.sha256);
    }
    spool.removeStrangers([&](const QByteArray &id) {
        const auto segment = segments.segment(id);
        return segment && segment->isLocal;
    });
}

RunReport Runner::run(const model::ConnectorConfig &connector, const RunOptions &options,
                      const Progress::Report &report, const base::Stop &stop)
{
    if (!m_running.with([&](auto &running) { return running.insert(connector.id).second; }))
        throw base::inputFailure("RUN_ACTIVE",
                                 QStringLiteral("A run of “%1” is under way.").arg(connector.name),
                                 QStringLiteral("Wait until it has ended, or stop it."));
    const auto ended =
        qScopeGuard([&] { m_running.with([&](auto &running) { running.erase(connector.id); }); });
    m_environment.journal.runs().closeInterrupted(connector.id);
    return Run(m_environment, m_locks, connector, options, report, stop).execute();
}

} // namespace engine
