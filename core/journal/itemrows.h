// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include "base/ids.h"
#include "journal/rows.h"
#include "model/delivery.h"
#include "model/person.h"

namespace journal {

class Connection;

/// The people kept under a row of `people`. Throws `JOURNAL_DAMAGED` when they are not what was stored: a
/// wrong person would be a wrong mailbox.
model::People readPeople(Connection &connection, qint64 row);

/// Who shares a copy with the one it is for, as labels.
QStringList readSharers(Connection &connection, base::DeliveryId delivery);

/// An entry from four columns: segment name (NULL: none), offset, length, SHA-256.
model::EntryRef readEntry(const Rows &rows, int firstColumn);

/// The Message-ID as stored: NULL stands for the derived one.
QByteArray readMessageId(const Rows &rows, int column, const QByteArray &identity, const model::ItemKey &key);

} // namespace journal

/// SQL, of a copy `d`: whether it is for a person, or shared by one. The person's label, twice.
#define IS_FOR_PERSON                                                                                        \
    "(d.source_user = ? OR EXISTS (SELECT 1 FROM sharers s WHERE s.delivery = d.id AND s.source_user = ?))"

/// SQL: whether a row of items is an item with a message, made or to come: no refused file, no supplement.
#define HAS_MESSAGE(ITEM)                                                                                    \
    ITEM ".event NOT IN ('refused', 'attachment')"                                                           \
         " AND (" ITEM ".message_id IS NULL OR " ITEM ".message_id <> '' OR " ITEM ".is_waiting = 1)"
