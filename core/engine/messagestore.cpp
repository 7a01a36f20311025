// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/messagestore.h"

#include <algorithm>
#include <optional>

#include <QBuffer>
#include <QTemporaryFile>

#include "base/digest.h"
#include "base/failure.h"
#include "base/files.h"
#include "engine/environment.h"
#include "engine/lanes.h"
#include "journal/configuration.h"
#include "journal/journal.h"
#include "journal/segments.h"
#include "spool/spool.h"
#include "staging/staging.h"

namespace engine {

static constexpr qint64 inMemoryBytes = 1 << 20;

MessageStore::MessageStore(const spool::Spool &spool, const Environment &environment, base::AccountId account)
    : m_spool(spool),
      m_makeStaging([&environment](base::AccountId of) {
          const auto config = environment.journal.configuration().accountEver(of);
          return environment.makeStaging(config ? *config : environment.account(of));
      }),
      m_accountsOf([&environment, account](const QByteArray &segment) {
          const auto record = environment.journal.segments().segment(segment);
          if (!record)
              return std::vector{account};
          if (record->account == account || environment.journal.configuration().account(record->account))
              return std::vector{record->account};
          return std::vector{record->account, account};
      })
{}

MessageStore::MessageStore(const spool::Spool &spool,
                           std::function<std::unique_ptr<staging::Staging>()> makeStaging)
    : m_spool(spool),
      m_makeStaging([make = std::move(makeStaging)](base::AccountId) { return make(); }),
      m_accountsOf([](const QByteArray &) { return std::vector{base::AccountId()}; })
{}

MessageStore::~MessageStore() = default;

/// A local segment may be removed between two looks, once it is staged; then, too, the staged copy answers.
std::unique_ptr<QIODevice> MessageStore::open(const model::EntryRef &entry, const base::Stop &stop)
{
    if (entry.segment.isEmpty())
        throw base::storageFailure("SEGMENT_LOST", QStringLiteral("The item has no message in a segment."));
    std::unique_ptr<QIODevice> device;
    std::optional<base::Failure> local;
    if (m_spool.exists(entry.segment)) {
        local = Lanes::caught([&] { device = m_spool.openEntry(entry); });
        if (!local)
            return device;
    }
    const auto staged = Lanes::caught([&] { device = openStaged(entry, stop); });
    if (!staged)
        return device;
    // A staging that is not there may never have been needed.
    const bool isLocalToBlame =
        local && (staged->key == "STAGING_UNREACHABLE" || staged->reaction == base::Reaction::SkipItem);
    throw base::Failure(isLocalToBlame ? *local : *staged);
}

/// In memory, or in a file that nobody else can see and that ends with it.
static std::unique_ptr<QIODevice> keeper(qint64 length, const QString &besides)
{
    if (length <= inMemoryBytes) {
        auto buffer = std::make_unique<QBuffer>();
        buffer->open(QIODevice::ReadWrite);
        return buffer;
    }
    auto file = std::make_unique<QTemporaryFile>(besides + QStringLiteral(".reading-XXXXXX"));
    if (!file->open())
        base::throwStorageFailure(QStringLiteral("create"), file->fileTemplate());
    return file;
}

static void keep(QIODevice &kept, QByteArrayView piece)
{
    if (auto *const file = qobject_cast<QTemporaryFile *>(&kept))
        base::writeAll(*file, piece);
    else
        kept.write(piece.data(), piece.size());
}

std::unique_ptr<QIODevice> MessageStore::openCopy(const model::EntryRef &entry, const base::Stop &stop)
{
    std::optional<base::Failure> failure;
    for (const base::AccountId account : m_accountsOf(entry.segment)) {
        stop.throwIfNow();
        std::unique_ptr<QIODevice> device;
        failure = Lanes::caught([&] {
            auto &staging = m_stagings[account];
            if (!staging)
                staging = m_makeStaging(account);
            device = staging->open(entry.segment, entry.offset, entry.length, stop);
        });
        if (!failure)
            return device;
        if (failure->reaction == base::Reaction::Stopped)
            break;
    }
    throw base::Failure(*failure);
}

/// Read once: what was checked is what is given.
std::unique_ptr<QIODevice> MessageStore::openStaged(const model::EntryRef &entry, const base::Stop &stop)
{
    const auto device = openCopy(entry, stop);
    auto kept = keeper(entry.length, m_spool.path(entry.segment));
    base::Digest digest;
    QByteArray piece(inMemoryBytes, Qt::Uninitialized);
    for (qint64 left = entry.length; left > 0;) {
        stop.throwIfNow();
        const qint64 got = device->read(piece.data(), std::min<qint64>(left, piece.size()));
        if (got <= 0)
            throw base::Failure(base::Reaction::Retry, base::Area::Destination, "STAGING_UNREADABLE",
                                QStringLiteral("The staged copy of segment %1 cannot be read: %2")
                                    .arg(QString::fromLatin1(entry.segment), device->errorString()));
        digest.add(QByteArrayView(piece.constData(), got));
        keep(*kept, QByteArrayView(piece.constData(), got));
        left -= got;
    }
    if (digest.result() != entry.sha256)
        throw base::Failure(base::Reaction::SkipItem, base::Area::Destination, "SEGMENT_DAMAGED",
                            QStringLiteral("The staged copy of segment %1 differs from what was archived.")
                                .arg(QString::fromLatin1(entry.segment)));
    kept->seek(0);
    return kept;
}

} // namespace engine
