// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/jive/client.h"

#include <algorithm>
#include <array>

#include <QJsonArray>
#include <QJsonDocument>
#include <QLoggingCategory>

#include "base/failure.h"
#include "base/retrying.h"
#include "connectors/jive/entity.h"
#include "connectors/jive/fileanswers.h"
#include "connectors/jive/smaller.h"
#include "net/address.h"
#include "net/oauth.h"

namespace jive {

using base::Area;
using base::Failure;
using base::Reaction;

static Q_LOGGING_CATEGORY(lcJive, "chancery.jive");

static constexpr int mostHops = 5;
static constexpr qint64 largestFile = 8LL << 30;

Client::Client(const connectors::SourceContext &context, Settings settings)
    : m_context(context),
      m_settings(std::move(settings)),
      m_http(context.network, *context.clock, Area::Source),
      m_tokens([this](net::Http &http, const base::Stop &stop) { return newToken(http, stop); },
               *context.clock)
{
    const double pace = m_settings.requestsPerSecond;
    if (pace > 0)
        m_throttle = std::make_unique<net::Throttle>(pace, pace, *context.clock);
}

Client::~Client() = default;

static Failure notJive(const QUrl &url, const QString &why)
{
    return {Reaction::EndRun, Area::Source, "NOT_JIVE",
            QStringLiteral("%1 does not answer as Jive does: %2.").arg(net::displayed(url), why),
            QStringLiteral("Check the community's address. It is the one people open in a browser, without "
                           "a page of it.")};
}

/// To another address of the community, or to a page for people to sign in at.
static Failure leadsAway(const QUrl &url, const QUrl &to)
{
    return {Reaction::EndRun, Area::Source, "ADDRESS_LEADS_AWAY",
            QStringLiteral("%1 does not answer itself, but leads to %2.")
                .arg(net::displayed(url), net::displayed(to)),
            QStringLiteral("If that is the community's own address, give that one. If it is a sign-in page, "
                           "have what guards the community let /api and /oauth2 through.")};
}

static Failure signInFailure(const char *key, const QString &text)
{
    return {Reaction::SignInAgain, Area::SignIn, key, text,
            QStringLiteral("Check user name and password of the service account, and that Jive itself knows "
                           "it (single sign-on accounts cannot sign in here).")};
}

const Server &Client::server(const base::Stop &stop)
{
    if (!m_server)
        m_server = base::retrying(
            stop, *m_context.clock, m_attempts > 2 ? 2 : 1, [&] { return readVersion(stop); },
            m_context.waiting);
    return *m_server;
}

Server Client::readVersion(const base::Stop &stop)
{
    const QUrl url(m_settings.url.toString() + QStringLiteral("/api/version"));
    const net::Response response = send(
        {.url = url, .headers = {{"Accept", "application/json"}}, .redirects = net::Request::Redirects::None},
        stop);
    if (response.status == 429 || response.status >= 500)
        throw net::refusalOf(response, Area::Source);
    if (response.isRedirect())
        throw leadsAway(url, url.resolved(QUrl::fromEncoded(response.header("Location"))));
    const QJsonObject json = parsed(withoutPrefix(response.body));
    Server server{.version = json.value(u"jiveVersion").toString(), .api = {}, .instance = m_settings.url};
    for (const QJsonValue &value : json.value(u"jiveCoreVersions").toArray()) {
        const QString path = value.toObject().value(u"uri").toString();
        if (value.toObject().value(u"version").toInt() == 3 && path.startsWith(u'/'))
            server.api = QUrl(m_settings.url.toString() + path);
    }
    if (!server.api.isValid() || server.api.isEmpty())
        throw notJive(url, QStringLiteral("status %1, and no Core API of version 3").arg(response.status));
    const QUrl instance(json.value(u"instanceURL").toString());
    if (instance.isValid() && !instance.host().isEmpty())
        server.instance = instance;
    return server;
}

/// What Jive means by its refusals of a sign-in with OAuth.
static Failure explained(const net::OAuthRefusal &refusal)
{
    struct Hint
    {
        const char *error;
        const char *key;
        const char16_t *why;
        const char16_t *fix;
    };
    static constexpr Hint hints[]{
        {"invalid_client", "APP_UNKNOWN", u"client id or client secret is wrong",
         u"Check both: they come from the add-on that an administrator uploaded to this community."},
        {"invalid_grant", "SIGN_IN_REFUSED", u"the refresh token, or user name and password, are not taken",
         u"Give a new refresh token, or none and the service account's user name and password."},
        {"unauthorized_client", "FLOW_DISABLED", u"the add-on does not allow this way of signing in",
         u"Have the add-on uploaded anew with it, or use basic."},
        {"unsupported_grant_type", "FLOW_DISABLED", u"the community does not allow this way of signing in",
         u"Give a refresh token, or use basic."}};
    const auto found =
        std::ranges::find(hints, refusal.error, [](const Hint &each) { return QByteArray(each.error); });
    if (found == std::end(hints))
        return net::oauthFailure(refusal);
    const QString said =
        refusal.description.isEmpty() ? QString::fromLatin1(refusal.error) : refusal.description;
    return {Reaction::SignInAgain, Area::SignIn, found->key,
            QStringLiteral("%1 refuses the sign-in: %2 (%3).")
                .arg(refusal.host, QStringView(found->why).toString(), said),
            QStringView(found->fix).toString()};
}

net::Token Client::newToken(net::Http &http, const base::Stop &stop)
{
    const base::Secret refresh = m_refreshToken ? *m_refreshToken : m_context.secret("refreshToken");
    net::TokenRequest request{.url = QUrl(m_settings.url.toString() + QStringLiteral("/oauth2/token"))};
    request.fields.insert("client_id", m_settings.clientId.toUtf8());
    if (!refresh.isEmpty()) {
        request.fields.insert("grant_type", "refresh_token");
        request.secrets.insert("refresh_token", refresh);
    } else {
        request.fields.insert("grant_type", "password");
        request.fields.insert("username", m_settings.username.toUtf8());
        request.secrets.insert("password", m_context.secret("password"));
    }
    const base::Secret client = m_context.secret("clientSecret");
    const QByteArray pair = m_settings.clientId.toUtf8() + ':' + client.reveal();
    request.credentials = {{"Authorization", "Basic " + pair.toBase64()}};
    request.explain = explained;
    const net::Token token = net::requestToken(request, http, *m_context.clock, stop);
    if (!token.refreshToken.isEmpty() && token.refreshToken.reveal() != refresh.reveal()) {
        if (m_context.keepSecret) // and asked for again: a test of the connector may renew it as well
            m_context.keepSecret("refreshToken", token.refreshToken);
        else
            m_refreshToken = token.refreshToken;
    }
    return token;
}

net::Headers Client::credentials(const base::Stop &stop)
{
    if (m_settings.usesOAuth)
        return {{"Authorization", "Bearer " + m_tokens.token(m_http, stop).reveal()}};
    const base::Secret password = m_context.secret("password");
    if (m_settings.username.isEmpty() || password.isEmpty())
        throw Failure(Reaction::SignInAgain, Area::SignIn, "SIGN_IN_MISSING",
                      QStringLiteral("There is no user name, or no password, to sign in to Jive with."),
                      QStringLiteral("Give the service account's user name and password."));
    const QByteArray pair = m_settings.username.toUtf8() + ':' + password.reveal();
    return {{"Authorization", "Basic " + pair.toBase64()}};
}

net::Response Client::send(const net::Request &request, const base::Stop &stop)
{
    if (m_throttle)
        m_throttle->take(stop);
    ++m_requests;
    const net::Response response = m_http.send(request, stop);
    const QByteArray id = response.header("X-Jive-Request-Id");
    if (!id.isEmpty())
        qCDebug(lcJive) << response.status << "request" << id << "user" << response.header("X-JIVE-USER-ID");
    return response;
}

/// A token that expired meanwhile is replaced once.
net::Response Client::sendSigned(net::Request request, const QString &runAs, const base::Stop &stop)
{
    for (int attempt = 1;; ++attempt) {
        request.credentials = credentials(stop);
        const QByteArray bearer = request.credentials.front().value.mid(7);
        if (!runAs.isEmpty())
            request.credentials.push_back({"X-Jive-Run-As", "userid " + runAs.toUtf8()});
        const net::Response response = send(request, stop);
        if (response.status != 401 || !m_settings.usesOAuth || attempt > 1)
            return response;
        m_tokens.reject(base::Secret(bearer));
    }
}

bool Client::isOwn(const QUrl &url) const
{
    const auto isHost = [&](const QUrl &own) {
        return !own.host().isEmpty() && url.host().compare(own.host(), Qt::CaseInsensitive) == 0;
    };
    return isHost(m_settings.url) || (m_server && isHost(m_server->instance));
}

QUrl Client::addressOf(const QString &reference, const base::Stop &stop)
{
    const QString api = server(stop).api.toString();
    const qsizetype mark = reference.indexOf(QLatin1String("/api/core/v3/"));
    if (mark >= 0 && reference.lastIndexOf(u'?', mark) < 0)
        return QUrl(api + reference.mid(mark + qsizetype(sizeof("/api/core/v3")) - 1));
    if (reference.startsWith(u'/') && !reference.startsWith(QLatin1String("//")))
        return QUrl(api + reference);
    const QUrl url(reference);
    if (!isOwn(url))
        return url;
    QUrl own = url;
    own.setScheme(m_settings.url.scheme());
    own.setHost(m_settings.url.host());
    own.setPort(m_settings.url.port());
    own.setUserInfo(QString());
    return own;
}

static void readError(Answer &answer)
{
    const QJsonValue error = answer.json.value(u"error");
    const QJsonObject body = error.isObject() ? error.toObject() : answer.json;
    const QJsonValue code = body.value(u"code");
    answer.code = code.isDouble() ? QByteArray::number(code.toInteger()) : code.toString().toUtf8();
    answer.message = body.value(u"message").toString();
    if (error.isString())
        answer.message = answer.json.value(u"error_description").toString(error.toString());
}

Answer Client::ask(const QUrl &url, const QString &runAs, const base::Stop &stop)
{
    const net::Response response = sendSigned(
        {.url = url, .headers = {{"Accept", "application/json"}}, .redirects = net::Request::Redirects::None},
        runAs, stop);
    if (response.isRedirect())
        throw signInFailure("SIGN_IN_PAGE",
                            QStringLiteral("%1 answers with a sign-in page.").arg(net::displayed(url)));
    QJsonParseError trouble;
    const QJsonDocument document = QJsonDocument::fromJson(withoutPrefix(response.body), &trouble);
    Answer answer{.status = response.status, .json = document.object()};
    if (answer.isGood()) {
        if (!document.isObject())
            throw notJive(url, QStringLiteral("its answer is no JSON"));
        return answer;
    }
    readError(answer);
    if (response.status == 401)
        throw signInFailure(
            "SIGN_IN_REFUSED",
            QStringLiteral("%1 refuses the sign-in (%2).")
                .arg(url.host(), answer.message.isEmpty() ? QStringLiteral("401") : answer.message));
    static constexpr std::array single{400, 403, 404, 405, 409, 410};
    if (std::ranges::find(single, response.status) == single.end())
        throw net::refusalOf(response, Area::Source);
    return answer;
}

Answer Client::get(const QString &reference, const base::Stop &stop, const QString &runAs)
{
    const QUrl whole = addressOf(reference, stop);
    if (!net::haveSameOrigin(whole, m_settings.url))
        throw Failure(
            Reaction::EndRun, Area::Source, "FOREIGN_REFERENCE",
            QStringLiteral("Jive refers to %1, which is not the community.").arg(net::displayed(whole)));
    QUrl url = whole;
    for (;;) {
        try {
            Answer answer = base::retrying(
                stop, *m_context.clock, m_attempts, [&] { return ask(url, runAs, stop); }, m_context.waiting);
            if (answer.isGood() && url != whole)
                answer.json = completed(answer.json, whole, url);
            return answer;
        } catch (const Failure &failure) {
            const QUrl less = smaller(url);
            if (failure.key != "RESPONSE_TOO_LARGE" || less.isEmpty())
                throw;
            url = less;
        }
    }
}

QJsonObject Client::demand(const QString &reference, const base::Stop &stop, const QString &runAs)
{
    return demanded(reference, get(reference, stop, runAs));
}

QJsonObject Client::demanded(const QString &reference, const Answer &answer)
{
    if (!answer.isGood())
        throw Failure(answer.status == 403 ? Reaction::SignInAgain : Reaction::EndRun,
                      answer.status == 403 ? Area::SignIn : Area::Source, "JIVE_REFUSED",
                      QStringLiteral("Jive refuses %1 (%2 %3): %4")
                          .arg(reference.section(u'?', 0, 0))
                          .arg(answer.status)
                          .arg(QString::fromUtf8(answer.code), answer.message),
                      QStringLiteral("Check that the service account has Full Access."));
    return answer.json;
}

/// What ends the run when the community does so is about one file when its host does.
net::Response Client::fetchFile(const net::Request &request, bool isOwnHost, const QString &runAs,
                                const base::Stop &stop)
{
    try {
        return isOwnHost ? sendSigned(request, runAs, stop) : send(request, stop);
    } catch (const Failure &failure) {
        if (isOfOneFile(failure, isOwnHost))
            throw fileRefused(request.url, failure.text);
        throw;
    }
}

void Client::download(const QString &reference, const QByteArray &mediaType, const QString &runAs,
                      QIODevice &sink, const base::Stop &stop)
{
    QUrl url = addressOf(reference, stop);
    bool hasLeft = false; // for another host, such as that of a single sign-on
    for (int hop = 0; hop < mostHops; ++hop) {
        const bool isOwnHost = net::haveSameOrigin(url, m_settings.url);
        if (!isOwnHost)
            checkFileHost(url, m_settings);
        const net::Request request{
            .url = url, .sink = &sink, .limit = largestFile, .redirects = net::Request::Redirects::None};
        const net::Response response = fetchFile(request, isOwnHost, runAs, stop);
        if (response.isSuccess()) {
            const bool mayBePage = isOwnHost && !hasLeft && mediaType.isEmpty();
            if (!mayBePage && isPage(response.header("Content-Type")) && !isPage(mediaType))
                throw pageForFile(url);
            return;
        }
        if (!response.isRedirect()) {
            if (isOwnHost && response.status == 401)
                get(QStringLiteral("/people/@me"), stop); // it is the sign-in that is refused, or the file
            throw fileRefusal(response, isOwnHost);
        }
        const QUrl next = url.resolved(QUrl::fromEncoded(response.header("Location")));
        hasLeft = hasLeft || !net::haveSameOrigin(next, url);
        url = next;
        if (isOwnHost && net::haveSameOrigin(url, m_settings.url) && !isForFiles(url))
            throw pageForFile(url);
    }
    throw base::itemFailure(
        "ATTACHMENT_UNAVAILABLE",
        QStringLiteral("%1 leads from one address to the next.").arg(net::displayed(url)));
}

} // namespace jive
