// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/reconcilecopies.h"

#include <QDataStream>
#include <QLoggingCategory>

#include "base/failure.h"
#include "base/files.h"
#include "base/retrydelay.h"
#include "base/scratchfile.h"
#include "engine/lanes.h"
#include "engine/reconcile.h"

namespace engine {

using target::Compared;

static Q_LOGGING_CATEGORY(lcCopies, "chancery.reconcile.copies");

/// How often a copy is asked for where a mailbox wants pauses, or the connection breaks.
static constexpr int mostAttempts = 4;

/// A pause that is waited for.
static constexpr std::chrono::minutes longestPause{15};

bool isOfMailboxAlone(const base::Failure &failure)
{
    using enum base::Reaction;
    return failure.reaction == SkipItem || failure.reaction == ParkMailbox ||
           failure.reaction == LeaveMailbox;
}

/// Absent: the journal has no such item, or could not convert it.
static std::optional<journal::Queries::ItemRecord> itemOf(journal::Queries &queries,
                                                          const journal::Queries::Copy &copy)
{
    auto item = queries.itemOf(copy.delivery);
    return item && item->isConverted ? std::move(item) : std::nullopt;
}

static void shelve(QDataStream &shelf, const journal::Queries::Copy &copy)
{
    shelf << copy.mailbox << copy.itemId << copy.key.bytes << copy.messageSha256 << copy.connector.value
          << copy.delivery.value << copy.isOpen << copy.wasThere << copy.isByKeyAlone;
}

static journal::Queries::Copy shelved(QDataStream &shelf)
{
    journal::Queries::Copy copy;
    shelf >> copy.mailbox >> copy.itemId >> copy.key.bytes >> copy.messageSha256 >> copy.connector.value >>
        copy.delivery.value >> copy.isOpen >> copy.wasThere >> copy.isByKeyAlone;
    return copy;
}

void tellCopies(journal::Queries &queries, base::AccountId account, const QString &scratch,
                const std::function<void(const journal::Queries::Copy &)> &each)
{
    base::makePrivateFolder(scratch);
    const auto file = base::scratchFile(scratch, QStringLiteral("copies"));
    QDataStream shelf(file.get());
    queries.copiesOfAccount(account, [&](const auto &copy) { shelve(shelf, copy); });
    if (shelf.status() != QDataStream::Ok || !file->flush() || !file->seek(0))
        base::throwStorageFailure(QStringLiteral("write"), file->fileName());
    while (!shelf.atEnd()) {
        const journal::Queries::Copy copy = shelved(shelf);
        if (shelf.status() != QDataStream::Ok)
            base::throwStorageFailure(QStringLiteral("read"), file->fileName());
        each(copy);
    }
}

void Reconciliation::add(const std::optional<target::Compared> &unaltered)
{
    if (!unaltered)
        ++comparedByKey;
    else
        ++comparedByFields;
    if (unaltered && !unaltered->leftOut.isEmpty())
        ++comparedInPart;
    for (const QString &field : unaltered ? unaltered->leftOut : QStringList()) {
        if (!fieldsLeftOut.contains(field))
            fieldsLeftOut.append(field);
    }
}

CopyComparison::CopyComparison(journal::Queries &queries, target::Target &target, ContentComparison &contents,
                               const base::Stop &stop)
    : m_queries(queries), m_target(target), m_contents(contents), m_stop(stop)
{}

std::optional<bool> CopyComparison::isSame(const QString &folder, const QByteArray &receipt,
                                           const Copy &expected, bool isCrLf)
{
    if (expected.isByKeyAlone)
        return {};
    const auto item = itemOf(m_queries, expected);
    if (!item)
        return {};
    std::unique_ptr<QIODevice> copy;
    const auto failure =
        Lanes::caught([&] { copy = m_target.read(expected.mailbox, folder, receipt, m_stop); });
    if (failure && failure->reaction != base::Reaction::SkipItem)
        throw base::Failure(*failure);
    return copy ? m_contents.isSame(*item, *copy, isCrLf, m_stop) : std::nullopt;
}

bool CopyComparison::isOnItsWay(const QString &folder, const target::Held &held, const Copy &newest)
{
    const bool isTold = held.messageSha256.isEmpty() || held.isIncomplete ||
                        held.messageSha256 == newest.messageSha256 ||
                        held.lineFeedSha256 == newest.messageSha256;
    if (isTold || !(newest.wasThere || newest.isOpen))
        return isTold;
    std::optional<bool> same;
    const auto failure =
        Lanes::caught([&] { same = isSame(folder, held.receipt, newest, !held.lineFeedSha256.isEmpty()); });
    if (failure && !isOfMailboxAlone(*failure))
        throw base::Failure(*failure);
    return same.value_or(true);
}

std::optional<Compared> CopyComparison::compare(const QByteArray &receipt, const Copy &expected,
                                                const QList<Copy> &put)
{
    // What a journal left out for its size, a note says where that journal keeps it.
    if (put.isEmpty())
        return expected.isByKeyAlone ? std::nullopt : compareWith(expected, true, receipt);
    std::optional<Compared> best;
    bool isSure = true;
    for (const Copy &each : put) {
        const auto compared = compareWith(each, false, receipt);
        if (compared && compared->altered.isEmpty())
            return compared;
        isSure = isSure && compared;
        best = best ? best : compared;
    }
    return isSure ? best : std::nullopt;
}

std::optional<Compared> CopyComparison::compareWith(const Copy &copy, bool isOtherSigning,
                                                    const QByteArray &receipt)
{
    const auto item = itemOf(m_queries, copy);
    const auto letter = item ? m_contents.letter(*item, copy, m_stop) : std::nullopt;
    return letter ? patiently(copy.mailbox, receipt, *letter, isOtherSigning) : std::nullopt;
}

std::optional<Compared> CopyComparison::patiently(const QString &mailbox, const QByteArray &receipt,
                                                  const target::Letter &letter, bool isOtherSigning)
{
    for (int attempt = 1;; ++attempt) {
        std::chrono::milliseconds pause{0};
        try {
            return m_target.compare(mailbox, receipt, letter, isOtherSigning, m_stop);
        } catch (const base::Failure &failure) {
            const bool isBroken = failure.reaction == base::Reaction::Retry;
            pause = base::delayBefore(attempt, failure.retryAfter, 0);
            const bool isLast = attempt == mostAttempts || pause > longestPause;
            if (failure.reaction == base::Reaction::SkipItem || (isBroken && isLast)) {
                qCWarning(lcCopies).noquote() << "A copy cannot be compared:" << failure.text;
                return {};
            }
            if (isLast || !(isBroken || failure.reaction == base::Reaction::ParkMailbox))
                throw;
        }
        if (!m_stop.waitFor(pause))
            m_stop.throwIfGentle();
    }
}

} // namespace engine
