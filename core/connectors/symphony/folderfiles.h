// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "connectors/symphony/exportfiles.h"

namespace symphony {

/// Export files that were dropped into a folder of this machine (dropfolder.h).
class FolderFiles final : public ExportFiles
{
public:
    /// `moves`: files that are settled go to `done`, refused ones to `quarantine`.
    FolderFiles(QString folder, bool moves, const base::Clock &clock,
                std::chrono::milliseconds betweenLooks = std::chrono::seconds{2});

    /// Throws Failure (EndRun, `SOURCE_UNREACHABLE`) when the folder is not there.
    Listing list(const base::Stop &stop) override;
    void fetch(const ExportFile &file, QFileDevice &to, const base::Stop &stop) override;
    QString settle(const ExportFile &file, bool isRefused) override;

private:
    QString m_folder;
    bool m_moves;
    const base::Clock &m_clock;
    std::chrono::milliseconds m_betweenLooks;
};

} // namespace symphony
