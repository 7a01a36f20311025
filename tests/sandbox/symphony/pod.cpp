// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "symphony/pod.h"

namespace sandbox {

QString Pod::safe(const QString &id)
{
    QString text = id;
    return text.replace(u'+', u'-').replace(u'/', u'_').remove(u'=');
}

void Pod::addUser(int number, const QString &name, const QString &address, bool isExternal)
{
    QJsonObject user{
        {QStringLiteral("userId"), idOf(number)},
        {QStringLiteral("displayName"), name},
        {QStringLiteral("company"), isExternal ? QStringLiteral("Gotham") : QStringLiteral("Acme")},
        {QStringLiteral("isExternal"), isExternal}};
    if (!address.isEmpty())
        user.insert(QStringLiteral("email"), address);
    users[idOf(number)] = user;
}

QJsonObject Pod::user(int number) const
{
    QJsonObject user{{QStringLiteral("userId"), idOf(number)},
                     {QStringLiteral("firstName"), QJsonValue::Null},
                     {QStringLiteral("displayName"), users.value(idOf(number)).value(u"displayName")}};
    const QJsonValue address = users.value(idOf(number)).value(u"email");
    if (address.isString())
        user.insert(QStringLiteral("email"), address);
    return user;
}

void Pod::addRoom(const QString &id, const QString &type, const QString &name, const QList<int> &members,
                  qint64 at, bool isExternal)
{
    Room room{.id = id, .type = type, .name = name, .isExternal = isExternal};
    for (const int member : members)
        room.members[idOf(member)] = {at, 0};
    rooms[safe(id)] = room;
}

QJsonObject Pod::streamOf(const QString &room) const
{
    const Room &found = *rooms.constFind(safe(room));
    QJsonObject stream{{QStringLiteral("streamId"), safe(room)}, {QStringLiteral("streamType"), found.type}};
    if (!found.name.isEmpty())
        stream.insert(QStringLiteral("roomName"), found.name);
    stream.insert(QStringLiteral("external"), found.isExternal);
    return stream;
}

QJsonObject Pod::say(const QString &room, int user, qint64 at, const QString &text, const QJsonObject &more)
{
    QJsonObject message{
        {QStringLiteral("messageId"), QStringLiteral("m%1-_AAAbQ").arg(++m_messages, 3, 10, QChar(u'0'))},
        {QStringLiteral("timestamp"), at},
        {QStringLiteral("message"),
         QStringLiteral("<div data-format=\"PresentationML\" data-version=\"2.0\">%1</div>").arg(text)},
        {QStringLiteral("data"), QJsonValue::Null},
        {QStringLiteral("attachments"), QJsonValue::Null},
        {QStringLiteral("stream"), streamOf(room)},
        {QStringLiteral("originalFormat"), QStringLiteral("com.symphony.messageml.v2")},
        {QStringLiteral("sid"), QStringLiteral("4fe1d3c8-6f8b-4c3a-9d53-52c4d4a3b0aa")}};
    if (user > 0)
        message.insert(QStringLiteral("user"), this->user(user));
    for (auto field = more.begin(); field != more.end(); ++field)
        message.insert(field.key(), field.value());
    rooms[safe(room)].messages.push_back(message);
    return message;
}

QJsonObject Pod::edit(const QString &room, const QString &messageId, qint64 at, const QString &text)
{
    for (QJsonObject &first : rooms[safe(room)].messages) {
        if (first.value(u"messageId").toString() != messageId)
            continue;
        const int user = int(first.value(u"user").toObject().value(u"userId").toInteger() - idOf(0));
        const QJsonObject more{{QStringLiteral("replacing"), messageId},
                               {QStringLiteral("initialMessageId"), messageId},
                               {QStringLiteral("initialTimestamp"), first.value(u"timestamp")}};
        first.insert(QStringLiteral("replacedBy"),
                     QStringLiteral("m%1-_AAAbQ").arg(m_messages + 1, 3, 10, QChar(u'0')));
        return say(room, user, at, text, more);
    }
    return {};
}

void Pod::attach(const QString &room, const QString &messageId, const QString &fileId, const QString &name,
                 const QByteArray &bytes)
{
    files[fileId] = bytes;
    for (QJsonObject &message : rooms[safe(room)].messages) {
        if (message.value(u"messageId").toString() != messageId)
            continue;
        QJsonArray all = message.value(u"attachments").toArray();
        all.append(QJsonObject{{QStringLiteral("id"), fileId},
                               {QStringLiteral("name"), name},
                               {QStringLiteral("size"), bytes.size()},
                               {QStringLiteral("images"), QJsonArray()}});
        message.insert(QStringLiteral("attachments"), all);
    }
}

void Pod::addEvent(const QString &type, int initiator, qint64 at, const QString &key,
                   const QJsonObject &payload, const QString &messageId)
{
    QJsonObject event{
        {QStringLiteral("id"), QStringLiteral("ulPr8a:%1").arg(at)}, // shared by what is done at once
        {QStringLiteral("timestamp"), at},
        {QStringLiteral("type"), type},
        {QStringLiteral("initiator"), QJsonObject{{QStringLiteral("user"), user(initiator)}}},
        {QStringLiteral("payload"), QJsonObject{{key, payload}}}};
    if (!messageId.isEmpty())
        event.insert(QStringLiteral("messageId"), messageId);
    events.append(event);
}

void Pod::join(const QString &room, int user, qint64 at)
{
    rooms[safe(room)].members[idOf(user)] = {at, 0};
    addEvent(
        QStringLiteral("USERJOINEDROOM"), user, at, QStringLiteral("userJoinedRoom"),
        {{QStringLiteral("stream"), streamOf(room)}, {QStringLiteral("affectedUser"), this->user(user)}});
}

void Pod::leave(const QString &room, int user, qint64 at)
{
    leaveSilently(room, user, at);
    addEvent(
        QStringLiteral("USERLEFTROOM"), user, at, QStringLiteral("userLeftRoom"),
        {{QStringLiteral("stream"), streamOf(room)}, {QStringLiteral("affectedUser"), this->user(user)}});
}

void Pod::leaveSilently(const QString &room, int user, qint64 at)
{
    rooms[safe(room)].members[idOf(user)].left = at;
}

} // namespace sandbox
