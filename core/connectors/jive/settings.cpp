// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/jive/settings.h"

#include "net/address.h"

namespace jive {

using model::Field;

Settings Settings::of(const model::Values &values)
{
    QString address = values.value("url").trimmed();
    while (address.endsWith(u'/'))
        address.chop(1);
    Settings settings;
    settings.url = QUrl(address);
    net::checkBaseAddress(settings.url, QStringLiteral("url"));
    settings.usesOAuth = values.value("auth") == u"oauth";
    settings.username = values.value("username").trimmed();
    settings.clientId = values.value("clientId").trimmed();
    settings.runsAs = values.value("runAs") == u"on";
    for (const QString &host : values.value("attachmentHosts").split(u',', Qt::SkipEmptyParts))
        settings.attachmentHosts.append(host.trimmed().toLower());
    settings.requestsPerSecond = values.value("requestsPerSecond").toInt();
    return settings;
}

static model::Fields signInFields()
{
    return {
        {.key = "auth",
         .label = QStringLiteral("Sign-in"),
         .help = QStringLiteral("With the user name and password of a service account that Jive itself knows "
                                "(basic), or with an add-on's client and a refresh token, or user name "
                                "and password (oauth)."),
         .type = Field::Type::Choice,
         .defaultValue = QStringLiteral("basic"),
         .choices = {QStringLiteral("basic"), QStringLiteral("oauth")},
         .choiceLabels = {QStringLiteral("User name and password"), QStringLiteral("Add-on (OAuth)")}},
        {.key = "username",
         .label = QStringLiteral("User name"),
         .help = QStringLiteral("The service account. It needs Full Access; with less, only what it may see "
                                "is captured.")},
        {.key = "password",
         .label = QStringLiteral("Password"),
         .help = QStringLiteral("The service account's password."),
         .type = Field::Type::Secret},
        {.key = "clientId",
         .label = QStringLiteral("Client id"),
         .help = QStringLiteral("From the add-on that an administrator uploaded to Jive."),
         .onlyWhen = "auth=oauth"},
        {.key = "clientSecret",
         .label = QStringLiteral("Client secret"),
         .help = QStringLiteral("Belongs to the client id of the add-on."),
         .type = Field::Type::Secret,
         .onlyWhen = "auth=oauth"},
        {.key = "refreshToken",
         .label = QStringLiteral("Refresh token"),
         .help = QStringLiteral("Signs in without a password, and is renewed by itself. Empty: user name and "
                                "password are used."),
         .type = Field::Type::Secret,
         .onlyWhen = "auth=oauth",
         .isRenewed = true}};
}

static Field addressField()
{
    return {.key = "url",
            .label = QStringLiteral("Community address"),
            .help = QStringLiteral("The address people open the community with, such as "
                                   "https://community.example.com."),
            .type = Field::Type::Url,
            .required = true};
}

model::Fields fields()
{
    model::Fields all{addressField()};
    for (const Field &field : signInFields())
        all.push_back(field);
    all.push_back({.key = "runAs",
                   .label = QStringLiteral("Read direct messages"),
                   .help = QStringLiteral("on: direct messages and shares are read as each person (Run-As), "
                                          "which Jive has to permit. off: they are not captured."),
                   .type = Field::Type::Choice,
                   .defaultValue = QStringLiteral("off"),
                   .choices = {QStringLiteral("off"), QStringLiteral("on")},
                   .choiceLabels = {QStringLiteral("Off"), QStringLiteral("On")}});
    all.push_back({.key = "attachmentHosts",
                   .label = QStringLiteral("Attachment hosts"),
                   .help = QStringLiteral("Other hosts that attachments may be fetched from, separated by "
                                          "commas. Empty: every public host over https. The sign-in goes to "
                                          "none of them."),
                   .type = Field::Type::List,
                   .advanced = true});
    all.push_back({.key = "requestsPerSecond",
                   .label = QStringLiteral("Requests a second"),
                   .help = QStringLiteral("How fast Jive is asked, on average. Its own limit is 7 unless an "
                                          "administrator changed it. 0: no limit."),
                   .type = Field::Type::Integer,
                   .defaultValue = QStringLiteral("7"),
                   .advanced = true,
                   .minimum = 0,
                   .maximum = 1000});
    return all;
}

} // namespace jive
