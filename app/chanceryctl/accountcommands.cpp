// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "browser.h"
#include "context.h"
#include "engine/environment.h"
#include "exitcode.h"
#include "fields.h"
#include "journal/configuration.h"
#include "output.h"
#include "staging/staging.h"
#include "target/target.h"

namespace chanceryctl {

namespace {

struct AccountOptions
{
    std::string name;
    std::string kind;
    SettingOptions settings;
};

/// `imap, local, …`
std::string kindIds()
{
    QByteArrayList ids;
    for (const target::TargetKind &kind : target::allTargets())
        ids.append(kind.id);
    return ids.join(", ").toStdString();
}

QJsonObject documentOf(const model::AccountConfig &account)
{
    QJsonObject settings;
    for (auto each = account.settings.cbegin(); each != account.settings.cend(); ++each)
        settings.insert(QString::fromUtf8(each.key()), each.value());
    QJsonArray secrets;
    for (const QByteArray &key : account.secretKeys)
        secrets.append(QString::fromUtf8(key));
    return {{QStringLiteral("id"), account.id.value},
            {QStringLiteral("name"), account.name},
            {QStringLiteral("kind"), account.kind},
            {QStringLiteral("settings"), settings},
            {QStringLiteral("secrets"), secrets}};
}

/// With the name as it is kept, which may be shorter than it was typed.
int printAdded(const Context &context, const app::Session &session, base::AccountId id, const QString &verb)
{
    const QString name = session.environment().account(id).name;
    if (context.isJson)
        printJson(QJsonObject{{QStringLiteral("name"), name}, {QStringLiteral("id"), id.value}});
    else
        print(QStringLiteral("Account “%1” %2.").arg(name, verb));
    return Done;
}

int kinds(const Context &context)
{
    const std::vector<staging::StagingKind> stagings = staging::allStagings();
    QJsonArray document;
    for (const target::TargetKind &kind : target::allTargets()) {
        document.append(
            QJsonObject{{QStringLiteral("id"), QString::fromUtf8(kind.id)},
                        {QStringLiteral("name"), kind.name},
                        {QStringLiteral("description"), kind.description},
                        {QStringLiteral("fields"), toJson(engine::accountFields(kind, stagings))}});
        if (context.isJson)
            continue;
        print(QStringLiteral("%1  %2").arg(QString::fromUtf8(kind.id).leftJustified(12), kind.name));
        print(QStringLiteral("  ") + kind.description);
        printFields(kind.fields);
    }
    if (context.isJson) {
        printJson(document);
        return Done;
    }
    print(QStringLiteral("Each also has a staging, where messages are kept on their way:"));
    for (const staging::StagingKind &kind : stagings) {
        print(QStringLiteral("staging=%1  %2").arg(QString::fromUtf8(kind.id), kind.name));
        printFields(kind.fields);
    }
    return Done;
}

int listAccounts(const Context &context)
{
    const auto session = context.open(app::Session::Access::Read);
    QJsonArray document;
    QList<QStringList> rows;
    for (const model::AccountConfig &account : session->environment().journal.configuration().accounts()) {
        document.append(documentOf(account));
        rows.append({account.name, account.kind, account.settings.value("staging")});
    }
    if (context.isJson)
        printJson(document);
    else if (rows.isEmpty())
        print(QStringLiteral("No accounts yet. Add one with chanceryctl account add."));
    else
        printTable({QStringLiteral("NAME"), QStringLiteral("KIND"), QStringLiteral("STAGING")}, rows);
    return Done;
}

int showAccount(const Context &context, const QString &name)
{
    const auto session = context.open(app::Session::Access::Read);
    const QJsonObject document = documentOf(session->administration().account(name));
    if (context.isJson) {
        printJson(document);
        return Done;
    }
    print(QStringLiteral("%1 (%2)").arg(name, document.value(QStringLiteral("kind")).toString()));
    const QJsonObject settings = document.value(QStringLiteral("settings")).toObject();
    for (auto each = settings.begin(); each != settings.end(); ++each)
        print(QStringLiteral("  %1 = %2").arg(each.key(), each.value().toString()));
    for (const QJsonValue &secret : document.value(QStringLiteral("secrets")).toArray())
        print(QStringLiteral("  %1 (secret, stored)").arg(secret.toString()));
    return Done;
}

int signIn(const Context &context, const QString &name)
{
    const auto session = context.open(app::Session::Access::Write);
    const auto say = [&](const QString &line) {
        context.isJson ? printError(line) : print(line);
    };
    const auto openBrowser = [&](const QUrl &address) {
        say(QStringLiteral("Sign in with a browser on this machine:"));
        say(address.toString(QUrl::FullyEncoded));
        openInBrowser(address);
    };
    const QString person = session->administration().signInAccount(name, openBrowser, context.stop);
    if (context.isJson)
        printJson(QJsonObject{{QStringLiteral("name"), name},
                              {QStringLiteral("signedIn"), true},
                              {QStringLiteral("person"), person}});
    else if (person.isEmpty())
        print(QStringLiteral("Account “%1” is signed in.").arg(name));
    else
        print(QStringLiteral("Account “%1” is signed in as %2.").arg(name, person));
    return Done;
}

int removeAccount(const Context &context, const QString &name)
{
    context.open(app::Session::Access::Write)->administration().removeAccount(name);
    if (context.isJson)
        printJson(QJsonObject{{QStringLiteral("name"), name}});
    else
        print(QStringLiteral("Account “%1” removed.").arg(name));
    return Done;
}

int testAccount(const Context &context, const QString &name)
{
    const auto session = context.open(app::Session::Access::Write);
    return printChecks(session->administration().testAccount(name, context.stop), context.isJson);
}

void addAddAndEdit(CLI::App &account, Context &context, const std::shared_ptr<AccountOptions> &options)
{
    CLI::App *add = account.add_subcommand("add", "Add an account; checks the settings, does not connect");
    add->add_option("--name", options->name, "A unique name")->required();
    add->add_option("--kind", options->kind, "What it is: " + kindIds())->required();
    options->settings.addTo(*add);
    add->callback([&context, options] {
        context.action = [&context, options] {
            const auto session = context.open(app::Session::Access::Write);
            const auto id =
                session->administration().addAccount(text(options->name), text(options->kind),
                                                     options->settings.values(), options->settings.secrets());
            return printAdded(context, *session, id, QStringLiteral("added"));
        };
    });

    CLI::App *edit =
        account.add_subcommand("edit", "Change settings or secrets; an empty value goes back to the default");
    edit->add_option("name", options->name, "The account's name")->required();
    options->settings.addTo(*edit);
    edit->callback([&context, options] {
        context.action = [&context, options] {
            const auto session = context.open(app::Session::Access::Write);
            const auto id = session->administration().editAccount(
                text(options->name), options->settings.values(), options->settings.secrets());
            return printAdded(context, *session, id, QStringLiteral("changed"));
        };
    });
}

} // namespace

void addAccountCommands(CLI::App &app, Context &context)
{
    CLI::App *account =
        app.add_subcommand("account", "Where archives go: mailboxes, their directory and staging");
    account->require_subcommand(1);
    const auto options = std::make_shared<AccountOptions>();
    const auto command = [&](const char *name, const char *help, int (*run)(const Context &)) {
        account->add_subcommand(name, help)->callback([&context, run] {
            context.action = [&context, run] {
                return run(context);
            };
        });
    };
    const auto commandOfOne = [&](const char *name, const char *help,
                                  int (*run)(const Context &, const QString &)) {
        CLI::App *added = account->add_subcommand(name, help);
        added->add_option("name", options->name, "The account's name")->required();
        added->callback([&context, options, run] {
            context.action = [&context, options, run] {
                return run(context, text(options->name));
            };
        });
    };

    command("kinds", "What archives can be, with their settings", kinds);
    addAddAndEdit(*account, context, options);
    command("list", "All accounts", listAccounts);
    commandOfOne("show", "An account's settings", showAccount);
    commandOfOne("remove", "Remove an account that no connector uses", removeAccount);
    commandOfOne("sign-in", "Let a person sign in through the browser", signIn);
    commandOfOne("test", "Connect, and name each check", testAccount);
}

} // namespace chanceryctl
