// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chatter/chattersandbox.h"

#include <algorithm>

#include <QJsonDocument>
#include <QUrlQuery>

#include "base/digest.h"
#include "chatter/schema.h"

namespace sandbox {

static const QString data = QStringLiteral("/services/data/v62.0");

ChatterSandbox::ChatterSandbox(Organisation organisation, Options options)
    : m_organisation(std::move(organisation)),
      m_options(std::move(options)),
      m_server([this](const HttpRequest &request) {
          const std::lock_guard lock(m_mutex);
          HttpReply reply = answer(request);
          reply.after += m_options.latency;
          return reply;
      })
{}

void ChatterSandbox::change(const std::function<void(Organisation &)> &change)
{
    const std::lock_guard lock(m_mutex);
    change(m_organisation);
}

void ChatterSandbox::set(const std::function<void(Options &)> &change)
{
    const std::lock_guard lock(m_mutex);
    change(m_options);
}

void ChatterSandbox::onChannel(const std::function<void(Bayeux &)> &change)
{
    const std::lock_guard lock(m_mutex);
    change(m_channel);
}

void ChatterSandbox::failNext(int requests)
{
    const std::lock_guard lock(m_mutex);
    m_failures = requests;
}

void ChatterSandbox::expireSessions()
{
    const std::lock_guard lock(m_mutex);
    m_isExpired = true;
}

void ChatterSandbox::damageFiles(bool damages)
{
    const std::lock_guard lock(m_mutex);
    m_damages = damages;
}

int ChatterSandbox::requests() const
{
    const std::lock_guard lock(m_mutex);
    return m_requests;
}

int ChatterSandbox::signIns() const
{
    const std::lock_guard lock(m_mutex);
    return m_tokens;
}

QStringList ChatterSandbox::strangers() const
{
    const std::lock_guard lock(m_mutex);
    return m_strangers;
}

QByteArray ChatterSandbox::lastAssertion() const
{
    const std::lock_guard lock(m_mutex);
    return m_assertion;
}

QByteArray ChatterSandbox::outside() const
{
    const std::lock_guard lock(m_mutex);
    base::Digest digest;
    for (const auto &object : m_organisation.rows) {
        for (const QJsonObject &row : object)
            digest.addField(QJsonDocument(row).toJson());
    }
    digest.addField(QByteArray::number(qint64(m_organisation.events.size())));
    return digest.result();
}

QString ChatterSandbox::address() const
{
    return m_options.instance.isEmpty() ? m_server.url().toString() : m_options.instance;
}

HttpReply ChatterSandbox::good(const QJsonDocument &json) const
{
    const QByteArray usage = QStringLiteral("api-usage=%1/%2")
                                 .arg(m_options.used + m_requests)
                                 .arg(m_options.dailyLimit)
                                 .toLatin1();
    return {.status = 200,
            .fields = {{"Content-Type", "application/json;charset=UTF-8"}, {"Sforce-Limit-Info", usage}},
            .body = json.toJson(QJsonDocument::Compact)};
}

HttpReply ChatterSandbox::refusal(int status, const QByteArray &code, const QString &message)
{
    const QJsonArray errors{QJsonObject{{QStringLiteral("message"), message},
                                        {QStringLiteral("errorCode"), QString::fromLatin1(code)}}};
    return {.status = status,
            .fields = {{"Content-Type", "application/json;charset=UTF-8"}},
            .body = QJsonDocument(errors).toJson(QJsonDocument::Compact)};
}

HttpReply ChatterSandbox::answer(const HttpRequest &request)
{
    if (m_failures > 0) {
        --m_failures;
        return {.status = 503, .fields = {{"Retry-After", "0"}}, .body = "<html>Down for maintenance</html>"};
    }
    const QUrl target = QUrl::fromEncoded(request.target);
    const QString path = target.path();
    if (path == u"/services/oauth2/token")
        return token(request);
    const QByteArray given = request.field("authorization");
    const bool isSignedIn =
        m_tokens > 0 && !m_isExpired && given == "Bearer token!" + QByteArray::number(m_tokens);
    if (path == u"/cometd/62.0")
        return m_channel.answer(request, m_organisation, isSignedIn);
    ++m_requests;
    if (m_options.rejectsForEver)
        return refusal(401, "INVALID_SESSION_ID",
                       QStringLiteral("This session is not valid for use with the REST API"));
    if (!isSignedIn || m_options.refusesSessions)
        return refusal(401, "INVALID_SESSION_ID", QStringLiteral("Session expired or invalid"));
    if (!m_options.apiError.isEmpty())
        return {.status = 403, .fields = {{"Content-Type", "application/json"}}, .body = m_options.apiError};
    if (m_options.used + m_requests > m_options.dailyLimit)
        return refusal(403, "REQUEST_LIMIT_EXCEEDED", QStringLiteral("TotalRequests Limit exceeded."));
    return rest(path, target);
}

/// Whether the form signs in, by whichever of the flows.
bool ChatterSandbox::takes(const QUrl &form, const HttpRequest &request)
{
    const QUrlQuery query(form);
    const auto field = [&](const char *name) {
        return query.queryItemValue(QLatin1String(name), QUrl::FullyDecoded);
    };
    const QString flow = field("grant_type");
    if (flow == u"client_credentials")
        return request.field("authorization") ==
               "Basic " + QByteArray(QByteArray(clientId) + ':' + clientSecret).toBase64();
    if (flow == u"password")
        return field("client_id") == QLatin1String(clientId) &&
               field("client_secret") == QLatin1String(clientSecret) &&
               field("username") == QLatin1String(user) &&
               field("password") == QLatin1String(password) + QLatin1String(securityToken);
    m_assertion = field("assertion").toLatin1();
    const QByteArray claims =
        QByteArray::fromBase64(m_assertion.split('.').value(1), QByteArray::Base64UrlEncoding);
    const QJsonObject said = QJsonDocument::fromJson(claims).object();
    return flow == u"urn:ietf:params:oauth:grant-type:jwt-bearer" &&
           said.value(u"iss").toString() == QLatin1String(clientId) &&
           said.value(u"sub").toString() == QLatin1String(user) &&
           said.value(u"aud").toString() == u"https://login.salesforce.com";
}

HttpReply ChatterSandbox::token(const HttpRequest &request)
{
    QUrl form;
    form.setQuery(QString::fromUtf8(request.body));
    if (!m_options.signInError.isEmpty())
        return {.status = m_options.signInStatus,
                .fields = {{"Content-Type", "application/json"}},
                .body = m_options.signInError};
    if (!takes(form, request))
        return {.status = 400,
                .fields = {{"Content-Type", "application/json"}},
                .body = R"({"error":"invalid_grant","error_description":"authentication failure"})"};
    ++m_tokens;
    m_isExpired = false;
    const QJsonObject said{
        {QStringLiteral("access_token"), QStringLiteral("token!%1").arg(m_tokens)},
        {QStringLiteral("instance_url"), address()},
        {QStringLiteral("id"), QStringLiteral("https://login.salesforce.com/id/%1/%2")
                                   .arg(QLatin1String(organisationId), Organisation::id("005", 1))},
        {QStringLiteral("token_type"), QStringLiteral("Bearer")},
        {QStringLiteral("issued_at"), QStringLiteral("1278448832702")},
        {QStringLiteral("signature"), QStringLiteral("sig=")}};
    return {.status = 200,
            .fields = {{"Content-Type", "application/json"}},
            .body = QJsonDocument(said).toJson()};
}

HttpReply ChatterSandbox::rest(const QString &path, const QUrl &target)
{
    if (path == u"/services/data/") {
        QJsonArray versions;
        for (const char *version : {"31.0", "62.0", "68.0"})
            versions.append(QJsonObject{{QStringLiteral("version"), QLatin1String(version)},
                                        {QStringLiteral("label"), QLatin1String(version)}});
        return good(QJsonDocument(versions));
    }
    const QString text = QUrlQuery(target).queryItemValue(QStringLiteral("q"), QUrl::FullyDecoded);
    if (path == QString(data + u"/query") || path == QString(data + u"/queryAll"))
        return query(text, path.endsWith(QLatin1String("All")));
    if (path.startsWith(QString(data + u"/query/")))
        return more(path.section(u'/', -1));
    if (path == QString(data + u"/limits"))
        return good(
            QJsonDocument(QJsonObject{{QStringLiteral("DailyApiRequests"),
                                       QJsonObject{{QStringLiteral("Max"), m_options.dailyLimit},
                                                   {QStringLiteral("Remaining"),
                                                    m_options.dailyLimit - m_options.used - m_requests}}}}));
    if (path == QString(data + u"/sobjects")) {
        QJsonArray all;
        for (const QString &name : objectNames())
            all.append(
                QJsonObject{{QStringLiteral("name"), name}, {QStringLiteral("keyPrefix"), prefixOf(name)}});
        return good(QJsonDocument(QJsonObject{{QStringLiteral("sobjects"), all}}));
    }
    if (path.startsWith(QString(data + u"/sobjects/ContentVersion/")) &&
        path.endsWith(QLatin1String("/VersionData")))
        return file(path.section(u'/', -2, -2));
    if (path.endsWith(QLatin1String("/describe")))
        return describe(path.section(u'/', -2, -2));
    if (path.endsWith(QLatin1String("/deleted/")))
        return deleted(path.section(u'/', -3, -3), target);
    if (path.startsWith(QString(data + u"/chatter/")))
        return connect(path.mid(data.size() + 9));
    m_strangers.append(path);
    return refusal(404, "NOT_FOUND", QStringLiteral("The requested resource does not exist"));
}

HttpReply ChatterSandbox::describe(const QString &object) const
{
    QJsonArray fields;
    for (const QString &field : fieldsOf(object)) {
        if (!m_options.lackingFields.contains(object + u'.' + field))
            fields.append(QJsonObject{{QStringLiteral("name"), field}});
    }
    return good(
        QJsonDocument(QJsonObject{{QStringLiteral("name"), object}, {QStringLiteral("fields"), fields}}));
}

/// The first field that the organisation lacks; empty: it has them all.
QString ChatterSandbox::missingField(const Soql &soql) const
{
    const QStringList there = fieldsOf(soql.object);
    for (const QString &field : soql.fields + soql.named) {
        const bool isRelated = field == u"Parent.Name" && soql.object == u"FeedItem";
        const bool isLacking = m_options.lackingFields.contains(soql.object + u'.' + field);
        if (isLacking || (!there.contains(field) && !isRelated))
            return field;
    }
    return {};
}

static QJsonObject selected(const QJsonObject &row, const Soql &soql)
{
    QJsonObject result{{QStringLiteral("attributes"),
                        QJsonObject{{QStringLiteral("type"), soql.object},
                                    {QStringLiteral("url"), QString(data + u"/sobjects/" + soql.object +
                                                                    u'/' + row.value(u"Id").toString())}}}};
    for (const QString &field : soql.fields) {
        if (field == u"Parent.Name")
            result.insert(QStringLiteral("Parent"), row.value(u"Parent"));
        else
            result.insert(field, row.contains(field) ? row.value(field) : QJsonValue());
    }
    if (!soql.subquery.isEmpty())
        result.insert(soql.subquery, row.value(soql.subquery));
    return result;
}

HttpReply ChatterSandbox::query(const QString &text, bool withDeleted)
{
    const auto soql = Soql::read(text);
    if (!soql) {
        m_strangers.append(text);
        return refusal(400, "MALFORMED_QUERY", QStringLiteral("unexpected token in %1").arg(text));
    }
    if (fieldsOf(soql->object).isEmpty() || m_options.unreadable.contains(soql->object))
        return refusal(400, "INVALID_TYPE",
                       QStringLiteral("sObject type '%1' is not supported.").arg(soql->object));
    const bool isRestricted = soql->object == u"FeedRevision" && !soql->named.contains(u"FeedEntityId");
    if (isRestricted && !m_options.seesAllData)
        return refusal(
            400, "MALFORMED_QUERY",
            QStringLiteral("Implementation restriction: FeedRevision requires a filter by a single "
                           "Id on FeedEntityId or multiple Id's using the IN operator."));
    const QString missing = missingField(*soql);
    if (!missing.isEmpty())
        return refusal(400, "INVALID_FIELD",
                       QStringLiteral("\nSELECT %1 FROM\n ^\nERROR at Row:1:Column:8\nNo such column '%1' on "
                                      "entity '%2'.")
                           .arg(missing, soql->object));
    std::vector<QJsonObject> rows;
    for (const QJsonObject &row : m_organisation.rows.value(soql->object)) {
        if ((withDeleted || !row.value(u"IsDeleted").toBool()) && soql->where(row))
            rows.push_back(row);
    }
    if (soql->isCount)
        return good(QJsonDocument(QJsonObject{{QStringLiteral("totalSize"), int(rows.size())},
                                              {QStringLiteral("done"), true},
                                              {QStringLiteral("records"), QJsonArray()}}));
    std::ranges::stable_sort(
        rows, [&](const QJsonObject &one, const QJsonObject &other) { return soql->isBefore(one, other); });
    if (soql->limit >= 0 && rows.size() > size_t(soql->limit))
        rows.resize(size_t(soql->limit));
    for (QJsonObject &row : rows)
        row = selected(row, *soql);
    const QJsonObject total{{QStringLiteral("totalSize"), int(rows.size())}};
    return page(total, std::move(rows));
}

HttpReply ChatterSandbox::page(const QJsonObject &base, std::vector<QJsonObject> rows)
{
    QJsonObject json = base;
    QJsonArray records;
    const size_t count = std::min(rows.size(), size_t(m_options.pageSize));
    for (size_t i = 0; i < count; ++i)
        records.append(rows[i]);
    json.insert(QStringLiteral("records"), records);
    json.insert(QStringLiteral("done"), count == rows.size());
    if (count < rows.size()) {
        const QString locator = QStringLiteral("01g00000000%1AAA-%2").arg(++m_lastLocator).arg(count);
        rows.erase(rows.begin(), rows.begin() + qint64(count));
        m_locators[locator] = std::move(rows);
        const QString path = data + u"/query/" + locator;
        json.insert(QStringLiteral("nextRecordsUrl"),
                    m_options.isRelativelyAddressed ? path : QString(m_server.url().toString() + path));
    }
    return good(QJsonDocument(json));
}

HttpReply ChatterSandbox::more(const QString &locator)
{
    const auto found = m_locators.find(locator);
    const bool isDead = m_options.locatorsDie && m_lastLocator % 3 == 1;
    if (found == m_locators.end() || isDead)
        return refusal(400, "INVALID_QUERY_LOCATOR", QStringLiteral("invalid query locator"));
    return page({{QStringLiteral("totalSize"), int(found->second.size())}}, found->second);
}

} // namespace sandbox
