// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/failure.h"
#include "base/files.h"
#include "context.h"
#include "engine/mappingpreview.h"
#include "exitcode.h"
#include "journal/configuration.h"
#include "journal/queries.h"
#include "mapping/mappingfile.h"
#include "mappinginput.h"
#include "output.h"

namespace chanceryctl {

namespace {

struct MapOptions
{
    std::string name;
    std::string file;
};

int preview(const Context &context, const MapOptions &options)
{
    const auto session = context.open(app::Session::Access::Read);
    const auto connector = session->administration().connector(text(options.name));
    const auto rows = engine::previewMapping(
        session->environment(), connector,
        session->environment().journal.configuration().mapping(connector.id), context.stop);
    QJsonArray document;
    QList<QStringList> table;
    qint64 mapped = 0;
    for (const engine::MappedPerson &row : rows) {
        mapped += row.mailbox.isEmpty() ? 0 : 1;
        document.append(QJsonObject{{QStringLiteral("sourceUser"), row.sourceUser},
                                    {QStringLiteral("mailbox"), row.mailbox},
                                    {QStringLiteral("state"), QString::fromLatin1(row.state)},
                                    {QStringLiteral("reason"), row.reason},
                                    {QStringLiteral("items"), row.items}});
        table.append({row.sourceUser, row.mailbox.isEmpty() ? QString::fromLatin1(row.state) : row.mailbox,
                      QString::number(row.items), row.reason});
    }
    if (context.isJson) {
        printJson(document);
        return Done;
    }
    printTable({QStringLiteral("SOURCE USER"), QStringLiteral("MAILBOX"), QStringLiteral("ITEMS"),
                QStringLiteral("REASON")},
               table);
    print(QStringLiteral("%1 of %2 people have a mailbox.").arg(mapped).arg(rows.size()));
    return Done;
}

int import(const Context &context, const MapOptions &options)
{
    const auto session = context.open(app::Session::Access::Write);
    const engine::Environment &environment = session->environment();
    const auto connector = session->administration().connector(text(options.name));
    const auto mapping =
        readMapping(*session, text(options.file), environment.account(connector.account).name, context.stop);
    journal::Configuration &configuration = environment.journal.configuration();
    if (mapping.empty() && !configuration.mapping(connector.id).empty())
        throw base::inputFailure(
            "MAPPING_INVALID",
            QStringLiteral("%1 is not imported: it has no line but the header, and would empty the mapping.")
                .arg(text(options.file)),
            QStringLiteral("Write one line a person; to remove the whole mapping, use map clear."));
    configuration.setMapping(connector.id, mapping, text(options.file));
    if (context.isJson)
        printJson(QJsonObject{{QStringLiteral("name"), connector.name},
                              {QStringLiteral("lines"), qint64(mapping.size())}});
    else
        print(QStringLiteral("%1 imported. Parked items go out with chanceryctl replay %2.")
                  .arg(counted(qint64(mapping.size()), "line"), connector.name));
    return Done;
}

int clear(const Context &context, const MapOptions &options)
{
    const auto session = context.open(app::Session::Access::Write);
    journal::Configuration &configuration = session->environment().journal.configuration();
    const auto connector = session->administration().connector(text(options.name));
    const auto mapping = configuration.mapping(connector.id);
    configuration.setMapping(connector.id, {}, QStringLiteral("map clear"));
    if (context.isJson)
        printJson(QJsonObject{{QStringLiteral("name"), connector.name},
                              {QStringLiteral("removed"), qint64(mapping.size())}});
    else
        print(QStringLiteral("%1 of the mapping removed.").arg(counted(qint64(mapping.size()), "line")));
    return Done;
}

int writeMapping(const Context &context, const QString &path, const model::CustomMappings &mapping)
{
    base::writeFileDurably(path, mapping::writeMapping(mapping));
    if (context.isJson)
        printJson(
            QJsonObject{{QStringLiteral("file"), path}, {QStringLiteral("lines"), qint64(mapping.size())}});
    else
        print(QStringLiteral("%1 written.").arg(path));
    return Done;
}

int exportMapping(const Context &context, const MapOptions &options)
{
    const auto session = context.open(app::Session::Access::Read);
    const auto connector = session->administration().connector(text(options.name));
    checkOutput(session->environment(), text(options.file));
    return writeMapping(context, text(options.file),
                        session->environment().journal.configuration().mapping(connector.id));
}

int writeTemplate(const Context &context, const MapOptions &options)
{
    checkOutput(text(options.file));
    return writeMapping(context, text(options.file),
                        {{QStringLiteral("source.user@example.com"), QStringLiteral("mailbox@example.com")}});
}

int unmapped(const Context &context, const MapOptions &options)
{
    const auto session = context.open(app::Session::Access::Read);
    const auto connector = session->administration().connector(text(options.name));
    QJsonArray document;
    QList<QStringList> table;
    for (const auto &user : session->environment().journal.queries().unmapped(connector.id)) {
        document.append(QJsonObject{{QStringLiteral("sourceUser"), user.sourceUser},
                                    {QStringLiteral("reason"), user.reason},
                                    {QStringLiteral("count"), user.deliveries},
                                    {QStringLiteral("firstSeen"), base::toIso(user.firstSeen)}});
        table.append(
            {user.sourceUser, QString::number(user.deliveries), base::toIso(user.firstSeen), user.reason});
    }
    if (context.isJson)
        printJson(document);
    else if (table.isEmpty())
        print(QStringLiteral("Everyone is mapped."));
    else
        printTable({QStringLiteral("SOURCE USER"), QStringLiteral("PARKED"), QStringLiteral("FIRST SEEN"),
                    QStringLiteral("REASON")},
                   table);
    return Done;
}

} // namespace

void addMapCommands(CLI::App &app, Context &context)
{
    CLI::App *map = app.add_subcommand("map", "Whose mailbox");
    map->require_subcommand(1);
    const auto options = std::make_shared<MapOptions>();
    const auto command = [&](const char *name, const char *help,
                             int (*act)(const Context &, const MapOptions &), bool hasName, bool hasFile) {
        CLI::App *added = map->add_subcommand(name, help);
        if (hasName)
            added->add_option("name", options->name, "The connector's name")->required();
        if (hasFile)
            added->add_option("file", options->file, "A CSV file, sourceUser,mailbox")->required();
        added->callback([&context, options, act] {
            context.action = [&context, options, act] {
                return act(context, *options);
            };
        });
    };
    command("preview", "Everyone met so far, and where their copies go", preview, true, false);
    command("import", "Replace the mapping; one bad line and nothing is imported", import, true, true);
    command("clear", "Remove every line of the mapping", clear, true, false);
    command("export", "Write the mapping", exportMapping, true, true);
    command("template", "Write an example", writeTemplate, false, true);
    command("unmapped", "People whose copies are parked", unmapped, true, false);
}

} // namespace chanceryctl
