// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jive/jivesandbox.h"

#include <algorithm>

#include <QJsonDocument>
#include <QUrlQuery>

#include "base/digest.h"

namespace sandbox {

struct JiveSandbox::Query
{
    QString path;
    QUrlQuery parameters;
    QString person; ///< who asks, after Run-As

    QString value(const char *name) const
    {
        return parameters.queryItemValue(QLatin1String(name), QUrl::FullyDecoded);
    }
};

static constexpr char ownId[] = "1"; ///< of the service account

JiveSandbox::JiveSandbox(Community community, Options options)
    : m_community(std::move(community)),
      m_options(std::move(options)),
      m_server([this](const HttpRequest &request) {
          HttpReply reply = answer(request);
          const std::lock_guard lock(m_mutex);
          reply.after += m_options.latency;
          return reply;
      })
{}

void JiveSandbox::change(const std::function<void(Community &)> &change)
{
    const std::lock_guard lock(m_mutex);
    change(m_community);
    m_sorted.clear();
}

void JiveSandbox::set(const std::function<void(Options &)> &change)
{
    const std::lock_guard lock(m_mutex);
    change(m_options);
}

void JiveSandbox::afterPages(int pages, std::function<void(Community &)> change)
{
    const std::lock_guard lock(m_mutex);
    m_pagesUntilChange = pages;
    m_change = std::move(change);
}

void JiveSandbox::failNext(int requests)
{
    const std::lock_guard lock(m_mutex);
    m_failures = requests;
}

void JiveSandbox::expireTokens()
{
    const std::lock_guard lock(m_mutex);
    m_isExpired = true;
}

void JiveSandbox::demandBrowser(bool demands)
{
    const std::lock_guard lock(m_mutex);
    m_demandsBrowser = demands;
}

int JiveSandbox::requests() const
{
    const std::lock_guard lock(m_mutex);
    return m_requests;
}

QStringList JiveSandbox::strangers() const
{
    const std::lock_guard lock(m_mutex);
    return m_strangers;
}

QByteArray JiveSandbox::outside() const
{
    const std::lock_guard lock(m_mutex);
    base::Digest digest;
    for (auto entity = m_community.entities.begin(); entity != m_community.entities.end(); ++entity)
        digest.addField(QJsonDocument(entity.value()).toJson());
    return digest.result();
}

HttpReply JiveSandbox::good(const QJsonObject &json) const
{
    const QByteArray prefix = m_options.isCloud ? "" : "throw 'allowIllegalResourceCall is false.';\n";
    return {.status = 200,
            .fields = {{"Content-Type", "application/json;charset=UTF-8"}, {"X-JIVE-USER-ID", ownId}},
            .body = prefix + QJsonDocument(addressed(json)).toJson()};
}

HttpReply JiveSandbox::refusal(int status, const QByteArray &code, const QString &message) const
{
    QJsonObject error{{QStringLiteral("status"), status}, {QStringLiteral("message"), message}};
    if (!code.isEmpty())
        error.insert(QStringLiteral("code"), QString::fromLatin1(code));
    HttpReply reply = good({{QStringLiteral("error"), error}});
    reply.status = status;
    return reply;
}

HttpReply JiveSandbox::answer(const HttpRequest &request)
{
    const std::lock_guard lock(m_mutex);
    ++m_requests;
    if (m_failures > 0) {
        --m_failures;
        return {.status = 503, .fields = {{"Retry-After", "0"}}, .body = "<html>Too many requests</html>"};
    }
    const QString path = QString::fromUtf8(QByteArray::fromPercentEncoding(request.path()));
    if (path == u"/api/version")
        return version();
    if (path == u"/oauth2/token")
        return token(request);
    if (m_demandsBrowser)
        return {.status = 302, .fields = {{"Location", "/login.jspa"}}};
    const QString core = QStringLiteral("/api/core/v3");
    if (!path.startsWith(core))
        return {.status = 404, .body = "<html>Nothing here</html>"};
    if (!isSignedIn(request))
        return refusal(401, {}, QStringLiteral("Who are you?"));
    Query query{path.mid(core.size()), QUrlQuery(QString::fromUtf8(request.query())), QLatin1String(ownId)};
    const QByteArray runAs = request.field("x-jive-run-as");
    if (!runAs.isEmpty()) {
        if (!m_options.permitsRunAs || !runAs.startsWith("userid "))
            return refusal(403, "4048", QStringLiteral("Run-As is not permitted."));
        query.person = QString::fromLatin1(runAs.mid(7));
    }
    return this->core(query);
}

HttpReply JiveSandbox::version() const
{
    QJsonObject json{{QStringLiteral("jiveVersion"),
                      m_options.isCloud ? QStringLiteral("2016.3.9.0") : QStringLiteral("8.0.0.0 8c3.1")},
                     {QStringLiteral("jiveCoreVersions"),
                      QJsonArray{QJsonObject{{QStringLiteral("version"), 2},
                                             {QStringLiteral("uri"), QStringLiteral("/api/core/v2")}},
                                 QJsonObject{{QStringLiteral("version"), 3},
                                             {QStringLiteral("uri"), QStringLiteral("/api/core/v3")}}}}};
    if (!m_options.instance.isEmpty())
        json.insert(QStringLiteral("instanceURL"), m_options.instance);
    return good(json);
}

HttpReply JiveSandbox::token(const HttpRequest &request)
{
    const QUrlQuery form(QString::fromUtf8(request.body));
    const QByteArray pair = QByteArray(clientId) + ':' + clientSecret;
    const QString given = form.queryItemValue(QStringLiteral("refresh_token"), QUrl::FullyDecoded);
    const bool isRefresh = form.queryItemValue(QStringLiteral("grant_type")) == u"refresh_token";
    const bool isGood = isRefresh ? given == QStringLiteral("refresh %1").arg(m_tokens)
                                  : form.queryItemValue(QStringLiteral("password"), QUrl::FullyDecoded) ==
                                        QLatin1String(password);
    if (request.field("authorization") != "Basic " + pair.toBase64())
        return {.status = 400,
                .body = R"({"error":"invalid_client","error_description":"The client ID is invalid"})"};
    if (!isGood)
        return {.status = 400,
                .body = R"({"error":"invalid_grant","error_description":"Bad refresh token"})"};
    ++m_tokens;
    m_isExpired = false;
    return {.status = 200,
            .fields = {{"Content-Type", "application/json"}},
            .body = QStringLiteral(R"({"access_token":"token%1","token_type":"bearer","expires_in":"172799",)"
                                   R"("refresh_token":"refresh %1"})")
                        .arg(m_tokens)
                        .toUtf8()};
}

bool JiveSandbox::isSignedIn(const HttpRequest &request) const
{
    const QByteArray pair = QByteArray(user) + ':' + password;
    const QByteArray given = request.field("authorization");
    const QByteArray bearer = "Bearer token" + QByteArray::number(m_tokens);
    return given == "Basic " + pair.toBase64() || (given == bearer && m_tokens > 0 && !m_isExpired);
}

HttpReply JiveSandbox::core(const Query &query)
{
    const QString &path = query.path;
    if (m_community.hiddenFrom.value(path) == query.person)
        return refusal(403, {}, QStringLiteral("Not for you."));
    if (path.startsWith(QLatin1String("/people/@")))
        return people(query);
    if (path == u"/contents")
        return contentsPage(query);
    if (path == u"/inbox")
        return inboxPage(query);
    if (m_community.files.contains(path))
        return {.status = 200,
                .fields = {{"Content-Type", "application/octet-stream"}},
                .body = m_community.files.value(path)};
    if (m_community.arrays.contains(path))
        return good({{QStringLiteral("list"), m_community.arrays.value(path)}});
    if (m_community.entities.contains(path))
        return good(m_community.entities.value(path));
    const bool isList = path.endsWith(QLatin1String("/comments")) ||
                        path.endsWith(QLatin1String("/participants")) ||
                        path.startsWith(QLatin1String("/messages/contents/")) ||
                        path.startsWith(QLatin1String("/members/places/"));
    if (isList)
        return listPage(query, repliesOf(query));
    m_strangers.append(path);
    return refusal(404, path.startsWith(QLatin1String("/places/")) ? "placeInvalidURI" : "contentMissing",
                   QStringLiteral("Missing %1").arg(path));
}

QStringList JiveSandbox::repliesOf(const Query &query) const
{
    if (query.value("author") == u"true")
        return m_community.lists.value(
            QString(query.path).replace(QLatin1String("/comments"), QLatin1String("/authorComments")));
    return m_community.lists.value(query.path);
}

HttpReply JiveSandbox::people(const Query &query) const
{
    const bool isThere = m_community.entities.contains(u"/people/" + query.person);
    if (query.path == u"/people/@me" && isThere)
        return good(m_community.entities.value(u"/people/" + query.person));
    if (!m_options.isAdmin || !isThere)
        return refusal(403, {}, QStringLiteral("Not for you."));
    QStringList keys;
    const QString prefix = QStringLiteral("/people/");
    for (auto each = m_community.entities.lowerBound(prefix);
         each != m_community.entities.end() && each.key().startsWith(prefix); ++each)
        keys.append(each.key());
    return listPage(query, keys);
}

/// Leaves out what the caller may not see, so that a page may be short and yet not be the last.
HttpReply JiveSandbox::listPage(const Query &query, const QStringList &keys) const
{
    const qsizetype start = query.value("startIndex").toInt();
    const qsizetype asked = query.value("count").isEmpty() ? 25 : query.value("count").toInt();
    const qsizetype count = std::min<qsizetype>(asked, m_options.pageSize);
    QJsonArray list;
    for (const QString &key : keys.mid(start, count)) {
        if (!m_options.hidden.contains(key))
            list.append(m_community.entities.value(key));
    }
    QJsonObject page{{QStringLiteral("itemsPerPage"), int(count)},
                     {QStringLiteral("list"), list},
                     {QStringLiteral("startIndex"), int(start)}};
    if (start + count < keys.size()) {
        QUrlQuery next = query.parameters;
        next.removeAllQueryItems(QStringLiteral("startIndex"));
        next.addQueryItem(QStringLiteral("startIndex"), QString::number(start + count));
        page.insert(QStringLiteral("links"),
                    QJsonObject{{QStringLiteral("next"),
                                 address(query.path + u'?' + next.toString(QUrl::FullyEncoded))}});
    }
    return good(page);
}

const QStringList &JiveSandbox::sorted(const QString &sort)
{
    const auto known = m_sorted.constFind(sort);
    if (known != m_sorted.constEnd())
        return *known;
    const auto time = [&](const QString &key) {
        const QJsonObject entity = m_community.entities.value(key);
        const QString published = entity.value(u"published").toString();
        if (sort.startsWith(QLatin1String("dateCreated")))
            return published;
        return std::max(
            {published, entity.value(u"updated").toString(), entity.value(u"lastActivityDate").toString()});
    };
    QStringList keys = m_community.contents;
    std::ranges::stable_sort(keys, {}, time);
    if (sort.endsWith(QLatin1String("Desc")))
        std::ranges::reverse(keys);
    return *m_sorted.insert(sort, keys);
}

HttpReply JiveSandbox::contentsPage(const Query &query)
{
    HttpReply reply = listPage(query, sorted(query.value("sort")));
    if (m_pagesUntilChange > 0 && --m_pagesUntilChange == 0) {
        m_change(m_community);
        m_sorted.clear();
    }
    return reply;
}

/// Pages by time: what is older than `before`. A page may hold more than was asked for, where times are
/// alike.
HttpReply JiveSandbox::inboxPage(const Query &query) const
{
    if (!query.value("filter").isEmpty() && !m_options.filtersInbox)
        return refusal(400, "filterInvalid",
                       QStringLiteral("Invalid filter expression ") + query.value("filter"));
    std::vector<std::pair<QString, QString>> entries; // time, key
    for (const QString &key : m_community.inboxes.value(query.person)) {
        const QString time = m_community.entities.value(key).value(u"published").toString();
        if (query.value("before").isEmpty() || time < query.value("before"))
            entries.emplace_back(time, key);
    }
    std::ranges::sort(entries, std::greater<>());
    QJsonArray list;
    QString last;
    bool isMore = false;
    for (const auto &[time, key] : entries) {
        isMore = list.size() >= m_options.pageSize && time != last;
        if (isMore)
            break;
        last = time;
        QJsonObject entry{{QStringLiteral("verb"), QStringLiteral("jive:created")},
                          {QStringLiteral("published"), time},
                          {QStringLiteral("updated"), time},
                          {QStringLiteral("object"), QJsonObject{{QStringLiteral("id"), address(key)}}}};
        const QString root = m_community.entities.value(key).value(u"rootURI").toString();
        if (m_options.isCloud && !root.isEmpty())
            entry.insert(
                QStringLiteral("jive"),
                QJsonObject{{QStringLiteral("parent"), QJsonObject{{QStringLiteral("id"), address(root)}}}});
        list.append(entry);
    }
    QJsonObject page{{QStringLiteral("list"), list}, {QStringLiteral("unread"), 0}};
    if (isMore) {
        const QString before = QString::fromLatin1(last.toUtf8().toPercentEncoding());
        page.insert(QStringLiteral("links"),
                    QJsonObject{{QStringLiteral("next"), address(u"/inbox?count=25&before=" + before)}});
    }
    return good(page);
}

QString JiveSandbox::address(const QString &path) const
{
    const QString host = m_options.instance.isEmpty() ? m_server.url().toString() : m_options.instance;
    return path.startsWith(QLatin1String("/servlet/"))
               ? host + path
               : QString(host + QStringLiteral("/api/core/v3") + path);
}

QJsonValue JiveSandbox::addressed(const QJsonValue &value) const
{
    if (value.isObject())
        return addressed(value.toObject());
    if (!value.isArray())
        return value;
    QJsonArray array;
    for (const QJsonValue &each : value.toArray())
        array.append(addressed(each));
    return array;
}

/// Makes addresses of the paths in fields that hold references.
QJsonObject JiveSandbox::addressed(const QJsonObject &json) const
{
    static const QSet<QString> fields{QStringLiteral("ref"),     QStringLiteral("parent"),
                                      QStringLiteral("rootURI"), QStringLiteral("url"),
                                      QStringLiteral("owner"),   QStringLiteral("binaryURL"),
                                      QStringLiteral("uri")};
    QJsonObject all;
    for (auto field = json.begin(); field != json.end(); ++field) {
        const QString text = field.value().toString();
        const bool isPath =
            fields.contains(field.key()) && text.startsWith(u'/') && !text.startsWith(QLatin1String("/api/"));
        all.insert(field.key(), isPath ? QJsonValue(address(text)) : addressed(field.value()));
    }
    return all;
}

} // namespace sandbox
