// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QString>
#include <QTemporaryFile>

#include "archive/verifiedarchive.h"
#include "base/failure.h"
#include "connectors/xip/contents.h"
#include "connectors/xip/record.h"
#include "connectors/xip/settings.h"

namespace xip {

/// A private copy of a drop file: what is hashed, verified and read are the same bytes.
struct PrivateCopy
{
    std::unique_ptr<QTemporaryFile> bytes;
    QByteArray sha256;      ///< of the file, 32 raw bytes
    base::Instant modified; ///< the file's time
    bool isWhole = true;    ///< false: the file is larger than the limit, and its bytes were only hashed
};

/// The failure (SkipItem, `ARCHIVE_UNREADABLE`) of a file that could not be opened or read just now.
base::Failure unreadableFile(const QFile &file);

/// Copies into the scratch folder, hashing. Throws Failure: SkipItem (`ARCHIVE_UNREADABLE`) when the file
/// cannot be read, Storage when the scratch cannot be written.
PrivateCopy copyPrivately(const QString &path, const QString &scratchFolder, qint64 limit,
                          const base::Stop &stop);

/// A verified archive, unpacked in the scratch folder for as long as this lives.
class Unpacked
{
public:
    /// Throws what VerifiedArchive::open() throws, and `ARCHIVE_LIMIT` as it does for a copy that is not
    /// whole; then nothing of the archive was used.
    Unpacked(PrivateCopy copy, archive::Input input, const Rules &rules, const QString &scratchFolder,
             const base::Stop &stop);
    ~Unpacked();

    const QString &file() const { return m_file; }              ///< what the archive file is called
    const QByteArray &content() const { return m_copy.sha256; } ///< 32 raw bytes
    base::Instant modified() const { return m_copy.modified; }  ///< the archive file's time
    const archive::VerifiedArchive &archive() const { return *m_archive; }
    const Contents &contents() const { return *m_contents; }

    std::unique_ptr<QIODevice> read(qsizetype member) const;

    /// A part of a member. Throws itemFailure (`ATTACHMENT_UNAVAILABLE`) when there is no such part.
    std::unique_ptr<QIODevice> read(const Locator &locator) const;

private:
    QString m_file;
    PrivateCopy m_copy;
    std::unique_ptr<QTemporaryFile> m_scratch;
    std::optional<archive::VerifiedArchive> m_archive;
    std::optional<Contents> m_contents;
};

} // namespace xip
