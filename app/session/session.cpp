// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/session.h"

#include <QDir>
#include <QLoggingCategory>
#include <QStandardPaths>

#include "base/files.h"
#include "base/log.h"
#include "connectors/connectorkind.h"
#include "staging/staging.h"
#include "target/target.h"

namespace app {

QString Session::dataFolder(const QString &given)
{
    if (!given.isEmpty())
        return QDir(given).absolutePath();
    const QString fromEnvironment = qEnvironmentVariable("CHANCERY_DATA_DIR");
    if (!fromEnvironment.isEmpty())
        return QDir(fromEnvironment).absolutePath();
    return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
}

Session::Session(const QString &program, const QString &dataFolder, Access access, bool isVerbose)
{
    const bool isReadOnly = access == Access::Read && journal::Journal::exists(dataFolder);
    if (!isReadOnly) {
        base::makePrivateFolder(dataFolder);
        m_lease.emplace(dataFolder, program);
        base::startLogging(dataFolder + QStringLiteral("/logs"), isVerbose ? QtInfoMsg : QtCriticalMsg);
    } else if (!isVerbose) { // there is no log file for these, and the terminal is for the answer
        QLoggingCategory::setFilterRules(QStringLiteral("chancery.*.info=false\nchancery.*.warning=false"));
    }
    m_vault = vault::makeVault(dataFolder, qEnvironmentVariable("CHANCERY_VAULT"));
    m_journal.emplace(dataFolder, m_clock,
                      journal::Journal::Options{.readOnly = isReadOnly, .auditKey = [this] {
                                                    return m_vault->derivedKey("audit");
                                                }});
    m_environment.emplace(engine::Environment{.dataFolder = dataFolder,
                                              .clock = m_clock,
                                              .vault = *m_vault,
                                              .journal = *m_journal,
                                              .connectorKinds = connectors::allKinds(),
                                              .targetKinds = target::allTargets(),
                                              .stagingKinds = staging::allStagings()});
    m_administration.emplace(*m_environment);
}

Session::~Session()
{
    if (m_lease)
        base::stopLogging();
}

engine::Runner &Session::runner()
{
    if (!m_runner) {
        m_runner.emplace(*m_environment);
        m_runner->recover();
    }
    return *m_runner;
}

} // namespace app
