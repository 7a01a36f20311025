// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/proxies.h"

#include "base/failure.h"
#include "net/address.h"

namespace net {

static QNetworkProxy parsedProxy(const QString &setting)
{
    const QUrl url(setting);
    if (url.scheme() == QLatin1String("http") && !url.host().isEmpty() && url.port() > 0 &&
        url.userInfo().isEmpty())
        return {QNetworkProxy::HttpProxy, url.host(), static_cast<quint16>(url.port())};
    if (setting.contains(u'@')) // what stands before it may be a password
        throw base::inputFailure(
            "INVALID_SETTING",
            QStringLiteral("The proxy's address holds a user name or password, which settings do not keep."),
            QStringLiteral(
                "Give the address alone, as http://host:port, of a proxy that asks this machine for "
                "no password; let it in by its address, or run a forwarding proxy on this machine "
                "that signs in to the other."));
    throw base::inputFailure("INVALID_SETTING", QStringLiteral("“%1” is no proxy.").arg(setting),
                             QStringLiteral("Set proxy to system, none or http://host:port."));
}

QList<QNetworkProxy> proxiesFor(const QString &setting, const QUrl &url)
{
    if (setting == QLatin1String("none") || isLoopback(url.host()))
        return {QNetworkProxy(QNetworkProxy::NoProxy)};
    if (!setting.isEmpty() && setting != QLatin1String("system"))
        return {parsedProxy(setting)};
    const QList<QNetworkProxy> found = QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(url));
    return found.isEmpty() ? QList<QNetworkProxy>{QNetworkProxy(QNetworkProxy::NoProxy)} : found;
}

} // namespace net
