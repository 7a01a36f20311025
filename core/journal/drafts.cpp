// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/drafts.h"

#include <QJsonArray>
#include <QJsonDocument>

#include "journal/configrows.h"
#include "journal/database.h"
#include "journal/encoding.h"

namespace journal {

namespace {

QString encodedMapping(const model::CustomMappings &mapping)
{
    QJsonArray lines;
    for (const model::CustomMapping &line : mapping)
        lines.append(QJsonArray{line.sourceUser, line.mailbox});
    return QString::fromUtf8(QJsonDocument(lines).toJson(QJsonDocument::Compact));
}

model::CustomMappings decodedMapping(const QString &json)
{
    model::CustomMappings mapping;
    const QJsonArray lines = QJsonDocument::fromJson(json.toUtf8()).array();
    for (const auto &line : lines)
        mapping.push_back({line.toArray().at(0).toString(), line.toArray().at(1).toString()});
    return mapping;
}

// Not columns: each concerns few drafts.
constexpr const char *originEntry = "origin"; // written once
constexpr const char *replacedEntry = "replacedSecrets";
constexpr const char *termsEntry = "termsAcceptedAt";

QString metaKey(base::DraftId draft, const char *what)
{
    return QStringLiteral("draft.%1.%2").arg(draft.value).arg(QLatin1String(what));
}

QByteArray readMeta(Connection &connection, base::DraftId draft, const char *what)
{
    Rows rows = connection.run("SELECT value FROM meta WHERE key = ?", {metaKey(draft, what)});
    return rows.next() ? rows.bytes(0) : QByteArray();
}

void putMeta(Connection &connection, base::DraftId draft, const char *what, const QByteArray &value)
{
    if (value.isEmpty())
        connection.change("DELETE FROM meta WHERE key = ?", {metaKey(draft, what)});
    else
        connection.change("INSERT INTO meta (key, value) VALUES (?, ?)"
                          " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                          {metaKey(draft, what), value});
}

/// An edit has its connector's terms.
void putTerms(Connection &connection, const model::Draft &draft, base::Instant now)
{
    if (draft.edits || (draft.termsAccepted && termsAcceptedAt(connection, draft.id)))
        return;
    putMeta(connection, draft.id, termsEntry, draft.termsAccepted ? base::toIso(now).toUtf8() : QByteArray());
}

QList<QByteArray> splitKeys(const QByteArray &list)
{
    return list.isEmpty() ? QList<QByteArray>() : list.split(',');
}

base::DraftId insertDraft(Connection &connection, const model::Draft &draft, base::Instant now)
{
    const base::DraftId id{connection.number(
        "INSERT INTO drafts (edits, kind, name, account, settings, automatic_mapping, mapping,"
        " terms_accepted, page, saved_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
        {draft.edits, draft.kind, draft.name, draft.account, encoded(draft.settings), draft.automaticMapping,
         encodedMapping(draft.mapping), draft.termsAccepted, draft.page, now})};
    putMeta(connection, id, originEntry, draft.origin);
    return id;
}

void updateDraft(Connection &connection, const model::Draft &draft, base::Instant now)
{
    const qint64 changed = connection.change(
        "UPDATE drafts SET name = ?, account = ?, settings = ?, automatic_mapping = ?, mapping = ?,"
        " terms_accepted = ?, page = ?, saved_at = ? WHERE id = ?",
        {draft.name, draft.account, encoded(draft.settings), draft.automaticMapping,
         encodedMapping(draft.mapping), draft.termsAccepted, draft.page, now, draft.id});
    if (changed != 1)
        throw goneMeanwhile(QStringLiteral("draft"));
}

model::Draft readDraft(Connection &connection, const Rows &rows)
{
    model::Draft draft{.id = rows.id<base::DraftId>(0),
                       .edits = rows.id<base::ConnectorId>(1),
                       .kind = rows.text(2),
                       .name = rows.text(3),
                       .account = rows.text(4),
                       .settings = decodedValues(rows.text(5)),
                       .automaticMapping = rows.flag(6),
                       .mapping = decodedMapping(rows.text(7)),
                       .termsAccepted = rows.flag(8),
                       .page = rows.number(9),
                       .savedAt = rows.instant(10)};
    draft.origin = readMeta(connection, draft.id, originEntry);
    draft.replacedSecrets = splitKeys(readMeta(connection, draft.id, replacedEntry));
    draft.secretKeys = secretKeys(connection, ownerOf(draft.id));
    draft.secretKeys.removeIf([&](const QByteArray &key) { return draft.replacedSecrets.contains(key); });
    return draft;
}

constexpr const char *columns =
    "SELECT id, edits, kind, name, account, settings, automatic_mapping, mapping, terms_accepted, page,"
    " saved_at FROM drafts";

} // namespace

Drafts::Drafts(Database &database) : m_database(database) {}

base::DraftId Drafts::save(const model::Draft &draft)
{
    const base::Instant now = m_database.now();
    return m_database.write("draft", [&](Connection &connection) {
        model::Draft stored = draft;
        if (draft.id)
            updateDraft(connection, draft, now);
        else
            stored.id = insertDraft(connection, draft, now);
        putMeta(connection, stored.id, replacedEntry, draft.replacedSecrets.join(','));
        putTerms(connection, stored, now);
        return stored.id;
    });
}

void Drafts::remove(base::DraftId draft)
{
    m_database.write("draft", [&](Connection &connection) { removeDraft(connection, draft); });
}

void removeDraft(Connection &connection, base::DraftId draft)
{
    connection.change("DELETE FROM secrets WHERE owner = ?", {QString::fromLatin1(ownerOf(draft))});
    for (const char *what : {originEntry, replacedEntry, termsEntry})
        putMeta(connection, draft, what, {});
    connection.change("DELETE FROM drafts WHERE id = ?", {draft});
}

void removeEdits(Connection &connection, base::ConnectorId connector)
{
    std::vector<base::DraftId> edits;
    {
        Rows rows = connection.run("SELECT id FROM drafts WHERE edits = ?", {connector});
        while (rows.next())
            edits.push_back(rows.id<base::DraftId>(0));
    }
    for (const base::DraftId each : edits)
        removeDraft(connection, each);
}

std::optional<base::Instant> termsAcceptedAt(Connection &connection, base::DraftId draft)
{
    return base::fromIso(QString::fromUtf8(readMeta(connection, draft, termsEntry)));
}

std::vector<model::Draft> Drafts::all()
{
    return m_database.read([](Connection &connection) {
        std::vector<model::Draft> drafts;
        Rows rows = connection.run(std::string(columns).append(" ORDER BY id").c_str());
        while (rows.next())
            drafts.push_back(readDraft(connection, rows));
        return drafts;
    });
}

std::optional<model::Draft> Drafts::find(base::DraftId draft)
{
    return m_database.read([&](Connection &connection) -> std::optional<model::Draft> {
        Rows rows = connection.run(std::string(columns).append(" WHERE id = ?").c_str(), {draft});
        if (!rows.next())
            return {};
        return readDraft(connection, rows);
    });
}

} // namespace journal
