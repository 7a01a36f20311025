// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "symphony/symphonysandbox.h"

#include <algorithm>

#include <QDateTime>
#include <QJsonDocument>
#include <QLocale>
#include <QUrlQuery>

#include "base/digest.h"
#include "symphony/servicekey.h"

namespace sandbox {

struct SymphonySandbox::Query
{
    QString host; ///< as the definitions name it; keymanager for the key manager's login
    QString path; ///< below the host's interface
    QUrlQuery parameters;
    QJsonObject body;
    const HttpRequest &request;

    QString value(const char *name) const
    {
        return parameters.queryItemValue(QLatin1String(name), QUrl::FullyDecoded);
    }
    int number(const char *name, int otherwise) const
    {
        return value(name).isEmpty() ? otherwise : value(name).toInt();
    }
    QString part(int index) const
    {
        return QUrl::fromPercentEncoding(path.section(u'/', index, index).toUtf8());
    }
};

static HttpReply reply(int status, const QByteArray &body)
{
    return {.status = status, .fields = {{"Content-Type", "application/json"}}, .body = body};
}

static HttpReply good(const QJsonObject &json)
{
    return reply(200, QJsonDocument(json).toJson());
}

static HttpReply goodList(const QJsonArray &json)
{
    return json.isEmpty() ? HttpReply{.status = 204} : reply(200, QJsonDocument(json).toJson());
}

static HttpReply refusal(int status, const QString &message)
{
    return reply(status, QJsonDocument(QJsonObject{{QStringLiteral("code"), status},
                                                   {QStringLiteral("message"), message}})
                             .toJson());
}

SymphonySandbox::SymphonySandbox(Pod pod, Options options, std::function<qint64()> now)
    : m_pod(std::move(pod)), m_options(std::move(options)), m_now(std::move(now))
{
    if (m_options.hasFeed)
        m_feed = QStringLiteral("first_f");
    for (const Place place :
         {Place::SessionAuth, Place::KeyManager, Place::Pod, Place::Agent, Place::Storage})
        m_servers[place] = std::make_unique<HttpServer>(
            [this, place](const HttpRequest &request) { return answer(place, request); });
}

QUrl SymphonySandbox::url(Place place) const
{
    return m_servers.at(place)->url();
}

void SymphonySandbox::change(const std::function<void(Pod &)> &change)
{
    const std::lock_guard lock(m_mutex);
    change(m_pod);
}

void SymphonySandbox::set(const std::function<void(Options &)> &change)
{
    const std::lock_guard lock(m_mutex);
    change(m_options);
}

void SymphonySandbox::refuseNext(int requests, int status)
{
    const std::lock_guard lock(m_mutex);
    m_refusals = requests;
    m_refusalStatus = status;
}

void SymphonySandbox::expireSessions()
{
    const std::lock_guard lock(m_mutex);
    ++m_session;
    ++m_keyManager;
}

void SymphonySandbox::loseFeed()
{
    const std::lock_guard lock(m_mutex);
    m_feed.clear();
    m_acknowledged = m_pod.events.size();
}

int SymphonySandbox::requests() const
{
    const std::lock_guard lock(m_mutex);
    return m_requests;
}

int SymphonySandbox::signIns() const
{
    const std::lock_guard lock(m_mutex);
    return m_signIns;
}

int SymphonySandbox::feedsMade() const
{
    const std::lock_guard lock(m_mutex);
    return m_feedsMade;
}

QStringList SymphonySandbox::violations() const
{
    const std::lock_guard lock(m_mutex);
    return m_violations;
}

QByteArray SymphonySandbox::outside() const
{
    const std::lock_guard lock(m_mutex);
    base::Digest digest;
    for (const Pod::Room &room : m_pod.rooms) {
        for (const QJsonObject &message : room.messages)
            digest.addField(QJsonDocument(message).toJson());
    }
    digest.addField(m_feed.toUtf8());
    digest.addField(QByteArray::number(m_acknowledged));
    return digest.result();
}

/// Which interface a path belongs to, and where it is served.
struct Prefix
{
    const char *path;
    const char *host;
    SymphonySandbox::Place place;
};

static constexpr Prefix prefixes[] = {{"/login", "login", SymphonySandbox::Place::SessionAuth},
                                      {"/relay", "login", SymphonySandbox::Place::KeyManager},
                                      {"/pod", "pod", SymphonySandbox::Place::Pod},
                                      {"/agent", "agent", SymphonySandbox::Place::Agent},
                                      {"", "files", SymphonySandbox::Place::Pod}};

HttpReply SymphonySandbox::answer(Place place, const HttpRequest &request)
{
    const std::lock_guard lock(m_mutex);
    ++m_requests;
    if (place == Place::Storage)
        return storage(request);
    if (m_refusals > 0) {
        --m_refusals;
        HttpReply busy = refusal(m_refusalStatus, QStringLiteral("Too many requests"));
        busy.fields.push_back({"Retry-After", "0"});
        return busy;
    }
    const QString path = QString::fromUtf8(request.path());
    const auto *const prefix =
        std::find_if(std::begin(prefixes), std::end(prefixes),
                     [&](const Prefix &each) { return path.startsWith(QLatin1String(each.path) + u'/'); });
    const Place right = m_options.isOneHost ? Place::Pod : prefix->place;
    if (place != right)
        m_violations.append(path + u" was asked at another host");
    Query query{QLatin1String(prefix->host), path.mid(qsizetype(qstrlen(prefix->path))),
                QUrlQuery(QString::fromUtf8(request.query())), QJsonDocument::fromJson(request.body).object(),
                request};
    const QStringList problems = m_surface.problems(query.host, query.path, request);
    m_violations += problems;
    if (!problems.isEmpty())
        return refusal(400, problems.first());
    if (prefix->place == Place::KeyManager)
        query.host = QStringLiteral("keymanager");
    HttpReply answered = route(query);
    const QDateTime date = QDateTime::fromMSecsSinceEpoch(m_now() + m_options.clock.count() * 1000, Qt::UTC);
    answered.fields.push_back(
        {"Date", QLocale::c().toString(date, QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'")).toLatin1()});
    return answered;
}

HttpReply SymphonySandbox::route(const Query &query)
{
    if (query.host == u"login" && query.path.startsWith(u"/idm/"))
        return bearer(query);
    if (query.host == u"login" || query.host == u"keymanager")
        return signIn(query);
    if (query.host == u"files")
        return filesApi(query);
    const bool isIn = query.request.field("sessiontoken") == "session" + QByteArray::number(m_session);
    const bool hasKeys = query.request.field("keymanagertoken") == "keys" + QByteArray::number(m_keyManager);
    if (query.host == u"pod" && query.request.field("keymanagertoken").isEmpty() == false)
        m_violations.append(QStringLiteral("the pod was handed the key manager's token"));
    if (!isIn || m_session == 0 || (query.host == u"agent" && !hasKeys))
        return refusal(401, QStringLiteral("Invalid session"));
    return query.host == u"pod" ? pod(query) : agent(query);
}

HttpReply SymphonySandbox::signIn(const Query &query)
{
    ++m_signIns;
    const QJsonObject claims = ServiceKey::claims(query.body.value(u"token").toString().toLatin1());
    const qint64 now = m_now() / 1000 + m_options.clock.count();
    const qint64 end = claims.value(u"exp").toInteger();
    if (claims.value(u"sub").toString() != QLatin1String(username) || end <= now || end > now + 300)
        return refusal(401, QStringLiteral("Unauthorized"));
    if (query.host == u"keymanager") {
        m_keyManager = std::max(m_keyManager, 1);
        return good({{QStringLiteral("name"), QStringLiteral("keyManagerToken")},
                     {QStringLiteral("token"), QStringLiteral("keys%1").arg(m_keyManager)}});
    }
    m_session = std::max(m_session, 1);
    return good({{QStringLiteral("name"), QStringLiteral("sessionToken")},
                 {QStringLiteral("token"), QStringLiteral("session%1").arg(m_session)}});
}

HttpReply SymphonySandbox::bearer(const Query &query)
{
    if (query.request.field("sessiontoken") != "session" + QByteArray::number(m_session))
        return refusal(401, QStringLiteral("Invalid session"));
    if (!m_options.hasRole || query.value("scope") != u"sym-files")
        return refusal(403, QStringLiteral("Forbidden"));
    return good({{QStringLiteral("token_type"), QStringLiteral("Bearer")},
                 {QStringLiteral("expires_in"), 3600},
                 {QStringLiteral("access_token"), QStringLiteral("bearer%1").arg(m_session)}});
}

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

HttpReply SymphonySandbox::members(const Query &query) const
{
    const auto room = m_pod.rooms.constFind(query.part(4));
    if (room == m_pod.rooms.constEnd())
        return refusal(400, QStringLiteral("Bad stream"));
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
    if (!isMember(*room) || m_options.closed.contains(query.part(3)))
        return refusal(403, QStringLiteral("This user is not a member of the stream"));
    std::vector<QJsonObject> all;
    for (const QJsonObject &message : room->messages) {
        const qint64 at = message.value(u"timestamp").toInteger();
        const bool isBefore = query.value("until").isEmpty() || at <= query.value("until").toLongLong();
        if (at >= query.value("since").toLongLong() && isBefore)
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
        if (!m_feed.isEmpty())
            all.append(QJsonObject{{QStringLiteral("id"), m_feed},
                                   {QStringLiteral("type"), QStringLiteral("fanout")}});
        return goodList(all);
    }
    if (!m_options.permitsFeed)
        return refusal(403, QStringLiteral("Too many feeds created"));
    m_feed = QStringLiteral("made%1_f_abc").arg(++m_feedsMade);
    m_acknowledged = m_pod.events.size();
    HttpReply made = good({{QStringLiteral("id"), m_feed}});
    made.status = 201;
    return made;
}

HttpReply SymphonySandbox::readFeed(const Query &query)
{
    const bool isHose = query.path == u"/v5/events/read";
    if (isHose && !m_options.hasHose)
        return refusal(403, QStringLiteral("No datahose"));
    if (!isHose && query.part(3) != m_feed)
        return refusal(400, QStringLiteral("Could not find a datafeed with this id"));
    const QString ack = query.body.value(u"ackId").toString();
    qsizetype from = m_acknowledged;
    if (!ack.isEmpty()) {
        from = ack.section(u'-', 1).toLongLong();
        if (from < m_acknowledged || from > m_pod.events.size())
            return refusal(400, QStringLiteral("Bad ackId"));
        m_acknowledged = from;
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
        const QByteArray signedUrl =
            url(Place::Storage).toString().toUtf8() + "/bucket/" + QUrl::toPercentEncoding(id) + "?X-Goog-Signature=abc";
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
