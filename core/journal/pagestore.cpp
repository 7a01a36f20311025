// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/pagestore.h"

#include <algorithm>

#include "base/digest.h"
#include "base/failure.h"
#include "journal/connection.h"
#include "journal/encoding.h"
#include "journal/fanout.h"
#include "journal/laterversions.h"
#include "journal/sqlfailure.h"

namespace journal {

PageStore::PageStore(Connection &connection, const PageCommit &page, base::Instant now)
    : m_connection(connection), m_page(page), m_now(now)
{}

qint64 PageStore::store()
{
    storeSegment();
    for (const CapturedItem &captured : m_page.items)
        storeItem(captured);
    qint64 newRefusals = 0;
    for (const model::Refusal &refusal : m_page.refusals)
        newRefusals += storeRefusal(refusal) ? 1 : 0;
    for (const QByteArray &contentHash : m_page.accepted)
        accept(contentHash);
    storePlace();
    addFigures();
    return newRefusals;
}

/// A segment only grows, and not after it is closed: anything else would name bytes that are not there.
void PageStore::storeSegment()
{
    if (m_page.segment.isEmpty())
        return;
    qint64 row = 0;
    {
        Rows rows = m_connection.run(
            "INSERT INTO segments (name, account, state, length, is_local) VALUES (?, ?, 0, ?, 1)"
            " ON CONFLICT (name) DO UPDATE SET length = excluded.length"
            " WHERE segments.state = 0 AND segments.length <= excluded.length RETURNING id",
            {token(m_page.segment), m_page.account, m_page.segmentLength});
        if (!rows.next())
            throw damaged(m_connection.path(), QStringLiteral("segment %1 is closed or was longer")
                                                   .arg(QString::fromLatin1(m_page.segment)));
        row = rows.integer(0);
    }
    m_segments.insert(m_page.segment, row);
    m_connection.change("INSERT INTO run_segments (run, segment) VALUES (?, ?) ON CONFLICT DO NOTHING",
                        {m_page.run, row});
}

/// Its message is not made yet. What cannot be converted has a settled delivery for nobody instead.
static bool isWaiting(const CapturedItem &captured)
{
    return captured.messageId.isEmpty() &&
           std::ranges::any_of(captured.deliveries, [](const NewDelivery &delivery) {
               return !delivery.settled || !delivery.sourceUser.isEmpty() ||
                      delivery.settled->reason == "NO_MAILBOX";
           });
}

void PageStore::storeItem(const CapturedItem &captured)
{
    std::optional<base::ItemRow> row = insertItem(captured);
    const bool isNew = row.has_value();
    if (!isNew)
        row = base::ItemRow{m_connection.number("SELECT id FROM items WHERE key = ? AND connector = ?",
                                                {captured.key, m_page.connector})};
    const bool isSupplement = captured.item.event == "attachment";
    if (isSupplement && captured.supplies.empty())
        throw base::storageFailure(
            "STORAGE_FAILED",
            QStringLiteral("A supplement that does not say what it supplies was to be stored."));
    if (isNew) {
        insertOmitted(*row, captured);
        for (const model::ItemName &covered : captured.item.covers)
            m_connection.change("INSERT INTO covers (container, item_id, item) VALUES (?, ?, ?)"
                                " ON CONFLICT DO NOTHING",
                                {container(covered.container), covered.id, *row});
        m_itemsAvailable += isSupplement ? 0 : 1;
        m_external += captured.externalParticipants;
        m_bytes += captured.entry.length;
    }
    for (const qint64 omitted : captured.supplies)
        m_connection.change("INSERT INTO supplied (omitted, item) VALUES (?, ?) ON CONFLICT DO NOTHING",
                            {omitted, *row});
    FanOut fanOut(m_connection, m_page.run, m_now,
                  {*row, m_page.connector, captured.key, isNew && isWaiting(captured)}, isNew);
    for (const NewDelivery &delivery : captured.deliveries)
        fanOut.add(delivery);
    if (captured.item.originalId.isEmpty())
        addToLaterVersions(m_connection, m_page.run, m_now, *row, captured.deliveries);
}

/// Absent when the connector has the item.
std::optional<base::ItemRow> PageStore::insertItem(const CapturedItem &captured)
{
    const model::SourceItem &item = captured.item;
    const bool isDerived = captured.messageId == model::messageIdOf(m_page.identity, captured.key);
    const QString omittedFor = captured.omitted.empty()
                                   ? QString()
                                   : QString::fromUtf8(captured.omitted.front().attachment.omittedFor);
    Rows rows =
        m_connection.run("INSERT INTO items (key, connector, account, run, identity, container, item_id, "
                         "revision, digest, event,"
                         " original_id, sent_at, captured_at, segment, entry_offset, entry_length, "
                         "entry_sha256, message_id, people,"
                         " omitted_for, is_fanning_out, is_waiting, is_past)"
                         " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                         " ON CONFLICT (key, connector) DO NOTHING RETURNING id",
                         {captured.key,
                          m_page.connector,
                          m_page.account,
                          m_page.run,
                          identity(),
                          container(item.container),
                          item.id,
                          item.revision,
                          item.digest,
                          token(item.event),
                          item.originalId,
                          item.sentAt,
                          m_now,
                          segment(captured.entry.segment),
                          captured.entry.offset,
                          captured.entry.length,
                          captured.entry.sha256,
                          isDerived ? std::optional<QString>() : QString::fromUtf8(captured.messageId),
                          people(captured.people),
                          omittedFor,
                          !captured.fanOutComplete,
                          isWaiting(captured),
                          item.isPast});
    if (!rows.next())
        return {};
    return rows.id<base::ItemRow>(0);
}

void PageStore::insertOmitted(base::ItemRow item, const CapturedItem &captured)
{
    for (const OmittedAttachment &omitted : captured.omitted) {
        const model::Attachment &attachment = omitted.attachment;
        m_connection.change("INSERT INTO omitted (item, name, media_type, content_id, size, locator, "
                            "omitted_for, sha256, stored_at,"
                            " segment, entry_offset, entry_length, entry_sha256) VALUES (?, ?, ?, ?, ?, ?, "
                            "?, ?, ?, ?, ?, ?, ?)",
                            {item, attachment.name, token(attachment.mediaType), token(attachment.contentId),
                             attachment.size, attachment.locator, token(attachment.omittedFor),
                             attachment.sha256, attachment.storedAt, segment(omitted.entry.segment),
                             omitted.entry.offset, omitted.entry.length, omitted.entry.sha256});
    }
}

/// True when it is new. One that had been accepted since is refused anew, as the same item.
bool PageStore::storeRefusal(const model::Refusal &refusal)
{
    base::ItemRow row;
    model::ItemKey key;
    {
        Rows rows = m_connection.run("SELECT i.id, i.key FROM refusals r JOIN items i ON i.id = r.item"
                                     " WHERE r.connector = ? AND r.content_hash = ? AND r.judgement = ?",
                                     {m_page.connector, refusal.contentHash, refusal.judgement});
        if (rows.next()) {
            row = rows.id<base::ItemRow>(0);
            key = {rows.bytes(1)};
        }
    }
    if (!row) {
        accept(refusal.contentHash); // one row a file: this judgement takes the place of an earlier one
        insertRefusal(refusal);
        return true;
    }
    if (m_connection.number("SELECT count(*) FROM deliveries WHERE item = ? AND state <> 7", {row}) > 0)
        return false;
    accept(refusal.contentHash);
    failRefusal(row, key, refusal);
    return true;
}

void PageStore::insertRefusal(const model::Refusal &refusal)
{
    base::Digest digest;
    digest.addField("refused");
    digest.addField(m_page.identity);
    digest.addField(refusal.contentHash);
    digest.addField(refusal.judgement);
    CapturedItem captured;
    captured.item = {
        .id = refusal.itemId, .digest = refusal.contentHash, .event = "refused", .sentAt = m_now};
    captured.key = {digest.result().left(16)};
    const std::optional<base::ItemRow> row = insertItem(captured);
    if (!row)
        throw damaged(m_connection.path(),
                      QStringLiteral("a refused file has an item, but no row of its own"));
    m_connection.change("INSERT INTO refusals (connector, content_hash, judgement, item) VALUES (?, ?, ?, ?)",
                        {m_page.connector, refusal.contentHash, refusal.judgement, *row});
    failRefusal(*row, captured.key, refusal);
}

void PageStore::failRefusal(base::ItemRow item, const model::ItemKey &key, const model::Refusal &refusal)
{
    FanOut fanOut(m_connection, m_page.run, m_now, {item, m_page.connector, key}, true);
    fanOut.add({.key = model::deliveryKey(key, QString()),
                .settled = model::Outcome{
                    .state = model::Outcome::State::Failed, .reason = refusal.reason, .text = refusal.text}});
}

/// Whatever was refused of this content is settled.
void PageStore::accept(const QByteArray &contentHash)
{
    m_connection.change("UPDATE deliveries SET state = 7, superseded_run = ? WHERE state IN (4, 5)"
                        " AND item IN (SELECT item FROM refusals WHERE connector = ? AND content_hash = ?)",
                        {m_page.run, m_page.connector, contentHash});
}

void PageStore::storePlace()
{
    storeCursor();
    storeState();
}

void PageStore::storeCursor()
{
    if (m_page.next.value.isEmpty())
        return;
    m_connection.change("INSERT INTO cursors (connector, scope, container, value) VALUES (?, ?, ?, ?)"
                        " ON CONFLICT (connector, scope, container) DO UPDATE SET value = excluded.value",
                        {m_page.connector, m_page.cursorScope, m_page.next.container, m_page.next.value});
}

void PageStore::storeState()
{
    for (const auto &[key, value] : m_page.state) {
        if (value.isEmpty())
            m_connection.change("DELETE FROM source_state WHERE connector = ? AND key = ?",
                                {m_page.connector, key});
        else
            m_connection.change("INSERT INTO source_state (connector, key, value) VALUES (?, ?, ?)"
                                " ON CONFLICT (connector, key) DO UPDATE SET value = excluded.value",
                                {m_page.connector, key, value});
    }
}

void PageStore::addFigures()
{
    const qint64 changed = m_connection.change(
        "UPDATE runs SET items_available = items_available + ?, reread = reread + ?, excluded = excluded + ?,"
        " external_participants = external_participants + ?, bytes = bytes + ? WHERE id = ? AND state = "
        "'running'",
        {m_itemsAvailable, m_page.reread, m_page.excluded, m_external, m_bytes, m_page.run});
    if (changed != 1)
        throw base::storageFailure(
            "STORAGE_FAILED",
            QStringLiteral("Run %1 is not running; its page was not stored.").arg(m_page.run.value));
}

qint64 PageStore::identity()
{
    if (m_identity != 0)
        return m_identity;
    m_connection.change("INSERT INTO identities (identity) VALUES (?) ON CONFLICT DO NOTHING",
                        {token(m_page.identity)});
    m_identity =
        m_connection.number("SELECT id FROM identities WHERE identity = ?", {token(m_page.identity)});
    return m_identity;
}

qint64 PageStore::container(const QString &name)
{
    qint64 &id = m_containers[name];
    if (id == 0) {
        m_connection.change("INSERT INTO containers (connector, name) VALUES (?, ?) ON CONFLICT DO NOTHING",
                            {m_page.connector, name});
        id = m_connection.number("SELECT id FROM containers WHERE connector = ? AND name = ?",
                                 {m_page.connector, name});
    }
    return id;
}

qint64 PageStore::people(const model::People &people)
{
    const QByteArray hash = peopleHash(people);
    qint64 &id = m_people[hash];
    if (id == 0)
        id = m_connection.number("SELECT id FROM people WHERE hash = ?", {hash});
    if (id == 0)
        id = m_connection.number("INSERT INTO people (hash, json) VALUES (?, ?) RETURNING id",
                                 {hash, encoded(people)});
    return id;
}

std::optional<qint64> PageStore::segment(const QByteArray &name)
{
    if (name.isEmpty())
        return {};
    qint64 &id = m_segments[name];
    if (id == 0)
        id = m_connection.number("SELECT id FROM segments WHERE name = ?", {token(name)});
    if (id == 0)
        throw damaged(m_connection.path(),
                      QStringLiteral("segment %1 is not known").arg(QString::fromLatin1(name)));
    return id;
}

} // namespace journal
