// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/symphony/event.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QMap>

#include "connectors/symphony/people.h"
#include "connectors/symphony/values.h"

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

static QString nameOf(const QJsonObject &user)
{
    const model::Person person = personOf(user);
    return person.name.isEmpty() ? person.label() : person.name;
}

static QString sentenceOf(const Event &event)
{
    QStringList others;
    for (const QJsonObject &user : event.affected)
        others.append(nameOf(user));
    QString initiator = nameOf(event.initiator);
    if (initiator.isEmpty())
        initiator = QStringLiteral("Somebody");
    const QString verb = sentences().value(event.type, QStringLiteral("caused the event %1").arg(event.type));
    if (event.isJoin() || event.isLeave()) {
        const QString who = others.isEmpty() ? initiator : others.join(QLatin1String(", "));
        const bool isByOther = !others.isEmpty() && others.first() != initiator;
        const QString by = isByOther ? QStringLiteral(" (by %1)").arg(initiator) : QString();
        return QStringLiteral("%1 %2%3.").arg(who, verb, by);
    }
    const QString whom = others.isEmpty() ? QString() : QString(u' ' + others.join(QLatin1String(", ")));
    return QStringLiteral("%1 %2%3.").arg(initiator, verb, whom);
}

static QString plain(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool() ? QStringLiteral("yes") : QStringLiteral("no");
    if (value.isDouble())
        return QString::number(value.toDouble(), 'g', 17);
    if (value.isObject())
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    if (value.isArray())
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    return value.toString();
}

static void addAll(EventText &text, const QJsonObject &json)
{
    for (auto field = json.begin(); field != json.end(); ++field) {
        if (!field.value().isNull())
            text.details.emplace_back(field.key(), plain(field.value()));
    }
}

EventText textOf(const Event &event)
{
    EventText text{sentenceOf(event), {}};
    if (!event.stream.name.isEmpty())
        text.details.emplace_back(QStringLiteral("Room"), event.stream.name);
    for (const char16_t *key : {u"roomProperties", u"newRoomProperties", u"formValues", u"parameters"})
        addAll(text, objectIn(event.payload, QStringView(key)));
    QJsonObject others = event.payload;
    for (const char16_t *key : {u"stream", u"affectedUser", u"affectedUsers", u"toUser", u"fromUser",
                                u"roomProperties", u"newRoomProperties", u"formValues", u"parameters"})
        others.remove(QStringView(key));
    addAll(text, others);
    return text;
}

} // namespace symphony
