// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/symphony/folderfiles.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>

#include "base/failure.h"
#include "base/files.h"
#include "connectors/symphony/dropfolder.h"
#include "connectors/symphony/values.h"

namespace symphony {

using std::chrono::milliseconds;

static constexpr qint64 pieceSize = 1 << 20;

FolderFiles::FolderFiles(QString folder, bool moves, const base::Clock &clock, milliseconds betweenLooks)
    : m_folder(std::move(folder)), m_moves(moves), m_clock(clock), m_betweenLooks(betweenLooks)
{}

static DroppedFile seen(const QFileInfo &info)
{
    return {info.fileName(), info.size(), fromMs(info.lastModified().toMSecsSinceEpoch())};
}

static DroppedFiles filesIn(const QString &folder)
{
    DroppedFiles all;
    for (const QFileInfo &info : QDir(folder).entryInfoList(QDir::Files | QDir::NoSymLinks, QDir::Name)) {
        if (isExport(info.fileName()))
            all.push_back(seen(info));
    }
    return all;
}

ExportFiles::Listing FolderFiles::list(const base::Stop &stop)
{
    const QFileInfo folder(m_folder);
    if (!folder.isDir() || !folder.isReadable())
        throw base::Failure(base::Reaction::EndRun, base::Area::Source, "SOURCE_UNREACHABLE",
                            QStringLiteral("The drop folder “%1” cannot be read.").arg(m_folder),
                            QStringLiteral("Check that it is there, mounted, and readable for Chancery."));
    const auto look = [this] {
        return withRefused(filesIn(m_folder), filesIn(m_folder + quarantineFolder));
    };
    return atRest(look, m_clock, m_betweenLooks, stop);
}

/// Where it may be now: what is settled is moved.
static QString placeOf(const QString &folder, const ExportFile &file)
{
    for (const QString &sub : {QString(), quarantineFolder, doneFolder}) {
        const QString path = folder + sub + u'/' + file.key;
        if (QFileInfo(path).isFile())
            return path;
    }
    throw base::itemFailure("ATTACHMENT_UNAVAILABLE",
                            QStringLiteral("“%1” is no longer in the drop folder.").arg(file.key),
                            QStringLiteral("Put the file back, then replay."));
}

void FolderFiles::fetch(const ExportFile &file, QFileDevice &to, const base::Stop &stop)
{
    QFile from(placeOf(m_folder, file));
    const auto unreadable = [&] {
        return base::itemFailure("ARCHIVE_UNREADABLE",
                                 QStringLiteral("“%1” cannot be read: %2.").arg(file.key, from.errorString()),
                                 QStringLiteral("Let the account that runs Chancery read it."));
    };
    if (!from.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        throw unreadable();
    QByteArray piece(pieceSize, Qt::Uninitialized);
    for (;;) {
        stop.throwIfNow();
        const qint64 count = from.read(piece.data(), piece.size());
        if (count < 0)
            throw unreadable();
        if (count == 0)
            break;
        base::writeAll(to, QByteArrayView(piece.constData(), count));
    }
}

QString FolderFiles::settle(const ExportFile &file, bool isRefused)
{
    QString from = m_folder + u'/' + file.key;
    if (!isRefused && !QFileInfo(from).isFile())
        from = m_folder + quarantineFolder + u'/' + file.key;
    if (!m_moves || !QFileInfo(from).isFile() || seen(QFileInfo(from)).stamp() != file.stamp)
        return {};
    const QString folder = m_folder + (isRefused ? quarantineFolder : doneFolder);
    const QString to = folder + u'/' + file.key;
    if (QFileInfo::exists(to))
        return QStringLiteral("%1 (a file of that name is in %2 already)").arg(file.key, folder);
    try {
        base::makePrivateFolder(folder);
        base::renameDurably(from, to);
    } catch (
        const base::Failure &failure) { // what was archived is archived: a file in the way is told, not fatal
        return QStringLiteral("%1 (%2)").arg(file.key, failure.text);
    }
    return {};
}

} // namespace symphony
