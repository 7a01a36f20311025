// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "staging/azureblob/signin.h"

#include <algorithm>

#include <QDateTime>
#include <QLocale>

#include "base/failure.h"
#include "net/cloud.h"
#include "net/entra.h"
#include "staging/azureblob/sharedkey.h"

namespace azureblob {

static SignIn::Way wayOf(const staging::StagingContext &context)
{
    std::vector<SignIn::Way> ways;
    if (context.secretKeys.contains("sas"))
        ways.push_back(SignIn::Way::Sas);
    if (context.secretKeys.contains("accountKey"))
        ways.push_back(SignIn::Way::AccountKey);
    if (!context.values.value("stagingClientId").isEmpty())
        ways.push_back(SignIn::Way::Entra);
    if (ways.size() != 1)
        throw base::inputFailure(
            ways.empty() ? "MISSING_SETTING" : "INVALID_SETTING",
            ways.empty() ? QStringLiteral("Nothing to sign in to the storage account with is given.")
                         : QStringLiteral("More than one way to sign in to the storage account is given."),
            QStringLiteral(
                "Give one of: the secret sas; the secret accountKey; or stagingTenant and "
                "stagingClientId with the secret stagingClientSecret or stagingPrivateKey. An empty "
                "value takes one away."));
    return ways.front();
}

/// The cloud that the account's host belongs to; the worldwide one for any other host.
static QString cloudOf(const ContainerAddress &address)
{
    const QString host = QUrl::fromEncoded(address.url).host();
    const auto &clouds = net::allClouds();
    const auto found = std::ranges::find_if(
        clouds, [&](const net::Cloud &cloud) { return host.endsWith(u'.' + cloud.blobSuffix); });
    return found == clouds.end() ? clouds.front().id : found->id;
}

static net::EntraApp appOf(const model::Values &values, const ContainerAddress &address)
{
    return {.cloud = cloudOf(address),
            .tenant = values.value("stagingTenant"),
            .clientId = values.value("stagingClientId"),
            .loginUrl = QUrl(values.value("stagingLoginUrl")),
            .loginSetting = QStringLiteral("stagingLoginUrl")};
}

SignIn::SignIn(const staging::StagingContext &context, const ContainerAddress &address)
    : m_secret(context.secret),
      m_clock(*context.clock),
      m_values(context.values),
      m_address(address),
      m_way(wayOf(context))
{
    if (m_way == Way::AccountKey && address.account.isEmpty())
        throw base::inputFailure(
            "INVALID_SETTING",
            QStringLiteral(
                "The account key needs an address that names the account, and “containerUrl” does not."),
            QStringLiteral("Give the storage account's own address as containerUrl, such as "
                           "https://account.blob.core.windows.net/container, or sign in with a SAS."));
    if (m_way != Way::Entra)
        return;
    const bool hasProof = context.secretKeys.contains("stagingClientSecret") ||
                          context.secretKeys.contains("stagingPrivateKey");
    if (!hasProof || m_values.value("stagingTenant").isEmpty())
        throw base::inputFailure(
            "MISSING_SETTING", QStringLiteral("To sign in with Microsoft Entra ID, something is missing."),
            QStringLiteral("Give stagingTenant, stagingClientId and the secret stagingClientSecret or "
                           "stagingPrivateKey."));
}

void SignIn::prepare()
{
    if (m_way == Way::Sas && !m_sas)
        m_sas = sasOf(m_secret("sas"), m_address);
    if (m_way == Way::AccountKey && m_accountKey.isEmpty()) {
        const base::Secret key(m_secret("accountKey").reveal().trimmed());
        if (!isAccountKey(key))
            throw base::inputFailure(
                "INVALID_SECRET",
                QStringLiteral(
                    "The secret “accountKey” is no key of a storage account, which is base64 of 64 bytes."),
                QStringLiteral(
                    "Copy “Key” whole from the storage account's access keys in the Azure portal, not the "
                    "connection string."));
        m_accountKey = key;
    }
    if (m_way == Way::Entra && !m_tokens) {
        net::EntraApp app = appOf(m_values, m_address);
        app.clientSecret = m_secret("stagingClientSecret");
        app.privateKey = m_secret("stagingPrivateKey");
        net::checkEntraApp(app);
        m_tokens = net::entraTokenSource(app, net::cloudOf(app.cloud).storageScope(), m_clock);
    }
}

const Sas &SignIn::sas()
{
    prepare();
    return *m_sas;
}

void SignIn::append(const base::Secret &query, net::Request &request) const
{
    const QByteArray url = request.url.toEncoded();
    request.url = QUrl::fromEncoded(url + (request.url.hasQuery() ? '&' : '?') + query.reveal());
}

void SignIn::sign(net::Request &request, net::Http &http, const base::Stop &stop)
{
    prepare();
    const auto now = QDateTime::fromMSecsSinceEpoch(m_clock.now().time_since_epoch().count(), Qt::UTC);
    const QString date = QLocale::c().toString(now, QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"));
    request.headers.push_back({"x-ms-date", date.toLatin1()});
    switch (m_way) {
    case Way::Sas:
        return append(m_sas->query, request);
    case Way::AccountKey:
        request.credentials.push_back(sharedKeyHeader(request, m_address.account, m_accountKey));
        return;
    case Way::Entra:
        m_token = m_tokens->token(http, stop);
        request.credentials.push_back({"Authorization", "Bearer " + m_token.reveal()});
        return;
    }
}

bool SignIn::isOutdated(const net::Response &response)
{
    if (m_way != Way::Entra || response.status != 401)
        return false;
    m_tokens->reject(m_token);
    return true;
}

} // namespace azureblob
