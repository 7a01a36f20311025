// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "microsoft/entraendpoint.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>
#include <QUuid>

#include "microsoft/assertion.h"

namespace sandbox {
namespace {

/// A form's or a query's fields, decoded; `+` is a space.
QMap<QString, QString> decoded(QByteArray text)
{
    QMap<QString, QString> fields;
    const QByteArrayList pairs = text.replace('+', ' ').split('&');
    for (const QByteArray &pair : pairs) {
        const qsizetype equals = pair.indexOf('=');
        if (equals > 0)
            fields.insert(QUrl::fromPercentEncoding(pair.left(equals)),
                          QUrl::fromPercentEncoding(pair.mid(equals + 1)));
    }
    return fields;
}

HttpReply json(int status, const QJsonObject &body)
{
    return {.status = status,
            .fields = {{"Content-Type", "application/json; charset=utf-8"},
                       {"Cache-Control", "no-store, no-cache"}},
            .body = QJsonDocument(body).toJson(QJsonDocument::Compact)};
}

bool isAllowedRedirect(const Application &application, const QString &redirect)
{
    const QUrl url(redirect);
    return application.redirects.contains(redirect) ||
           (url.scheme() == QStringLiteral("http") && url.host() == QStringLiteral("localhost"));
}

QString challengeOf(const QString &verifier)
{
    return QString::fromLatin1(QCryptographicHash::hash(verifier.toLatin1(), QCryptographicHash::Sha256)
                                   .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

} // namespace

bool EntraEndpoint::serves(const QByteArray &path)
{
    return path.endsWith("/oauth2/v2.0/token") || path.endsWith("/oauth2/v2.0/authorize");
}

HttpReply EntraEndpoint::answer(const HttpRequest &request)
{
    const bool isToken = request.path().endsWith("/token");
    const QString route = isToken ? QStringLiteral("token") : QStringLiteral("authorize");
    const std::vector<Fault> faults = m_tenant.faults.hits(route, {}, false);
    const QString tenant = QString::fromLatin1(request.path().mid(1).split('/').first());
    HttpReply reply;
    if (request.method != (isToken ? "POST" : "GET"))
        reply = refuse(400, QStringLiteral("invalid_request"), 900561,
                       QStringLiteral("The endpoint only accepts the other method."));
    else
        reply = isToken ? token(tenant, decoded(request.body)) : authorize(tenant, decoded(request.query()));
    for (const Fault &fault : faults) {
        switch (fault.kind) {
        case Fault::Kind::Delay:
            reply.after += fault.delay;
            break;
        case Fault::Kind::SignInRefused:
            reply = refuse(fault.status, QString::fromLatin1(fault.code), fault.aadsts,
                           QStringLiteral("A fault switch is on."));
            break;
        case Fault::Kind::Status:
            reply = {.status = fault.status, .after = reply.after};
            if (!fault.retryAfter.isEmpty())
                reply.fields.emplace_back("Retry-After", fault.retryAfter);
            break;
        default:
            reply.ending = HttpReply::Ending::Cut;
        }
    }
    m_tenant.traffic.with([&](Traffic &traffic) {
        traffic.count(route, {}, reply.ending == HttpReply::Ending::Cut ? 0 : reply.status,
                      request.body.size());
    });
    return reply;
}

HttpReply EntraEndpoint::token(const QString &tenant, const Form &form)
{
    if (!isTenant(tenant))
        return refuse(400, QStringLiteral("invalid_request"), 90002,
                      QStringLiteral("Tenant '%1' not found.").arg(tenant));
    const std::optional<Application> known = application(form.value(QStringLiteral("client_id")));
    if (!known)
        return refuse(400, QStringLiteral("unauthorized_client"), 700016,
                      QStringLiteral("Application with identifier '%1' was not found in the directory.")
                          .arg(form.value(QStringLiteral("client_id"))));
    if (const auto wrong = wrongClient(*known, form, tenant))
        return *wrong;
    const QString type = form.value(QStringLiteral("grant_type"));
    if (type == QStringLiteral("client_credentials"))
        return clientCredentials(*known, form);
    if (type == QStringLiteral("authorization_code"))
        return authorizationCode(*known, form);
    if (type == QStringLiteral("refresh_token"))
        return refresh(*known, form);
    return refuse(400, QStringLiteral("unsupported_grant_type"), 70003,
                  QStringLiteral("The app requested an unsupported grant type '%1'.").arg(type));
}

std::optional<HttpReply> EntraEndpoint::wrongClient(const Application &application, const Form &form,
                                                    const QString &tenant)
{
    const QString secret = form.value(QStringLiteral("client_secret"));
    const QByteArray assertion = form.value(QStringLiteral("client_assertion")).toLatin1();
    const bool isPublic = form.value(QStringLiteral("grant_type")) != QStringLiteral("client_credentials");
    if (secret.isEmpty() && assertion.isEmpty())
        return isPublic
                   ? std::nullopt
                   : std::optional(refuse(
                         401, QStringLiteral("invalid_client"), 7000216,
                         QStringLiteral("'client_assertion', 'client_secret' or 'request' is required.")));
    if (!assertion.isEmpty()) {
        if (form.value(QStringLiteral("client_assertion_type")) !=
            QStringLiteral("urn:ietf:params:oauth:client-assertion-type:jwt-bearer"))
            return refuse(400, QStringLiteral("invalid_request"), 900144,
                          QStringLiteral("client_assertion_type is not valid."));
        const QString audience = m_origin + u'/' + tenant + u"/oauth2/v2.0/token";
        const auto fault = assertionFault(assertion, application, audience, m_tenant.clock.now());
        return fault
                   ? std::optional(refuse(401, QStringLiteral("invalid_client"), fault->aadsts, fault->text))
                   : std::nullopt;
    }
    if (secret != application.secret)
        return refuse(401, QStringLiteral("invalid_client"), 7000215,
                      QStringLiteral("Invalid client secret provided."));
    if (application.secretHasExpired)
        return refuse(401, QStringLiteral("invalid_client"), 7000222,
                      QStringLiteral("The provided client secret keys for app are expired."));
    return {};
}

HttpReply EntraEndpoint::clientCredentials(const Application &application, const Form &form)
{
    const QString scope = form.value(QStringLiteral("scope"));
    if (!scope.endsWith(u"/.default"))
        return refuse(400, QStringLiteral("invalid_scope"), 70011,
                      QStringLiteral("The provided value for the input parameter 'scope' is not valid."));
    if (!application.hasConsent)
        return refuse(400, QStringLiteral("invalid_grant"), 65001,
                      QStringLiteral("The administrator has not consented to use the application."));
    QString audience = scope.chopped(qsizetype(sizeof("/.default") - 1));
    if (audience.endsWith(u'/'))
        audience.chop(1);
    const QUrl url(audience);
    if (url.host().isEmpty() || url.host().endsWith(u".invalid"))
        return refuse(
            400, QStringLiteral("invalid_resource"), 500011,
            QStringLiteral("The resource principal named %1 was not found in the tenant.").arg(audience));
    const QByteArray token = m_tenant.tokens.issueAccess(
        {.client = application.clientId, .audience = audience, .roles = application.roles});
    const qint64 life = m_tenant.tokens.life().count();
    return json(200, {{QStringLiteral("token_type"), QStringLiteral("Bearer")},
                      {QStringLiteral("expires_in"), life},
                      {QStringLiteral("ext_expires_in"), life},
                      {QStringLiteral("access_token"), QString::fromLatin1(token)}});
}

HttpReply EntraEndpoint::authorizationCode(const Application &application, const Form &form)
{
    const std::optional<Grant> grant =
        m_tenant.tokens.takeCode(form.value(QStringLiteral("code")).toLatin1());
    if (!grant || grant->client != application.clientId)
        return refuse(400, QStringLiteral("invalid_grant"), 54005,
                      QStringLiteral("OAuth2 Authorization code was already redeemed, or is not valid."));
    if (challengeOf(form.value(QStringLiteral("code_verifier"))) != grant->challenge)
        return refuse(400, QStringLiteral("invalid_grant"), 501481,
                      QStringLiteral("The Code_Verifier does not match the code_challenge."));
    if (form.value(QStringLiteral("redirect_uri")) != grant->redirect)
        return refuse(400, QStringLiteral("invalid_grant"), 500112,
                      QStringLiteral("The reply URL does not match."));
    return userTokens(*grant);
}

HttpReply EntraEndpoint::refresh(const Application &application, const Form &form)
{
    const std::optional<Grant> grant =
        m_tenant.tokens.takeRefresh(form.value(QStringLiteral("refresh_token")).toLatin1());
    if (!grant || grant->client != application.clientId)
        return refuse(
            400, QStringLiteral("invalid_grant"), 70000,
            QStringLiteral("The provided value for the input parameter 'refresh_token' is not valid."));
    return userTokens(*grant);
}

HttpReply EntraEndpoint::userTokens(const Grant &grant)
{
    QJsonObject body{
        {QStringLiteral("token_type"), QStringLiteral("Bearer")},
        {QStringLiteral("scope"), grant.scopes.join(u' ')},
        {QStringLiteral("expires_in"), qint64(m_tenant.tokens.life().count())},
        {QStringLiteral("access_token"), QString::fromLatin1(m_tenant.tokens.issueAccess(grant))}};
    if (grant.scopes.contains(QStringLiteral("offline_access")))
        body.insert(QStringLiteral("refresh_token"),
                    QString::fromLatin1(m_tenant.tokens.issueRefresh(grant)));
    if (grant.scopes.contains(QStringLiteral("openid")))
        body.insert(QStringLiteral("id_token"), QString::fromLatin1(m_tenant.tokens.idToken(grant)));
    return json(200, body);
}

HttpReply EntraEndpoint::authorize(const QString &tenant, const Form &form)
{
    const std::optional<Application> known = application(form.value(QStringLiteral("client_id")));
    const QString redirect = form.value(QStringLiteral("redirect_uri"));
    if (!isTenant(tenant) || !known || !isAllowedRedirect(*known, redirect) ||
        form.value(QStringLiteral("response_type")) != QStringLiteral("code"))
        return {.status = 400, .fields = {{"Content-Type", "text/html"}}, .body = "<html>AADSTS50011</html>"};
    const std::vector<DirectoryUser> users = m_tenant.directory.users();
    const std::optional<DirectoryUser> hinted =
        m_tenant.directory.find(form.value(QStringLiteral("login_hint")));
    QMap<QString, QString> answer{{QStringLiteral("state"), form.value(QStringLiteral("state"))}};
    const bool hasChallenge = form.value(QStringLiteral("code_challenge_method")) == QStringLiteral("S256") &&
                              !form.value(QStringLiteral("code_challenge")).isEmpty();
    if (users.empty() || !known->hasConsent || !hasChallenge) {
        answer.insert(QStringLiteral("error"), known->hasConsent ? QStringLiteral("invalid_request")
                                                                 : QStringLiteral("access_denied"));
        answer.insert(QStringLiteral("error_description"),
                      QStringLiteral("AADSTS65004: User declined to consent."));
    } else {
        Grant grant{.client = known->clientId,
                    .user = hinted ? hinted->id : users.front().id,
                    .name = (hinted ? *hinted : users.front()).userPrincipalName,
                    .audience = m_origin,
                    .challenge = form.value(QStringLiteral("code_challenge")),
                    .redirect = redirect};
        const QStringList wanted = form.value(QStringLiteral("scope")).split(u' ', Qt::SkipEmptyParts);
        for (const QString &scope : wanted) {
            const QString name = scope.section(u'/', -1);
            grant.scopes << (name == QStringLiteral(".default") ? known->scopes : QStringList{name});
        }
        answer.insert(QStringLiteral("code"), QString::fromLatin1(m_tenant.tokens.issueCode(grant)));
    }
    QUrl url(redirect);
    QUrlQuery query;
    for (auto it = answer.begin(); it != answer.end(); ++it)
        query.addQueryItem(it.key(), QString::fromLatin1(QUrl::toPercentEncoding(it.value())));
    url.setQuery(query);
    return {.status = 302, .fields = {{"Location", url.toEncoded()}}, .body = {}};
}

HttpReply EntraEndpoint::refuse(int status, const QString &error, int aadsts, const QString &text) const
{
    const QString trace = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const QString correlation = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const QString time = base::toIso(m_tenant.clock.now());
    const QString description = QStringLiteral("AADSTS%1: %2 Trace ID: %3 Correlation ID: %4 Timestamp: %5")
                                    .arg(QString::number(aadsts), text, trace, correlation, time);
    return json(status, {{QStringLiteral("error"), error},
                         {QStringLiteral("error_description"), description},
                         {QStringLiteral("error_codes"), QJsonArray{aadsts}},
                         {QStringLiteral("timestamp"), time},
                         {QStringLiteral("trace_id"), trace},
                         {QStringLiteral("correlation_id"), correlation},
                         {QStringLiteral("error_uri"),
                          QString(m_origin + u"/error?code=" + QString::number(aadsts))}});
}

std::optional<Application> EntraEndpoint::application(const QString &clientId)
{
    return m_tenant.applications.with(
        [&](const std::map<QString, Application> &all) -> std::optional<Application> {
            const auto known = all.find(clientId);
            return known == all.end() ? std::nullopt : std::optional(known->second);
        });
}

bool EntraEndpoint::isTenant(const QString &name) const
{
    return name == m_tenant.options.tenant || name == m_tenant.options.domain;
}

} // namespace sandbox
