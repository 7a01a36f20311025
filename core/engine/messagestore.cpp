// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/messagestore.h"

#include <QIODevice>

#include "base/digest.h"
#include "base/failure.h"
#include "spool/spool.h"
#include "staging/staging.h"

namespace engine {

MessageStore::MessageStore(const spool::Spool &spool,
                           std::function<std::unique_ptr<staging::Staging>()> makeStaging)
    : m_spool(spool), m_makeStaging(std::move(makeStaging))
{}

MessageStore::~MessageStore() = default;

std::unique_ptr<QIODevice> MessageStore::open(const model::EntryRef &entry, const base::Stop &stop)
{
    if (entry.segment.isEmpty())
        throw base::storageFailure("SEGMENT_LOST", QStringLiteral("The item has no message in a segment."));
    if (m_spool.exists(entry.segment))
        return m_spool.openEntry(entry);
    if (!m_staging)
        m_staging = m_makeStaging();
    const auto opened = [&] {
        return m_staging->open(entry.segment, entry.offset, entry.length, stop);
    };
    if (base::Digest::sha256(*opened()) != entry.sha256)
        throw base::Failure(base::Reaction::SkipItem, base::Area::Destination, "SEGMENT_DAMAGED",
                            QStringLiteral("The staged copy of segment %1 differs from what was archived.")
                                .arg(QString::fromLatin1(entry.segment)));
    return opened();
}

} // namespace engine
