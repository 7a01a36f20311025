// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "symphony/symphonyquery.h"

// What each interface answers; signing in is in symphonysandbox.cpp.
namespace sandbox {

HttpReply SymphonySandbox::pod(const Query &query)
{
    if (query.path == u"/v2/sessioninfo")
        return good({{QStringLiteral("id"), Pod::idOf(botNumber)},
                     {QStringLiteral("displayName"), QStringLiteral("Archive Bot")},
                     {QStringLiteral("company"), QStringLiteral("Acme")},
                     {QStringLiteral("username"), QLatin1String(username)}});
    if (query.path == u"/v1/streams/list")
        return ownStreams(query);
    if (query.path == u"/v3/users")
        return userList(query);
    if (!m_options.hasRole)
        return refusal(403,
                       QStringLiteral("The user lacks the required entitlement to perform this operation"));
    if (query.path.endsWith(u"/messageIds"))
        return messageIds(query);
    return query.path == u"/v2/admin/streams/list" ? podStreams(query) : members(query);
}

bool SymphonySandbox::isMember(const Pod::Room &room) const
{
    const auto own = room.members.constFind(Pod::idOf(botNumber));
    return own != room.members.constEnd() && own->left == 0;
}

HttpReply SymphonySandbox::podStreams(const Query &query) const
{
    QJsonArray all;
    for (const Pod::Room &room : m_pod.rooms) {
        if (room.type == u"POST")
            continue;
        QJsonObject attributes{{QStringLiteral("membersCount"), room.members.size()}};
        if (!room.name.isEmpty())
            attributes.insert(QStringLiteral("roomName"), room.name);
        qint64 last = 0;
        for (const QJsonObject &message : room.messages)
            last = std::max(last, message.value(u"timestamp").toInteger());
        if (last > 0 && room.tellsLastMessage)
            attributes.insert(QStringLiteral("lastMessageDate"), last);
        all.append(QJsonObject{{QStringLiteral("id"), room.id},
                               {QStringLiteral("type"), room.type},
                               {QStringLiteral("isExternal"), room.isExternal},
                               {QStringLiteral("isActive"), true},
                               {QStringLiteral("attributes"), attributes}});
    }
    QJsonArray page;
    const int skip = query.number("skip", 0);
    const int limit = std::min(query.number("limit", 50), m_options.listedAtOnce);
    for (qsizetype i = skip; i < std::min<qsizetype>(all.size(), skip + limit); ++i)
        page.append(all.at(i));
    return good({{QStringLiteral("count"), all.size()},
                 {QStringLiteral("skip"), skip},
                 {QStringLiteral("limit"), limit},
                 {QStringLiteral("filter"), query.body},
                 {QStringLiteral("streams"), page}});
}

HttpReply SymphonySandbox::ownStreams(const Query &query) const
{
    QJsonArray page;
    int index = 0;
    const int skip = query.number("skip", 0);
    for (const Pod::Room &room : m_pod.rooms) {
        if (!isMember(room) || index++ < skip || page.size() >= m_options.listedAtOnce)
            continue;
        QJsonObject stream{{QStringLiteral("id"), Pod::safe(room.id)},
                           {QStringLiteral("crossPod"), room.isExternal},
                           {QStringLiteral("active"), true},
                           {QStringLiteral("streamType"), QJsonObject{{QStringLiteral("type"), room.type}}}};
        if (!room.name.isEmpty())
            stream.insert(QStringLiteral("roomAttributes"), QJsonObject{{QStringLiteral("name"), room.name}});
        page.append(stream);
    }
    return goodList(page);
}

/// The error that a server has with one of its rooms, and that stays.
static HttpReply brokenRoom()
{
    HttpReply broken = refusal(500, QStringLiteral("Internal server error"));
    broken.fields.push_back({"Retry-After", "0"});
    return broken;
}

HttpReply SymphonySandbox::members(const Query &query) const
{
    const auto room = m_pod.rooms.constFind(query.part(4));
    if (room == m_pod.rooms.constEnd())
        return refusal(400, QStringLiteral("Bad stream"));
    if (m_options.unlisted.contains(query.part(4)))
        return brokenRoom();
    if (m_options.secret.contains(query.part(4)))
        return refusal(403, QStringLiteral("The members of this stream are not for this user"));
    QJsonArray page;
    int count = 0;
    const int skip = query.number("skip", 0);
    for (auto member = room->members.begin(); member != room->members.end(); ++member) {
        if (member->left != 0)
            continue;
        if (count++ < skip || page.size() >= m_options.listedAtOnce)
            continue;
        page.append(QJsonObject{{QStringLiteral("user"), m_pod.users.value(member.key())},
                                {QStringLiteral("isOwner"), false},
                                {QStringLiteral("joinDate"), member->joined}});
    }
    return good({{QStringLiteral("count"), count},
                 {QStringLiteral("skip"), skip},
                 {QStringLiteral("limit"), m_options.listedAtOnce},
                 {QStringLiteral("members"), page}});
}

HttpReply SymphonySandbox::userList(const Query &query) const
{
    QJsonArray found;
    QJsonArray errors;
    for (const QString &id : query.value("uid").split(u',')) {
        const QJsonObject user = m_pod.users.value(id.toLongLong());
        if (user.isEmpty()) {
            errors.append(QJsonObject{{QStringLiteral("error"), QStringLiteral("invalid.format")},
                                      {QStringLiteral("id"), id}});
            continue;
        }
        QJsonObject json{{QStringLiteral("id"), user.value(u"userId")},
                         {QStringLiteral("displayName"), user.value(u"displayName")},
                         {QStringLiteral("company"), user.value(u"company")},
                         {QStringLiteral("accountType"), QStringLiteral("UNHEARD_OF")}};
        if (user.contains(u"email"))
            json.insert(QStringLiteral("emailAddress"), user.value(u"email"));
        found.append(json);
    }
    if (found.isEmpty())
        return {.status = 204};
    return good({{QStringLiteral("users"), found}, {QStringLiteral("errors"), errors}});
}

HttpReply SymphonySandbox::agent(const Query &query)
{
    if (query.path == u"/v1/info")
        return good({{QStringLiteral("version"), QStringLiteral("25.8.1")}});
    if (query.path.startsWith(u"/v4/stream/"))
        return messages(query);
    if (query.path.startsWith(u"/v1/message/"))
        return message(query);
    if (query.path.startsWith(u"/v1/stream/"))
        return attachment(query);
    if (query.path.endsWith(u"/read"))
        return readFeed(query);
    return feeds(query);
}

HttpReply SymphonySandbox::messages(const Query &query) const
{
    const auto room = m_pod.rooms.constFind(query.part(3));
    if (room == m_pod.rooms.constEnd())
        return refusal(404, QStringLiteral("No such stream"));
    if (m_options.broken.contains(query.part(3)))
        return brokenRoom();
    if (!isMember(*room) || m_options.closed.contains(query.part(3)))
        return refusal(403, QStringLiteral("This user is not a member of the stream"));
    std::vector<QJsonObject> all;
    for (const QJsonObject &message : room->messages) {
        const qint64 at = message.value(u"timestamp").toInteger();
        const bool isBefore = query.value("until").isEmpty() || at <= query.value("until").toLongLong();
        const bool isHidden = m_options.hidden.contains(message.value(u"messageId").toString());
        if (at >= query.value("since").toLongLong() && isBefore && !isHidden)
            all.push_back(message);
    }
    if (m_options.listsNewestFirst)
        std::ranges::reverse(all);
    QJsonArray page;
    const qsizetype skip = query.number("skip", 0);
    const qsizetype limit = std::min(query.number("limit", 50), m_options.messagesAtOnce);
    for (qsizetype i = skip; i < std::min(qsizetype(all.size()), skip + limit); ++i)
        page.append(all.at(size_t(i)));
    return goodList(page);
}

/// Of no more than a day.
HttpReply SymphonySandbox::messageIds(const Query &query) const
{
    const qint64 since = query.value("since").toLongLong();
    const qint64 to = query.value("to").toLongLong();
    const auto room = m_pod.rooms.constFind(query.part(4));
    if (!m_options.hasMessageIds || room == m_pod.rooms.constEnd())
        return refusal(404, QStringLiteral("Not found"));
    if (to - since > 24LL * 3'600'000)
        return refusal(422, QStringLiteral("The window is longer than 24 hours"));
    QJsonArray all;
    for (const QJsonObject &message : room->messages) {
        const qint64 at = message.value(u"timestamp").toInteger();
        if (at >= since && at <= to)
            all.append(message.value(u"messageId"));
    }
    QJsonArray page;
    const int offset = query.number("offset", 0);
    const int limit = std::min(query.number("limit", 50), m_options.messagesAtOnce);
    for (qsizetype i = offset; i < std::min<qsizetype>(all.size(), offset + limit); ++i)
        page.append(all.at(i));
    return good({{QStringLiteral("Data"), page},
                 {QStringLiteral("TotalNumberFound"), all.size()},
                 {QStringLiteral("numberReturned"), page.size()},
                 {QStringLiteral("nextStartNumber"), 0}});
}

HttpReply SymphonySandbox::message(const Query &query) const
{
    const QString id = query.part(3);
    for (const Pod::Room &room : m_pod.rooms) {
        for (const QJsonObject &message : room.messages) {
            if (message.value(u"messageId").toString() != id)
                continue;
            return isMember(room) && !m_options.unreadable.contains(id)
                       ? good(message)
                       : refusal(403, QStringLiteral("This user is not a member of the stream"));
        }
    }
    return {.status = 204};
}

HttpReply SymphonySandbox::attachment(const Query &query) const
{
    const auto file = m_pod.files.constFind(query.value("fileId"));
    if (file == m_pod.files.constEnd())
        return refusal(404, QStringLiteral("No such file"));
    return {.status = 200,
            .fields = {{"Content-Type", "application/octet-stream"}},
            .body = m_options.readsBase64 ? file->toBase64() : *file};
}

HttpReply SymphonySandbox::feeds(const Query &query)
{
    if (query.request.method == "DELETE")
        return {.status = 204};
    if (query.request.method == "GET") {
        QJsonArray all{QJsonObject{{QStringLiteral("id"), QStringLiteral("other_p_1")}}};
        if (!m_feed.id.isEmpty())
            all.append(QJsonObject{{QStringLiteral("id"), m_feed.id},
                                   {QStringLiteral("type"), QStringLiteral("fanout")}});
        return goodList(all);
    }
    if (!m_options.permitsFeed)
        return refusal(403, QStringLiteral("Too many feeds created"));
    m_feed.id = QStringLiteral("made%1_f_abc").arg(++m_feed.made);
    m_feed.acknowledged = m_pod.events.size();
    HttpReply made = good({{QStringLiteral("id"), m_feed.id}});
    made.status = 201;
    return made;
}

HttpReply SymphonySandbox::readFeed(const Query &query)
{
    const bool isHose = query.path == u"/v5/events/read";
    if (isHose && !m_options.hasHose)
        return refusal(403, QStringLiteral("No datahose"));
    if (!isHose && query.part(3) != m_feed.id)
        return refusal(400, QStringLiteral("Could not find a datafeed with this id"));
    const QString ack = query.body.value(u"ackId").toString();
    qsizetype from = m_feed.acknowledged;
    if (!ack.isEmpty()) {
        from = ack.section(u'-', 1).toLongLong();
        if (from < m_feed.acknowledged || from > m_pod.events.size())
            return refusal(400, QStringLiteral("Bad ackId"));
        m_feed.acknowledged = from;
    }
    QJsonArray events;
    for (qsizetype i = from; i < m_pod.events.size() && events.size() < m_options.eventsAtOnce; ++i)
        events.append(m_pod.events.at(i));
    return good({{QStringLiteral("events"), events},
                 {QStringLiteral("ackId"), QStringLiteral("ack-%1").arg(from + events.size())}});
}

HttpReply SymphonySandbox::filesApi(const Query &query)
{
    if (query.request.field("authorization") != "Bearer bearer" + QByteArray::number(m_session))
        return reply(401, R"({"error":"Invalid session token"})");
    if (!query.request.field("sessiontoken").isEmpty())
        m_violations.append(QStringLiteral("the Files API was handed the session"));
    const QString id = query.part(3);
    if (!id.isEmpty()) {
        if (!m_pod.exports.contains(id))
            return reply(404, R"({"error":"File not found"})");
        const QByteArray signedUrl = url(Place::Storage).toString().toUtf8() + "/bucket/" +
                                     QUrl::toPercentEncoding(id) + "?X-Goog-Signature=abc";
        HttpReply found = reply(200, R"({"message":"Redirecting","signedUrl":")" + signedUrl + R"("})");
        found.fields.push_back({"Location", signedUrl});
        return found;
    }
    std::vector<QJsonObject> all;
    for (const Pod::ExportFile &file : m_pod.exports)
        all.push_back(file.metadata);
    std::ranges::sort(all, {}, [](const QJsonObject &each) { return each.value(u"uploadTime").toString(); });
    QJsonArray page;
    const qsizetype size = std::min(query.number("pageSize", 10), m_options.listedAtOnce);
    const qsizetype first = (query.number("page", 1) - 1) * size;
    for (qsizetype i = first; i < std::min(qsizetype(all.size()), first + size); ++i)
        page.append(all.at(size_t(i)));
    HttpReply listed = reply(200, QJsonDocument(page).toJson());
    listed.fields.push_back({"X-Total-Count", QByteArray::number(qint64(all.size()))});
    return listed;
}

HttpReply SymphonySandbox::storage(const HttpRequest &request)
{
    for (const char *name : {"authorization", "sessiontoken", "keymanagertoken", "cookie"}) {
        if (!request.field(name).isEmpty())
            m_violations.append(QStringLiteral("the storage was handed ") + QLatin1String(name));
    }
    const QString id = QUrl::fromPercentEncoding(request.path()).section(u'/', 2);
    const auto file = m_pod.exports.constFind(id);
    if (file == m_pod.exports.constEnd() || request.query() != "X-Goog-Signature=abc")
        return {.status = 403};
    return {.status = 200, .fields = {{"Content-Type", "application/pgp-encrypted"}}, .body = file->bytes};
}

} // namespace sandbox
