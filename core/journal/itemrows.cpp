// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/itemrows.h"

#include "journal/connection.h"
#include "journal/encoding.h"
#include "journal/sqlfailure.h"

namespace journal {

model::People readPeople(Connection &connection, qint64 row)
{
    Rows rows = connection.run("SELECT hash, json FROM people WHERE id = ?", {row});
    const bool isThere = rows.next();
    const model::People people = isThere ? decodedPeople(rows.text(1)) : model::People();
    if (!isThere || rows.bytes(0) != peopleHash(people))
        throw damaged(connection.path(),
                      QStringLiteral("the participants %1 are not what was stored").arg(row));
    return people;
}

QStringList readSharers(Connection &connection, base::DeliveryId delivery)
{
    QStringList sharers;
    Rows rows =
        connection.run("SELECT source_user FROM sharers WHERE delivery = ? ORDER BY source_user", {delivery});
    while (rows.next())
        sharers.append(rows.text(0));
    return sharers;
}

model::EntryRef readEntry(const Rows &rows, int firstColumn)
{
    return {.segment = rows.isNull(firstColumn) ? QByteArray() : rows.token(firstColumn),
            .offset = rows.integer(firstColumn + 1),
            .length = rows.integer(firstColumn + 2),
            .sha256 = rows.bytes(firstColumn + 3)};
}

QByteArray readMessageId(const Rows &rows, int column, const QByteArray &identity, const model::ItemKey &key)
{
    return rows.isNull(column) ? model::messageIdOf(identity, key) : rows.token(column);
}

} // namespace journal
