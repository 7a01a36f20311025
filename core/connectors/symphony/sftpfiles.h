// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/source.h"
#include "connectors/symphony/dropfolder.h"
#include "connectors/symphony/settings.h"
#include "sftp/session.h"

namespace symphony {

/// Export files that were dropped into a folder of an SFTP server (dropfolder.h). A fetch that is cut goes on
/// where it was; a file that changes meanwhile is left to the next run. One lane.
class SftpFiles final : public ExportFiles
{
public:
    /// `folder`: as the account sees it. `moves`: files that are settled go to `done`, refused ones to
    /// `quarantine`; none there is replaced.
    SftpFiles(sftp::Login login, QString folder, bool moves, const base::Clock &clock,
              std::chrono::milliseconds betweenLooks = std::chrono::seconds{2});

    /// Throws Failure: of Session; and EndRun (`SOURCE_UNREACHABLE`) when the folder is not there.
    Listing list(const base::Stop &stop) override;
    /// What is gone or closed to the account does not come now either: only what was read can be refused.
    void fetch(const ExportFile &file, QFileDevice &to, const base::Stop &stop) override;
    QString settle(const ExportFile &file, bool isRefused) override;

    sftp::Session &session() { return m_session; }

private:
    struct Copy;

    DroppedFiles look(const base::Stop &stop);
    DroppedFiles refusedBefore(const base::Stop &stop);
    std::pair<QString, DroppedFile> placeOf(const ExportFile &file, const base::Stop &stop);
    bool go(Copy &copy, const base::Stop &stop);
    QString move(const ExportFile &file, bool isRefused, const base::Stop &stop);
    QString path(const QString &sub, const ExportFile &file) const;

    sftp::Session m_session;
    QString m_folder;
    bool m_moves;
    const base::Clock &m_clock;
    std::chrono::milliseconds m_betweenLooks;
};

/// Of a connector. Throws inputFailure (`MISSING_SETTING`) without a password and a key.
sftp::Login sftpLoginOf(const Settings &settings, const connectors::SourceContext &context);

} // namespace symphony
