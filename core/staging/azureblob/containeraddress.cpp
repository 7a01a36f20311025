// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "staging/azureblob/containeraddress.h"

#include <QHostAddress>
#include <QRegularExpression>
#include <QUrl>

#include "base/failure.h"
#include "net/address.h"

namespace azureblob {

static base::Failure invalid(const QUrl &url, const QString &why)
{
    return base::inputFailure(
        "INVALID_SETTING",
        QStringLiteral("“%1” is not valid for “containerUrl”: %2.").arg(net::displayed(url), why),
        QStringLiteral("Copy the address from the container's properties in the Azure portal, such as "
                       "https://account.blob.core.windows.net/container."));
}

/// Azure's own hosts name the account first: `<account>[.<zone>].blob.<cloud>`.
static bool namesAccount(const QString &host)
{
    return host.contains(QLatin1String(".blob."), Qt::CaseInsensitive);
}

/// Hosts that stand for more than one account, which the path names: a domain can be one account's own.
static bool isSharedByAccounts(const QString &host)
{
    return net::isLoopback(host) || !QHostAddress(host).isNull();
}

static void checkHost(const QUrl &url)
{
    net::checkAddress(url);
    if (url.host().contains(QLatin1String(".dfs."), Qt::CaseInsensitive))
        throw base::inputFailure(
            "INVALID_SETTING",
            QStringLiteral("“%1” is an address of Data Lake Storage.").arg(net::displayed(url)),
            QStringLiteral("Give the container's blob address: “.blob.” in the place of “.dfs.”."));
}

ContainerAddress containerAddress(const QString &setting)
{
    const QUrl url(setting.trimmed(), QUrl::StrictMode);
    if (setting.contains(u'?') || url.hasQuery())
        throw base::inputFailure(
            "SECRET_IN_SETTING",
            QStringLiteral("“containerUrl” holds a query, and a shared access signature in it is a secret."),
            QStringLiteral(
                "Give the address without the question mark and all behind it as containerUrl, and "
                "the whole address as the secret sas."));
    checkHost(url);
    const QStringList parts = url.path(QUrl::FullyEncoded).split(u'/', Qt::SkipEmptyParts);
    const bool isOfHost = namesAccount(url.host());
    const qsizetype least = isSharedByAccounts(url.host()) ? 2 : 1;
    if (url.hasFragment() || parts.size() < least || parts.size() > (isOfHost ? 1 : 2))
        throw invalid(url, QStringLiteral("it has to end with the container's name"));
    static const QRegularExpression names(QStringLiteral("^[a-z0-9](-?[a-z0-9])+\\z"));
    const QString &container = parts.last();
    if (!names.match(container).hasMatch() || container.size() < 3 || container.size() > 63)
        throw invalid(url, QStringLiteral("“%1” cannot be a container's name").arg(container));
    ContainerAddress address{.container = container};
    if (isOfHost)
        address.account = url.host().section(u'.', 0, 0);
    else if (parts.size() == 2)
        address.account = parts.first();
    static const QRegularExpression accounts(QStringLiteral("^[a-z0-9]*\\z"));
    if (!accounts.match(address.account).hasMatch())
        throw invalid(url, QStringLiteral("“%1” cannot be a storage account's name").arg(address.account));
    address.url = url.toEncoded(QUrl::RemovePath) + '/' + parts.join(u'/').toLatin1();
    return address;
}

} // namespace azureblob
