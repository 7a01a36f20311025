// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/jive/record.h"

#include <array>

#include <QJsonArray>

#include "base/failure.h"
#include "connectors/jive/entity.h"

namespace jive {

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

QByteArray Record::encoded() const
{
    QJsonArray all;
    for (const Person &person : people)
        all.append(jsonOf(person));
    QJsonObject json{{QStringLiteral("identity"), QString::fromUtf8(identity)},
                     {QStringLiteral("entity"), entity},
                     {QStringLiteral("people"), all},
                     {QStringLiteral("root"), root},
                     {QStringLiteral("rootSubject"), rootSubject},
                     {QStringLiteral("rootAt"), qint64(rootAt.time_since_epoch().count())},
                     {QStringLiteral("site"), site}};
    if (!runAs.isEmpty())
        json.insert(QStringLiteral("runAs"), runAs);
    if (!results.isEmpty())
        json.insert(QStringLiteral("results"), results);
    if (isDeletion)
        json.insert(QStringLiteral("deletion"), true);
    return compact(json);
}

Record Record::decoded(const QByteArray &bytes)
{
    const QJsonObject json = parsed(bytes);
    if (!json.value(u"entity").isObject())
        throw base::itemFailure("SOURCE_ITEM_UNREADABLE", QStringLiteral("The record is none of Jive's."));
    Record record{.identity = json.value(u"identity").toString().toUtf8(),
                  .entity = json.value(u"entity").toObject()};
    for (const QJsonValue &value : json.value(u"people").toArray())
        record.people.push_back(personIn(value.toObject()));
    record.root = json.value(u"root").toString();
    record.rootSubject = json.value(u"rootSubject").toString();
    record.rootAt = base::Instant{std::chrono::milliseconds{json.value(u"rootAt").toInteger()}};
    record.site = json.value(u"site").toString();
    record.runAs = json.value(u"runAs").toString();
    record.results = json.value(u"results").toArray();
    record.isDeletion = json.value(u"deletion").toBool();
    return record;
}

} // namespace jive
