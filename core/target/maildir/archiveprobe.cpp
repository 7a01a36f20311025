// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "target/maildir/archiveprobe.h"

#include <QFile>
#include <QStorageInfo>

#include "base/digest.h"
#include "base/failure.h"
#include "base/files.h"
#include "base/platform.h"
#include "target/maildir/messagename.h"

namespace maildir {

using State = model::Check::State;

/// Throws what hinders.
static void tryFile(const QString &path)
{
    base::writeFileDurably(path, "trial");
    base::removeFile(path);
}

static model::Check failed(const base::Failure &failure, const char *key, const QString &fix)
{
    const bool isFull = failure.key == "DISK_FULL";
    return {model::checkName("Folder"), State::Failed, isFull ? failure.key : QByteArray(key), failure.text,
            isFull ? failure.fix : fix};
}

static model::Check probeFolder(const QString &path)
{
    const QString name = model::checkName("Folder");
    const QString trial =
        path + QStringLiteral("/.chancery-") + QString::fromLatin1(base::randomBytes(8).toHex());
    try {
        base::makePrivateFolder(path);
        tryFile(trial);
    } catch (const base::Failure &failure) {
        return failed(failure, "ARCHIVE_UNREACHABLE",
                      QStringLiteral("Check that the disk is mounted and the folder can be written to."));
    }
    try {
        tryFile(deliveredName(trial));
    } catch (const base::Failure &failure) { // FAT and exFAT refuse a colon
        return failed(
            failure, "FILE_NAMES_REFUSED",
            QStringLiteral("The disk takes no file named as messages are, with “%1” in the name. Use "
                           "one with another file system than FAT or exFAT, such as ext4.")
                .arg(QChar(flagSeparator)));
    }
    const auto others =
        QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    if (QFile::permissions(path) & others)
        return {name, State::Warning, "FOLDER_NOT_PRIVATE",
                QStringLiteral("%1 can be read by other users of this computer.").arg(path),
                QStringLiteral("Take the rights of group and others away from the folder.")};
    return {name, State::Passed, {}, QStringLiteral("%1 can be written to.").arg(path)};
}

static model::Check probeDisk(const QString &path)
{
    const QString name = model::checkName("Disk");
    if (base::platform::isNetworkFolder(path))
        return {name, State::Warning, "NETWORK_FOLDER",
                QStringLiteral("%1 lies on a network, where a sync may not be one.").arg(path),
                QStringLiteral("Use a local disk, or a server that keeps what it has confirmed.")};
    return {name, State::Passed, {}, QStringLiteral("A disk of this computer.")};
}

static model::Check probeSpace(const QString &path)
{
    const QStorageInfo disk(path);
    const qint64 megabytes = disk.bytesAvailable() >> 20;
    const QString text = QStringLiteral("%1 MB are free.").arg(megabytes);
    if (disk.isValid() && disk.bytesTotal() > 0 && disk.bytesAvailable() < disk.bytesTotal() / 10)
        return {model::checkName("Free space"), State::Warning, "DISK_NEARLY_FULL",
                QString(text + QStringLiteral(" That is less than a tenth of the disk.")),
                QStringLiteral("Free space, or use a larger disk.")};
    return {model::checkName("Free space"), State::Passed, {}, text};
}

model::Checks probeArchive(const QString &path)
{
    const model::Check folder = probeFolder(path);
    if (folder.state == State::Failed)
        return {folder};
    return {folder, probeDisk(path), probeSpace(path)};
}

model::Check probeDirectory(const std::function<target::Directory()> &read)
{
    const QString name = model::checkName("Mailboxes");
    try {
        const target::Directory directory = read();
        QStringList texts;
        if (!directory.entries.empty())
            texts.append(QStringLiteral("%1 in the directory").arg(directory.entries.size()));
        if (directory.anyAddressInDomains)
            texts.append(
                QStringLiteral("every address of %1").arg(directory.domains.join(QStringLiteral(", "))));
        return {name, State::Passed, {}, texts.join(QStringLiteral("; "))};
    } catch (const base::Failure &failure) {
        if (failure.area != base::Area::Input)
            throw;
        return {name, State::Failed, failure.key, failure.text, failure.fix};
    }
}

} // namespace maildir
