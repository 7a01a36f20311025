// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "staging/azureblob/azureblobstaging.h"

#include <algorithm>

#include "base/failpoint.h"
#include "staging/azureblob/blobreader.h"
#include "staging/azureblob/probe.h"
#include "staging/azureblob/readback.h"
#include "staging/azureblob/upload.h"
#include "staging/rules.h"

namespace azureblob {

static QString nameOf(const QByteArray &segment)
{
    return QStringLiteral("segments/%1.tar").arg(QString::fromLatin1(segment));
}

AzureBlobStaging::AzureBlobStaging(const staging::StagingContext &context)
    : m_retentionDays(context.retentionDays), m_clock(*context.clock), m_client(context), m_crew(context)
{}

model::Checks AzureBlobStaging::probe(const base::Stop &stop)
{
    return azureblob::probe(m_client, {.now = m_clock.now(), .retentionDays = m_retentionDays}, stop);
}

QString AzureBlobStaging::put(const QByteArray &segment, QIODevice &content, qint64 size,
                              const QByteArray &sha256, const base::Stop &stop)
{
    stop.throwIfNow();
    base::failPoint("staging.put");
    upload(m_client, m_crew, segment, nameOf(segment), content, {.size = size, .sha256 = sha256}, stop);
    base::failPoint("staging.done");
    return staging::segmentAt(place(), segment);
}

bool AzureBlobStaging::verify(const QByteArray &segment, const QByteArray &sha256, const base::Stop &stop)
{
    return isStored(m_client, m_crew, nameOf(segment), sha256, stop);
}

std::unique_ptr<QIODevice> AzureBlobStaging::open(const QByteArray &segment, qint64 offset, qint64 length,
                                                  const base::Stop &stop)
{
    const QString name = nameOf(segment);
    auto first = m_client.range(name, offset, std::clamp(length, qint64(1), pieceBytes), {}, stop);
    if (!first || first->total < offset + length)
        throw staging::segmentMissing(
            staging::segmentAt(place(), segment),
            QStringLiteral(
                "Look in the Azure portal for who removed it: a lifecycle rule perhaps. Soft-deleted "
                "blobs can be put back there."));
    return std::make_unique<BlobReader>(m_client, name, offset, length, std::move(*first), stop);
}

bool AzureBlobStaging::remove(const QByteArray &segment, const base::Stop &stop)
{
    return m_client.remove(nameOf(segment), stop);
}

void AzureBlobStaging::putDocument(const QString &name, const QByteArray &bytes, const base::Stop &stop)
{
    staging::checkDocumentName(name);
    m_client.replace(name, bytes, stop);
}

QByteArray AzureBlobStaging::document(const QString &name, const base::Stop &stop)
{
    staging::checkDocumentName(name);
    return m_client.whole(name, stop).value_or(QByteArray());
}

} // namespace azureblob
