// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "target/microsoft365/application.h"

#include <QFile>

#include "base/oneline.h"
#include "net/browsersignin.h"
#include "net/jwt.h"

namespace microsoft365 {

static constexpr qsizetype longestName = 320;

static QByteArray certificateIn(const QString &path)
{
    constexpr qint64 largest = 1 << 20;
    if (path.isEmpty())
        return {};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw base::inputFailure(
            "CERTIFICATE_INVALID",
            QStringLiteral("The certificate %1 cannot be read: %2.").arg(path, file.errorString()),
            QStringLiteral("Name the certificate's file, PEM or DER."));
    return file.read(largest);
}

net::EntraApp applicationOf(const target::TargetContext &context)
{
    const model::Values &values = context.values;
    const auto secret = [&](const char *key) {
        return context.secret ? context.secret(key) : base::Secret();
    };
    net::EntraApp app{.cloud = values.value("cloud"),
                      .tenant = values.value("tenant"),
                      .clientId = values.value("clientId"),
                      .loginUrl = QUrl(values.value("loginUrl")),
                      .clientSecret = secret("clientSecret"),
                      .privateKey = secret("privateKey"),
                      .keyPassphrase = secret("keyPassphrase"),
                      .certificate = certificateIn(values.value("certificate")),
                      .refreshToken = {}};
    if (app.clientSecret.isEmpty() && app.privateKey.isEmpty())
        app.refreshToken = secret(refreshTokenKey);
    return app;
}

QString graphScopeOf(const target::TargetContext &context)
{
    return net::cloudOf(context.values.value("cloud")).graphScope();
}

void checkApplication(const target::TargetContext &context)
{
    net::EntraApp app = applicationOf(context);
    if (app.privateKey.isEmpty() && app.clientSecret.isEmpty())
        net::entraEndpoint(app, QStringLiteral("token"));
    else
        net::checkEntraApp(app);
}

QString personIn(const QJsonObject &claims)
{
    for (const char *claim : {"upn", "preferred_username", "unique_name"}) {
        if (const QString name = claims.value(QLatin1String(claim)).toString(); !name.isEmpty())
            return base::oneLine(name.left(longestName));
    }
    return {};
}

/// The access token is opaque, but often says more than an id token that was not asked to.
static QString personBehind(const net::Token &token)
{
    const QString person = personIn(net::claimsIn(token.idToken.reveal()));
    return person.isEmpty() ? personIn(net::claimsIn(token.value.reveal())) : person;
}

target::TargetKind::SignedIn signIn(const target::TargetContext &context,
                                    const target::OpenBrowser &openBrowser, const base::Stop &stop)
{
    const net::EntraApp app = applicationOf(context);
    if (!app.clientSecret.isEmpty() || !app.privateKey.isEmpty())
        throw base::inputFailure(
            "SIGN_IN_NOT_USED",
            QStringLiteral("The account signs in by itself, with a client secret or a private key."),
            QStringLiteral("To sign in as a person, give it an empty client secret and private key first."));
    const base::Clock &clock = clockOf(context);
    net::Http http(context.network, clock, base::Area::Destination);
    const net::Token token = net::signInWithBrowser(net::entraBrowserSignIn(app, graphScopeOf(context)), http,
                                                    clock, openBrowser, stop);
    if (token.refreshToken.isEmpty())
        throw base::Failure(
            base::Reaction::SignInAgain, base::Area::SignIn, "SIGN_IN_INCOMPLETE",
            QStringLiteral("Microsoft signed the person in for an hour alone: it gave no refresh token."),
            QStringLiteral("In the Entra admin centre allow the application offline_access, then sign in "
                           "again."));
    return {{{refreshTokenKey, token.refreshToken}}, personBehind(token)};
}

const base::Clock &clockOf(const target::TargetContext &context)
{
    static const base::SystemClock clock;
    return context.clock ? *context.clock : clock;
}

} // namespace microsoft365
