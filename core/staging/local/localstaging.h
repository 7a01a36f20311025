// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "staging/staging.h"

namespace local {

/// Keeps segments as `<folder>/segments/<id>.tar` and documents as `<folder>/<name>`. Folders 0700, files
/// 0600. A full disk is Area::Storage (`DISK_FULL`); anything else that is wrong with the folder is
/// Area::Destination
/// (`STAGING_FAILED`), EndRun.
class LocalStaging final : public staging::Staging
{
public:
    /// Throws inputFailure for a path that is not absolute. One that `isInUse` has segments; without any it
    /// is the place where a disk is to be mounted: everything throws `STAGING_UNREACHABLE` (EndRun) then.
    explicit LocalStaging(const QString &folder, bool isInUse = false);

    QString place() const override { return m_folder; }
    model::Checks probe(const base::Stop &stop) override;

    /// Copies to a temporary file, hashing on the way, syncs, renames, syncs the folder. Content that does
    /// not have that size and digest is refused: `SEGMENT_DAMAGED`, Area::Storage.
    QString put(const QByteArray &segment, QIODevice &content, qint64 size, const QByteArray &sha256,
                const base::Stop &stop) override;

    /// Reads from the disk where the system lets itself be told to, not from memory.
    bool verify(const QByteArray &segment, const QByteArray &sha256, const base::Stop &stop) override;

    /// Throws `STAGED_SEGMENT_MISSING` (SkipItem, Area::Destination) for a segment that is not there or ends
    /// before the range does.
    std::unique_ptr<QIODevice> open(const QByteArray &segment, qint64 offset, qint64 length,
                                    const base::Stop &stop) override;

    bool remove(const QByteArray &segment, const base::Stop &stop) override;
    void putDocument(const QString &name, const QByteArray &bytes, const base::Stop &stop) override;
    QByteArray document(const QString &name, const base::Stop &stop) override;

private:
    QString documentPath(const QString &name) const;
    void requireUsed() const;

    QString m_folder;
    bool m_isInUse;
};

} // namespace local
