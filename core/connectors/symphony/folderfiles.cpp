// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/symphony/folderfiles.h"

#include <algorithm>

#include <QDateTime>
#include <QDir>
#include <QFileInfo>

#include "base/failure.h"
#include "base/files.h"
#include "connectors/symphony/values.h"

namespace symphony {

using std::chrono::milliseconds;

static constexpr std::chrono::seconds settled{10};
static constexpr qint64 pieceSize = 1 << 20;

FolderFiles::FolderFiles(QString folder, bool moves, const base::Clock &clock, milliseconds betweenLooks)
    : m_folder(std::move(folder)), m_moves(moves), m_clock(clock), m_betweenLooks(betweenLooks)
{}

static QByteArray stampOf(const QFileInfo &info)
{
    return QByteArray::number(info.size()) + '@' +
           QByteArray::number(info.lastModified().toMSecsSinceEpoch());
}

static bool isExport(const QString &name)
{
    return std::ranges::any_of(
        std::initializer_list<QStringView>{u".zip", u".pgp", u".gpg"},
        [&](QStringView suffix) { return name.endsWith(suffix, Qt::CaseInsensitive); });
}

static QFileInfoList filesIn(const QString &folder)
{
    QFileInfoList all;
    for (const QFileInfo &info : QDir(folder).entryInfoList(QDir::Files | QDir::NoSymLinks, QDir::Name)) {
        if (isExport(info.fileName()))
            all.append(info);
    }
    return all;
}

/// Those of the folder, and those that were refused: what decrypts them may be there by now.
static QFileInfoList allIn(const QString &folder)
{
    QFileInfoList all = filesIn(folder);
    for (const QFileInfo &refused : filesIn(folder + QStringLiteral("/quarantine"))) {
        if (std::ranges::find(all, refused.fileName(), &QFileInfo::fileName) == all.end())
            all.append(refused);
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
    const auto isYoung = [&](const QFileInfo &info) {
        return m_clock.now() - fromMs(info.lastModified().toMSecsSinceEpoch()) < settled;
    };
    QFileInfoList all = allIn(m_folder);
    const QFileInfoList before = all;
    if (std::ranges::any_of(all, isYoung)) {
        if (!stop.waitFor(m_betweenLooks))
            stop.throwIfGentle();
        all = allIn(m_folder);
    }
    std::ranges::stable_sort(all, {}, [](const QFileInfo &info) { return info.lastModified(); });
    Listing listing;
    for (const QFileInfo &info : all) {
        const auto earlier = std::ranges::find(before, info.fileName(), &QFileInfo::fileName);
        const bool isAtRest = earlier != before.end() && stampOf(*earlier) == stampOf(info);
        if (isYoung(info) && !isAtRest)
            listing.unfinished.append(QStringLiteral("%1 (still growing)").arg(info.fileName()));
        else
            listing.files.push_back({info.fileName(), info.fileName(), stampOf(info), {}});
    }
    return listing;
}

/// Where it may be now: what is settled is moved.
static QString placeOf(const QString &folder, const ExportFile &file)
{
    for (const char *sub : {"/", "/quarantine/", "/done/"}) {
        const QString path = folder + QLatin1String(sub) + file.key;
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
        from = m_folder + u"/quarantine/" + file.key;
    if (!m_moves || !QFileInfo(from).isFile() || stampOf(QFileInfo(from)) != file.stamp)
        return {};
    const QString folder = m_folder + (isRefused ? u"/quarantine" : u"/done");
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
