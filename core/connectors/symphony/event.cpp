// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/symphony/event.h"

#include <algorithm>

#include <QJsonArray>
#include <QMap>

#include "connectors/symphony/people.h"

namespace symphony {

static QJsonObject payloadOf(const QJsonObject &json)
{
    const QJsonObject payload = objectIn(json, u"payload");
    for (const QJsonValue &value : payload) {
        if (value.isObject())
            return value.toObject();
    }
    return {};
}

static QList<QJsonObject> affectedIn(const QJsonObject &payload)
{
    QList<QJsonObject> users;
    for (const char16_t *key : {u"affectedUser", u"toUser", u"fromUser"}) {
        if (payload.value(QStringView(key)).isObject())
            users.append(objectIn(payload, QStringView(key)));
    }
    for (const QJsonValue &value : payload.value(u"affectedUsers").toArray())
        users.append(value.toObject());
    for (const QJsonValue &value : objectIn(payload, u"stream").value(u"members").toArray())
        users.append(value.toObject());
    return users;
}

Event Event::of(const QJsonObject &json)
{
    Event event{.type = textIn(json, u"type"), .id = {}, .at = instantOf(json.value(u"timestamp"))};
    event.payload = payloadOf(json);
    event.stream = Stream::of(objectIn(event.payload, u"stream"));
    event.initiator = objectIn(objectIn(json, u"initiator"), u"user");
    event.affected = affectedIn(event.payload);
    const QString message = textIn(json, u"messageId");
    QStringList parts{event.type, message.isEmpty() ? textIn(json, u"id") : urlSafe(message),
                      QString::number(msOf(event.at))};
    for (const QJsonObject &user : event.affected)
        parts.append(personOf(user).sourceId);
    if (parts.size() == 3)
        parts.append(personOf(event.initiator).sourceId);
    event.id = parts.join(u'|');
    return event;
}

bool Event::isContent() const
{
    return isMessage() || type == u"SYMPHONYELEMENTSACTION" || !eventTypes().contains(type);
}

QString Event::suppressed() const
{
    return urlSafe(textIn(payload, u"messageId"));
}

static const QMap<QString, QString> &sentences()
{
    static const QMap<QString, QString> all{
        {QStringLiteral("CONNECTIONACCEPTED"), QStringLiteral("accepted a connection with")},
        {QStringLiteral("CONNECTIONREQUESTED"), QStringLiteral("asked for a connection with")},
        {QStringLiteral("GENERICSYSTEMEVENT"), QStringLiteral("caused an event of the system")},
        {QStringLiteral("INSTANTMESSAGECREATED"), QStringLiteral("began a conversation with")},
        {QStringLiteral("MESSAGESENT"), QStringLiteral("sent a message")},
        {QStringLiteral("MESSAGESUPPRESSED"), QStringLiteral("suppressed a message")},
        {QStringLiteral("ROOMCREATED"), QStringLiteral("made the room")},
        {QStringLiteral("ROOMDEACTIVATED"), QStringLiteral("closed the room")},
        {QStringLiteral("ROOMMEMBERDEMOTEDFROMOWNER"), QStringLiteral("took the ownership of the room from")},
        {QStringLiteral("ROOMMEMBERPROMOTEDTOOWNER"), QStringLiteral("gave the ownership of the room to")},
        {QStringLiteral("ROOMREACTIVATED"), QStringLiteral("opened the room again")},
        {QStringLiteral("ROOMUPDATED"), QStringLiteral("changed the room")},
        {QStringLiteral("SHAREDPOST"), QStringLiteral("shared a post")},
        {QStringLiteral("SYMPHONYELEMENTSACTION"), QStringLiteral("answered a form")},
        {QStringLiteral("USERJOINEDROOM"), QStringLiteral("joined the room")},
        {QStringLiteral("USERLEFTROOM"), QStringLiteral("left the room")},
        {QStringLiteral("USERREQUESTEDTOJOINROOM"), QStringLiteral("asked to join the room of")}};
    return all;
}

QStringList eventTypes()
{
    return sentences().keys();
}

/// As it is told here, else as the people of the event know them.
static QString nameOf(const QJsonObject &user, const model::People &people)
{
    model::Person person = personOf(user);
    const auto known = std::ranges::find(people, person.sourceId, &model::Person::sourceId);
    if (person.name.isEmpty() && !person.sourceId.isEmpty() && known != people.end())
        person = *known;
    return person.name.isEmpty() ? person.label() : person.name;
}

static QString sentenceOf(const Event &event, const model::People &people)
{
    QString initiator = nameOf(event.initiator, people);
    if (initiator.isEmpty())
        initiator = QStringLiteral("Somebody");
    const bool isAboutOne = event.isJoin() || event.isLeave();
    QStringList others;
    for (const QJsonObject &user : event.affected) {
        const QString name = nameOf(user, people);
        if (isAboutOne || name != initiator) // a new conversation lists who began it as well
            others.append(name);
    }
    if (others.isEmpty() && !event.affected.isEmpty()) // such as an owner who steps down
        others.append(initiator);
    const QString verb = sentences().value(event.type, QStringLiteral("caused the event %1").arg(event.type));
    if (isAboutOne) {
        const QString who = others.isEmpty() ? initiator : others.join(QLatin1String(", "));
        const bool isByOther = !others.isEmpty() && others.first() != initiator;
        const QString by = isByOther ? QStringLiteral(" (by %1)").arg(initiator) : QString();
        return QStringLiteral("%1 %2%3.").arg(who, verb, by);
    }
    const QString whom = others.isEmpty() ? QString() : QString(u' ' + others.join(QLatin1String(", ")));
    return QStringLiteral("%1 %2%3.").arg(initiator, verb, whom);
}

/// `membersCanInvite` as words.
static QString wordsOf(const QString &key)
{
    QString words;
    for (const QChar each : key)
        words += each.isUpper() ? QString(u' ' + QString(each.toLower())) : QString(each);
    return words;
}

/// What Symphony itself says: times can be told from other numbers by their names.
static QJsonObject withTimes(QJsonObject json)
{
    for (const QString &key : json.keys()) {
        const bool isNamed = key.endsWith(u"Date") || key.endsWith(u"Timestamp");
        const base::Instant time = instantOf(json.value(key));
        if (isNamed && json.value(key).isDouble() && time > base::Instant{})
            json.insert(key, base::toIso(time));
    }
    return json;
}

static void addProperties(EventText &text, const QJsonObject &json, const model::People &people)
{
    Details found;
    QJsonObject properties = withTimes(json);
    const QJsonObject creator = objectIn(properties, u"creatorUser");
    if (!creator.isEmpty())
        properties.insert(QStringLiteral("creatorUser"), nameOf(creator, people));
    addDetails(found, properties);
    for (const auto &[key, value] : found)
        text.details.emplace_back(wordsOf(key), value);
}

EventText textOf(const Event &event, const model::People &people)
{
    EventText text{sentenceOf(event, people), {}};
    if (!event.stream.name.isEmpty())
        text.details.emplace_back(QStringLiteral("Room"), event.stream.name);
    addProperties(text, objectIn(event.payload, u"roomProperties"), people);
    addProperties(text, objectIn(event.payload, u"newRoomProperties"), people);
    addDetails(text.details, objectIn(event.payload, u"formValues"));
    addDetails(text.details, objectIn(event.payload, u"parameters"));
    QJsonObject others = event.payload;
    for (const char16_t *key : {u"stream", u"affectedUser", u"affectedUsers", u"toUser", u"fromUser",
                                u"roomProperties", u"newRoomProperties", u"formValues", u"parameters"})
        others.remove(QStringView(key));
    addDetails(text.details, withTimes(others));
    return text;
}

} // namespace symphony
