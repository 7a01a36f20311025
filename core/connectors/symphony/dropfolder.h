// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "base/clock.h"
#include "connectors/symphony/exportfiles.h"

namespace symphony {

/// What a folder that export files are dropped into has in common, wherever it is: its files are those that
/// end with `.zip`, `.pgp` or `.gpg`, in the folder itself. Those that are settled go to `done`, refused ones
/// to `quarantine`.
inline const QString doneFolder = QStringLiteral("/done");
inline const QString quarantineFolder = QStringLiteral("/quarantine");

/// One of its files, as it looks now.
struct DroppedFile
{
    QString name;
    qint64 size = 0;
    base::Instant modified;

    QByteArray stamp() const; ///< changes when the file does

    bool operator==(const DroppedFile &) const = default;
};

using DroppedFiles = std::vector<DroppedFile>;

/// By its name.
bool isExport(const QString &name);

/// Those of the folder, and those of `refused` that it has no other for: what decrypts them may be there by
/// now.
DroppedFiles withRefused(DroppedFiles files, const DroppedFiles &refused);

/// What `look` finds, oldest first. A file younger than ten seconds is read when two looks `betweenLooks`
/// apart find it the same. Throws Failure (Stopped) between the two.
ExportFiles::Listing atRest(const std::function<DroppedFiles()> &look, const base::Clock &clock,
                            std::chrono::milliseconds betweenLooks, const base::Stop &stop);

} // namespace symphony
