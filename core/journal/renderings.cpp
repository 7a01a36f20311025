// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/database.h"
#include "journal/deliveries.h"
#include "journal/sqlfailure.h"

// Deliveries::beginSecond().

namespace journal {

/// All of them are in the entry of the item's message.
static void insertMissing(Connection &connection, const Deliveries::Second &second)
{
    int part = second.isWhole ? 0 : 1;
    for (const model::Attachment &attachment : second.missing) {
        connection.change(
            "INSERT INTO omitted (item, name, media_type, content_id, size, locator, omitted_for,"
            " sha256, stored_at, segment, entry_offset, entry_length, entry_sha256, part)"
            " SELECT id, ?, ?, ?, ?, ?, ?, ?, ?, segment, entry_offset, entry_length,"
            " entry_sha256, ? FROM items WHERE id = ?",
            {attachment.name, token(attachment.mediaType), QString::fromUtf8(attachment.contentId),
             attachment.size, attachment.locator, token(attachment.omittedFor), attachment.sha256,
             attachment.storedAt, part, second.item});
        ++part;
    }
}

void Deliveries::beginSecond(const Second &second)
{
    m_database.write("second", [&](Connection &connection) {
        const qint64 changed =
            connection.change("UPDATE deliveries SET second_sha256 = ?, intent_run = NULL WHERE id = ?"
                              " AND item = ? AND state = 0 AND second_sha256 IS NULL",
                              {second.sha256, second.id, second.item});
        if (changed != 1)
            throw damaged(
                connection.path(),
                QStringLiteral("delivery %1 was refused for its size, but is not open").arg(second.id.value));
        if (connection.number("SELECT count(*) FROM omitted WHERE item = ? AND part IS NOT NULL",
                              {second.item}) == 0)
            insertMissing(connection, second);
    });
}

} // namespace journal
