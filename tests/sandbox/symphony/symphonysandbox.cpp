// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "symphony/symphonysandbox.h"

#include <algorithm>

#include <QDateTime>
#include <QLocale>

#include "base/digest.h"
#include "symphony/servicekey.h"
#include "symphony/symphonyquery.h"

namespace sandbox {

SymphonySandbox::SymphonySandbox(Pod pod, Options options, std::function<qint64()> now)
    : m_pod(std::move(pod)), m_options(std::move(options)), m_now(std::move(now))
{
    if (m_options.hasFeed)
        m_feed.id = QStringLiteral("first_f");
    for (const Place place :
         {Place::SessionAuth, Place::KeyManager, Place::Pod, Place::Agent, Place::Storage})
        m_servers[place] = std::make_unique<HttpServer>(
            [this, place](const HttpRequest &request) { return answer(place, request); });
}

QUrl SymphonySandbox::url(Place place) const
{
    return m_servers.at(place)->url();
}

void SymphonySandbox::spoil(const HttpServer::Spoil &spoil)
{
    for (const auto &server : m_servers)
        server.second->spoil(spoil);
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
    m_feed.id.clear();
    m_feed.acknowledged = m_pod.events.size();
}

SymphonySandbox::Feed SymphonySandbox::feed() const
{
    const std::lock_guard lock(m_mutex);
    return m_feed;
}

void SymphonySandbox::setFeed(const Feed &feed)
{
    const std::lock_guard lock(m_mutex);
    m_feed = feed;
}

int SymphonySandbox::requests() const
{
    const std::lock_guard lock(m_mutex);
    return m_requests;
}

int SymphonySandbox::busiestSecond() const
{
    const std::lock_guard lock(m_mutex);
    return int(m_busiestSecond);
}

void SymphonySandbox::count()
{
    const auto at = std::chrono::steady_clock::now();
    ++m_requests;
    m_lastSecond.push_back(at);
    while (at - m_lastSecond.front() > std::chrono::seconds{1})
        m_lastSecond.pop_front();
    m_busiestSecond = std::max(m_busiestSecond, qsizetype(m_lastSecond.size()));
}

int SymphonySandbox::signIns() const
{
    const std::lock_guard lock(m_mutex);
    return m_signIns;
}

int SymphonySandbox::feedsMade() const
{
    const std::lock_guard lock(m_mutex);
    return m_feed.made;
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
    digest.addField(m_feed.id.toUtf8());
    digest.addField(QByteArray::number(m_feed.acknowledged));
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
    count();
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
    answered.after = m_options.latency;
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
    if (query.host == u"pod" && !query.request.field("keymanagertoken").isEmpty())
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

} // namespace sandbox
