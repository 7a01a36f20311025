// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectorfile.h"
#include "context.h"
#include "exitcode.h"
#include "fields.h"
#include "journal/configuration.h"
#include "journal/queries.h"
#include "mappinginput.h"
#include "output.h"

namespace chanceryctl {

namespace {

struct ConnectorOptions
{
    std::string name;
    std::string otherName;
    std::string type;
    std::string account;
    std::string mapping;
    std::string file;
    std::string reason;
    bool acceptsTerms = false;
    bool noAutomaticMapping = false;
    bool automaticMapping = false;
    bool discards = false;
    bool isRenamed = false; ///< edit --name was given, be it empty
    bool isMoved = false;   ///< edit --account
    SettingOptions settings;
};
using OptionsPointer = std::shared_ptr<ConnectorOptions>;

/// With the name as it is kept, which may be shorter than it was typed.
int printChanged(const Context &context, const app::Session &session, base::ConnectorId id,
                 const QString &verb)
{
    const QString name = session.environment().journal.configuration().connector(id)->name;
    if (context.isJson)
        printJson(QJsonObject{{QStringLiteral("name"), name}, {QStringLiteral("id"), id.value}});
    else
        print(QStringLiteral("Connector “%1” %2.").arg(name, verb));
    return Done;
}

int add(const Context &context, const ConnectorOptions &options)
{
    const auto session = context.open(app::Session::Access::Write);
    engine::Administration::NewConnector draft{.name = text(options.name),
                                               .kind = text(options.type),
                                               .account = text(options.account),
                                               .values = options.settings.values(),
                                               .secrets = options.settings.secrets(),
                                               .automaticMapping = !options.noAutomaticMapping};
    if (!options.mapping.empty())
        draft.mapping = readMapping(*session, text(options.mapping), text(options.account), context.stop);
    const auto id = session->administration().addConnector(draft);
    return printChanged(context, *session, id, QStringLiteral("added"));
}

int edit(const Context &context, const ConnectorOptions &options)
{
    const auto session = context.open(app::Session::Access::Write);
    engine::Administration::Change change{.values = options.settings.values(),
                                          .secrets = options.settings.secrets()};
    if (options.isRenamed)
        change.newName = text(options.otherName);
    if (options.isMoved)
        change.account = text(options.account);
    if (options.noAutomaticMapping || options.automaticMapping)
        change.automaticMapping = options.automaticMapping;
    if (!options.mapping.empty()) {
        const auto account =
            session->environment().account(session->administration().connector(text(options.name)).account);
        change.mapping =
            readMapping(*session, text(options.mapping), change.account.value_or(account.name), context.stop);
    }
    const auto id = session->administration().editConnector(text(options.name), change);
    return printChanged(context, *session, id, QStringLiteral("changed"));
}

int types(const Context &context)
{
    QJsonArray document;
    for (const connectors::ConnectorKind &kind : connectors::allKinds()) {
        document.append(toJson(kind));
        if (context.isJson)
            continue;
        print(QStringLiteral("%1  %2").arg(QString::fromUtf8(kind.id).leftJustified(10), kind.name));
        print(QStringLiteral("  ") + kind.description);
        printFields(connectors::allFields(kind));
    }
    if (context.isJson)
        printJson(document);
    return Done;
}

int listConnectors(const Context &context)
{
    const auto session = context.open(app::Session::Access::Read);
    QJsonArray document;
    QList<QStringList> rows;
    for (const model::ConnectorConfig &connector :
         session->environment().journal.configuration().connectors()) {
        const QJsonObject row = toJson(session->environment(), connector);
        document.append(row);
        rows.append({connector.name, connector.kind, row.value(QStringLiteral("account")).toString(),
                     row.value(QStringLiteral("state")).toString(), connector.settings.value("schedule")});
    }
    if (context.isJson)
        printJson(document);
    else if (rows.isEmpty())
        print(QStringLiteral("No connectors yet. Add one with chanceryctl connector add."));
    else
        printTable({QStringLiteral("NAME"), QStringLiteral("TYPE"), QStringLiteral("ACCOUNT"),
                    QStringLiteral("STATE"), QStringLiteral("SCHEDULE")},
                   rows);
    return Done;
}

int showConnector(const Context &context, const QString &name)
{
    const auto session = context.open(app::Session::Access::Read);
    const QJsonObject document = toJson(session->environment(), session->administration().connector(name));
    if (context.isJson) {
        printJson(document);
        return Done;
    }
    for (auto each = document.begin(); each != document.end(); ++each) {
        if (each.value().isObject()) {
            const QJsonObject settings = each.value().toObject();
            for (auto setting = settings.begin(); setting != settings.end(); ++setting)
                print(QStringLiteral("  %1 = %2").arg(setting.key(), setting.value().toString()));
        } else if (!each.value().isArray()) {
            print(QStringLiteral("%1: %2").arg(each.key(), each.value().toVariant().toString()));
        }
    }
    return Done;
}

int remove(const Context &context, const ConnectorOptions &options)
{
    if (options.discards == text(options.reason).trimmed().isEmpty())
        throw base::inputFailure(
            "REASON_MISSING", QStringLiteral("--discard and --reason belong together."),
            QStringLiteral("Use --discard --reason TEXT to give up open, failed and parked deliveries and "
                           "attachments that were left out."));
    const auto session = context.open(app::Session::Access::Write);
    session->runner(); // closes what a killed run left open
    const auto connector = session->administration().connector(text(options.name));
    const auto status = session->environment().journal.queries().status(connector.id);
    session->administration().removeConnector(text(options.name), text(options.reason));
    if (status.failed + status.parked > 0)
        printError(QStringLiteral("chanceryctl: “%1” had %2 failed and %3 parked copies: these can never be "
                                  "delivered now%4.")
                       .arg(connector.name, QString::number(status.failed), QString::number(status.parked),
                            options.discards ? QStringLiteral(", and are dismissed") : QString()));
    if (status.owesAttachments)
        printError(
            QStringLiteral("chanceryctl: copies of “%1” lack attachments that are kept: from now on only a "
                           "replay of a connector that archives the same into the same account sends them%2.")
                .arg(connector.name, options.discards ? QStringLiteral("; they are dismissed") : QString()));
    if (context.isJson)
        printJson(QJsonObject{{QStringLiteral("name"), text(options.name)}});
    else
        print(QStringLiteral("Connector “%1” removed; its history, log and audit are kept.")
                  .arg(text(options.name)));
    return Done;
}

int setPaused(const Context &context, const QString &name, bool isPaused)
{
    const auto session = context.open(app::Session::Access::Write);
    session->administration().setPaused(name, isPaused);
    return printChanged(context, *session, session->administration().connector(name).id,
                        isPaused ? QStringLiteral("paused") : QStringLiteral("resumed"));
}

void addAddAndEdit(CLI::App &connector, Context &context, const OptionsPointer &options)
{
    CLI::App *adding =
        connector.add_subcommand("add", "Add a connector; checks the settings, does not connect");
    adding->add_option("--type", options->type, "See connector types")->required();
    adding->add_option("--name", options->name, "A unique name")->required();
    adding->add_option("--account", options->account, "The archive account")->required();
    adding->add_flag("--accept-terms", options->acceptsTerms, "You accept the terms of service")->required();
    adding->add_option("--mapping", options->mapping, "CSV file sourceUser,mailbox")->check(faultOfEmpty);
    adding->add_flag("--no-automatic-mapping", options->noAutomaticMapping, "Map by the CSV file alone");
    options->settings.addTo(*adding);
    adding->callback([&context, options] {
        context.action = [&context, options] {
            return add(context, *options);
        };
    });

    CLI::App *editing =
        connector.add_subcommand("edit", "Change a connector; an empty value goes back to the default");
    editing->add_option("name", options->name, "The connector's name")->required();
    CLI::Option *name = editing->add_option("--name", options->otherName, "A new name");
    CLI::Option *account = editing->add_option("--account", options->account, "Another archive account");
    editing->add_option("--mapping", options->mapping, "CSV file sourceUser,mailbox; replaces the mapping")
        ->check(faultOfEmpty);
    CLI::Option *off =
        editing->add_flag("--no-automatic-mapping", options->noAutomaticMapping, "Map by the CSV file alone");
    editing->add_flag("--automatic-mapping", options->automaticMapping, "Map by Email too")->excludes(off);
    options->settings.addTo(*editing);
    editing->callback([&context, options, name, account] {
        options->isRenamed = name->count() > 0;
        options->isMoved = account->count() > 0;
        context.action = [&context, options] {
            return edit(context, *options);
        };
    });
}

void addExport(CLI::App &connector, Context &context, const OptionsPointer &options)
{
    CLI::App *exporting =
        connector.add_subcommand("export", "Write a connector's settings to a file, without secrets");
    exporting
        ->add_option("name", options->name,
                     "The connector's name; where there is only one, the file alone will do")
        ->required()
        ->check(faultOfEmpty);
    exporting->add_option("file", options->file, "The file to write")->check(faultOfEmpty);
    exporting->callback([&context, options] {
        context.action = [&context, options] {
            const auto session = context.open(app::Session::Access::Read);
            const bool isNamed = !options->file.empty();
            const auto id = exportConnector(*session, isNamed ? text(options->name) : QString(),
                                            text(isNamed ? options->file : options->name));
            return printChanged(context, *session, id, QStringLiteral("exported"));
        };
    });
}

void addImport(CLI::App &connector, Context &context, const OptionsPointer &options)
{
    CLI::App *command = connector.add_subcommand(
        "import", "Add a connector, or change the one of that name, from an exported file");
    command->add_option("file", options->file, "The file to read")->required();
    command->add_flag("--accept-terms", options->acceptsTerms, "You accept the terms of service");
    command->callback([&context, options] {
        context.action = [&context, options] {
            const auto session = context.open(app::Session::Access::Write);
            const QString name =
                importConnector(*session, text(options->file), options->acceptsTerms, context.stop);
            return printChanged(context, *session, session->administration().connector(name).id,
                                QStringLiteral("imported"));
        };
    });
}

} // namespace

void addConnectorCommands(CLI::App &app, Context &context)
{
    CLI::App *connector = app.add_subcommand("connector", "What is archived");
    connector->require_subcommand(1);
    const auto options = std::make_shared<ConnectorOptions>();
    const auto simple = [&](const char *name, const char *help, bool hasName, std::function<int()> action) {
        CLI::App *command = connector->add_subcommand(name, help);
        if (hasName)
            command->add_option("name", options->name, "The connector's name")->required();
        command->callback([&context, action = std::move(action)] { context.action = action; });
        return command;
    };
    addAddAndEdit(*connector, context, options);
    simple("types", "What can be connected, with its settings", false, [&context] { return types(context); });
    simple("list", "All connectors", false, [&context] { return listConnectors(context); });
    simple("show", "A connector's settings", true,
           [&context, options] { return showConnector(context, text(options->name)); });
    simple("pause", "No scheduled runs until resumed", true,
           [&context, options] { return setPaused(context, text(options->name), true); });
    simple("resume", "Scheduled runs again", true,
           [&context, options] { return setPaused(context, text(options->name), false); });
    simple("clone", "The same settings under another name, paused", true,
           [&context, options] {
               const auto session = context.open(app::Session::Access::Write);
               const auto id =
                   session->administration().cloneConnector(text(options->name), text(options->otherName));
               return printChanged(context, *session, id, QStringLiteral("added, paused"));
           })
        ->add_option("newName", options->otherName, "The new connector's name")
        ->required();
    CLI::App *removing = simple("remove", "Remove a connector; history, log and audit stay", true,
                                [&context, options] { return remove(context, *options); });
    removing->add_flag("--discard", options->discards, "Give up what is open, failed, parked or left out");
    removing->add_option("--reason", options->reason, "Why; audited");
    simple("test", "Connect to the source, and name each check", true, [&context, options] {
        const auto session = context.open(app::Session::Access::Write);
        return printChecks(session->administration().testConnector(text(options->name), context.stop),
                           context.isJson);
    });
    addExport(*connector, context, options);
    addImport(*connector, context, options);
}

} // namespace chanceryctl
