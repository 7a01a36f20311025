// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <vector>

#include <QByteArray>
#include <QString>
#include <QStringList>

#include "base/clock.h"
#include "base/ids.h"
#include "journal/reconciling.h"
#include "model/counts.h"
#include "model/delivery.h"
#include "model/person.h"

namespace journal {

class Database;

/// What status, logs, reconcile and preview read. Never blocks the writer.
class Queries
{
public:
    explicit Queries(Database &database);

    struct ConnectorStatus
    {
        qint64 open = 0;
        qint64 failed = 0; ///< undismissed, parked left out
        qint64 parked = 0;
        qint64 unmapped = 0;          ///< people
        bool isRefused = false;       ///< an undismissed refusal is among the failed
        bool owesAttachments = false; ///< a copy lacks one that is kept, for a replay to send
        QStringList unfinished;       ///< unread by `lastReading`, and by a back-fill after it
        QStringList leftMailboxes;    ///< read and not delivered by these
        std::optional<model::RunRecord> lastRun;
        /// The newest that goes on reading the source where the one before it ended: a replay reads none of
        /// it, and a back-fill a range of its own.
        std::optional<model::RunRecord> lastReading;
        std::optional<base::Instant> lastSuccess; ///< of such a run

        bool operator==(const ConnectorStatus &) const = default;
    };
    ConnectorStatus status(base::ConnectorId connector);

    struct UnmappedUser
    {
        QString sourceUser;
        QString reason;
        qint64 deliveries = 0;
        base::Instant firstSeen;
    };
    std::vector<UnmappedUser> unmapped(base::ConnectorId connector);

    /// What a finished run left for the next one, as its manifest names it: files still growing, say, and
    /// mailboxes.
    QStringList unfinished(base::RunId run);
    QStringList remarks(base::RunId run); ///< what Runs::finish() was told of it

    /// Every failure row of a run, unmapped people once with a count, in order.
    void failures(base::RunId run, const std::function<void(const model::FailureRow &)> &each);

    struct LeftOut
    {
        QString name;
        qint64 size = 0; ///< negative: not known
        QByteArray reason;
        bool isKept = false; ///< a replay can send it, once the size limit lets it

        bool operator==(const LeftOut &) const = default;
    };

    /// Every delivery a run settled, for the item-level log.
    struct SettledRow
    {
        QString itemId;
        QString sourceUser;
        QString mailbox; ///< as people know it
        model::Outcome outcome;
        base::Instant at;
        std::vector<LeftOut> leftOut = {}; ///< attachments that a partial copy lacks
    };
    void settled(base::RunId run, const std::function<void(const SettledRow &)> &each);

    /// Who took part, as the source gave them: once for each different company, with the number of its items.
    void people(base::ConnectorId connector,
                const std::function<void(const model::People &people, qint64 items)> &each);

    struct Reconciled
    {
        qint64 source = 0;    ///< items available, over all runs
        qint64 captured = 0;  ///< items in the journal
        qint64 staged = 0;    ///< of these, in a staged segment
        qint64 delivered = 0; ///< deliveries imported, partial or skipped
    };
    Reconciled reconcile(base::ConnectorId connector);
    struct Day
    {
        QString day; ///< 2026-11-20, by the item's time, UTC
        Reconciled figures;
    };
    std::vector<Day> byDay(base::ConnectorId connector);
    struct User
    {
        QString mailbox; ///< as people know it
        Reconciled figures;
    };
    std::vector<User> byUser(base::ConnectorId connector);

    using Copy = MailboxCopy;
    /// Copies that should be in a mailbox, ordered by mailbox, for reconcile --deep.
    void copies(base::ConnectorId connector, const std::function<void(const Copy &)> &each);

    /// The same for every connector that delivered into an account, removed ones too: connectors may share a
    /// folder. A copy that several connectors have is told once for each. Those that are open are told too;
    /// `after`: only copies whose rows came into the journal after that one.
    void copiesOfAccount(base::AccountId account, const std::function<void(const Copy &)> &each,
                         base::DeliveryId after = {});

    /// How many copies of the connector were put into which account: it may have had others before.
    std::map<base::AccountId, qint64> copiesByAccount(base::ConnectorId connector);

    struct ItemRecord
    {
        base::ItemRow row;
        model::ItemKey key;
        QString itemId;
        QString revision;
        model::EntryRef entry;
        base::Instant date;
        QByteArray messageId;
        bool isConverted = true;  ///< false: the entry is the raw record
        bool isDelivered = false; ///< a copy of this revision is in a mailbox
        QString failure;          ///< of one that is not converted: why
    };
    std::vector<ItemRecord> items(base::ConnectorId connector,
                                  const QString &itemId);        ///< newest revision first
    std::optional<ItemRecord> itemOf(base::DeliveryId delivery); ///< absent: there is no such delivery
    std::vector<ItemRecord> latestItems(base::ConnectorId connector, int count);

private:
    Database &m_database;
};

} // namespace journal
