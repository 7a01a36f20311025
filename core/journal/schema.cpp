// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/schema.h"

#include <utility>

#include <QFile>

#include "base/digest.h"
#include "base/failure.h"
#include "base/files.h"
#include "journal/connection.h"
#include "journal/sqlfailure.h"

namespace journal {

static bool hasTable(Connection &connection, const QString &name)
{
    return connection.number("SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = ?", {name}) >
           0;
}

/// 0: empty.
static qint64 versionOf(Connection &connection)
{
    if (hasTable(connection, QStringLiteral("schema_version"))) {
        const qint64 version = connection.number("SELECT max(version) FROM schema_version");
        if (version < 1)
            throw damaged(connection.path(), QStringLiteral("it does not say its version"));
        return version;
    }
    if (connection.number("SELECT count(*) FROM sqlite_schema") > 0)
        throw damaged(connection.path(), QStringLiteral("it is another program's database"));
    return 0;
}

static void throwIfNewer(const Connection &connection, qint64 version, std::span<const Step> steps)
{
    if (version <= steps.back().version)
        return;
    throw base::storageFailure(
        "JOURNAL_NEWER",
        QStringLiteral("The journal %1 was written by a newer version of Chancery "
                       "(format %2, this one knows %3).")
            .arg(connection.path(), QString::number(version), QString::number(steps.back().version)),
        QStringLiteral("Install the newer version; nothing was changed."));
}

void checkIntegrity(Connection &connection, bool isFull)
{
    {
        Rows rows = connection.run(isFull ? "PRAGMA integrity_check(1)" : "PRAGMA quick_check(1)");
        if (!rows.next())
            throw damaged(connection.path(), QStringLiteral("it cannot be checked"));
        if (const QString verdict = rows.text(0); verdict != QLatin1String("ok"))
            throw damaged(connection.path(), verdict.simplified());
    }
    if (!isFull)
        return;
    Rows rows = connection.run("PRAGMA foreign_key_check");
    if (rows.next())
        throw damaged(connection.path(),
                      QStringLiteral("a row of “%1” lost what it refers to").arg(rows.text(0)));
}

void checkIsBegun(Connection &connection)
{
    if (connection.number("SELECT count(*) FROM sqlite_schema") == 0)
        throw damaged(connection.path(),
                      QStringLiteral("it holds nothing, though the data folder was in use before"));
}

static QByteArray digestOfCopy(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        base::throwStorageFailure(QStringLiteral("open"), path);
    return base::Digest::sha256(file);
}

/// A whole copy, synced, under its name only when it is complete. An earlier one of the same version stays:
/// it may have been put in the journal's place and worked with since. One of this very state will do; so
/// attempts that fail do not fill the disk.
static void copyBefore(Connection &connection, qint64 version)
{
    const QString first = connection.path() + QStringLiteral(".before-%1").arg(version);
    QString earlier;
    QString copy = first;
    for (int number = 2; QFile::exists(copy); ++number)
        earlier = std::exchange(copy, first + u'-' + QString::number(number));
    const QString temporary = first + QStringLiteral(".tmp");
    base::removeFile(temporary);
    QFile file(temporary);
    if (!file.open(QIODevice::ReadWrite | QIODevice::NewOnly,
                   QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        base::throwStorageFailure(QStringLiteral("create"), temporary);
    connection.run("VACUUM INTO ?", {temporary});
    base::syncFile(file);
    file.close();
    if (!earlier.isEmpty() && digestOfCopy(earlier) == digestOfCopy(temporary))
        base::removeFile(temporary);
    else
        base::renameDurably(temporary, copy);
}

static void apply(Connection &connection, std::span<const Step> steps)
{
    Connection::Transaction transaction(connection);
    for (const Step &step : steps) {
        for (const char *statement : step.statements)
            connection.execute(QString::fromUtf8(statement));
        connection.change("DELETE FROM schema_version");
        connection.change("INSERT INTO schema_version (version) VALUES (?)", {step.version});
    }
    transaction.commit();
}

void migrate(Connection &connection, std::span<const Step> steps)
{
    const qint64 version = versionOf(connection);
    throwIfNewer(connection, version, steps);
    if (version == 0) { // who reads meanwhile finds all of it, or nothing
        apply(connection, steps);
        return;
    }
    if (version < steps.back().version)
        copyBefore(connection, version);
    for (const Step &step : steps) {
        if (step.version > version)
            apply(connection, {&step, 1});
    }
}

void checkReadable(Connection &connection, std::span<const Step> steps, bool isFull)
{
    const qint64 version = versionOf(connection);
    throwIfNewer(connection, version, steps);
    if (version == 0)
        throw base::storageFailure(
            "JOURNAL_EMPTY", QStringLiteral("The journal %1 holds nothing yet.").arg(connection.path()),
            QStringLiteral("Wait until the program that makes it has ended, or add an account."));
    if (version < steps.back().version)
        throw base::storageFailure(
            "JOURNAL_OLDER",
            QStringLiteral("The journal %1 was written by an older version of Chancery.")
                .arg(connection.path()),
            QStringLiteral("Start the engine once; it brings the journal up to date after making a copy."));
    if (isFull)
        checkIntegrity(connection, true);
}

} // namespace journal
