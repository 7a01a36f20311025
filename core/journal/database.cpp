// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/database.h"

#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>

#include "base/failure.h"
#include "base/files.h"
#include "base/platform.h"
#include "journal/readers.h"
#include "journal/sqlfailure.h"
#include "journal/use.h"
#include "journal/writer.h"

namespace journal {

static Q_LOGGING_CATEGORY(lcJournal, "chancery.journal");

static constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

/// The log and shared memory beside the file get the file's own permissions from SQLite.
static void makePrivateFile(const QString &path)
{
    QFile file(path);
    if (file.exists()) {
        if ((file.permissions() & ~(ownerOnly | QFileDevice::ReadUser | QFileDevice::WriteUser)) != 0 &&
            !file.setPermissions(ownerOnly))
            base::throwStorageFailure(QStringLiteral("make private"), path);
        return;
    }
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, ownerOnly))
        base::throwStorageFailure(QStringLiteral("create"), path);
    base::syncFile(file);
    base::syncFolder(QFileInfo(path).absolutePath());
}

/// SQLite takes an empty file for a new database, even one that only reads, and removes the log beside it. It
/// makes the log after the file's first page, so the log is looked at first.
static void checkIsNotEmptied(const QString &path, bool wasUsed)
{
    const bool hasRows = QFileInfo(path + QStringLiteral("-wal")).size() > 0;
    const QFileInfo file(path);
    if ((wasUsed || hasRows) && file.exists() && file.size() == 0)
        throw damaged(path, QStringLiteral("it is empty, though the data folder was in use before"));
}

Database::Database(const QString &path, const base::Clock &clock, Options options)
    : m_path(path), m_clock(clock), m_options(std::move(options))
{
    const QString folder = QFileInfo(path).absolutePath();
    if (base::platform::isNetworkFolder(folder))
        throw base::storageFailure(
            "NETWORK_FOLDER",
            QStringLiteral(
                "The data folder %1 is on a network file system, whose locks and syncs cannot be trusted.")
                .arg(folder),
            QStringLiteral("Choose a data folder on a disk of this machine."));
    if (m_options.readOnly && !QFile::exists(path))
        throw base::storageFailure("STORAGE_FAILED", QStringLiteral("There is no journal in %1.").arg(folder),
                                   QStringLiteral("Check the data folder, or add an account first."));
    checkIsNotEmptied(path, m_options.wasUsed);
    if (!m_options.readOnly)
        m_writer = std::make_unique<Writer>([this] { return openForWriting(); });
    m_readers = std::make_unique<Readers>([this] { return openForReading(); });
    if (m_options.readOnly)
        read([this](Connection &connection) {
            if (m_options.wasUsed)
                checkIsBegun(connection);
            checkReadable(connection, m_options.steps, m_options.fullCheck);
        });
}

Database::~Database()
{
    if (!m_writer)
        return;
    try {
        m_writer->run("closed", endUse);
    } catch (const base::Failure &failure) {
        // Nothing is lost; the next use only looks before it sends.
        qCWarning(lcJournal).noquote() << failure.key << failure.text;
    }
}

std::unique_ptr<Connection> Database::openForWriting() const
{
    makePrivateFile(m_path);
    const bool hadLog = QFile::exists(m_path + QStringLiteral("-wal"));
    auto connection = std::make_unique<Connection>(
        m_path, Connection::Options{.cacheKiB = 32 * 1024, .patience = m_options.patience});
    if (m_options.wasUsed)
        checkIsBegun(*connection);
    // An item's key falls on a random page of its index, so what an item costs in a large journal is the page
    // it dirties: with 1 KiB the millionth costs what the first does, with 4 KiB a third more.
    connection->execute(QStringLiteral("PRAGMA page_size = 1024"));
    connection->execute(QStringLiteral("PRAGMA journal_mode = WAL"));
    connection->execute(QStringLiteral("PRAGMA synchronous = FULL"));
    connection->execute(QStringLiteral("PRAGMA temp_store = MEMORY"));
    connection->execute(QStringLiteral("PRAGMA wal_autocheckpoint = 16000"));
    connection->execute(QStringLiteral("PRAGMA journal_size_limit = 67108864"));
    checkIntegrity(*connection, m_options.fullCheck);
    migrate(*connection, m_options.steps);
    if (beginUse(*connection, hadLog))
        qCWarning(lcJournal).noquote() << m_path
                                       << "lost its write-ahead log; every mailbox is searched before "
                                          "anything is put into it";
    return connection;
}

/// A journal that was closed in order, in a folder that cannot be written to, has no log and none can be
/// made; then nobody can be writing either.
std::unique_ptr<Connection> Database::openForReading() const
{
    auto connection = std::make_unique<Connection>(
        m_path, Connection::Options{.readOnly = true, .patience = m_options.patience});
    try {
        connection->number("SELECT count(*) FROM sqlite_schema");
    } catch (const base::Failure &failure) {
        const bool isAtRest = failure.key == "STORAGE_FAILED" &&
                              !QFile::exists(m_path + QStringLiteral("-wal")) &&
                              !QFileInfo(QFileInfo(m_path).absolutePath()).isWritable();
        if (!isAtRest)
            throw;
        return std::make_unique<Connection>(m_path, Connection::Options{.readOnly = true, .immutable = true});
    }
    return connection;
}

const base::Secret &Database::auditKey()
{
    const std::lock_guard lock(m_keyMutex);
    if (!m_key) {
        base::Secret key = m_options.auditKey ? m_options.auditKey() : base::Secret();
        if (key.isEmpty())
            throw base::storageFailure("AUDIT_KEY_MISSING",
                                       QStringLiteral("The key of the audit chain is not available."),
                                       QStringLiteral("Unlock the keychain, or name the passphrase file."));
        m_key = std::move(key);
    }
    return *m_key;
}

void Database::runWrite(const char *kind, const std::function<void(Connection &)> &job)
{
    if (!m_writer)
        throw base::storageFailure("STORAGE_FAILED",
                                   QStringLiteral("The journal %1 is open for reading only.").arg(m_path));
    m_writer->run(kind, job);
}

void Database::runRead(const std::function<void(Connection &)> &job)
{
    Connection &connection = m_readers->mine();
    if (connection.isReading()) {
        job(connection);
        return;
    }
    const Connection::Snapshot snapshot(connection);
    job(connection);
}

} // namespace journal
