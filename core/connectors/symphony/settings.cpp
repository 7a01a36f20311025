// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/symphony/settings.h"

#include <algorithm>

#include "base/failure.h"
#include "net/address.h"
#include "net/proxies.h"
#include "sftp/login.h"

namespace symphony {

using model::Field;
using Route = Settings::Route;

static QUrl addressIn(const model::Values &values, const QByteArray &key, const QUrl &otherwise)
{
    QString text = values.value(key).trimmed();
    while (text.endsWith(u'/'))
        text.chop(1);
    if (text.isEmpty())
        return otherwise;
    const QUrl url(text);
    net::checkBaseAddress(url, QString::fromLatin1(key));
    return url;
}

static QString proxyIn(const model::Values &values, const QByteArray &key)
{
    const QString proxy = values.value(key).trimmed();
    if (!proxy.isEmpty())
        net::proxiesFor(proxy, QUrl(QStringLiteral("https://host.invalid/")));
    return proxy;
}

static Route routeOf(const QString &name)
{
    if (name == u"datahose")
        return Route::Datahose;
    if (name == u"contentExport")
        return Route::Export;
    if (name == u"sftp")
        return Route::Sftp;
    return name == u"folder" ? Route::Folder : Route::Datafeed;
}

static void demand(bool isThere, const QString &what)
{
    if (!isThere)
        throw base::inputFailure("MISSING_SETTING", QStringLiteral("This route needs %1.").arg(what),
                                 QStringLiteral("Set it, or choose another route."));
}

static QString sftpHostIn(const QString &text)
{
    static const QString notInHosts = QStringLiteral("/@ \t[]");
    if (std::ranges::any_of(text, [](QChar each) { return notInHosts.contains(each); }))
        throw base::inputFailure("INVALID_SETTING",
                                 // Not shown: a password may stand before the @.
                                 QStringLiteral("“sftpHost” is no name or address of a server."),
                                 QStringLiteral("Give the server's name or address alone, such as "
                                                "sftp.example.com; port, user and folder have settings of "
                                                "their own."));
    return text;
}

static QString sftpHostKeyIn(const QString &text)
{
    const QString fingerprint = sftp::fingerprintIn(text);
    if (fingerprint.isEmpty())
        throw base::inputFailure(
            "INVALID_SETTING", QStringLiteral("“sftpHostKey” is no SHA-256 fingerprint."),
            QStringLiteral("Give the SHA-256 fingerprint of the server's host key, as its administrator sees "
                           "it with ssh-keygen -lf: SHA256: and 43 characters."));
    return fingerprint;
}

static void readSftp(const model::Values &values, Settings &settings)
{
    settings.sftpHost = sftpHostIn(values.value("sftpHost").trimmed());
    settings.sftpPort = quint16(values.value("sftpPort", QStringLiteral("22")).toUInt());
    settings.sftpUser = values.value("sftpUser").trimmed();
    settings.sftpFolder = values.value("sftpFolder").trimmed();
    while (settings.sftpFolder.size() > 1 && settings.sftpFolder.endsWith(u'/'))
        settings.sftpFolder.chop(1);
    if (settings.sftpFolder.isEmpty())
        settings.sftpFolder = QStringLiteral(".");
    demand(!settings.sftpHost.isEmpty(), QStringLiteral("sftpHost"));
    demand(!settings.sftpUser.isEmpty(), QStringLiteral("sftpUser"));
    demand(!values.value("sftpHostKey").trimmed().isEmpty(), QStringLiteral("sftpHostKey"));
    settings.sftpHostKey = sftpHostKeyIn(values.value("sftpHostKey").trimmed());
}

Settings Settings::of(const model::Values &values)
{
    Settings settings;
    settings.pod = addressIn(values, "podUrl", {});
    net::checkAddress(settings.pod);
    settings.agent = addressIn(values, "agentUrl", settings.pod);
    settings.sessionAuth = addressIn(values, "sessionAuthUrl", settings.pod);
    settings.keyManager = addressIn(values, "keyManagerUrl", settings.pod);
    settings.podProxy = proxyIn(values, "podProxy");
    settings.agentProxy = proxyIn(values, "agentProxy");
    settings.sessionAuthProxy = proxyIn(values, "sessionAuthProxy");
    settings.keyManagerProxy = proxyIn(values, "keyManagerProxy");
    settings.username = values.value("username").trimmed();
    settings.usesCertificate = values.value("signIn") == u"certificate";
    settings.route = routeOf(values.value("route"));
    settings.folder = values.value("folder");
    settings.gpg = values.value("gpg").trimmed();
    settings.movesFiles = values.value("after") == u"move";
    settings.takesEvents = model::isTrue(values.value("events", QStringLiteral("true")));
    settings.takesPreviews = model::isTrue(values.value("previews", QStringLiteral("false")));
    settings.groupsDays = values.value("grouping") == u"conversationDay";
    settings.requestsPerSecond = values.value("requestsPerSecond", QStringLiteral("100")).toInt();
    demand(!settings.isOnline() || settings.usesCertificate || !settings.username.isEmpty(),
           QStringLiteral("username"));
    demand(settings.route != Route::Folder || !settings.folder.isEmpty(), QStringLiteral("folder"));
    if (settings.route == Route::Sftp)
        readSftp(values, settings);
    if (settings.groupsDays && settings.readsFiles())
        throw base::inputFailure(
            "INVALID_SETTING",
            QStringLiteral("“conversationDay” is not valid for “grouping” where export files are read."),
            QStringLiteral("Leave grouping at message: the files' own messages are archived."));
    return settings;
}

static Field host(const QByteArray &key, const QString &label, const QString &help)
{
    return {.key = key, .label = label, .help = help, .type = Field::Type::Url, .advanced = true};
}

static model::Fields hostFields()
{
    return {
        {.key = "podUrl",
         .label = QStringLiteral("Pod address"),
         .help = QStringLiteral("The address people open Symphony with, such as "
                                "https://acme.symphony.com. It also names the pod when files are read from "
                                "a folder."),
         .type = Field::Type::Url,
         .required = true},
        host("agentUrl", QStringLiteral("Agent address"),
             QStringLiteral("Where the Agent answers, if it runs in the organisation. Empty: at the pod's "
                            "address.")),
        host("sessionAuthUrl", QStringLiteral("Session authentication address"),
             QStringLiteral("Where sessions are signed in to. Empty: at the pod's address.")),
        host("keyManagerUrl", QStringLiteral("Key manager address"),
             QStringLiteral("Where the key manager answers, if it runs in the organisation. Empty: at the "
                            "pod's address."))};
}

static Field proxy(const QByteArray &key, const QString &label)
{
    return {.key = key,
            .label = label,
            .help = QStringLiteral("system, none, or http://host:port. Empty: as set for the whole program."),
            .advanced = true};
}

static model::Fields proxyFields()
{
    return {proxy("podProxy", QStringLiteral("Proxy to the pod")),
            proxy("agentProxy", QStringLiteral("Proxy to the Agent")),
            proxy("sessionAuthProxy", QStringLiteral("Proxy to session authentication")),
            proxy("keyManagerProxy", QStringLiteral("Proxy to the key manager"))};
}

static model::Fields certificateFields()
{
    return {{.key = "clientCertificate",
             .label = QStringLiteral("Client certificate"),
             .help = QStringLiteral("One file with the service account's certificate and its RSA key, PEM or "
                                    "PKCS#12. It is shown to session authentication and key manager alone."),
             .type = Field::Type::Secret,
             .onlyWhen = "signIn=certificate"},
            {.key = "clientPassphrase",
             .label = QStringLiteral("Passphrase of the client certificate"),
             .help = QStringLiteral("Empty: the file has none."),
             .type = Field::Type::Secret,
             .onlyWhen = "signIn=certificate"}};
}

static model::Fields signInFields()
{
    return {
        {.key = "signIn",
         .label = QStringLiteral("Sign-in"),
         .help = QStringLiteral("key: with the service account's RSA key. certificate: with a client "
                                "certificate, where the pod permits that; session authentication and key "
                                "manager then mostly have addresses of their own."),
         .type = Field::Type::Choice,
         .defaultValue = QStringLiteral("key"),
         .advanced = true,
         .choices = {QStringLiteral("key"), QStringLiteral("certificate")},
         .choiceLabels = {QStringLiteral("RSA key"), QStringLiteral("Client certificate")}},
        {.key = "username",
         .label = QStringLiteral("User name"),
         .help = QStringLiteral("The service account's user name. Not needed to read files from a folder."),
         .onlyWhen = "signIn=key"},
        {.key = "privateKey",
         .label = QStringLiteral("Private key"),
         .help = QStringLiteral("The service account's RSA key, PEM. Its public half is in the account in "
                                "Symphony's admin console. Not needed to read files from a folder."),
         .type = Field::Type::Secret,
         .onlyWhen = "signIn=key"}};
}

static Field routeField()
{
    return {
        .key = "route",
        .label = QStringLiteral("Route"),
        .help = QStringLiteral(
            "What the account is a member of (datafeed: set the schedule to every:15m, because events are "
            "lost that are not read for 30 minutes); the whole pod, where that is licensed, from when it is "
            "first read (datahose); the pod's export files (contentExport); or the same files, from a folder "
            "(folder) or an SFTP server (sftp)."),
        .type = Field::Type::Choice,
        .defaultValue = QStringLiteral("datafeed"),
        .choices = {QStringLiteral("datafeed"), QStringLiteral("datahose"), QStringLiteral("contentExport"),
                    QStringLiteral("folder"), QStringLiteral("sftp")},
        .choiceLabels = {QStringLiteral("Conversations of the account"), QStringLiteral("The whole pod"),
                         QStringLiteral("The pod's export files"), QStringLiteral("Export files in a folder"),
                         QStringLiteral("Export files on an SFTP server")}};
}

static Field ofSftp(const QByteArray &key, const QString &label, const QString &help, bool isRequired)
{
    return {.key = key, .label = label, .help = help, .required = isRequired, .onlyWhen = "route=sftp"};
}

static Field sftpSecret(const QByteArray &key, const QString &label, const QString &help)
{
    Field field = ofSftp(key, label, help, false);
    field.type = Field::Type::Secret;
    return field;
}

static model::Fields sftpFields()
{
    Field port =
        ofSftp("sftpPort", QStringLiteral("Port"), QStringLiteral("Where it answers, mostly 22."), false);
    port.type = Field::Type::Integer;
    port.defaultValue = QStringLiteral("22");
    port.minimum = 1;
    port.maximum = 65535;
    return {
        ofSftp("sftpHost", QStringLiteral("SFTP server"),
               QStringLiteral("Name or address of the server that export files are dropped on, such as "
                              "sftp.example.com. No proxy is used."),
               true),
        port,
        ofSftp("sftpUser", QStringLiteral("SFTP user"),
               QStringLiteral("The account on that server. It needs to read the folder, and to write there "
                              "if files are to be moved."),
               true),
        ofSftp("sftpFolder", QStringLiteral("Folder on the SFTP server"),
               QStringLiteral("The folder that export files arrive in, as this account sees it. Its "
                              "sub-folders are not read. Empty: the account's home."),
               false),
        ofSftp("sftpHostKey", QStringLiteral("Host key"),
               QStringLiteral("The fingerprint of the server's host key, SHA256:…, as its administrator "
                              "sees it with ssh-keygen -lf. A server with another key gets no sign-in."),
               true),
        sftpSecret("sftpPassword", QStringLiteral("SFTP password"),
                   QStringLiteral("Of the SFTP user. Empty: the key alone signs in.")),
        sftpSecret("sftpKey", QStringLiteral("SFTP key"),
                   QStringLiteral("The SFTP user's private key, PEM or OpenSSH. Its public half is with "
                                  "the account on the server. Empty: the password alone signs in.")),
        sftpSecret("sftpPassphrase", QStringLiteral("Passphrase of the SFTP key"),
                   QStringLiteral("Empty: the key has none."))};
}

static model::Fields fileFields()
{
    return {{.key = "folder",
             .label = QStringLiteral("Drop folder"),
             .help = QStringLiteral("The folder that export files arrive in. Its sub-folders are not read."),
             .type = Field::Type::Folder,
             .onlyWhen = "route=folder",
             .isPlace = true},
            {.key = "after",
             .label = QStringLiteral("After reading"),
             .help = QStringLiteral("Files stay (keep), or those that are read go to the sub-folder done, "
                                    "refused ones to quarantine (move)."),
             .type = Field::Type::Choice,
             .defaultValue = QStringLiteral("keep"),
             .choices = {QStringLiteral("keep"), QStringLiteral("move")},
             .choiceLabels = {QStringLiteral("Files stay"), QStringLiteral("Files are moved")},
             .onlyWhen = "route=folder|sftp"},
            {.key = "gpg",
             .label = QStringLiteral("GnuPG program"),
             .help = QStringLiteral("Path of gpg, to decrypt export files (.pgp). Empty: only files that are "
                                    "not encrypted are read."),
             .onlyWhen = "route=contentExport|folder|sftp"},
            {.key = "pgpKey",
             .label = QStringLiteral("OpenPGP key"),
             .help = QStringLiteral("The private key that export files are encrypted for, armoured. Needed "
                                    "with gpg."),
             .type = Field::Type::Secret,
             .onlyWhen = "route=contentExport|folder|sftp"},
            {.key = "pgpPassphrase",
             .label = QStringLiteral("Passphrase of the OpenPGP key"),
             .help = QStringLiteral("Empty: the key has none."),
             .type = Field::Type::Secret,
             .onlyWhen = "route=contentExport|folder|sftp"}};
}

static Field captures(const QByteArray &key, const QString &label, const QString &defaultValue,
                      const QString &help)
{
    return {.key = key,
            .label = label,
            .help = help,
            .type = Field::Type::Bool,
            .defaultValue = defaultValue,
            .advanced = true};
}

static model::Fields captureFields()
{
    return {
        {.key = "grouping",
         .label = QStringLiteral("Grouping"),
         .help = QStringLiteral("Each message is an e-mail of its own (message), or all of a conversation's "
                                "day are one, once the day (UTC) is over (conversationDay)."),
         .type = Field::Type::Choice,
         .defaultValue = QStringLiteral("message"),
         .advanced = true,
         .choices = {QStringLiteral("message"), QStringLiteral("conversationDay")},
         .choiceLabels = {QStringLiteral("One e-mail a message"),
                          QStringLiteral("One e-mail a conversation and day")}},
        captures("events", QStringLiteral("Capture events"), QStringLiteral("true"),
                 QStringLiteral("Who joined and left, rooms that were made, changed and closed, "
                                "connections, and events of the system. Suppressed messages are "
                                "always told.")),
        captures("previews", QStringLiteral("Capture previews"), QStringLiteral("false"),
                 QStringLiteral("The smaller images that Symphony makes of attached ones, beside "
                                "these. They show nothing that the attachment does not.")),
        {.key = "requestsPerSecond",
         .label = QStringLiteral("Requests a second"),
         .help = QStringLiteral("How fast Symphony is asked, on average. Its own limit is 400 for "
                                "all that come from one address. 0: no limit."),
         .type = Field::Type::Integer,
         .defaultValue = QStringLiteral("100"),
         .advanced = true,
         .minimum = 0,
         .maximum = 400}};
}

model::Fields fields()
{
    model::Fields all = hostFields();
    for (const model::Fields &more :
         {proxyFields(), signInFields(), certificateFields(), model::Fields{routeField()}, sftpFields(),
          fileFields(), captureFields()})
        all.insert(all.end(), more.begin(), more.end());
    return all;
}

} // namespace symphony
