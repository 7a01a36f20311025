// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <utility>
#include <vector>

#include "base/stop.h"
#include "journal/capture.h"
#include "journal/replayable.h"
#include "model/delivery.h"

namespace journal {

class Database;

/// What deliver() reads and writes. States of a row: open → intent → imported | partial | skipped | failed |
/// parked; a failed or parked one may become dismissed, or superseded by a replay's row.
class Deliveries
{
public:
    explicit Deliveries(Database &database);

    /// The first mailbox after `after` (in byte order, wrapping around) with a delivery of the connector that
    /// is open or has an intent, leaving out `except` and items whose message is not made yet.
    std::optional<QString> nextMailbox(base::ConnectorId connector, const QString &after,
                                       const std::set<QString> &except);

    /// Open ones of a mailbox, oldest first, until one of the bounds; at least one. A row with an intent but
    /// no outcome comes with isUnknown and mustFind, and so does one whose item another connector of the
    /// account has an intent for; one whose item another has or may have put there, with mustFind, and
    /// isTwinTried unless it has; `elsewhere`: those that one of the account has delivered. To be asked with
    /// the mailbox in hand.
    std::vector<model::Delivery> batch(base::ConnectorId connector, const QString &mailbox, int count,
                                       qint64 bytes);
    std::vector<model::Delivery> batch(base::ConnectorId connector, const QString &mailbox, int count,
                                       qint64 bytes, std::set<base::DeliveryId> &elsewhere);

    /// Keeps Delivery::secondSha256 as it is now.
    void recordIntent(base::RunId run, std::span<const model::Delivery> deliveries);

    using Settled = std::pair<base::DeliveryId, model::Outcome>;

    /// One transaction: outcome rows (append-only) for settled ones; Unknown keeps its intent; Later becomes
    /// open again (its next attempt starts with find); both keep Outcome::refusals. Settling a settled row
    /// again is an error (`JOURNAL_DAMAGED`).
    void settle(base::RunId run, std::span<const Settled> outcomes);

    /// The destination refuses the message of a delivery for its size: from now on it is tried with the
    /// item's second rendering, and ends partial (`MESSAGE_TOO_LARGE`). Its intent is taken back, as nothing
    /// of a refused message is in the mailbox. What the rendering lacks is stored with the first delivery of
    /// the item that comes to this; it is kept in the item's message.
    struct Second
    {
        base::DeliveryId id;
        base::ItemRow item;
        QByteArray sha256;
        std::vector<model::Attachment> missing; ///< in the order of the message
        bool isWhole = false;                   ///< `missing` is the message itself
    };
    void beginSecond(const Second &second);

    qint64 openCount(base::ConnectorId connector);

    /// What is known of a mailbox folder: not met (since its account changed), empty when met first, or
    /// holding messages from before this journal.
    enum class Contact { None, Fresh, Inherited };
    /// True when messages were delivered to the account's archive, as its settings name it today.
    bool hasDelivered(base::AccountId account);

    /// True when messages were delivered to any of these mailboxes of the account. Reads every delivery.
    bool hasDeliveredToAny(base::AccountId account, const std::set<QString> &mailboxes);

    Contact contact(base::AccountId account, const QString &mailbox, const QString &folder);
    void setContact(base::AccountId account, const QString &mailbox, const QString &folder, Contact contact);

    /// What target::Target::mark() said of a folder after the last put; absent: nothing was kept.
    std::optional<qint64> mark(base::AccountId account, const QString &mailbox, const QString &folder);
    /// Of a folder that was met.
    void setMark(base::AccountId account, const QString &mailbox, const QString &folder, qint64 mark);

    /// What people call mailboxes whose id is no address. Lists and figures for people show it in the place
    /// of the id; those of mailboxes that are not named any more stay.
    using MailboxNames = std::map<QString, QString>; ///< id → name
    void nameMailboxes(base::AccountId account, const MailboxNames &names);
    MailboxNames mailboxNames(base::AccountId account);

    /// Every folder of the mailbox that was ever met, of whichever connector.
    QStringList foldersMet(base::AccountId account, const QString &mailbox);

    /// For every open delivery without an intent: asks where this person's copy goes now, and moves it when
    /// that changed (where the item is or is to come, it merges), leaving one for who is `staying`; with a
    /// copy in the new mailbox already, it stays for those. Of who shares it, those `leaving` get copies of
    /// the item, its edits and deletions. A supplement stays where its message is. Returns how many changed.
    using Open = OpenDelivery;
    using Where = std::function<std::optional<NewDelivery>(const Open &)>;
    using Leaving = std::function<std::vector<NewDelivery>(const Open &)>;
    qint64 remap(base::ConnectorId connector, const Where &where, const Where &staying = {},
                 const Leaving &leaving = {});

    /// Failed and parked ones, oldest first, for replay; not those that the run `notOf` parked again.
    using Replayable = ReplayableDelivery;
    std::vector<Replayable> replayable(base::ConnectorId connector, base::DeliveryId after, int count,
                                       base::RunId notOf = {});

    /// One transaction: each old row becomes superseded; its replacements are fan-out of `run`.
    struct Replacement
    {
        base::DeliveryId old;
        std::vector<NewDelivery> now;
    };
    void supersede(base::RunId run, std::span<const Replacement> replacements);

    /// Items whose copies went without an attachment that is kept and fits into `limitBytes`, and the
    /// mailboxes that have such a copy and not yet its supplement; also of a removed connector, where this
    /// one left out its own. The supplement is stored with CapturedItem::supplies. Those behind `after`.
    struct Supplementable
    {
        base::ItemRow item;
        QByteArray identity;
        CapturedItem captured;                              ///< its `omitted` are those to supply
        std::vector<std::pair<QString, QString>> mailboxes; ///< mailbox, source user
    };
    std::vector<Supplementable> supplementable(base::ConnectorId connector, qint64 limitBytes, int count,
                                               base::ItemRow after = {});
    /// An item, as it was stored; with the attachments that none of its copies has, for no mailbox.
    Supplementable stored(base::ItemRow item);

    /// Dismisses failed and parked ones of an item (or all); audited. Returns how many.
    qint64 dismiss(base::ConnectorId connector, const std::optional<QString> &itemId, const QString &reason);

    /// Those of several items, in one transaction: all or, when it fails or `stop` says now, none.
    qint64 dismiss(base::ConnectorId connector, const QStringList &itemIds, const QString &reason,
                   const base::Stop &stop);

    /// Kept attachments that partial copies of an item (or all) lack ask for no attention any more; a replay
    /// that may send them still does. Audited. Returns how many.
    qint64 dismissAttachments(base::ConnectorId connector, const std::optional<QString> &itemId,
                              const QString &reason);

private:
    Database &m_database;
};

} // namespace journal
