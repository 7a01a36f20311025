// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/redirect.h"

#include <QIODevice>

#include "net/address.h"

namespace net {

static base::Failure refused(base::Area area, const Response &response, const QUrl &to, const QString &why)
{
    return {
        base::Reaction::EndRun, area, "REDIRECT_REFUSED",
        QStringLiteral("%1 sends the request on to %2, %3.").arg(displayed(response.url), displayed(to), why),
        QStringLiteral("Check the address; where a sign-in page answers, sign in again.")};
}

static bool becomesGet(const QByteArray &method, int status)
{
    if (method == "GET" || method == "HEAD")
        return false;
    return status == 303 || ((status == 301 || status == 302) && method == "POST");
}

static void checkTarget(const Request &request, const Response &response, const QUrl &to, base::Area area)
{
    const bool isSecure = to.scheme() == QLatin1String("https");
    const bool isLocal = isLoopback(to.host()) && isLoopback(response.url.host());
    if (!isSecure && !(to.scheme() == QLatin1String("http") && isLocal))
        throw refused(area, response, to, QStringLiteral("which is not encrypted"));
    if (!to.userInfo().isEmpty())
        throw refused(area, response, to, QStringLiteral("with a user name in the address"));
    if (request.redirects == Request::Redirects::SameHost && !haveSameOrigin(response.url, to))
        throw refused(area, response, to, QStringLiteral("which is another host"));
}

Request redirected(const Request &request, const Response &response, base::Area area)
{
    const QUrl location = QUrl::fromEncoded(response.header("Location"));
    const QUrl to = response.url.resolved(location);
    checkTarget(request, response, to, area);
    Request next = request;
    next.url = to;
    if (!haveSameOrigin(request.url, to)) {
        next.credentials.clear();
        next.usesCookies = false;
    }
    if (becomesGet(request.method, response.status)) {
        next.method = "GET";
        next.body.clear();
        next.upload = nullptr;
        std::erase_if(next.headers,
                      [](const Header &each) { return each.name.toLower().startsWith("content-"); });
    } else if (request.upload) {
        throw refused(area, response, to, QStringLiteral("where the content would have to be sent again"));
    }
    return next;
}

} // namespace net
