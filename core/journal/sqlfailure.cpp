// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/sqlfailure.h"

#include <QFileInfo>
#include <QSqlError>
#include <QStorageInfo>

namespace journal {

namespace {

/// SQLite's primary result codes, the low byte of an extended one.
enum Code {
    Busy = 5,
    Locked = 6,
    ReadOnly = 8,
    IoError = 10,
    Corrupt = 11,
    Full = 13,
    CannotOpen = 14,
    NoDatabase = 26
};

/// A read that met the end of the file too early.
constexpr int shortRead = 522;

/// SQLite tells "no space" as such only for a write to the database file; a quota, a failed sync or the
/// shared memory file that cannot grow come as I/O errors.
bool isDiskFull(const QString &path)
{
    constexpr qint64 leastFree = 256 * 1024;
    const QStorageInfo disk(QFileInfo(path).absolutePath());
    return disk.isValid() && disk.bytesAvailable() < leastFree;
}

} // namespace

base::Failure damaged(const QString &path, const QString &what)
{
    return base::storageFailure(
        "JOURNAL_DAMAGED", QStringLiteral("The journal %1 is damaged: %2.").arg(path, what),
        QStringLiteral(
            "Stop, keep the file, and restore the newest backup of the data folder, or start with an empty "
            "data folder: what the mailboxes already hold is found and not imported again."));
}

void throwSqlFailure(const QSqlError &error, const QString &path)
{
    const int extended = error.nativeErrorCode().toInt();
    const int code = extended & 0xff;
    const QString cause = error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
    if (code == Full || (code == IoError && extended != shortRead && isDiskFull(path)))
        throw base::storageFailure(
            "DISK_FULL", QStringLiteral("Cannot write to the journal %1: no space is left.").arg(path),
            QStringLiteral("Free space on that disk, then run again; nothing is lost."));
    const bool isSchemaBroken =
        cause.startsWith(QLatin1String("no such ")) || cause.startsWith(QLatin1String("malformed"));
    if (code == Corrupt || code == NoDatabase || extended == shortRead || isSchemaBroken)
        throw damaged(path, cause);
    if (code == Busy || code == Locked)
        throw base::storageFailure("STORAGE_FAILED",
                                   QStringLiteral("Another program holds the journal %1 locked.").arg(path),
                                   QStringLiteral("End that program, then run again; nothing is lost."));
    if (code == ReadOnly || code == CannotOpen)
        throw base::storageFailure(
            "STORAGE_FAILED", QStringLiteral("Cannot open or write to the journal %1: %2.").arg(path, cause),
            QStringLiteral("Check the permissions of the data folder."));
    throw base::storageFailure(
        "STORAGE_FAILED",
        QStringLiteral("The journal %1 cannot be used: %2 (%3).").arg(path, cause, error.nativeErrorCode()),
        QStringLiteral("Check that the disk is healthy and the folder is writable."));
}

} // namespace journal
