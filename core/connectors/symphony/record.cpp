// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/symphony/record.h"

#include <array>

#include <QJsonArray>

#include "base/failure.h"
#include "connectors/symphony/values.h"

namespace symphony {

using model::Person;

static constexpr std::array<QStringView, 5> roles{u"from", u"to", u"cc", u"bcc", u"present"};

Stream Stream::of(const QJsonObject &json, const Stream &other)
{
    Stream stream{.id = urlSafe(textIn(json, u"streamId")),
                  .type = textIn(json, u"streamType"),
                  .name = textIn(json, u"roomName")};
    const bool isOther = stream.id.isEmpty() || other.id == stream.id;
    stream.isExternal = json.value(u"external").toBool() || (isOther && other.isExternal);
    if (stream.id.isEmpty())
        stream.id = other.id;
    if (stream.type.isEmpty() && isOther)
        stream.type = other.type;
    if (stream.name.isEmpty() && isOther)
        stream.name = other.name;
    return stream;
}

Stream Stream::of(const QJsonObject &json)
{
    return of(json, Stream());
}

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
    Person person{
        .name = textIn(json, u"name"), .address = textIn(json, u"address"), .sourceId = textIn(json, u"id")};
    for (size_t role = 0; role < roles.size(); ++role) {
        if (textIn(json, u"role") == roles.at(role))
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
    const QJsonObject where{{QStringLiteral("streamId"), stream.id},
                            {QStringLiteral("streamType"), stream.type},
                            {QStringLiteral("roomName"), stream.name},
                            {QStringLiteral("external"), stream.isExternal}};
    const QString key = kind == Kind::Message ? QStringLiteral("message") : QStringLiteral("event");
    return compact({{QStringLiteral("identity"), QString::fromUtf8(identity)},
                    {key, source},
                    {QStringLiteral("stream"), where},
                    {QStringLiteral("people"), all}});
}

Record Record::decoded(const QByteArray &bytes)
{
    const QJsonObject json = parsed(bytes);
    const bool isMessage = json.value(u"message").isObject();
    if (!isMessage && !json.value(u"event").isObject())
        throw base::itemFailure("SOURCE_ITEM_UNREADABLE",
                                QStringLiteral("The record is none of Symphony's."));
    Record record{.identity = textIn(json, u"identity").toUtf8(),
                  .kind = isMessage ? Kind::Message : Kind::Event,
                  .source = objectIn(json, isMessage ? u"message" : u"event"),
                  .stream = Stream::of(objectIn(json, u"stream"))};
    for (const QJsonValue &value : json.value(u"people").toArray())
        record.people.push_back(personIn(value.toObject()));
    return record;
}

} // namespace symphony
