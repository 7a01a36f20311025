// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/files.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QScopeGuard>

#include "base/failpoint.h"
#include "base/failure.h"
#include "base/platform.h"

namespace base {

void throwStorageFailure(const QString &action, const QString &path)
{
    const bool full = platform::lastErrorIsDiskFull();
    const QString cause = platform::lastError();
    if (full)
        throw storageFailure("DISK_FULL", QStringLiteral("Cannot %1 %2: no space is left.").arg(action, path),
                             QStringLiteral("Free space on that disk, then run again; nothing is lost."));
    throw storageFailure("STORAGE_FAILED", QStringLiteral("Cannot %1 %2: %3.").arg(action, path, cause),
                         QStringLiteral("Check that the disk is healthy and the folder is writable."));
}

void writeAll(QFileDevice &file, QByteArrayView bytes)
{
    qint64 done = 0;
    while (done < bytes.size()) {
        const qint64 wrote = file.write(bytes.data() + done, bytes.size() - done);
        if (wrote <= 0)
            throwStorageFailure(QStringLiteral("write"), file.fileName());
        done += wrote;
    }
}

void syncFile(QFileDevice &file)
{
    const bool isFlushed = file.flush();
    if (isPlanted("noSync"))
        return;
    if (!isFlushed || !platform::sync(file.handle()))
        throwStorageFailure(QStringLiteral("sync"), file.fileName());
}

void syncFolder(const QString &path)
{
    if (!isPlanted("noSync") && !platform::syncFolder(path))
        throwStorageFailure(QStringLiteral("sync the folder"), path);
}

void writeFileDurably(const QString &path, QByteArrayView bytes)
{
    const QString temporary = path + QStringLiteral(".tmp");
    QFile file(temporary);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered))
        throwStorageFailure(QStringLiteral("create"), temporary);
    auto abandoned = qScopeGuard([&file] { file.remove(); });
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    writeAll(file, bytes);
    syncFile(file);
    file.close();
    abandoned.dismiss();
    failPoint("files.written");
    renameDurably(temporary, path);
}

void renameDurably(const QString &from, const QString &to)
{
    if (!platform::rename(from, to))
        throwStorageFailure(QStringLiteral("rename"), from);
    failPoint("files.renamed");
    const QString target = QFileInfo(to).absolutePath();
    syncFolder(target);
    const QString origin = QFileInfo(from).absolutePath();
    if (origin != target)
        syncFolder(origin);
}

void makePrivateFolder(const QString &path)
{
    const QString clean = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    if (QFileInfo(clean).isDir())
        return;
    const QString parent = QFileInfo(clean).absolutePath();
    if (parent != clean)
        makePrivateFolder(parent);
    if (!platform::makePrivateFolder(clean))
        throwStorageFailure(QStringLiteral("create the folder"), clean);
    failPoint("files.folderMade");
    syncFolder(parent);
}

void removeFile(const QString &path)
{
    QFile file(path);
    if (file.exists() && !file.remove())
        throwStorageFailure(QStringLiteral("remove"), path);
}

} // namespace base
