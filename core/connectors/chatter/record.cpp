// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/chatter/record.h"

#include "base/failure.h"
#include "connectors/chatter/entity.h"
#include "connectors/peoplejson.h"

namespace chatter {

static QJsonObject jsonOf(const Text &text)
{
    QJsonObject json{{QStringLiteral("title"), text.title}, {QStringLiteral("body"), text.body}};
    if (text.isRich)
        json.insert(QStringLiteral("rich"), true);
    return json;
}

static Text textIn(const QJsonObject &json)
{
    return {json.value(u"title").toString(), json.value(u"body").toString(), json.value(u"rich").toBool()};
}

static void putUnlessEmpty(QJsonObject &json, const QString &key, const QJsonArray &array)
{
    if (!array.isEmpty())
        json.insert(key, array);
}

QByteArray Record::encoded() const
{
    QJsonObject json{{QStringLiteral("kind"), int(kind)},
                     {QStringLiteral("identity"), QString::fromUtf8(identity)},
                     {QStringLiteral("row"), row},
                     {QStringLiteral("text"), jsonOf(text)},
                     {QStringLiteral("people"), connectors::toJson(people)},
                     {QStringLiteral("root"), root},
                     {QStringLiteral("rootTitle"), rootTitle},
                     {QStringLiteral("rootAt"), qint64(rootAt.time_since_epoch().count())},
                     {QStringLiteral("site"), site}};
    if (before)
        json.insert(QStringLiteral("before"), jsonOf(*before));
    putUnlessEmpty(json, QStringLiteral("files"), files);
    putUnlessEmpty(json, QStringLiteral("choices"), choices);
    putUnlessEmpty(json, QStringLiteral("changes"), changes);
    if (!refusal.isEmpty())
        json.insert(QStringLiteral("refusal"), refusal);
    if (isDeletion)
        json.insert(QStringLiteral("deletion"), true);
    if (isEdit)
        json.insert(QStringLiteral("edit"), true);
    return compact(json);
}

Record Record::decoded(const QByteArray &bytes)
{
    const QJsonObject json = parsed(bytes);
    const int kind = json.value(u"kind").toInt(-1);
    if (!json.value(u"row").isObject() || kind < 0 || kind > int(Kind::Direct))
        throw base::itemFailure("SOURCE_ITEM_UNREADABLE",
                                QStringLiteral("The record is none of Salesforce Chatter's."));
    Record record{.kind = Kind(kind), .identity = json.value(u"identity").toString().toUtf8()};
    record.row = json.value(u"row").toObject();
    record.text = textIn(json.value(u"text").toObject());
    if (json.contains(u"before"))
        record.before = textIn(json.value(u"before").toObject());
    record.people = connectors::peopleIn(json.value(u"people").toArray());
    record.root = json.value(u"root").toString();
    record.rootTitle = json.value(u"rootTitle").toString();
    record.rootAt = base::Instant{std::chrono::milliseconds{json.value(u"rootAt").toInteger()}};
    record.site = json.value(u"site").toString();
    record.files = json.value(u"files").toArray();
    record.choices = json.value(u"choices").toArray();
    record.changes = json.value(u"changes").toArray();
    record.refusal = json.value(u"refusal").toString();
    record.isDeletion = json.value(u"deletion").toBool();
    record.isEdit = json.value(u"edit").toBool();
    return record;
}

} // namespace chatter
