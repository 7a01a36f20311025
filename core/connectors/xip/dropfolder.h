// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QMap>
#include <QSet>
#include <QString>
#include <QStringList>

#include "base/clock.h"
#include "base/failure.h"

namespace xip {

/// What a file looks like from outside: two equal looks at unchanged bytes.
struct Stamp
{
    qint64 size = 0;
    qint64 modified = 0; ///< ms since 1970
    qint64 changed = 0;  ///< its entry; 0 where the platform has none

    bool operator==(const Stamp &) const = default;
};

/// The detached signatures of a file, by their ending.
using Signatures = QMap<QString, QByteArray>;

/// A file of the drop folder.
struct DropFile
{
    QString path; ///< below the folder: `name`, or `quarantine/name`
    Stamp stamp;
    std::vector<Stamp> signatures; ///< of the detached signatures beside it
    base::Instant youngest;        ///< the latest modification among them all

    bool operator==(const DropFile &) const = default;
};

/// The folder that XIP files arrive in: its own files and those in `quarantine`. Hidden and temporary files,
/// links, the detached signatures beside archives and files of the connector's set-up are no XIP files.
class DropFolder
{
public:
    /// `ownFiles`: what the connector itself is set up with, wherever it lies.
    explicit DropFolder(QString folder, const QStringList &ownFiles = {});

    const QString &path() const { return m_folder; }
    QString fullPath(const QString &path) const;

    static bool isInQuarantine(const QString &path);

    struct Listing
    {
        std::vector<DropFile> files; ///< by time, then path
        QStringList lonely;          ///< signatures without their archive
        QStringList nameless;        ///< whose name is no text, so that they cannot be read
    };

    /// Throws Failure (EndRun, `SOURCE_UNREACHABLE`) when the folder is not there.
    Listing list() const;

    /// How a file looks now; absent: it is not there.
    std::optional<Stamp> look(const QString &path) const;

    /// The detached signature `<path><suffix>` (or with the suffix in capitals), beside the file or in the
    /// folder itself; without one, and for `.p7s`, `.sig` and `.asc` only, `a<suffix>` of `a.zip` where no
    /// other file is called `a` or `a.<ending>`. Null: none. At most 5 MiB are read. Throws Failure
    /// (SkipItem, `ARCHIVE_UNREADABLE`) when it cannot be read now, which says nothing about the archive.
    QByteArray signature(const QString &path, const QString &suffix) const;

    /// All that signature() finds, read now; throws as it does.
    Signatures signatures(const QString &path) const;

    /// A moment by which the file and its signatures lay here as they are, whatever their writer says; absent
    /// where nobody can tell.
    std::optional<base::Instant> hereBy(const QString &path) const;

    static QByteArray signaturesDigest(const Signatures &signatures);

    enum class Target { Done, Quarantine };

    /// Moves a file that still looks like `stamp`, with its signatures. Where the name is taken, or leaves no
    /// room for a signature's, a part of the content's digest is put behind it, for which a long one is
    /// shortened; a file that already is there stays. Returns what went wrong; empty: nothing.
    QString move(const QString &path, const Stamp &stamp, const QByteArray &content, Target target) const;

    /// Where a file of that content and name may be now.
    QStringList whereabouts(const QString &path, const QByteArray &content) const;

private:
    void add(Listing &listing, const QString &subfolder) const;
    base::Failure unreadable() const;

    QString m_folder;
    QSet<QString> m_ownFiles; ///< canonical paths
};

} // namespace xip
