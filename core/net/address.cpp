// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/address.h"

#include <QHostAddress>

#include "base/failure.h"

namespace net {

bool isLoopback(const QString &host)
{
    if (host.compare(QLatin1String("localhost"), Qt::CaseInsensitive) == 0)
        return true;
    QHostAddress address;
    return address.setAddress(host) && address.isLoopback();
}

static int portOf(const QUrl &url)
{
    return url.port(url.scheme() == QLatin1String("https") ? 443 : 80);
}

bool haveSameOrigin(const QUrl &one, const QUrl &other)
{
    return one.scheme() == other.scheme() && portOf(one) == portOf(other) &&
           one.host().compare(other.host(), Qt::CaseInsensitive) == 0;
}

QString displayed(const QUrl &url)
{
    return url.toDisplayString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
}

void checkAddress(const QUrl &url)
{
    const bool isPlain = url.scheme() == QLatin1String("http");
    if (!url.isValid() || url.host().isEmpty() || (!isPlain && url.scheme() != QLatin1String("https")))
        throw base::inputFailure("INSECURE_ADDRESS",
                                 QStringLiteral("“%1” is no https address.").arg(displayed(url)),
                                 QStringLiteral("Give an address such as https://host/path."));
    if (isPlain && !isLoopback(url.host()))
        throw base::inputFailure(
            "INSECURE_ADDRESS",
            QStringLiteral("“%1” is not encrypted, and not on this machine.").arg(displayed(url)),
            QStringLiteral("Give the https address; http is for this machine alone."));
    if (!url.userInfo().isEmpty())
        throw base::inputFailure(
            "INSECURE_ADDRESS",
            QStringLiteral("The address of %1 holds a user name or password.").arg(url.host()),
            QStringLiteral("Give them where they are asked for, not in the address."));
}

void checkBaseAddress(const QUrl &url, const QString &setting)
{
    checkAddress(url);
    if (url.hasQuery() || url.hasFragment())
        throw base::inputFailure(
            "INVALID_SETTING",
            QStringLiteral("“%1” holds more than an address: what stands behind “%2” is not used.")
                .arg(setting, url.hasQuery() ? QStringLiteral("?") : QStringLiteral("#")),
            QStringLiteral(
                "Set %1 to the address alone, such as %2. What is a secret is given with --secret.")
                .arg(setting, displayed(url)));
}

} // namespace net
