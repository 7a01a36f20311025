// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/troubles.h"

#include <algorithm>
#include <array>

#include "net/address.h"

namespace net {

using base::Failure;
using base::Reaction;
using Error = QAbstractSocket::SocketError;

static bool isOfProxy(Error error)
{
    return error >= QAbstractSocket::ProxyConnectionRefusedError &&
           error <= QAbstractSocket::ProxyProtocolError;
}

static Failure proxyTrouble(const QString &detail, const QUrl &url, base::Area area)
{
    return {Reaction::Retry, area, "PROXY_FAILED",
            QStringLiteral("The proxy on the way to %1 fails: %2.").arg(url.host(), detail),
            QStringLiteral("Check the setting proxy.")};
}

/// What OpenSSL says of bytes that are no TLS.
static bool isPlain(const QString &detail)
{
    static constexpr std::array words{"wrong version number", "unknown protocol", "packet length too long",
                                      "http request"};
    return std::ranges::any_of(
        words, [&](const char *each) { return detail.contains(QLatin1String(each), Qt::CaseInsensitive); });
}

/// What a server says of a client that shows no certificate, or another than it wants. With TLS 1.3 it says
/// so only after the request is on its way.
static bool isAboutClient(const QString &detail)
{
    return detail.contains(QLatin1String(" alert ")) &&
           (detail.contains(QLatin1String("certificate")) || detail.contains(QLatin1String("unknown ca")));
}

static Failure clientRefused(const QString &detail, const QUrl &url, base::Area area)
{
    return {Reaction::EndRun, area, "CLIENT_CERTIFICATE_REFUSED",
            QStringLiteral("%1 lets nobody in without a client certificate that it knows: %2.")
                .arg(url.authority(), detail),
            QStringLiteral("Check which certificate this address wants, that it is not expired, and that it "
                           "is set here.")};
}

static Failure handshakeTrouble(const QString &detail, const QUrl &url, base::Area area)
{
    if (isPlain(detail))
        return {
            Reaction::Retry, area, "TLS_FAILED",
            QStringLiteral("%1 does not speak TLS: what it answers is not encrypted.").arg(url.authority()),
            QStringLiteral("Check host and port: this port seems to be for connections without TLS.")};
    return {Reaction::Retry, area, "TLS_FAILED",
            QStringLiteral("No encrypted connection to %1: %2.").arg(url.authority(), detail),
            QStringLiteral("TLS 1.2 or newer is needed.")};
}

Failure troubleOf(Error error, const QString &detail, const QUrl &url, bool isSent, base::Area area)
{
    if (isAboutClient(detail))
        return clientRefused(detail, url, area);
    if (isSent)
        return {Reaction::Retry, area, "CONNECTION_CUT",
                QStringLiteral("The connection to %1 was cut: %2.").arg(url.authority(), detail)};
    if (error == QAbstractSocket::ProxyAuthenticationRequiredError)
        return {Reaction::EndRun, area, "PROXY_SIGN_IN",
                QStringLiteral("The proxy on the way to %1 asks for a password.").arg(url.host()),
                QStringLiteral("Use a proxy that asks for none, or none; see the setting proxy.")};
    if (isOfProxy(error))
        return proxyTrouble(detail, url, area);
    if (error == QAbstractSocket::HostNotFoundError)
        return {Reaction::Retry, area, "HOST_NOT_FOUND",
                QStringLiteral("The name %1 is not known to the network.").arg(url.host()),
                QStringLiteral("Check the address and the network.")};
    if (error == QAbstractSocket::SslHandshakeFailedError)
        return handshakeTrouble(detail, url, area);
    if (error == QAbstractSocket::RemoteHostClosedError && url.scheme().endsWith(u's'))
        return {
            Reaction::Retry, area, "CONNECTION_FAILED",
            QStringLiteral("%1 closed the connection before it was encrypted.").arg(url.authority()),
            QStringLiteral("Check that the port is one for TLS, and that the server has TLS 1.2 or newer.")};
    if (error == QAbstractSocket::ConnectionRefusedError)
        return {Reaction::Retry, area, "CONNECTION_REFUSED",
                QStringLiteral("%1 refuses the connection.").arg(url.authority()),
                QStringLiteral("Check the address and whether the server runs.")};
    return {Reaction::Retry, area, "CONNECTION_FAILED",
            QStringLiteral("The connection to %1 failed: %2.").arg(url.authority(), detail)};
}

Failure timeoutOf(Limit limit, std::chrono::milliseconds after, const QUrl &url, bool isSent, base::Area area)
{
    const QString seconds = QString::number(std::chrono::duration<double>(after).count());
    if (limit == Limit::Connect)
        return {Reaction::Retry, area, "CONNECT_TIMEOUT",
                QStringLiteral("No connection to %1 within %2 s.").arg(url.authority(), seconds),
                QStringLiteral("Check the address, the network and the proxy.")};
    if (limit == Limit::Handshake)
        return {
            Reaction::Retry, area, "TLS_FAILED",
            QStringLiteral("%1 takes the connection, but is not done with the TLS handshake within %2 s.")
                .arg(url.authority(), seconds),
            QStringLiteral("Check that the port is one for TLS, and that no firewall on the way holds the "
                           "handshake up.")};
    return {
        Reaction::Retry, area, isSent ? "RESPONSE_TIMEOUT" : "CONNECT_TIMEOUT",
        limit == Limit::Idle
            ? QStringLiteral("%1 sent and took nothing for %2 s.").arg(url.authority(), seconds)
            : QStringLiteral("%1 did not complete its answer within %2 s.").arg(url.authority(), seconds)};
}

Failure notHttp(const QByteArray &begin, const QUrl &url, base::Area area)
{
    if (begin.startsWith("\x15\x03")) // an alert, of whatever version
        return {Reaction::Retry, area, "RESPONSE_UNREADABLE",
                QStringLiteral("%1 speaks TLS, and was asked without it.").arg(url.authority()),
                QStringLiteral("Begin the address with https.")};
    QString said = QString::fromLatin1(begin.left(60)).simplified();
    for (QChar &each : said)
        each = each.isPrint() ? each : QChar(u'?');
    return {Reaction::Retry, area, "RESPONSE_UNREADABLE",
            QStringLiteral("What %1 answers is no HTTP: “%2”.").arg(url.authority(), said),
            QStringLiteral("Check that host and port are those of the service.")};
}

bool neverArrived(const Failure &failure)
{
    static constexpr std::array keys{"HOST_NOT_FOUND",     "TLS_FAILED",        "TLS_CERTIFICATE",
                                     "CONNECTION_REFUSED", "CONNECTION_FAILED", "CONNECT_TIMEOUT",
                                     "PROXY_SIGN_IN",      "PROXY_FAILED",      "SIGN_IN_UNAVAILABLE"};
    return std::ranges::any_of(keys, [&](const char *key) { return failure.key == key; });
}

} // namespace net
