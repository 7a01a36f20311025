// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "connectors/symphony/exportfiles.h"
#include "connectors/symphony/exportname.h"
#include "connectors/symphony/package.h"
#include "connectors/symphony/reading.h"

namespace symphony {

/// What the cursor of export files says. A run that is cut short begins again with the first file that is not
/// done; what was read of it is known by its keys.
struct ExportPlace
{
    qint64 file = 0; ///< of the run's listing
    qint64 item = 0; ///< in the file: how many were given
    connectors::Window window;

    QByteArray encoded() const;
    static ExportPlace decoded(const QByteArray &value);

    bool operator==(const ExportPlace &) const = default;
};

/// Reads export files, one after another, each once. One lane.
class ExportWalk
{
public:
    ExportWalk(Client &client, const connectors::SourceContext &context, QByteArray identity);
    ~ExportWalk();

    /// Fills the page from there on; returns where it goes on. `isAtEnd` is set at the end, where the page
    /// tells of which times no file told whole, and when a recurring export comes no more. A file that is
    /// refused is a refusal of its page. Of a folder, files of another pod stay where they are, and are told.
    ExportPlace fetch(ExportPlace place, const Reading &reading, bool &isAtEnd);

    /// Settles the files that a committed page has done with. Returns what went wrong.
    QStringList acknowledge(const connectors::Page &committed);

    std::unique_ptr<QIODevice> open(const ExportLocator &locator, const base::Stop &stop);

private:
    struct Fetched;
    using Refused = std::vector<std::pair<QString, QByteArray>>; ///< name, and stamp

    const std::vector<ExportFile> &files(const Reading &reading);
    const archive::OpenPgpKeyring *keyring(const base::Stop &stop);
    QByteArray judgement() const;
    bool isSettled(const ExportFile &file, const Reading &reading) const;
    bool open(const ExportFile &file, const Reading &reading);
    Fetched fetched(const ExportFile &file, const base::Stop &stop);
    void refuse(const ExportFile &file, const base::Failure &failure, const QByteArray &content,
                const Reading &reading);
    bool readItems(ExportPlace &place, const Reading &reading);
    void finish(const ExportFile &file, const Reading &reading);
    void cover(const ExportName &name, bool isWhole, const Reading &reading);
    void tellOfRefused(const ExportFile &file, const Reading &reading);
    void end(const Reading &reading);
    void tellSilence(const Reading &reading) const;

    const connectors::SourceContext &m_context;
    const Settings &m_settings;
    QByteArray m_identity;
    std::unique_ptr<ExportFiles> m_source;
    std::optional<ExportFiles::Listing> m_listing;      ///< of this run
    std::unique_ptr<archive::OpenPgpKeyring> m_keyring; ///< made when it is first needed
    std::optional<Refused> m_refused;                   ///< as the state had them last
    std::shared_ptr<Package> m_package;                 ///< whose items are being read
    std::shared_ptr<Package> m_earlier;                 ///< another that open() was asked for
};

} // namespace symphony
