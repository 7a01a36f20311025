// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/symphony/entities.h"

#include <QJsonArray>

namespace symphony {

/// The ids of an entity: the last part of each type (`ticker`, `isin`, `userId`, `hashtag`), and its value.
static Details idsOf(const QJsonObject &entity)
{
    Details ids;
    for (const QJsonValue &value : entity.value(u"id").toArray()) {
        const QJsonObject id = value.toObject();
        ids.emplace_back(textIn(id, u"type").section(u'.', -1), shown(id.value(u"value")).trimmed());
    }
    return ids;
}

/// All fields of an entity that nobody knows, but those that say nothing.
static void addFieldsOf(Entities &entities, const QJsonObject &entity)
{
    Details fields;
    addDetails(fields, entity);
    for (auto &field : fields) {
        if (!field.second.isEmpty())
            entities.details.push_back(std::move(field));
    }
}

static void add(Entities &entities, const QJsonObject &entity)
{
    const QString type = textIn(entity, u"type");
    if (type == u"com.symphony.user.mention") {
        for (const auto &[kind, value] : idsOf(entity))
            entities.mentions.append(value);
    } else if (type == u"org.symphonyoss.taxonomy") {
        for (const auto &[kind, value] : idsOf(entity))
            entities.hashtags.append(value);
    } else if (type == u"org.symphonyoss.fin.security") {
        for (const auto &[kind, value] : idsOf(entity))
            entities.cashtags.append(kind == u"ticker" ? value : QString(kind + u' ' + value));
    } else if (type == u"com.symphony.emoji") {
        const QJsonObject emoji = objectIn(entity, u"data");
        entities.details.emplace_back(
            QStringLiteral("Emoji"),
            QString(textIn(emoji, u"unicode") + u" :" + textIn(emoji, u"annotation") + u':').trimmed());
    } else {
        entities.isPlain = false;
        addFieldsOf(entities, entity);
    }
}

Entities entitiesOf(const QString &data)
{
    Entities entities;
    const QString text = data.trimmed();
    if (text.isEmpty())
        return entities;
    const QJsonObject json = parsed(text.toUtf8());
    if (json.isEmpty() && QString(text).remove(u' ').remove(u'\n') != u"{}") {
        entities.isPlain = false;
        entities.details.emplace_back(QStringLiteral("Data"), text);
        return entities;
    }
    for (const QJsonValue &value : json) {
        if (value.isObject()) {
            add(entities, value.toObject());
        } else if (!shown(value).isEmpty()) {
            entities.isPlain = false;
            entities.details.emplace_back(QStringLiteral("Data"), shown(value));
        }
    }
    return entities;
}

} // namespace symphony
