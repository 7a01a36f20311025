// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "microsoft/servemicrosoft.h"

#include <cstdio>

#include <QCommandLineParser>
#include <QFile>
#include <QJsonDocument>

#include "base/failure.h"
#include "microsoft/dump.h"
#include "microsoft/microsoftcontrol.h"

namespace sandbox {
namespace {

void parse(QCommandLineParser &parser, const QStringList &arguments)
{
    const auto add = [&parser](const char *name, const char *help, const char *value,
                               const char *usual = "") {
        parser.addOption({QString::fromLatin1(name), QString::fromLatin1(help), QString::fromLatin1(value),
                          QString::fromLatin1(usual)});
    };
    add("port", "where to listen", "port", "0");
    add("control-port", "where the switches listen", "port", "0");
    add("users", "how many users there are: user0001@<domain> …", "count", "3");
    add("domain", "of the users' addresses; names the tenant too", "domain", "example.com");
    add("client-id", "of the application", "id", "11111111-2222-4333-8444-555555555555");
    add("client-secret", "of the application", "text", "sandbox-secret");
    add("certificate", "of the application, PEM", "file");
    add("role", "granted to the application (repeatable)", "role");
    add("token-life", "of access tokens", "seconds", "3599");
    add("latency", "of every answer of Graph", "ms", "0");
    add("threads", "that serve", "count", "2");
    add("seed", "of the faults' dice", "number", "1");
    add("quota", "of a mailbox", "bytes");
    add("fault", "a fault switch that is on from the start, JSON (repeatable)", "json");
    for (const char *const flag :
         {"digests", "lenient", "check-answers", "guard-sensitive", "no-upload-sessions"})
        parser.addOption(QCommandLineOption(QString::fromLatin1(flag)));
    parser.addPositionalArgument(QStringLiteral("microsoft"), {});
    if (!parser.parse(arguments))
        throw base::inputFailure("SANDBOX_OPTIONS", parser.errorText(), parser.helpText());
}

MicrosoftOptions optionsOf(const QCommandLineParser &parser)
{
    const auto isSet = [&](const char *name) {
        return parser.isSet(QString::fromLatin1(name));
    };
    const auto value = [&](const char *name) {
        return parser.value(QString::fromLatin1(name));
    };
    MicrosoftOptions options;
    options.domain = value("domain");
    options.port = value("port").toUShort();
    options.threads = value("threads").toInt();
    options.seed = value("seed").toUInt();
    options.tokenLife = std::chrono::seconds{value("token-life").toInt()};
    options.keepsContents = !isSet("digests");
    options.isStrict = !isSet("lenient");
    options.checksAnswers = isSet("check-answers");
    options.guardsSensitive = isSet("guard-sensitive");
    options.hasUploadSessions = !isSet("no-upload-sessions");
    if (isSet("quota"))
        options.mailboxQuota = value("quota").toLongLong();
    return options;
}

Application applicationOf(const QCommandLineParser &parser)
{
    Application application{.clientId = parser.value(QStringLiteral("client-id")),
                            .secret = parser.value(QStringLiteral("client-secret"))};
    if (parser.isSet(QStringLiteral("role")))
        application.roles = parser.values(QStringLiteral("role"));
    if (parser.isSet(QStringLiteral("certificate"))) {
        QFile file(parser.value(QStringLiteral("certificate")));
        if (!file.open(QIODevice::ReadOnly))
            throw base::inputFailure("SANDBOX_OPTIONS",
                                     QStringLiteral("%1 cannot be read.").arg(file.fileName()));
        application.certificate = file.readAll();
    }
    return application;
}

void addFaults(MicrosoftSandbox &sandbox, const QCommandLineParser &parser)
{
    const QStringList faults = parser.values(QStringLiteral("fault"));
    for (const QString &text : faults) {
        const std::optional<Fault> fault = faultOf(QJsonDocument::fromJson(text.toUtf8()).object());
        if (!fault)
            throw base::inputFailure("SANDBOX_OPTIONS", QStringLiteral("%1 is no fault.").arg(text));
        sandbox.add(*fault);
    }
    const std::chrono::milliseconds latency{parser.value(QStringLiteral("latency")).toInt()};
    if (latency.count() > 0)
        sandbox.add(Fault::latency(latency));
}

} // namespace

int serveMicrosoft(const QStringList &arguments)
{
    QCommandLineParser parser;
    parse(parser, arguments);
    MicrosoftSandbox sandbox(optionsOf(parser));
    const Application application = applicationOf(parser);
    sandbox.add(application);
    addFaults(sandbox, parser);
    QJsonObject users;
    const int count = parser.value(QStringLiteral("users")).toInt();
    for (int i = 1; i <= count; ++i) {
        const QString name =
            QStringLiteral("user%1@%2").arg(i, 4, 10, QLatin1Char('0')).arg(sandbox.options().domain);
        users.insert(name, sandbox.addUser(name));
    }
    MicrosoftControl control(sandbox, parser.value(QStringLiteral("control-port")).toUShort());
    const QJsonObject told{{QStringLiteral("loginUrl"), sandbox.loginUrl().toString()},
                           {QStringLiteral("graphUrl"), sandbox.graphUrl().toString()},
                           {QStringLiteral("controlUrl"), control.url().toString()},
                           {QStringLiteral("tenant"), sandbox.options().tenant},
                           {QStringLiteral("clientId"), application.clientId},
                           {QStringLiteral("users"), users}};
    std::puts(QJsonDocument(told).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
    while (std::fgetc(stdin) != EOF)
        continue;
    return 0;
}

} // namespace sandbox
