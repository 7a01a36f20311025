// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "staging/local/localstaging.h"

#include <algorithm>
#include <optional>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

#include "base/destination.h"
#include "base/digest.h"
#include "base/failpoint.h"
#include "base/failure.h"
#include "base/filerange.h"
#include "base/files.h"
#include "base/platform.h"
#include "staging/rules.h"

namespace local {

static constexpr qint64 pieceBytes = 1 << 20;

static QString fixText()
{
    return QStringLiteral(
        "Check that the staging folder's disk is mounted and healthy, and that the folder can be "
        "written to; then run again.");
}

template<typename Use>
static decltype(auto) atStaging(Use &&use)
{
    return base::atDestination("STAGING_FAILED", fixText(), std::forward<Use>(use));
}

LocalStaging::LocalStaging(const QString &folder, bool isInUse)
    : m_folder(QDir::cleanPath(folder)), m_isInUse(isInUse)
{
    if (folder.isEmpty() || QDir::isRelativePath(m_folder))
        throw base::inputFailure("INVALID_SETTING",
                                 QStringLiteral("“%1” is not valid for “stagingPath”.").arg(folder),
                                 QStringLiteral("Use the whole path of the folder."));
}

void LocalStaging::requireUsed() const
{
    if (m_isInUse && !QFileInfo(m_folder + QStringLiteral("/segments")).isDir())
        throw base::Failure(
            base::Reaction::EndRun, base::Area::Destination, "STAGING_UNREACHABLE",
            QStringLiteral("The staging folder %1 has none of the copies that were staged there.")
                .arg(m_folder),
            QStringLiteral(
                "Mount its disk, then run again. Where they are lost for good, make an empty folder "
                "“segments” in it."));
}

QString LocalStaging::documentPath(const QString &name) const
{
    staging::checkDocumentName(name);
    return m_folder + u'/' + name;
}

model::Checks LocalStaging::probe(const base::Stop &stop)
{
    stop.throwIfNow();
    const QString name = model::checkName("Staging folder");
    const QString trial =
        m_folder + QStringLiteral("/.trial-") + QString::fromLatin1(base::randomBytes(8).toHex());
    try {
        requireUsed();
        atStaging([&] {
            base::makePrivateFolder(m_folder);
            base::writeFileDurably(trial, "trial");
            base::removeFile(trial);
        });
    } catch (const base::Failure &failure) {
        return {model::failedCheck(name, failure)};
    }
    return {{name, model::Check::State::Passed, {}, QStringLiteral("%1 can be written to.").arg(m_folder)}};
}

/// The file's digest, read with `stop` in mind; absent when there is no file.
static std::optional<QByteArray> digestOf(const QString &path, const base::Stop &stop)
{
    QFile file(path);
    if (!file.exists())
        return {};
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        base::throwStorageFailure(QStringLiteral("open"), path);
    base::platform::forgetCached(file.handle());
    base::Digest digest;
    QByteArray piece(pieceBytes, Qt::Uninitialized);
    for (;;) {
        stop.throwIfNow();
        const qint64 got = file.read(piece.data(), piece.size());
        if (got < 0)
            base::throwStorageFailure(QStringLiteral("read"), path);
        if (got == 0)
            return digest.result();
        digest.add(QByteArrayView(piece.constData(), got));
    }
}

namespace {

/// A file that is not there unless keep() was reached.
class TemporaryFile
{
public:
    explicit TemporaryFile(const QString &path) : file(path)
    {
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered,
                       QFileDevice::ReadOwner | QFileDevice::WriteOwner))
            base::throwStorageFailure(QStringLiteral("create"), path);
    }
    ~TemporaryFile()
    {
        if (!m_isKept)
            file.remove();
    }
    TemporaryFile(const TemporaryFile &) = delete;
    TemporaryFile &operator=(const TemporaryFile &) = delete;

    void keep(const QString &as)
    {
        base::syncFile(file);
        file.close();
        base::failPoint("staging.synced");
        base::renameDurably(file.fileName(), as);
        m_isKept = true;
    }

    QFile file;

private:
    bool m_isKept = false;
};

} // namespace

