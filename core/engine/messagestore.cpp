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
#include "base/scratchfile.h"
#include "engine/environment.h"
#include "engine/lanes.h"
#include "journal/configuration.h"
#include "journal/journal.h"
#include "journal/segments.h"
#include "spool/spool.h"
#include "staging/staging.h"

namespace engine {

static constexpr qint64 inMemoryBytes = 1 << 20;
static const QByteArray stagedElsewhere = "STAGED_ELSEWHERE";

MessageStore::MessageStore(const spool::Spool &spool, const Environment &environment, base::AccountId account)
    : m_spool(spool),
      m_account(account),
      m_scratchFolder(environment.scratchFolder()),
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
      }),
      m_stagedElsewhere([&environment](const QByteArray &segment, base::AccountId of, const QString &place) {
          const auto record = environment.journal.segments().segment(segment);
          const bool isElsewhere = record && !record->stagedAt.isEmpty() &&
                                   environment.isElsewhere(of, place, segment, record->stagedAt);
          return isElsewhere ? record->stagedAt : QString();
      })
{}

MessageStore::MessageStore(const spool::Spool &spool, QString scratchFolder,
                           std::function<std::unique_ptr<staging::Staging>()> makeStaging)
    : m_spool(spool),
      m_scratchFolder(std::move(scratchFolder)),
      m_makeStaging([make = std::move(makeStaging)](base::AccountId) { return make(); }),
      m_accountsOf([](const QByteArray &) { return std::vector{base::AccountId()}; }),
      m_stagedElsewhere([](const QByteArray &, base::AccountId, const QString &) { return QString(); })
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
        local && staged->key != stagedElsewhere &&
        (staged->key == "STAGING_UNREACHABLE" || staged->reaction == base::Reaction::SkipItem);
    throw base::Failure(isLocalToBlame ? *local : *staged);
}

/// In memory, or in a file that ends with it.
static std::unique_ptr<QIODevice> keeper(qint64 length, const QString &scratchFolder)
{
    if (length <= inMemoryBytes) {
        auto buffer = std::make_unique<QBuffer>();
        buffer->open(QIODevice::ReadWrite);
        return buffer;
    }
    base::makePrivateFolder(scratchFolder);
    return base::scratchFile(scratchFolder, QStringLiteral("message"));
}

static void keep(QIODevice &kept, QByteArrayView piece)
{
    if (auto *const file = qobject_cast<QTemporaryFile *>(&kept))
        base::writeAll(*file, piece);
    else
        kept.write(piece.data(), piece.size());
}

staging::Staging &MessageStore::stagingOf(base::AccountId account)
{
    auto &staging = m_stagings[account];
    if (!staging)
        staging = m_makeStaging(account);
    return *staging;
}

/// What a staging does not have that never had it is not missing.
base::Failure MessageStore::elsewhereOr(const base::Failure &failure, const QString &stagedAt,
                                        const QString &where) const
{
    const bool isOther =
        failure.reaction != base::Reaction::SkipItem && failure.reaction != base::Reaction::EndRun;
    if (isOther || stagedAt.isEmpty())
        return failure;
    return {
        base::Reaction::SkipItem, base::Area::Destination, stagedElsewhere,
        QStringLiteral("The segment was staged as %1; where the account stages now it cannot be read (%2).")
            .arg(stagedAt, where),
        QStringLiteral("Let the account stage where it did, with account edit, or copy the segment to %1; "
                       "then replay.")
            .arg(where)};
}

MessageStore::Copy MessageStore::openCopy(const model::EntryRef &entry, const base::Stop &stop)
{
    std::optional<base::Failure> failure;
    for (const base::AccountId account : m_accountsOf(entry.segment)) {
        stop.throwIfNow();
        Copy copy;
        QString elsewhere;
        failure = Lanes::caught([&] {
            staging::Staging &staging = stagingOf(account);
            copy.where = staging::segmentAt(staging.place(), entry.segment);
            elsewhere = m_stagedElsewhere(entry.segment, account, staging.place());
            copy.device = staging.open(entry.segment, entry.offset, entry.length, stop);
        });
        if (!failure)
            return copy;
        failure = elsewhereOr(*failure, elsewhere, copy.where);
        const bool needsSomebody =
            failure->reaction == base::Reaction::EndRun || failure->reaction == base::Reaction::SignInAgain;
        if (account != m_account && needsSomebody && failure->area != base::Area::Storage)
            failure->reaction = base::Reaction::SkipItem; // nothing else of this run needs that staging
        if (failure->reaction == base::Reaction::Stopped)
            break;
    }
    throw base::Failure(*failure);
}

/// Read once: what was checked is what is given.
std::unique_ptr<QIODevice> MessageStore::openStaged(const model::EntryRef &entry, const base::Stop &stop)
{
    const auto [device, where] = openCopy(entry, stop);
    auto kept = keeper(entry.length, m_scratchFolder);
    base::Digest digest;
    QByteArray piece(inMemoryBytes, Qt::Uninitialized);
    for (qint64 left = entry.length; left > 0;) {
        stop.throwIfNow();
        const qint64 got = device->read(piece.data(), std::min<qint64>(left, piece.size()));
        if (got <= 0)
            throw base::Failure(
                base::Reaction::Retry, base::Area::Destination, "STAGING_UNREADABLE",
                QStringLiteral("The staged copy %1 cannot be read: %2").arg(where, device->errorString()));
        digest.add(QByteArrayView(piece.constData(), got));
        keep(*kept, QByteArrayView(piece.constData(), got));
        left -= got;
    }
    if (digest.result() != entry.sha256)
        throw base::Failure(
            base::Reaction::SkipItem, base::Area::Destination, "SEGMENT_DAMAGED",
            QStringLiteral("The staged copy %1 differs from what was archived.").arg(where),
            QStringLiteral("Somebody or something altered it. Put it back as it was, from a backup or an "
                           "earlier version of it, then replay."));
    kept->seek(0);
    return kept;
}

} // namespace engine
