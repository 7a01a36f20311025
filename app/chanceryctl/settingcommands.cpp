// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "context.h"
#include "engine/alerts.h"
#include "engine/settings.h"
#include "exitcode.h"
#include "journal/configuration.h"
#include "output.h"

namespace chanceryctl {

namespace {

int listSettings(const Context &context)
{
    const auto session = context.open(app::Session::Access::Read);
    const auto stored = session->environment().journal.configuration().settings();
    QJsonObject document;
    QList<QStringList> rows;
    for (const model::Field &field : engine::settingFields()) {
        if (field.type == model::Field::Type::Secret)
            continue;
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

int set(const Context &context, const SettingOptions &given)
{
    const model::Values values = given.values();
    const engine::Secrets secrets = given.secrets();
    if (values.isEmpty() && secrets.empty())
        throw base::inputFailure("MISSING_SETTING", QStringLiteral("Nothing to set."),
                                 QStringLiteral("Give key=value, or --secret key=env:NAME."));
    const auto session = context.open(app::Session::Access::Write);
    session->administration().setSettings(values, secrets);
    QJsonObject document;
    for (auto each = values.cbegin(); each != values.cend(); ++each)
        document.insert(QString::fromUtf8(each.key()), each.value());
    if (context.isJson)
        printJson(document);
    for (auto each = values.cbegin(); each != values.cend() && !context.isJson; ++each)
        print(QStringLiteral("%1 = %2").arg(QString::fromUtf8(each.key()), each.value()));
    return Done;
}

int testAlert(const Context &context)
{
    const auto session = context.open(app::Session::Access::Read);
    engine::Alerts alerts(session->environment());
    return printChecks(alerts.sendTest(context.stop), context.isJson);
}

} // namespace

void addSettingCommands(CLI::App &app, Context &context)
{
    CLI::App *settings = app.add_subcommand("settings", "Settings of the whole program");
    settings->require_subcommand(1);
    const auto argument = std::make_shared<std::string>();
    settings->add_subcommand("list", "All settings")->callback([&context] {
        context.action = [&context] {
            return listSettings(context);
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
    const auto options = std::make_shared<SettingOptions>();
    setting->add_option("pair", options->set, "key=value")->expected(0, 1);
    options->addSecretTo(*setting);
    setting->callback([&context, options] {
        context.action = [&context, options] {
            return set(context, *options);
        };
    });
    settings->add_subcommand("test-alert", "Send a test message by e-mail and webhook, as they are set up")
        ->callback([&context] {
            context.action = [&context] {
                return testAlert(context);
            };
        });
}

} // namespace chanceryctl
