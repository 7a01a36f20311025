// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "target/imap/application.h"

#include <QFile>

#include "base/digest.h"
#include "base/failure.h"

namespace imap {

using Type = model::Field::Type;

static net::EntraApp appOf(const model::Values &values)
{
    return {.cloud = values.value("cloud"),
            .tenant = values.value("tenant"),
            .clientId = values.value("clientId"),
            .loginUrl = QUrl(values.value("loginUrl"))};
}

static QByteArray certificateOf(const QString &path)
{
    constexpr qint64 largest = 1 << 20;
    if (path.isEmpty())
        return {};
    QFile file(path);
    if (file.open(QIODevice::ReadOnly))
        return file.read(largest);
    throw base::inputFailure(
        "CERTIFICATE_INVALID",
        QStringLiteral("The certificate %1 cannot be read: %2.").arg(path, file.errorString()),
        QStringLiteral("Name a PEM or DER file in the setting certificate, or leave it empty."));
}

void checkApplication(const model::Values &values)
{
    net::entraEndpoint(appOf(values), QStringLiteral("token"));
}

static net::EntraApp openedApp(const target::TargetContext &context)
{
    net::EntraApp app = appOf(context.values);
    app.clientSecret = context.secret("clientSecret");
    app.privateKey = context.secret("privateKey");
    app.keyPassphrase = context.secret("keyPassphrase");
    app.certificate = certificateOf(context.values.value("certificate"));
    return app;
}

void checkKey(const target::TargetContext &context)
{
    if (context.values.value("auth") != QLatin1String("xoauth2"))
        return;
    if (const net::EntraApp app = openedApp(context); !app.privateKey.isEmpty())
        net::checkEntraApp(app);
}

std::shared_ptr<net::TokenSource> Applications::tokensFor(const target::TargetContext &context,
                                                          const base::Clock &clock)
{
    const net::EntraApp app = openedApp(context);
    base::Digest digest;
    for (const QString &part : {app.cloud, app.tenant, app.clientId, app.loginUrl.toString()})
        digest.addField(part.toUtf8());
    for (const base::Secret *part : {&app.clientSecret, &app.privateKey, &app.keyPassphrase})
        digest.addField(part->reveal());
    digest.addField(app.certificate);
    const std::lock_guard lock(m_mutex);
    std::erase_if(m_sources, [](const auto &each) { return each.second.expired(); });
    std::weak_ptr<net::TokenSource> &known = m_sources[digest.result()];
    auto source = known.lock();
    if (!source)
        known = source = net::entraTokenSource(app, net::cloudOf(app.cloud).imapScope(), clock);
    return source;
}

/// How the application proves who it is, and where.
static model::Fields proofFields(const QByteArray &when)
{
    return {
        {.key = "clientSecret",
         .label = QStringLiteral("Client secret"),
         .help = QStringLiteral("Its value, not its id. Empty when a certificate is used."),
         .type = Type::Secret,
         .onlyWhen = when},
        {.key = "privateKey",
         .label = QStringLiteral("Private key"),
         .help = QStringLiteral("Of the certificate: PEM or PKCS#12. It goes before the client secret."),
         .type = Type::Secret,
         .onlyWhen = when},
        {.key = "keyPassphrase",
         .label = QStringLiteral("Key's passphrase"),
         .help = QStringLiteral("Opens the private key. Empty: it is not encrypted."),
         .type = Type::Secret,
         .advanced = true,
         .onlyWhen = when},
        {.key = "certificate",
         .label = QStringLiteral("Certificate"),
         .help = QStringLiteral("A PEM or DER file. Empty when the private key's file holds it."),
         .type = Type::File,
         .advanced = true,
         .onlyWhen = when},
        {.key = "loginUrl",
         .label = QStringLiteral("Sign-in address"),
         .help = QStringLiteral("Instead of the cloud's own. Empty: the cloud's."),
         .type = Type::Url,
         .advanced = true,
         .onlyWhen = when},
    };
}

model::Fields applicationFields()
{
    const QByteArray when = "auth=xoauth2";
    model::Field cloud = net::cloudField();
    cloud.help = QStringLiteral("Which of Microsoft's clouds the tenant is in.");
    cloud.advanced = true;
    cloud.onlyWhen = when;
    model::Fields fields{
        cloud,
        {.key = "tenant",
         .label = QStringLiteral("Tenant"),
         .help =
             QStringLiteral("The tenant's id or one of its domains; in the Entra admin centre's overview."),
         .required = true,
         .onlyWhen = when},
        {.key = "clientId",
         .label = QStringLiteral("Application (client) ID"),
         .help = QStringLiteral("Of the app registration that has IMAP.AccessAsApp, and full access to each "
                                "mailbox."),
         .required = true,
         .onlyWhen = when},
    };
    const model::Fields proof = proofFields(when);
    fields.insert(fields.end(), proof.begin(), proof.end());
    return fields;
}

} // namespace imap
