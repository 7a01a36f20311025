// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/symphony/exportarchive.h"

#include "base/failure.h"
#include "base/files.h"
#include "base/scratchfile.h"

namespace symphony {

using base::Failure;

static constexpr archive::Limits exportLimits;

static bool isEncrypted(QIODevice &file)
{
    file.seek(0);
    const QByteArray start = file.peek(32);
    return !start.startsWith("PK") &&
           (start.startsWith("-----BEGIN PGP ") || (!start.isEmpty() && uchar(start.front()) >= 0x80));
}

static bool isCalledEncrypted(const QString &name)
{
    return name.endsWith(u".pgp", Qt::CaseInsensitive) || name.endsWith(u".gpg", Qt::CaseInsensitive);
}

/// The archive room tells what to do about signed archives of a kind whose limits are settings.
static QString fixOf(const Failure &failure)
{
    if (failure.key == "ARCHIVE_LIMIT")
        return QStringLiteral(
            "No setting raises this limit for Symphony. If it is a true export, let Symphony "
            "export that time in several files, each of a shorter time.");
    if (failure.key == "ARCHIVE_UNREADABLE")
        return QStringLiteral("Fetch the file again; if it stays so, let Symphony export that time again.");
    return failure.fix;
}

ExportArchive::ExportArchive(const QString &name, std::unique_ptr<QTemporaryFile> file,
                             const archive::OpenPgpKeyring *keyring, const QString &scratchFolder,
                             const base::Stop &stop)
    : m_file(std::move(file)), m_scratch(base::scratchFile(scratchFolder, QStringLiteral("export")))
{
    try {
        decrypt(name, keyring, scratchFolder, stop);
        m_file->seek(0);
        const archive::Trust anyone{.requireSignature = false};
        const archive::Input input{.name = name, .bytes = m_file.get(), .received = {}, .neighbour = {}};
        m_archive.emplace(archive::VerifiedArchive::open(input, anyone, exportLimits, *m_scratch, stop));
    } catch (Failure &failure) { // refused all the same
        failure.fix = fixOf(failure);
        throw;
    }
}

void ExportArchive::decrypt(const QString &name, const archive::OpenPgpKeyring *keyring,
                            const QString &scratchFolder, const base::Stop &stop)
{
    if (!isEncrypted(*m_file)) {
        if (isCalledEncrypted(name) && !m_file->peek(2).startsWith("PK"))
            throw base::itemFailure(
                "PGP_DAMAGED", QStringLiteral("“%1” is neither an OpenPGP message nor a ZIP.").arg(name),
                QStringLiteral("See what it is: an error's page, say, may have been saved in its place. Then "
                               "fetch the file again, as Symphony encrypted it for the key of pgpKey."));
        return;
    }
    if (!keyring)
        throw base::itemFailure(
            "PGP_KEY_MISSING",
            QStringLiteral("“%1” is encrypted, and there is nothing to decrypt it with.").arg(name),
            QStringLiteral("Set gpg to the gpg program, and pgpKey to the private key."));
    m_plain = std::make_unique<QTemporaryDir>(scratchFolder + QStringLiteral("/plain-XXXXXX"));
    auto plain = std::make_unique<QFile>(m_plain->filePath(QStringLiteral("plain")));
    keyring->decrypt(m_file->fileName(), plain->fileName(), exportLimits.totalBytes, stop);
    if (!plain->open(QIODevice::ReadOnly))
        base::throwStorageFailure(QStringLiteral("read"), plain->fileName());
    m_file = std::move(plain);
}

} // namespace symphony
