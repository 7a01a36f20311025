// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <set>
#include <span>
#include <vector>

#include "base/clock.h"
#include "journal/captureditem.h"
#include "model/cursor.h"
#include "model/delivery.h"
#include "model/person.h"
#include "model/refusal.h"
#include "model/sourceitem.h"

namespace journal {

class Database;
class KnownItems;

/// Everything a page changes, in one transaction.
struct PageCommit
{
    base::ConnectorId connector;
    base::AccountId account;
    base::RunId run;
    QByteArray identity;
    QByteArray cursorScope; ///< empty: the connector's own cursors; else those of a `run --since/--until`
    model::Cursor next;     ///< an empty value leaves the stored cursor as it is
    model::StateChanges state;
    std::vector<CapturedItem> items;
    std::vector<model::Refusal> refusals; ///< those with a known (contentHash, judgement) are left out
    std::vector<QByteArray> accepted;     ///< settles failed rows of refusals of this content
    qint64 reread = 0;
    qint64 excluded = 0;
    QByteArray segment; ///< and its length up to which it is synced; empty: nothing was written
    qint64 segmentLength = 0;
};

/// What collect() reads and writes.
class Capture
{
public:
    explicit Capture(Database &database);

    /// Changed: the key is known with another digest, of this connector or else of any other.
    enum class Verdict { New, Known, Changed };

    struct Question
    {
        model::ItemKey key;
        QByteArray digest;
        bool isPast = false; ///< model::SourceItem::isPast
    };
    std::vector<Verdict> judge(base::ConnectorId connector, std::span<const Question> items);

    /// A delivery whose (account, key) another connector of the account has already settled as imported,
    /// partial or skipped is stored as skipped (`DUPLICATE`); one that is open there is stored with mustFind.
    /// Deliveries that this connector already has are left out. Edits and deletions that were stored before
    /// the first version of their item go to its mailboxes, too. Returns how many refusals were new.
    qint64 store(const PageCommit &page);

    /// The rest of a large fan-out; `isLast` completes the item. Of one that an earlier run began, who was
    /// mapped elsewhere since gets no second copy; so `deliveries` then has all mailboxes of a person.
    void addDeliveries(base::RunId run, base::ItemRow item, std::span<const NewDelivery> deliveries,
                       bool isLast);

    /// One more copy of an item, of a person who may have it elsewhere.
    void addCopy(base::RunId run, base::ItemRow item, const NewDelivery &copy);

    /// Who has a copy of the item already, made by earlier runs: settled, parked or under way.
    std::set<QString> served(base::RunId run, base::ItemRow item);

    /// An item whose entry is the raw record, with a failed or parked delivery for it, or with open ones that
    /// wait for its message.
    struct Unconverted
    {
        base::ItemRow row;
        QByteArray identity;
        model::SourceItem item; ///< without record and recordAt
        model::ItemKey key;
        model::EntryRef entry;
    };
    enum class Which { Waiting, All };
    std::vector<Unconverted> unconverted(base::ConnectorId connector, Which which, base::ItemRow after,
                                         int count);

    /// Such an item was converted after all. One transaction: `page` holds it alone, with its message and its
    /// whole fan-out; the item names that message from now on, what was failed or parked for it is
    /// superseded, what waited goes its way, and further deliveries are fan-out of the page's run. False, and
    /// nothing is stored, when it was dismissed or converted meanwhile.
    bool convert(base::ItemRow item, const PageCommit &page);

    struct Incomplete
    {
        base::ItemRow row;
        model::ItemKey key;
        model::People people;
        QString container;
        QString originalId;
    };
    std::vector<Incomplete> incompleteFanOuts(base::ConnectorId connector);
    std::optional<base::ItemRow> rowOf(base::ConnectorId connector, const model::ItemKey &key);

    std::vector<model::Cursor> cursors(base::ConnectorId connector, const QByteArray &scope);
    QByteArray state(base::ConnectorId connector, const QByteArray &key);
    /// In order of keys, those behind `after`, at most `count` (-1: all).
    using StateRows = std::vector<std::pair<QByteArray, QByteArray>>;
    StateRows stateWithPrefix(base::ConnectorId connector, const QByteArray &prefix,
                              const QByteArray &after = {}, int count = -1);
    KnownItems knownItems(base::ConnectorId connector, const QByteArray &identity);

    QByteArray identityOf(base::ItemRow item); ///< of the source it came from

    /// Mailboxes that got, or are to get, the first version of an item, and (empty) who is parked for it;
    /// with the person. Who only an edit or a deletion names is none of them: so the order in which versions
    /// are read makes no difference. First versions that other connectors captured count as well, removed
    /// ones too, where the source has an instance in its identity and their copies are in the account that
    /// this connector delivers to.
    std::vector<NewDelivery> recipientsOf(base::ConnectorId connector, const QByteArray &identity,
                                          const QString &container, const QString &id);

    /// What a mailbox has, may have or is to get of an item's versions, as above; that in row `except`, which
    /// is of the same source, left out.
    struct VersionCopy
    {
        QString sourceUser;
        model::People people;
        bool isFixed = false; ///< certainly no change of the mapping takes it elsewhere
    };
    std::vector<VersionCopy> copiesOfVersions(base::ConnectorId connector, const QString &container,
                                              const QString &id, base::ItemRow except,
                                              const QString &mailbox);

private:
    Database &m_database;
};

} // namespace journal
