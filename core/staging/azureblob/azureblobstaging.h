// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "staging/azureblob/crew.h"
#include "staging/staging.h"

namespace azureblob {

/// Keeps segments as the block blobs `segments/<id>.tar` of a container, each with its SHA-256 in the
/// metadata, and documents under their names. Nothing but documents is ever overwritten, so that a container
/// under an immutability policy will do.
class AzureBlobStaging final : public staging::Staging
{
public:
    /// Throws inputFailure for settings that do not fit each other; connects to nothing, opens no secret.
    explicit AzureBlobStaging(const staging::StagingContext &context);

    QString place() const override { return QString::fromLatin1(m_client.address().url); }
    model::Checks probe(const base::Stop &stop) override;

    /// See upload().
    QString put(const QByteArray &segment, QIODevice &content, qint64 size, const QByteArray &sha256,
                const base::Stop &stop) override;

    /// See isStored().
    bool verify(const QByteArray &segment, const QByteArray &sha256, const base::Stop &stop) override;

    /// See BlobReader. Throws `STAGED_SEGMENT_MISSING`.
    std::unique_ptr<QIODevice> open(const QByteArray &segment, qint64 offset, qint64 length,
                                    const base::Stop &stop) override;

    bool remove(const QByteArray &segment, const base::Stop &stop) override;
    void putDocument(const QString &name, const QByteArray &bytes, const base::Stop &stop) override;
    QByteArray document(const QString &name, const base::Stop &stop) override;

private:
    qint64 m_retentionDays;
    const base::Clock &m_clock;
    BlobClient m_client;
    Crew m_crew;
};

} // namespace azureblob
