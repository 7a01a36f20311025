// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "connectors/page.h"

namespace connectors {

/// The rows in which messages wait until their day is over, and by which they are known afterwards. In a
/// source's state, so they are committed with the page that brought them, and with the part that takes them.
/// Keys begin with `grouped/`, which no other row does:
/// - `grouped/known/<container>/<id>`: when a message was sent, and its digest; kept for ever, as the journal
/// keeps items;
/// - `grouped/ahead/<container>/<id>`: something about a message went out before it came;
/// - `grouped/open/<day>/<conversation>`: there are messages waiting;
/// - `grouped/held/<day>/<conversation>/<time>/<id's hash>`: one of them.
namespace held {

/// A conversation on one day (UTC).
struct Pile
{
    QByteArray day;          ///< yyyy-MM-dd
    QByteArray conversation; ///< a hash

    static Pile of(const model::SourceItem &item, const QString &conversationId);
    bool operator==(const Pile &) const = default;
};

/// A waiting message and the key of its row.
struct Held
{
    QByteArray row;
    model::SourceItem item;
};

/// Whether any message ever waited.
bool areThere(const SourceState &state);

void hold(const Pile &pile, const model::SourceItem &item, model::StateChanges &changes);

/// As known, whether it waits or not.
void note(const model::SourceItem &item, model::StateChanges &changes);
std::optional<model::KnownItem> known(const SourceState &state, const QString &container, const QString &id);
std::vector<model::KnownItem> knownAfter(const SourceState &state, const QString &container,
                                         const QString &afterId, int count);

/// That an edit or deletion of a message went out before the message came. Whoever knows the item then does
/// not know the message.
void noteAhead(const QString &container, const QString &id, model::StateChanges &changes);
bool wentAhead(const SourceState &state, const QString &container, const QString &id);

/// The first in order of days; absent when nothing waits.
std::optional<Pile> firstPile(const SourceState &state);

/// The first messages of a pile in order of time, at most `count`.
std::vector<Held> messagesOf(const Pile &pile, const SourceState &state, int count);

/// They wait no longer; when `isLast`, nothing of the pile does.
void release(const Pile &pile, const std::vector<Held> &messages, bool isLast, model::StateChanges &changes);

/// A part's record, and back. Throws itemFailure (`SOURCE_ITEM_UNREADABLE`) for other bytes.
QByteArray encoded(const std::vector<model::SourceItem> &items);
std::vector<model::SourceItem> decoded(const QByteArray &record);

} // namespace held

} // namespace connectors