/// Copies to the end of `content`; how many bytes.
static qint64 copy(QIODevice &content, QFile &file, base::Digest &digest, const QByteArray &segment,
                   const base::Stop &stop)
{
    QByteArray piece(pieceBytes, Qt::Uninitialized);
    qint64 done = 0;
    for (;;) {
        stop.throwIfNow();
        const qint64 got = content.read(piece.data(), piece.size());
        if (got < 0 && !content.atEnd())
            throw staging::segmentDamaged(segment, content.errorString());
        if (got <= 0)
            return done;
        digest.add(QByteArrayView(piece.constData(), got));
        atStaging([&] { base::writeAll(file, QByteArrayView(piece.constData(), got)); });
        done += got;
    }
}

QString LocalStaging::put(const QByteArray &segment, QIODevice &content, qint64 size,
                          const QByteArray &sha256, const base::Stop &stop)
{
    requireUsed();
    const QString path = staging::segmentAt(m_folder, segment);
    const auto there = atStaging([&] { return digestOf(path, stop); });
    if (there && *there == sha256) {
        // Whoever renamed it may have ended before it was synced; after a power cut both names can be there.
        atStaging([&] {
            base::removeFile(path + QStringLiteral(".tmp"));
            base::syncFolder(QFileInfo(path).absolutePath());
        });
        return path;
    }
    if (there)
        throw staging::conflict(path);
    atStaging([&] {
        base::makePrivateFolder(QFileInfo(path).absolutePath());
        base::syncFolder(m_folder);
    });
    base::failPoint("staging.put");
    std::optional<TemporaryFile> temporary;
    atStaging([&] { temporary.emplace(path + QStringLiteral(".tmp")); });
    base::Digest digest;
    const qint64 done = copy(content, temporary->file, digest, segment, stop);
    if (done != size || digest.result() != sha256)
        throw staging::segmentDamaged(segment, QStringLiteral("its bytes are not those that were stored"));
    atStaging([&] { temporary->keep(path); });
    base::failPoint("staging.done");
    return path;
}

bool LocalStaging::verify(const QByteArray &segment, const QByteArray &sha256, const base::Stop &stop)
{
    requireUsed();
    return atStaging([&] { return digestOf(staging::segmentAt(m_folder, segment), stop) == sha256; });
}

std::unique_ptr<QIODevice> LocalStaging::open(const QByteArray &segment, qint64 offset, qint64 length,
                                              const base::Stop &stop)
{
    stop.throwIfNow();
    requireUsed();
    const QString path = staging::segmentAt(m_folder, segment);
    if (!QFileInfo::exists(m_folder))
        throw base::Failure(base::Reaction::EndRun, base::Area::Destination, "STAGING_UNREACHABLE",
                            QStringLiteral("The staging folder %1 is not there.").arg(m_folder), fixText());
    if (QFileInfo(path).size() < offset + length)
        throw staging::segmentMissing(path, fixText());
    return atStaging([&] { return base::openRange(path, offset, length); });
}

bool LocalStaging::remove(const QByteArray &segment, const base::Stop &stop)
{
    stop.throwIfNow();
    requireUsed();
    atStaging([&] { base::removeFile(staging::segmentAt(m_folder, segment)); });
    return true;
}

void LocalStaging::putDocument(const QString &name, const QByteArray &bytes, const base::Stop &stop)
{
    stop.throwIfNow();
    requireUsed();
    const QString path = documentPath(name);
    atStaging([&] {
        base::makePrivateFolder(QFileInfo(path).absolutePath());
        base::writeFileDurably(path, bytes);
    });
}

QByteArray LocalStaging::document(const QString &name, const base::Stop &stop)
{
    stop.throwIfNow();
    requireUsed();
    QFile file(documentPath(name));
    if (!file.exists())
        return {};
    return atStaging([&] {
        if (!file.open(QIODevice::ReadOnly))
            base::throwStorageFailure(QStringLiteral("open"), file.fileName());
        const QByteArray bytes = file.readAll();
        if (file.error() != QFileDevice::NoError)
            base::throwStorageFailure(QStringLiteral("read"), file.fileName());
        return bytes;
    });
}

} // namespace local
