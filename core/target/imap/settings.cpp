// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "target/imap/settings.h"

#include <algorithm>

#include "base/failure.h"
#include "net/address.h"
#include "target/imap/application.h"

namespace imap {

using Type = model::Field::Type;

QUrl Settings::url() const
{
    QUrl url;
    url.setScheme(security == Security::Tls ? QStringLiteral("imaps") : QStringLiteral("imap"));
    url.setHost(host);
    url.setPort(port);
    return url;
}

QString Settings::ownMailbox() const
{
    return username.contains(u'@') ? username.toLower() : QString();
}

static QString checkedName(const model::Values &values, const QByteArray &key)
{
    QString value = values.value(key);
    if (std::ranges::none_of(value, [](QChar c) { return c.category() == QChar::Other_Control; }))
        return value;
    throw base::inputFailure(
        "INVALID_SETTING",
        QStringLiteral("“%1” holds a character that no name has.").arg(QString::fromLatin1(key)),
        QStringLiteral("Type it anew."));
}

static QString checkedHost(const model::Values &values)
{
    QUrl url;
    url.setHost(values.value("host"), QUrl::StrictMode);
    if (!url.host().isEmpty())
        return url.host();
    throw base::inputFailure("INVALID_SETTING",
                             QStringLiteral("“%1” is not valid for “host”.").arg(values.value("host")),
                             QStringLiteral("Give the mail server's name, such as imap.example.com."));
}

static void check(const Settings &settings)
{
    if (settings.security == Settings::Security::None && !net::isLoopback(settings.host))
        throw base::inputFailure(
            "INSECURE_ADDRESS",
            QStringLiteral("The connection to %1 would not be encrypted, and it is not this machine.")
                .arg(settings.host),
            QStringLiteral("Set security to tls or starttls; none is for this machine alone."));
    if (settings.auth == Settings::Auth::Plain && settings.username.isEmpty() &&
        settings.masterUser.isEmpty())
        throw base::inputFailure(
            "MISSING_SETTING", QStringLiteral("Neither “username” nor “masterUser” says who signs in."),
            QStringLiteral(
                "Give --set masterUser= to reach every mailbox of the directory, or --set username= "
                "for one mailbox."));
    if (settings.auth == Settings::Auth::Xoauth2 && !settings.masterUser.isEmpty())
        throw base::inputFailure("INVALID_SETTING",
                                 QStringLiteral("“masterUser” is not used together with xoauth2."),
                                 QStringLiteral("Leave it empty: the application opens every mailbox."));
    if (settings.directory.isEmpty() && settings.ownMailbox().isEmpty())
        throw base::inputFailure(
            "MISSING_SETTING", QStringLiteral("“directory” is missing: who has a mailbox?"),
            QStringLiteral("Give --set directory= with a CSV file, or an e-mail address as "
                           "“username” for that mailbox alone."));
}

Settings settingsOf(const model::Values &values)
{
    Settings settings;
    settings.host = checkedHost(values);
    const QString security = values.value("security");
    if (security == QLatin1String("starttls"))
        settings.security = Settings::Security::StartTls;
    else if (security == QLatin1String("none"))
        settings.security = Settings::Security::None;
    if (values.value("auth") == QLatin1String("xoauth2"))
        settings.auth = Settings::Auth::Xoauth2;
    const quint16 usual = settings.security == Settings::Security::Tls ? 993 : 143;
    settings.port = values.value("port").isEmpty() ? usual : values.value("port").toUShort();
    settings.username = checkedName(values, "username");
    settings.masterUser = checkedName(values, "masterUser");
    settings.directory = values.value("directory");
    settings.folderPrefix = checkedName(values, "folderPrefix");
    if (settings.folderPrefix == QLatin1String("/"))
        settings.folderPrefix.clear();
    check(settings);
    if (settings.auth == Settings::Auth::Xoauth2)
        checkApplication(values);
    return settings;
}

static model::Fields serverFields()
{
    return {
        {.key = "host",
         .label = QStringLiteral("Mail server"),
         .help =
             QStringLiteral("The IMAP server's name, e.g. imap.example.com. Its certificate must carry it."),
         .required = true},
        {.key = "port",
         .label = QStringLiteral("Port"),
         .help = QStringLiteral("Empty: 993 where it is encrypted from the first byte, else 143."),
         .type = Type::Integer,
         .minimum = 1,
         .maximum = 65535},
        {.key = "security",
         .label = QStringLiteral("Encryption"),
         .help = QStringLiteral(
             "From the first byte (tls), or after a plain greeting (starttls). The certificate "
             "is always verified. No encryption (none) is for a server on this computer alone."),
         .type = Type::Choice,
         .defaultValue = QStringLiteral("tls"),
         .choices = {QStringLiteral("tls"), QStringLiteral("starttls"), QStringLiteral("none")},
         .choiceLabels = {QStringLiteral("TLS from the first byte"), QStringLiteral("STARTTLS"),
                          QStringLiteral("None")}},
    };
}

static model::Fields signInFields()
{
    return {
        {.key = "auth",
         .label = QStringLiteral("Sign-in"),
         .help = QStringLiteral("With a user name and password (plain), or as an application registered in "
                                "Microsoft Entra ID, for Exchange Online (xoauth2)."),
         .type = Type::Choice,
         .defaultValue = QStringLiteral("plain"),
         .choices = {QStringLiteral("plain"), QStringLiteral("xoauth2")},
         .choiceLabels = {QStringLiteral("User name and password"),
                          QStringLiteral("Application in Microsoft Entra ID")}},
        {.key = "username",
         .label = QStringLiteral("User name"),
         .help =
             QStringLiteral("Who signs in when there is no master user; only this user's own mailbox can be "
                            "delivered to. An e-mail address."),
         .onlyWhen = "auth=plain",
         .isPlace = true},
        {.key = "password",
         .label = QStringLiteral("Password"),
         .help = QStringLiteral("The master user's, or else the user's."),
         .type = Type::Secret,
         .required = true,
         .onlyWhen = "auth=plain"},
        {.key = "masterUser",
         .label = QStringLiteral("Master user"),
         .help =
             QStringLiteral("A user of the server who may open every mailbox (Dovecot: a passdb with "
                            "master=yes; Cyrus: proxyservers). Signs in for each mailbox of the directory."),
         .onlyWhen = "auth=plain"},
    };
}

static model::Fields mailboxFields()
{
    return {
        {.key = "directory",
         .label = QStringLiteral("Directory"),
         .help =
             QStringLiteral("A CSV file with the columns address,displayName,aliases: one line a mailbox, "
                            "aliases separated by semicolons. Empty: the user's own mailbox alone."),
         .type = Type::File},
        {.key = "folderPrefix",
         .label = QStringLiteral("Folder above"),
         .help =
             QStringLiteral("Where the connectors' folders are made, levels separated by a slash. A single "
                            "slash means the top level, for servers that want no folders in the Inbox."),
         .defaultValue = QStringLiteral("INBOX"),
         .advanced = true,
         .isPlace = true},
    };
}

model::Fields settingsFields()
{
    model::Fields fields = serverFields();
    for (const model::Fields &more : {signInFields(), mailboxFields(), applicationFields()})
        fields.insert(fields.end(), more.begin(), more.end());
    return fields;
}

} // namespace imap
