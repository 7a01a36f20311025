// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/files.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QScopeGuard>

#include "base/digest.h"
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

QString throughLink(const QString &path)
{
    const QFileInfo file(path);
    if (!file.isSymbolicLink())
        return path;
    const QString there = file.canonicalFilePath();
    return there.isEmpty() ? file.symLinkTarget() : there;
}

/// `path`, a random part and `.tmp`: nobody else can have made it, or hold it open.
static QString temporaryBeside(const QString &path)
{
    return path + u'.' + QString::fromLatin1(randomBytes(8).toHex()) + QStringLiteral(".tmp");
}

/// Those of programs that died before they renamed theirs.
static void removeTemporariesBeside(const QString &path)
{
    const QFileInfo file(path);
    const QString begin = file.fileName() + u'.';
    QStringList found;
    platform::listFolder(file.absolutePath(), [&](const QString &name) {
        const bool isOne = name.size() == begin.size() + 20 && name.startsWith(begin) &&
                           name.endsWith(QLatin1String(".tmp"));
        const QString middle = isOne ? name.mid(begin.size(), 16) : QString();
        if (isOne && QString::fromLatin1(QByteArray::fromHex(middle.toLatin1()).toHex()) == middle)
            found.append(file.absolutePath() + u'/' + name);
        return true;
    });
    for (const QString &each : found)
        QFile::remove(each);
}

/// Writes a temporary file, and has `rename` give it its name; whatever goes wrong, nothing is left of it.
static void writeThenRename(const QString &path, QIODevice::OpenMode buffering,
                            const std::function<void(QFile &file)> &write,
                            const std::function<void(const QString &temporary)> &rename)
{
    QFile file(temporaryBeside(path));
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly | buffering,
                   QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        throwStorageFailure(QStringLiteral("create"), file.fileName());
    auto abandoned = qScopeGuard([&file] {
        file.close();
        QFile::remove(file.fileName()); // the member keeps one that could not be flushed
    });
    write(file);
    syncFile(file);
    file.close();
    failPoint("files.written");
    rename(file.fileName());
    abandoned.dismiss();
}

void writeFileDurably(const QString &path, QByteArrayView bytes)
{
    const QString to = throughLink(path);
    removeTemporariesBeside(to);
    writeThenRename(
        to, QIODevice::Unbuffered, [&](QFile &file) { writeAll(file, bytes); },
        [&](const QString &temporary) { renameDurably(temporary, to); });
}

void writeFileDurably(const QString &path, const std::function<void(QIODevice &file)> &write)
{
    const QString to = throughLink(path);
    const auto writeChecked = [&](QFile &file) {
        write(file);
        if (file.error() != QFileDevice::NoError)
            throwStorageFailure(QStringLiteral("write"), file.fileName());
    };
    removeTemporariesBeside(to);
    writeThenRename(to, QIODevice::NotOpen, writeChecked,
                    [&](const QString &temporary) { renameDurably(temporary, to); });
}

bool writeNewFileDurably(const QString &path, QByteArrayView bytes)
{
    const QString to = throughLink(path);
    bool isFirst = false;
    const auto renameUnlessThere = [&](const QString &temporary) {
        isFirst = platform::renameNew(temporary, to);
        failPoint("files.renamed");
        if (!isFirst && !QFileInfo::exists(to))
            throwStorageFailure(QStringLiteral("create"), to);
        // Once the name is taken: whoever still writes its own finds that it is not first, as it would have.
        removeTemporariesBeside(to);
        syncFolder(QFileInfo(to).absolutePath());
    };
    writeThenRename(
        to, QIODevice::Unbuffered, [&](QFile &file) { writeAll(file, bytes); }, renameUnlessThere);
    return isFirst;
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
