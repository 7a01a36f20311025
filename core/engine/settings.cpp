// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/settings.h"

#include <algorithm>

#include <QRegularExpression>

#include "base/failure.h"
#include "base/oneline.h"
#include "net/address.h"
#include "net/proxies.h"
#include "net/security.h"
#include "net/smtp.h"

namespace engine {

using model::Field;

static model::Fields alertFields()
{
    return {
        {.key = "alertMail",
         .label = QStringLiteral("Alerts by e-mail"),
         .help = QStringLiteral("Addresses, separated by commas, that are told when a connector fails, needs "
                                "attention, is overdue, or is healthy again. Needs a mail server.")},
        {.key = "smtpUrl",
         .label = QStringLiteral("Mail server"),
         .help =
             QStringLiteral("smtp://host:587 (encrypted with STARTTLS) or smtps://host:465. It is reached "
                            "directly, without the proxy.")},
        {.key = "smtpFrom",
         .label = QStringLiteral("Sender of alerts"),
         .help = QStringLiteral("The address alerts come from; empty: the first one they go to.")},
        {.key = "smtpUser",
         .label = QStringLiteral("User at the mail server"),
         .help = QStringLiteral("Empty: mail is handed in without signing in.")},
        {.key = "smtpPassword",
         .label = QStringLiteral("Password at the mail server"),
         .help = QStringLiteral("Of the user at the mail server."),
         .type = Field::Type::Secret},
        {.key = "alertWebhook",
         .label = QStringLiteral("Alerts by webhook"),
         .help = QStringLiteral("https address that gets the same as JSON: connector, state, before, text, "
                                "counts, at."),
         .type = Field::Type::Url},
        {.key = "alertWebhookSecret",
         .label = QStringLiteral("Alerts by a secret webhook"),
         .help = QStringLiteral("The same where whoever knows the address may post (Slack, Teams): it is "
                                "kept sealed and shown nowhere. Goes before the other."),
         .type = Field::Type::Secret},
    };
}

static model::Fields generalFields()
{
    return {
        {.key = "proxy",
         .label = QStringLiteral("Proxy"),
         .help = QStringLiteral("system, none, or http://host:port."),
         .defaultValue = QStringLiteral("system")},
        {.key = "caFile",
         .label = QStringLiteral("Extra CA file"),
         .help = QStringLiteral("PEM file of certificates trusted besides the system's."),
         .type = Field::Type::File},
        {.key = "lanes",
         .label = QStringLiteral("Lanes"),
         .help = QStringLiteral("How many mailboxes are written to at the same time."),
         .type = Field::Type::Integer,
         .defaultValue = QStringLiteral("16"),
         .minimum = 1,
         .maximum = 64},
        {.key = "spoolLimit",
         .label = QStringLiteral("Spool limit (MB)"),
         .help = QStringLiteral("Collecting waits while more than this many MB are kept locally and not yet "
                                "delivered."),
         .type = Field::Type::Integer,
         .defaultValue = QStringLiteral("20480"),
         .minimum = 64,
         .maximum = 1 << 30}, // of MB: bytes fit into 64 bits
    };
}

static model::Fields waitFields()
{
    return {
        {.key = "retentionDays",
         .label = QStringLiteral("Retention of staged segments (days)"),
         .help = QStringLiteral(
             "Staged segments are kept this long after everything in them is delivered; 0: for ever."),
         .type = Field::Type::Integer,
         .defaultValue = QStringLiteral("0"),
         .minimum = 0,
         .maximum = 36500},
        {.key = "secondLookSeconds",
         .label = QStringLiteral("Second look (seconds)"),
         .help = QStringLiteral(
             "After an unknown outcome the mailbox is looked through at once and again after this time, "
             "before anything is sent again."),
         .type = Field::Type::Integer,
         .defaultValue = QStringLiteral("30"),
         .advanced = true,
         .minimum = 0,
         .maximum = 3600},
    };
}

static model::Fields languageFields()
{
    return {
        {.key = "locale",
         .label = QStringLiteral("Language"),
         .help = QStringLiteral("system, en, de, fr, es or ja."),
         .type = Field::Type::Choice,
         .defaultValue = QStringLiteral("system"),
         .choices = {QStringLiteral("system"), QStringLiteral("en"), QStringLiteral("de"),
                     QStringLiteral("fr"), QStringLiteral("es"), QStringLiteral("ja")}},
    };
}

const model::Fields &settingFields()
{
    static const model::Fields fields = [] {
        model::Fields all = generalFields();
        for (const model::Fields &more : {waitFields(), languageFields(), alertFields()})
            all.insert(all.end(), more.begin(), more.end());
        return all;
    }();
    return fields;
}

/// Only what cannot be an address; whether it is one, a mail server knows.
static void checkMailAddresses(const QString &value)
{
    static const QRegularExpression address(QStringLiteral("^[^\\s@<>,;]+@[^\\s@<>,;]+$"));
    for (const QString &each : value.split(u',')) {
        if (!address.match(each.trimmed()).hasMatch())
            throw base::inputFailure(
                "INVALID_SETTING",
                QStringLiteral("alertMail: “%1” is no e-mail address.").arg(each.trimmed()),
                QStringLiteral("Give addresses such as it@example.com, separated by commas."));
    }
}

/// Settings are shown, kept in the clear and audited. Who knows such an address may post to it.
static void checkNoSecretIn(const QUrl &webhook)
{
    static const QRegularExpression code(
        QStringLiteral("/(?:(?=[^/]*[0-9])(?=[^/]*[A-Za-z])[^/]{16,}|[^/]{24,})(?:/|$)"));
    if (!webhook.hasQuery() && !webhook.hasFragment() && !code.match(webhook.path()).hasMatch())
        return;
    throw base::inputFailure(
        "SECRET_IN_SETTING",
        QStringLiteral("“alertWebhook” holds more than a place: a code in the address, or what stands behind "
                       "“?” or “#”, may be a secret, and this setting is shown and audited."),
        QStringLiteral(
            "Give the whole address as “Alerts by a secret webhook” instead, which is kept sealed: "
            "settings set --secret alertWebhookSecret=…, from env:NAME, file:PATH or -."));
}

static void checkWebhook(const QUrl &webhook)
{
    net::checkAddress(webhook);
    checkNoSecretIn(webhook);
}

static void checkLine(const QByteArray &key, const QString &value, qsizetype longest)
{
    const bool isBroken = std::ranges::any_of(value, base::changesLines);
    if (!isBroken && value.size() <= longest)
        return;
    throw base::inputFailure(
        "INVALID_SETTING",
        QStringLiteral("“%1” is not valid for “%2”: %3.")
            .arg(base::oneLine(value.left(longest)), QString::fromLatin1(key),
                 isBroken ? QStringLiteral("it has a line break or a mark of direction")
                          : QStringLiteral("it is too long")),
        QStringLiteral("Use up to %1 characters without line breaks and marks of direction.").arg(longest));
}

void checkConnectorSettings(const model::Values &values)
{
    checkLine("itemClass", values.value("itemClass"), 255);
    const QString folder = values.value("folderName");
    checkLine("folderName", folder, 255);
    if (folder.trimmed() == QLatin1String(".") || folder.trimmed() == QLatin1String(".."))
        throw base::inputFailure("INVALID_SETTING",
                                 QStringLiteral("“%1” is not valid for “folderName”.").arg(folder),
                                 QStringLiteral("Use the name of one folder, such as Archive."));
}

void checkSetting(const QByteArray &key, const QString &value)
{
    if (value.isEmpty())
        return;
    if (key == "proxy")
        net::proxiesFor(value, QUrl(QStringLiteral("https://host.invalid/")));
    else if (key == "alertWebhook")
        checkWebhook(QUrl(value));
    else if (key == "smtpUrl")
        net::checkSmtpAddress(QUrl(value));
    else if (key == "caFile")
        net::authoritiesOf(value);
    else if (key == "alertMail")
        checkMailAddresses(value);
}

QString effectiveSetting(const QMap<QByteArray, QString> &stored, const QByteArray &key)
{
    const auto field = std::ranges::find(settingFields(), key, &Field::key);
    if (field != settingFields().end())
        return stored.value(key).isEmpty() ? field->defaultValue : stored.value(key);
    QStringList keys;
    for (const Field &each : settingFields())
        keys.append(QString::fromLatin1(each.key));
    throw base::inputFailure("UNKNOWN_SETTING",
                             QStringLiteral("There is no setting “%1”.").arg(QString::fromUtf8(key)),
                             QStringLiteral("Settings: %1.").arg(keys.join(QStringLiteral(", "))));
}

} // namespace engine
