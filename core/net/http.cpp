// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/http.h"

#include <algorithm>

#include <QDeadlineTimer>
#include <QLoggingCategory>
#include <QNetworkCookie>
#include <QNetworkCookieJar>
#include <QScopeGuard>
#include <QThread>

#include "net/address.h"
#include "net/exchange.h"
#include "net/proxies.h"
#include "net/redirect.h"
#include "net/retryafter.h"
#include "net/security.h"

namespace net {

using std::chrono::milliseconds;

/// Servers keep an unused connection for five seconds and more. One that they may be closing is not used:
/// content sent into it would have an unknown fate.
constexpr milliseconds longestIdle{4000};

constexpr size_t mostConnections = 4;

namespace {

Q_LOGGING_CATEGORY(lcHttp, "chancery.net.http")

/// What goes over the wire, without headers, queries and content; for
/// `QT_LOGGING_RULES=chancery.net.wire=true`.
Q_LOGGING_CATEGORY(lcWire, "chancery.net.wire", QtWarningMsg)

} // namespace

/// What stays between requests.
struct Http::Kept
{
    Kept(const model::Network &network, const ClientIdentity &identity) : security(securityOf(network.caFile))
    {
        if (!identity.isEmpty())
            identity.showIn(security);
    }

    /// The open connection to that place, else a new one, which is not connected yet.
    Connection &connectionTo(const QUrl &url, const QNetworkProxy &proxy, milliseconds now);
    void drop(const Connection &connection);

    QByteArray cookiesFor(const Request &request) const;
    void keepCookies(const Request &request, const Response &response);

    QSslConfiguration security;
    std::vector<std::unique_ptr<Connection>> connections; ///< the one used last at the end
    QNetworkCookieJar cookies;
};

Connection &Http::Kept::connectionTo(const QUrl &url, const QNetworkProxy &proxy, milliseconds now)
{
    std::erase_if(connections, [&](const auto &each) { return now - each->usedAt > longestIdle; });
    const auto found =
        std::ranges::find_if(connections, [&](const auto &each) { return each->isFor(url, proxy); });
    auto connection = found == connections.end() ? nullptr : std::move(*found);
    if (found != connections.end())
        connections.erase(found);
    if (!connection || !connection->isUsable())
        connection = std::make_unique<Connection>(url, proxy, security);
    if (connections.size() == mostConnections)
        connections.erase(connections.begin());
    connections.push_back(std::move(connection));
    return *connections.back();
}

void Http::Kept::drop(const Connection &connection)
{
    std::erase_if(connections, [&](const auto &each) { return each.get() == &connection; });
}

QByteArray Http::Kept::cookiesFor(const Request &request) const
{
    QByteArrayList pairs;
    if (request.usesCookies) {
        for (const QNetworkCookie &each : cookies.cookiesForUrl(request.url))
            pairs.append(each.toRawForm(QNetworkCookie::NameAndValueOnly));
    }
    return pairs.join("; ");
}

void Http::Kept::keepCookies(const Request &request, const Response &response)
{
    constexpr qsizetype most = 50;
    QList<QNetworkCookie> given;
    for (const Header &each : response.headers) {
        if (each.name.compare("Set-Cookie", Qt::CaseInsensitive) == 0 && given.size() < most)
            given += QNetworkCookie::parseCookies(each.value);
    }
    if (request.usesCookies && !given.isEmpty())
        cookies.setCookiesFromUrl(given, request.url);
}

Http::Http(model::Network network, const base::Clock &clock, base::Area area, ClientIdentity identity)
    : m_network(std::move(network)), m_clock(clock), m_area(area), m_identity(std::move(identity))
{}

Http::~Http() = default;

Http::Kept &Http::kept()
{
    if (!m_kept)
        m_kept = std::make_unique<Kept>(m_network, m_identity);
    Q_ASSERT(m_kept->cookies.thread() == QThread::currentThread());
    return *m_kept;
}

Response Http::sendOnce(const Request &request, const base::Stop &stop, milliseconds left)
{
    const milliseconds startedAt = m_clock.elapsed();
    const QNetworkProxy proxy = proxiesFor(m_network.proxy, request.url).constFirst();
    Kept &with = kept();
    Connection &connection = with.connectionTo(request.url, proxy, startedAt);
    auto dropped = qScopeGuard([&] { with.drop(connection); });
    Exchange exchange(connection, request, m_area);
    Response response = exchange.run(with.cookiesFor(request), stop, left);
    if (exchange.canReuse()) {
        connection.usedAt = m_clock.elapsed();
        dropped.dismiss();
    }
    with.keepCookies(request, response);
    response.retryAfter = parsedRetryAfter(response.header("Retry-After"), m_clock.now());
    if (response.retryAfter == longestRetryAfter)
        qCWarning(lcHttp).noquote() << request.url.host() << "asks for a pause of a day or more: Retry-After:"
                                    << response.header("Retry-After").left(64);
    qCDebug(lcWire).noquote() << request.method << displayed(request.url) << response.status << response.bytes
                              << "bytes" << (m_clock.elapsed() - startedAt).count() << "ms";
    return response;
}

Response Http::send(const Request &request, const base::Stop &stop)
{
    const QDeadlineTimer deadline(request.timeouts.overall);
    Request next = request;
    checkAddress(next.url);
    for (int hop = 0;; ++hop) {
        stop.throwIfNow();
        Response response = sendOnce(next, stop, milliseconds{deadline.remainingTime()});
        if (!response.isRedirect() || request.redirects == Request::Redirects::None)
            return response;
        if (hop == mostRedirects)
            throw base::Failure(
                base::Reaction::EndRun, m_area, "REDIRECT_REFUSED",
                QStringLiteral("%1 sends the request on again and again.").arg(displayed(request.url)),
                QStringLiteral("Check the address."));
        next = redirected(next, response, m_area);
    }
}

} // namespace net
