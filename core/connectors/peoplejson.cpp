// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/peoplejson.h"

#include <array>

#include <QJsonObject>

namespace connectors {

using model::Person;

static constexpr std::array<QStringView, 7> roles{u"from",    u"to",    u"cc",         u"bcc",
                                                  u"present", u"named", u"namedAuthor"};

static QJsonObject jsonOf(const Person &person)
{
    QJsonObject json{{QStringLiteral("role"), QStringView(roles.at(size_t(person.role))).toString()},
                     {QStringLiteral("name"), person.name},
                     {QStringLiteral("address"), person.address},
                     {QStringLiteral("id"), person.sourceId}};
    if (person.external)
        json.insert(QStringLiteral("external"), true);
    if (!person.otherId.isEmpty())
        json.insert(QStringLiteral("otherId"), person.otherId);
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
    person.otherId = json.value(u"otherId").toString();
    return person;
}

QJsonArray toJson(const model::People &people)
{
    QJsonArray all;
    for (const Person &person : people)
        all.append(jsonOf(person));
    return all;
}

model::People peopleIn(const QJsonArray &array)
{
    model::People people;
    for (const QJsonValue &value : array)
        people.push_back(personIn(value.toObject()));
    return people;
}

} // namespace connectors
