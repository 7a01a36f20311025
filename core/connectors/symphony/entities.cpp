// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/symphony/entities.h"

#include <QJsonArray>
#include <QJsonDocument>

#include "connectors/symphony/values.h"

namespace symphony {

static QString valueText(const QJsonValue &value)
{
    const QString number = numberOf(value);
    return number.isEmpty() ? value.toVariant().toString() : number;
}

/// The ids of an entity: the last part of each type (`ticker`, `isin`, `userId`, `hashtag`), and its value.
static std::vector<std::pair<QString, QString>> idsOf(const QJsonObject &entity)
{
    std::vector<std::pair<QString, QString>> ids;
    for (const QJsonValue &value : entity.value(u"id").toArray()) {
        const QJsonObject id = value.toObject();
        ids.emplace_back(textIn(id, u"type").section(u'.', -1), valueText(id.value(u"value")));
    }
    return ids;
}

static constexpr int deepest = 4;

/// The plain fields of an entity that nobody knows.
static void addFields(Entities &entities, const QString &prefix, const QJsonObject &json, int depth = 0)
{
    for (auto field = json.begin(); field != json.end(); ++field) {
        const QString name = prefix.isEmpty() ? field.key() : QString(prefix + u'.' + field.key());
        if (field.value().isObject() && depth < deepest) {
            addFields(entities, name, field.value().toObject(), depth + 1);
        } else if (field.value().isObject() || field.value().isArray()) {
            const QJsonDocument document = field.value().isArray() ? QJsonDocument(field.value().toArray())
                                                                   : QJsonDocument(field.value().toObject());
            entities.details.emplace_back(name, QString::fromUtf8(document.toJson(QJsonDocument::Compact)));
        } else if (!valueText(field.value()).isEmpty()) {
            entities.details.emplace_back(name, valueText(field.value()));
        }
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
        addFields(entities, {}, entity);
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
        } else if (!valueText(value).isEmpty()) {
            entities.isPlain = false;
            entities.details.emplace_back(QStringLiteral("Data"), valueText(value));
        }
    }
    return entities;
}

} // namespace symphony
