// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/chatter/record.h"

#include <array>

#include "base/failure.h"
#include "connectors/chatter/entity.h"

namespace chatter {

using model::Person;

static constexpr std::array<QStringView, 5> roles{u"from", u"to", u"cc", u"bcc", u"present"};

static QJsonObject jsonOf(const Person &person)
{
    QJsonObject json{{QStringLiteral("role"), QStringView(roles.at(size_t(person.role))).toString()},
                     {QStringLiteral("name"), person.name},
                     {QStringLiteral("address"), person.address},
                     {QStringLiteral("id"), person.sourceId}};
    if (person.external)
        json.insert(QStringLiteral("external"), true);
    return json;
}

static Person personIn(const QJsonObject &json)
{
    Person person{.name = json.value(u"name").toString(),
                  .address = json.value(u"address").toString(),
                  .sourceId = json.value(u"id").toString()};
    for (size_t role = 0; role < roles.size(); ++role) {
        if (json.value(u"role").toString() == QStringView(roles.at(role)))
            person.role = Person::Role(role);
    }
    person.external = json.value(u"external").toBool();
    return person;
}

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
    QJsonArray all;
    for (const Person &person : people)
        all.append(jsonOf(person));
    QJsonObject json{{QStringLiteral("kind"), int(kind)},
                     {QStringLiteral("identity"), QString::fromUtf8(identity)},
                     {QStringLiteral("row"), row},
                     {QStringLiteral("text"), jsonOf(text)},
                     {QStringLiteral("people"), all},
                     {QStringLiteral("root"), root},
                     {QStringLiteral("rootTitle"), rootTitle},
                     {QStringLiteral("rootAt"), qint64(rootAt.time_since_epoch().count())},
                     {QStringLiteral("site"), site}};
    if (before)
        json.insert(QStringLiteral("before"), jsonOf(*before));
    putUnlessEmpty(json, QStringLiteral("files"), files);
    putUnlessEmpty(json, QStringLiteral("choices"), choices);
    putUnlessEmpty(json, QStringLiteral("changes"), changes);
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
    for (const QJsonValue &value : json.value(u"people").toArray())
        record.people.push_back(personIn(value.toObject()));
    record.root = json.value(u"root").toString();
    record.rootTitle = json.value(u"rootTitle").toString();
    record.rootAt = base::Instant{std::chrono::milliseconds{json.value(u"rootAt").toInteger()}};
    record.site = json.value(u"site").toString();
    record.files = json.value(u"files").toArray();
    record.choices = json.value(u"choices").toArray();
    record.changes = json.value(u"changes").toArray();
    record.isDeletion = json.value(u"deletion").toBool();
    record.isEdit = json.value(u"edit").toBool();
    return record;
}

} // namespace chatter
