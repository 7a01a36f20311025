// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/oauth.h"

#include <algorithm>

#include <QJsonDocument>
#include <QJsonObject>

namespace net {

using base::Area;
using base::Failure;
using base::Reaction;

namespace {

constexpr qint64 largestAnswer = 1 << 20;
constexpr std::chrono::minutes longest{2};

base::Secret formOf(const TokenRequest &request)
{
    QByteArrayList pairs;
    for (auto each = request.fields.cbegin(); each != request.fields.cend(); ++each)
        pairs += each.key().toPercentEncoding() + '=' + each.value().toPercentEncoding();
    for (auto each = request.secrets.cbegin(); each != request.secrets.cend(); ++each)
        pairs += each.key().toPercentEncoding() + '=' + each.value().reveal().toPercentEncoding();
    return base::Secret(pairs.join('&'));
}

/// What must not show, also as the server may have taken it apart.
std::vector<QByteArray> secretsOf(const TokenRequest &request)
{
    std::vector<QByteArray> secrets;
    for (const base::Secret &each : request.secrets)
        secrets.push_back(each.reveal());
    for (const Header &each : request.credentials) {
        const QByteArray value = each.value.mid(each.value.indexOf(' ') + 1); // behind the scheme
        const QByteArray pair = QByteArray::fromBase64(value);
        secrets.insert(secrets.end(), {value, pair.mid(pair.indexOf(':') + 1)});
    }
    std::erase_if(secrets, [](const QByteArray &each) { return each.isEmpty(); });
    return secrets;
}

/// A server may quote what it was sent; then nothing of its words is used.
OAuthRefusal refusalOf(const TokenRequest &request, const Response &response, const QJsonObject &answer)
{
    const QByteArray words = answer.value(QLatin1String("error")).toString().toUtf8() + ' ' +
                             answer.value(QLatin1String("error_description")).toString().toUtf8();
    const auto isQuoted = [&](const QByteArray &secret) {
        return words.contains(secret) || words.contains(secret.toPercentEncoding());
    };
    OAuthRefusal refusal = refusalFrom(answer);
    if (std::ranges::any_of(secretsOf(request), isQuoted)) {
        refusal.error.clear();
        refusal.description.clear();
    }
    refusal.host = request.url.host();
    refusal.status = response.status;
    return refusal;
}

/// A number, or one as text, as some servers send it.
std::optional<std::chrono::seconds> lifeOf(const QJsonObject &answer)
{
    constexpr double longestLife = 10.0 * 365 * 86400;
    const QJsonValue value = answer.value(QLatin1String("expires_in"));
    bool isNumber = value.isDouble();
    const double seconds = isNumber ? value.toDouble() : value.toString().toDouble(&isNumber);
    if (!isNumber || !(seconds >= 0))
        return {};
    return std::chrono::seconds{static_cast<qint64>(std::min(seconds, longestLife))};
}

Failure unreadable(const TokenRequest &request, const QString &why)
{
    return {Reaction::SignInAgain, Area::SignIn, "SIGN_IN_UNREADABLE",
            QStringLiteral("The answer of %1 to the sign-in %2.").arg(request.url.host(), why),
            QStringLiteral("Check the address that signs in, and the proxy on the way to it.")};
}

Token tokenOf(const TokenRequest &request, const QJsonObject &answer, base::Instant askedAt)
{
    const QString value = answer.value(QLatin1String("access_token")).toString();
    const QString type = answer.value(QLatin1String("token_type")).toString();
    if (value.isEmpty())
        throw unreadable(request, QStringLiteral("holds no token"));
    if (!type.isEmpty() && type.compare(QLatin1String("Bearer"), Qt::CaseInsensitive) != 0)
        throw unreadable(request, QStringLiteral("holds a token of an unknown type"));
    const auto isPlain = [](QChar c) {
        return c > u' ' && c < u'\x7f';
    };
    if (!std::ranges::all_of(value, isPlain)) // it becomes part of a header
        throw unreadable(request, QStringLiteral("holds a token that is none"));
    QJsonObject further = answer;
    for (const char *each : {"access_token", "refresh_token", "id_token"})
        further.remove(QLatin1String(each));
    return {.value = base::Secret(value.toLatin1()),
            .expiresAt = askedAt + lifeOf(answer).value_or(request.assumedLife),
            .refreshToken = base::Secret(answer.value(QLatin1String("refresh_token")).toString().toUtf8()),
            .further = further,
            .idToken = base::Secret(answer.value(QLatin1String("id_token")).toString().toUtf8())};
}

/// Of the area that what is signed in to is in: nobody has to give another secret.
Failure unavailable(const TokenRequest &request, const Response &response, Area area)
{
    return {Reaction::Retry,
            area,
            "SIGN_IN_UNAVAILABLE",
            QStringLiteral("%1 signs nobody in just now (status %2).")
                .arg(request.url.host())
                .arg(response.status),
            QStringLiteral("Try again later; the next run goes on where this one ends."),
            response.retryAfter};
}

} // namespace

Token requestToken(const TokenRequest &request, Http &http, const base::Clock &clock, const base::Stop &stop)
{
    const base::Secret form = formOf(request);
    const base::Instant askedAt = clock.now();
    const Response response = http.send(
        {.method = "POST",
         .url = request.url,
         .headers = {{"Content-Type", "application/x-www-form-urlencoded"}, {"Accept", "application/json"}},
         .credentials = request.credentials,
         .body = form.reveal(),
         .limit = largestAnswer,
         .redirects = Request::Redirects::None,
         .timeouts = {.overall = longest}},
        stop);
    const QJsonObject answer = QJsonDocument::fromJson(response.body).object();
    if (response.isSuccess())
        return tokenOf(request, answer, askedAt);
    const OAuthRefusal refusal = refusalOf(request, response, answer);
    if (response.status == 429 || response.status >= 500 || refusal.error == "temporarily_unavailable")
        throw unavailable(request, response, http.area());
    throw request.explain(refusal);
}

} // namespace net
