// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spool/spool.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include "base/digest.h"
#include "base/failpoint.h"
#include "base/failure.h"
#include "base/files.h"
#include "spool/entryreader.h"
#include "spool/entrywriter.h"
#include "spool/segmentwriter.h"
#include "spool/tarheader.h"

namespace spool {

static const QLatin1String suffix(".tar");

/// The ids of the segments in the folder, by their names.
static QList<QByteArray> segmentsIn(const QString &folder)
{
    static const QRegularExpression ours(QStringLiteral("^[0-9a-f]{32}\\.tar\\z"));
    QList<QByteArray> segments;
    const QStringList names = QDir(folder).entryList(QDir::Files | QDir::Hidden);
    for (const QString &name : names) {
        if (ours.match(name).hasMatch())
            segments.append(name.chopped(suffix.size()).toLatin1());
    }
    return segments;
}

Spool::Spool(QString folder, Settings settings) : m_folder(std::move(folder)), m_settings(settings) {}

Spool::~Spool() = default;

Spool::Mark Spool::mark()
{
    if (!m_writer) {
        base::makePrivateFolder(m_folder);
        // A run that was killed may have made the folder and not come to this.
        base::syncFolder(QFileInfo(m_folder).absolutePath());
        const QByteArray segment = base::randomBytes(16).toHex();
        m_writer = std::make_unique<SegmentWriter>(path(segment));
        m_segment = segment;
        base::failPoint("spool.created");
        base::syncFolder(m_folder);
    }
    return {m_segment, m_writer->length()};
}

model::EntryRef Spool::append(const QString &name, base::Instant time,
                              const std::function<void(QIODevice &)> &write)
{
    if (!isTarName(name))
        throw base::Failure(base::Reaction::SkipItem, base::Area::Storage, "ENTRY_NAME_INVALID",
                            QStringLiteral("“%1” cannot be an entry's name.").arg(name));
    const Mark start = mark();
    try {
        m_writer->add(tarHead(name, time, 0));
        const qint64 offset = m_writer->length();
        EntryWriter device(*m_writer);
        const QByteArray sha256 = device.fill(write);
        const qint64 length = m_writer->length() - offset;
        m_writer->add(QByteArray(tarPadding(length), '\0'));
        m_writer->overwrite(offset - tarBlock, tarHeader(name, time, length));
        return {start.segment, offset, length, sha256};
    } catch (...) {
        m_writer->cutBack(start.length);
        throw;
    }
}

void Spool::cutBack(const Mark &mark)
{
    base::failPoint("spool.cutBack");
    if (!m_writer || mark.segment != m_segment || mark.length > m_writer->length())
        throw base::storageFailure(
            "SEGMENT_DAMAGED", QStringLiteral("Segment %1 cannot be cut back to %2 bytes: it is not open.")
                                   .arg(QString::fromLatin1(mark.segment))
                                   .arg(mark.length));
    m_writer->cutBack(mark.length);
}

void Spool::sync()
{
    if (!m_writer)
        return;
    base::failPoint("spool.sync");
    m_writer->sync();
    base::failPoint("spool.synced");
}

bool Spool::isFull() const
{
    return m_writer && m_writer->length() >= m_settings.segmentBytes;
}

std::optional<Spool::Closed> Spool::close()
{
    if (!m_writer)
        return {};
    base::failPoint("spool.close");
    if (m_writer->length() > 0) {
        m_writer->add(tarTrailer());
        m_writer->sync();
        base::failPoint("spool.closed");
    }
    const bool isEmpty = m_writer->length() == 0;
    m_writer->close();
    m_writer.reset();
    const QByteArray segment = std::exchange(m_segment, {});
    if (!isEmpty)
        return seal(segment);
    remove(segment);
    return {};
}

static base::Failure damagedSegment(const QString &path, qint64 length)
{
    return base::storageFailure(
        "SEGMENT_DAMAGED",
        QStringLiteral("%1 should have at least %2 bytes, but has %3.")
            .arg(path, QString::number(length), QString::number(QFileInfo(path).size())),
        QStringLiteral("Put the file back from a backup and start again; until then its messages cannot be "
                       "delivered. Without a backup, dismiss those that failed for it."));
}

std::optional<base::Failure> Spool::damageOf(const QByteArray &segment, qint64 length) const
{
    const QFileInfo file(path(segment));
    if (length % tarBlock == 0 && file.exists() && file.size() >= length)
        return {};
    return damagedSegment(file.filePath(), length);
}

Spool::Closed Spool::recover(const QByteArray &segment, qint64 length)
{
    base::failPoint("spool.recover");
    QFile file(path(segment));
    if (damageOf(segment, length) ||
        !file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly | QIODevice::Unbuffered))
        throw damagedSegment(file.fileName(), length);
    if (!file.resize(length) || !file.seek(length))
        base::throwStorageFailure(QStringLiteral("cut back"), file.fileName());
    base::writeAll(file, tarTrailer());
    base::syncFile(file);
    file.close();
    base::failPoint("spool.recovered");
    return seal(segment);
}

void Spool::removeStrangers(const std::function<bool(const QByteArray &segment)> &isKnown)
{
    const QList<QByteArray> segments = segmentsIn(m_folder);
    for (const QByteArray &segment : segments) {
        if (!isKnown(segment))
            remove(segment);
    }
}

QString Spool::path(const QByteArray &segment) const
{
    return m_folder + QLatin1Char('/') + QString::fromLatin1(segment) + suffix;
}

bool Spool::exists(const QByteArray &segment) const
{
    return QFile::exists(path(segment));
}

void Spool::remove(const QByteArray &segment)
{
    base::failPoint("spool.remove");
    base::removeFile(path(segment));
}

qint64 Spool::bytesInUse() const
{
    qint64 bytes = 0;
    const QList<QByteArray> segments = segmentsIn(m_folder);
    for (const QByteArray &segment : segments)
        bytes += QFileInfo(path(segment)).size();
    return bytes;
}

std::unique_ptr<QIODevice> Spool::openEntry(const model::EntryRef &entry) const
{
    return openVerified(path(entry.segment), entry);
}

Spool::Closed Spool::seal(const QByteArray &segment)
{
    QFile file(path(segment));
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        base::throwStorageFailure(QStringLiteral("open"), file.fileName());
    return {segment, file.size(), base::Digest::sha256(file)};
}

} // namespace spool
