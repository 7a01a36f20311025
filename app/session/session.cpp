// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/session.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QStandardPaths>

#include "base/failure.h"
#include "base/files.h"
#include "base/log.h"
#include "connectors/connectorkind.h"
#include "journal/audit.h"
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

static bool hasFile(const QString &folder, const QString &name)
{
    return QFileInfo::exists(folder + u'/' + name);
}

static bool hasFiles(const QString &folder)
{
    return QDirIterator(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories).hasNext();
}

/// The folder, or one above it, that hides from this user what is there: then nothing can be said of it.
static void checkForRights(const QString &folder)
{
    QFileInfo nearest(folder);
    while (!nearest.exists() && nearest.absolutePath() != nearest.absoluteFilePath())
        nearest.setFile(nearest.absolutePath());
    const bool isItself = nearest.absoluteFilePath() == QFileInfo(folder).absoluteFilePath();
    if (!nearest.isDir() || (nearest.isExecutable() && (!isItself || nearest.isReadable())))
        return;
    throw base::storageFailure(
        "STORAGE_FAILED", QStringLiteral("The data folder %1 cannot be read: Permission denied.").arg(folder),
        QStringLiteral("It belongs to the user “%1”: work as that user, or name another data folder.")
            .arg(nearest.owner()));
}

/// A vault is made for a journal's first row, and only a run fills the spool and the staging. Begun anew
/// beside them, the journal would claim that nothing ever happened, and take what is on its way for rubbish.
/// Whoever makes a new data folder makes them after the journal: ask for them before looking at that.
static bool wasUsed(const QString &dataFolder)
{
    return hasFile(dataFolder, QStringLiteral("vault")) || hasFiles(dataFolder + QStringLiteral("/spool")) ||
           hasFiles(dataFolder + QStringLiteral("/staging"));
}

bool Session::checkForJournal(const QString &dataFolder)
{
    checkForRights(dataFolder);
    const bool isUsed = wasUsed(dataFolder);
    const bool hadJournal = isUsed || hasFile(dataFolder, QStringLiteral("journal.sqlite-wal"));
    if (!hadJournal || journal::Journal::exists(dataFolder))
        return isUsed;
    throw base::Failure(
        base::Reaction::EndRun, base::Area::Storage, "JOURNAL_MISSING",
        QStringLiteral("The journal is gone from the data folder %1, whose other parts are there.")
            .arg(dataFolder),
        QStringLiteral(
            "Put journal.sqlite back from a backup. Without one, move the folder away and set everything up "
            "again: what is in the mailboxes is found there and not doubled."));
}

static void checkForVault(const QString &dataFolder, bool hasVault, journal::Journal &journal)
{
    if (hasVault || journal.audit().origin().isEmpty())
        return;
    throw base::Failure(
        base::Reaction::SignInAgain, base::Area::SignIn, "VAULT_MISSING",
        QStringLiteral(
            "The file “vault”, which names the key of the journal, is gone from the data folder %1.")
            .arg(dataFolder),
        QStringLiteral("Put it back from a backup of the data folder: without the key no secret can be "
                       "opened and no row "
                       "of the audit proved."));
}

/// One that somebody made for it, as scripts do, becomes private like one of ours. Where anything lies
/// already it may be somebody's home, and stays as it is.
static void takeFolder(const QString &dataFolder)
{
    if (QDir(dataFolder).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot))
        QFile::setPermissions(dataFolder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    base::makePrivateFolder(dataFolder);
}

Session::Session(const QString &program, const QString &dataFolder, Access access, bool isVerbose)
{
    const bool hasVault = hasFile(dataFolder, QStringLiteral("vault"));
    const bool isUsed = checkForJournal(dataFolder);
    m_dataFolder = dataFolder;
    const bool isReadOnly = access == Access::Read && journal::Journal::exists(dataFolder);
    if (!isReadOnly) {
        takeFolder(dataFolder);
        m_lease.emplace(dataFolder, program);
        base::startLogging(dataFolder + QStringLiteral("/logs"), isVerbose ? QtInfoMsg : QtCriticalMsg);
    } else if (!isVerbose) { // there is no log file for these, and the terminal is for the answer
        QLoggingCategory::setFilterRules(QStringLiteral("chancery.*.info=false\nchancery.*.warning=false"));
    }
    m_vault = vault::makeVault(dataFolder, qEnvironmentVariable("CHANCERY_VAULT"));
    m_journal.emplace(
        dataFolder, m_clock,
        journal::Journal::Options{.readOnly = isReadOnly, .wasUsed = isUsed, .auditKey = [this] {
                                      return m_vault->derivedKey("audit");
                                  }});
    checkForVault(dataFolder, hasVault, *m_journal);
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

bool Session::isEngineAlive() const
{
    return base::Lease::isHeld(m_dataFolder);
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
