// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/chatter/settings.h"

#include <QRegularExpression>

#include "base/failure.h"
#include "net/address.h"

namespace chatter {

using model::Field;

static QUrl loginAddress(const QString &text)
{
    const QUrl given(text.trimmed());
    net::checkAddress(given); // what stands behind it is left out
    QUrl url;
    url.setScheme(given.scheme());
    url.setHost(given.host());
    url.setPort(given.port());
    return url;
}

static QString myDomainFix()
{
    return QStringLiteral("Give the address that Setup › My Domain shows as “Current My Domain URL”, such as "
                          "https://company.my.salesforce.com.");
}

static void checkHost(const Settings &settings)
{
    const QString host = settings.loginUrl.host().toLower();
    const bool isShared =
        host == QLatin1String("login.salesforce.com") || host == QLatin1String("test.salesforce.com");
    if (settings.auth == Settings::Auth::ClientCredentials && isShared)
        throw base::inputFailure(
            "MY_DOMAIN_NEEDED",
            QStringLiteral(
                "“%1” signs nobody in with client credentials; the organisation's own address does.")
                .arg(host),
            myDomainFix());
    if (host.endsWith(QLatin1String(".lightning.force.com")))
        throw base::inputFailure(
            "INVALID_SETTING", QStringLiteral("“%1” is the address of pages, not of the sign-in.").arg(host),
            myDomainFix());
}

static void checkForms(const Settings &settings)
{
    static const QRegularExpression channel(QStringLiteral("^/(event|u)/[A-Za-z0-9_/]{1,200}$"));
    static const QRegularExpression version(QStringLiteral("^[1-9][0-9]{1,2}\\.0$"));
    if (!settings.channel.isEmpty() && !channel.match(settings.channel).hasMatch())
        throw base::inputFailure(
            "INVALID_SETTING", QStringLiteral("“%1” is no channel.").arg(settings.channel),
            QStringLiteral(
                "Give /event/Chatter_Archive__e, the name of a generic channel such as /u/Chatter, "
                "or none."));
    if (!settings.apiVersion.isEmpty() && !version.match(settings.apiVersion).hasMatch())
        throw base::inputFailure("INVALID_SETTING",
                                 QStringLiteral("“%1” is no API version.").arg(settings.apiVersion),
                                 QStringLiteral("Give one such as 62.0, or leave it empty."));
}

Settings Settings::of(const model::Values &values)
{
    Settings settings;
    settings.loginUrl = loginAddress(values.value("loginUrl"));
    const QString auth = values.value("auth");
    settings.auth = auth == u"jwt"        ? Auth::Jwt
                    : auth == u"password" ? Auth::Password
                                          : Auth::ClientCredentials;
    settings.clientId = values.value("clientId").trimmed();
    settings.username = values.value("username").trimmed();
    settings.channel = values.value("channel").trimmed();
    if (settings.channel == u"none")
        settings.channel.clear();
    settings.apiVersion = values.value("apiVersion").trimmed();
    if (values.contains("budgetPercent"))
        settings.budgetPercent = values.value("budgetPercent").toInt();
    settings.publicGroups = values.value("publicGroups") == u"on";
    settings.recordFollowers = values.value("recordFollowers") == u"on";
    settings.trackedChanges = values.value("trackedChanges") == u"on";
    settings.stripsInvalid = values.value("stripInvalid") == u"on";
    for (const QString &type : values.value("leaveOut").split(u',', Qt::SkipEmptyParts))
        settings.leftOut.append(type.trimmed());
    checkHost(settings);
    checkForms(settings);
    return settings;
}

static model::Fields signInFields()
{
    return {
        {.key = "loginUrl",
         .label = QStringLiteral("Sign-in address"),
         .help = QStringLiteral("My Domain of the organisation, such as https://company.my.salesforce.com. "
                                "With a private key or a password also https://login.salesforce.com, or "
                                "https://test.salesforce.com for a sandbox."),
         .type = Field::Type::Url,
         .required = true},
        {.key = "auth",
         .label = QStringLiteral("Sign-in"),
         .help = QStringLiteral(
             "With the app's key and secret, as the user set in the app (client_credentials); with the app's "
             "key and a private key, as the user named here (jwt); or with the user's password and security "
             "token, which newer organisations refuse (password)."),
         .type = Field::Type::Choice,
         .defaultValue = QStringLiteral("client_credentials"),
         .choices = {QStringLiteral("client_credentials"), QStringLiteral("jwt"), QStringLiteral("password")},
         .choiceLabels = {QStringLiteral("App's key and secret"), QStringLiteral("App's key and private key"),
                          QStringLiteral("User name and password")}},
        {.key = "clientId",
         .label = QStringLiteral("Consumer key"),
         .help = QStringLiteral("From the External Client App, under Settings › OAuth Settings › Consumer "
                                "Key and Secret."),
         .required = true},
        {.key = "clientSecret",
         .label = QStringLiteral("Consumer secret"),
         .help = QStringLiteral("Belongs to the consumer key. Not needed with a private key."),
         .type = Field::Type::Secret},
        {.key = "username",
         .label = QStringLiteral("User name"),
         .help = QStringLiteral("The integration user to sign in as, with a private key or a password. "
                                "With key and secret the app names the user.")}};
}

static model::Fields userFields()
{
    return {
        {.key = "password",
         .label = QStringLiteral("Password"),
         .help = QStringLiteral("The integration user's password."),
         .type = Field::Type::Secret,
         .onlyWhen = "auth=password"},
        {.key = "securityToken",
         .label = QStringLiteral("Security token"),
         .help = QStringLiteral("The user's personal token, which Salesforce mails after Settings › Reset My "
                                "Security Token. Empty where the network's addresses are trusted."),
         .type = Field::Type::Secret,
         .onlyWhen = "auth=password"},
        {.key = "privateKey",
         .label = QStringLiteral("Private key"),
         .help = QStringLiteral("RSA, 2048 bits or more, as PEM; its certificate is uploaded to the app."),
         .type = Field::Type::Secret,
         .onlyWhen = "auth=jwt"}};
}

static Field onOff(const char *key, const QString &label, const QString &help)
{
    return {.key = key,
            .label = label,
            .help = help,
            .type = Field::Type::Choice,
            .defaultValue = QStringLiteral("off"),
            .advanced = true,
            .choices = {QStringLiteral("off"), QStringLiteral("on")},
            .choiceLabels = {QStringLiteral("Off"), QStringLiteral("On")}};
}

static model::Fields readingFields()
{
    return {
        {.key = "channel",
         .label = QStringLiteral("Channel of edits and deletions"),
         .help = QStringLiteral("The channel that the triggers post to. The package for Salesforce brings "
                                "/event/Chatter_Archive__e; generic channels (/u/…) keep events for 24 hours "
                                "only. none: edits and deletions are looked for, without who deleted."),
         .defaultValue = QStringLiteral("/event/Chatter_Archive__e")},
        {.key = "budgetPercent",
         .label = QStringLiteral("Share of API requests (%)"),
         .help = QStringLiteral("A run pauses when the organisation has used so much of its daily API "
                                "requests; the next run goes on."),
         .type = Field::Type::Integer,
         .defaultValue = QStringLiteral("80"),
         .advanced = true,
         .minimum = 1,
         .maximum = 100},
        {.key = "leaveOut",
         .label = QStringLiteral("Types left out"),
         .help = QStringLiteral("Types of posts that are not captured, separated by commas, such as "
                                "EmailMessageEvent where mail is archived already. Empty: none."),
         .type = Field::Type::List,
         .advanced = true},
        {.key = "apiVersion",
         .label = QStringLiteral("API version"),
         .help = QStringLiteral("Such as 62.0. Empty: the newest of the server that was tried."),
         .advanced = true}};
}

model::Fields fields()
{
    model::Fields all = signInFields();
    for (const model::Fields &more : {userFields(), readingFields()})
        all.insert(all.end(), more.begin(), more.end());
    all.push_back(onOff("publicGroups", QStringLiteral("Members of public groups"),
                        QStringLiteral("on: posts of public groups go to all members as well. off: to who "
                                       "wrote, was mentioned or owns the group. Members of private groups "
                                       "always get theirs.")));
    all.push_back(onOff("recordFollowers", QStringLiteral("Followers of records"),
                        QStringLiteral("on: posts on cases, accounts and other records go to who follows the "
                                       "record as well. off: to who wrote, was mentioned or owns it.")));
    all.push_back(onOff("trackedChanges", QStringLiteral("Tracked changes"),
                        QStringLiteral("on: what Salesforce itself writes into feeds (tracked changes, "
                                       "created records, …) is captured as well.")));
    all.push_back(onOff("stripInvalid", QStringLiteral("Mend addresses of sandboxes"),
                        QStringLiteral("on: the “.invalid” that a Salesforce sandbox puts behind each "
                                       "address is taken off.")));
    return all;
}

} // namespace chatter
