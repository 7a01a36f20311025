// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/jive/fileanswers.h"

#include <QHostAddress>

#include "net/address.h"

namespace jive {

using base::Failure;
using base::Reaction;

/// Addresses inside an organisation (RFC 1918, RFC 4193).
static bool isPrivateUse(const QHostAddress &address)
{
    return address.isUniqueLocalUnicast() ||
           address.isInSubnet(QHostAddress(QStringLiteral("10.0.0.0")), 8) ||
           address.isInSubnet(QHostAddress(QStringLiteral("172.16.0.0")), 12) ||
           address.isInSubnet(QHostAddress(QStringLiteral("192.168.0.0")), 16);
}

void checkFileHost(const QUrl &url, const Settings &settings)
{
    const QString host = url.host().toLower();
    const bool isLocal = net::isLoopback(host) && net::isLoopback(settings.url.host());
    bool isAllowed = settings.attachmentHosts.contains(host);
    if (settings.attachmentHosts.isEmpty()) {
        const QHostAddress address(host);
        const bool isPublic = address.isNull()
                                  ? host.contains(u'.') && !host.endsWith(QLatin1String(".local"))
                                  : address.isGlobal() && !isPrivateUse(address);
        isAllowed = isLocal || isPublic;
    }
    if (!isAllowed || (url.scheme() != QLatin1String("https") && !isLocal))
        throw base::itemFailure(
            "ATTACHMENT_HOST_REFUSED",
            QStringLiteral("The file lies at %1, which is not allowed.").arg(net::displayed(url)),
            QStringLiteral("Add the host to attachmentHosts if files are kept there."));
}

bool isForFiles(const QUrl &url)
{
    return url.path().contains(QLatin1String("/api/core/")) ||
           url.path().contains(QLatin1String("/servlet/"));
}

bool isPage(const QByteArray &mediaType)
{
    const QByteArray type = mediaType.split(';').front().trimmed().toLower();
    return type == "text/html" || type == "application/xhtml+xml";
}

Failure pageForFile(const QUrl &url)
{
    return base::itemFailure(
        "ATTACHMENT_REFUSED",
        QStringLiteral("A page is shown in place of the file: %1.").arg(net::displayed(url)));
}

Failure fileRefused(const QUrl &url, const QString &why)
{
    return base::itemFailure("ATTACHMENT_REFUSED",
                             QStringLiteral("%1 does not give the file: %2").arg(net::displayed(url), why),
                             QStringLiteral("Open the address in a browser to see whether it is there."));
}

bool isOfOneFile(const Failure &failure, bool isOwnHost)
{
    const bool isOfHost = failure.key == "TLS_CERTIFICATE" || failure.key == "CLIENT_CERTIFICATE_REFUSED";
    return failure.key == "RESPONSE_TOO_LARGE" || (isOfHost && !isOwnHost);
}

Failure fileRefusal(const net::Response &response, bool isOwnHost)
{
    if (net::isFileGone(response.status))
        return base::itemFailure("ATTACHMENT_UNAVAILABLE",
                                 QStringLiteral("%1 is not there any more (status %2).")
                                     .arg(net::displayed(response.url))
                                     .arg(response.status));
    const Failure refusal = net::refusalOf(response, base::Area::Source);
    const bool isOfProxy = isOwnHost && response.status == 407;
    if (refusal.reaction == Reaction::Retry || isOfProxy)
        return refusal;
    return fileRefused(response.url, refusal.text);
}

} // namespace jive
