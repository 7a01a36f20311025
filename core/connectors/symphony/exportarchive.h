// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>

#include <QTemporaryDir>
#include <QTemporaryFile>

#include "archive/openpgpkeyring.h"
#include "archive/verifiedarchive.h"

namespace symphony {

/// The members of an export file, decrypted and unpacked in the scratch folder for as long as this lives.
class ExportArchive
{
public:
    /// `name`: of the file, for messages. `file`: a private copy. `keyring`: null when nothing can be
    /// decrypted. Throws itemFailure when the file is refused: `PGP_KEY_MISSING`, `PGP_DAMAGED` for one that
    /// is called encrypted and is no archive either, what OpenPgpKeyring and archive::VerifiedArchive throw;
    /// each with what can be done about it where files come from Symphony.
    ExportArchive(const QString &name, std::unique_ptr<QTemporaryFile> file,
                  const archive::OpenPgpKeyring *keyring, const QString &scratchFolder,
                  const base::Stop &stop);

    const std::vector<archive::Member> &members() const { return m_archive->members(); }
    std::unique_ptr<QIODevice> read(const archive::Member &member) const { return m_archive->read(member); }

private:
    void decrypt(const QString &name, const archive::OpenPgpKeyring *keyring, const QString &scratchFolder,
                 const base::Stop &stop);

    std::unique_ptr<QTemporaryDir> m_plain; ///< of a decrypted file
    std::unique_ptr<QFile> m_file;
    std::unique_ptr<QTemporaryFile> m_scratch;
    std::optional<archive::VerifiedArchive> m_archive;
};

} // namespace symphony
