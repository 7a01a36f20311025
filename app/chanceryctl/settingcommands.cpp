// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "context.h"
#include "engine/settings.h"
#include "exitcode.h"
#include "journal/configuration.h"
#include "output.h"

namespace chanceryctl {

namespace {

int list(const Context &context)
{
    const auto session = context.open(app::Session::Access::Read);
    const auto stored = session->environment().journal.configuration().settings();
    QJsonObject document;
    QList<QStringList> rows;
    for (const model::Field &field : engine::settingFields()) {
        const QString value = engine::effectiveSetting(stored, field.key);
        document.insert(QString::fromUtf8(field.key), value);
        rows.append({QString::fromUtf8(field.key), value, field.help});
    }
    if (context.isJson)
        printJson(document);
    else
        printTable({QStringLiteral("KEY"), QStringLiteral("VALUE"), QStringLiteral("MEANING")}, rows);
    return Done;
}

int get(const Context &context, const QString &key)
{
    const auto session = context.open(app::Session::Access::Read);
    const QString value = session->environment().setting(key.toUtf8());
    if (context.isJson)
        printJson(QJsonObject{{key, value}});
    else
        print(value);
    return Done;
}

int set(const Context &context, const std::string &pair)
{
    const model::Values values = SettingOptions{.set = {pair}}.values();
    const auto session = context.open(app::Session::Access::Write);
    session->administration().setSetting(values.firstKey(), values.first());
    const QString key = QString::fromUtf8(values.firstKey());
    if (context.isJson)
        printJson(QJsonObject{{key, values.first()}});
    else
        print(QStringLiteral("%1 = %2").arg(key, values.first()));
    return Done;
}

} // namespace

void addSettingCommands(CLI::App &app, Context &context)
{
    CLI::App *settings = app.add_subcommand("settings", "Settings of the whole program");
    settings->require_subcommand(1);
    const auto argument = std::make_shared<std::string>();
    settings->add_subcommand("list", "All settings")->callback([&context] {
        context.action = [&context] {
            return list(context);
        };
    });
    CLI::App *getting = settings->add_subcommand("get", "One setting");
    getting->add_option("key", *argument, "Its key")->required();
    getting->callback([&context, argument] {
        context.action = [&context, argument] {
            return get(context, text(*argument));
        };
    });
    CLI::App *setting =
        settings->add_subcommand("set", "Change a setting; an empty value goes back to the default");
    setting->add_option("pair", *argument, "key=value")->required();
    setting->callback([&context, argument] {
        context.action = [&context, argument] {
            return set(context, *argument);
        };
    });
}

} // namespace chanceryctl
