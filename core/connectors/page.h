// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QByteArray>
#include <QString>
#include <QStringList>

#include "model/cursor.h"
#include "model/knownitem.h"
#include "model/refusal.h"
#include "model/sourceitem.h"

namespace connectors {

using model::Cursor;
using model::KnownItem;
using model::Refusal;
using model::StateChanges;

/// What one fetch returned.
struct Page
{
    std::vector<model::SourceItem> items;
    Cursor next;
    StateChanges state;
    std::vector<Refusal> refusals;
    std::vector<QByteArray> accepted; ///< contentHash of what passes now; settles an earlier refusal of it
    qint64 excluded = 0;              ///< left out by `since`, where the source can tell
    qint64 reread = 0;                ///< left out because the source's own state knows them
    QStringList unfinished;           ///< named in the log, exit 1: files that are still growing
    QStringList remarks;              ///< told in the log, and no fault: files without items
};

/// Reads this connector's rows. Thread: the collecting lane.
class SourceState
{
public:
    virtual ~SourceState() = default;
    virtual QByteArray value(const QByteArray &key) const = 0; ///< empty: no such row

    /// All rows whose keys begin with it, in order of keys.
    virtual std::vector<std::pair<QByteArray, QByteArray>> withPrefix(const QByteArray &prefix) const = 0;

    /// Of these, the first `count` behind `key`.
    virtual std::vector<std::pair<QByteArray, QByteArray>> after(const QByteArray &prefix,
                                                                 const QByteArray &key, int count) const = 0;
};

/// A read-only, paged view of what is known in a container, ordered by id: what this connector captured, and
/// of other items what another connector of the same source did (isOfOther). By that a version gets the same
/// name again, and goes to nobody twice; a source that left it out would keep it from those who have no copy
/// yet. Thread: the collecting lane.
class KnownItems
{
public:
    virtual ~KnownItems() = default;
    virtual std::optional<KnownItem> find(const QString &container, const QString &id) const = 0;

    /// What this connector captured itself.
    std::optional<KnownItem> findOwn(const QString &container, const QString &id) const
    {
        auto item = find(container, id);
        return item && item->isOfOther ? std::nullopt : std::move(item);
    }
    virtual std::vector<KnownItem> page(const QString &container, const QString &afterId,
                                        int count) const = 0;

    /// The id of the item in which another connector has this one among others (SourceItem::covers); empty:
    /// none has.
    virtual QString coveredBy(const QString & /*container*/, const QString & /*id*/) const { return {}; }
};

} // namespace connectors
