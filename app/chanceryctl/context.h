// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include <QString>
#include <QTemporaryDir>

#include <CLI/CLI.hpp>

#include "app/session/session.h"
#include "base/stop.h"

namespace chanceryctl {

/// What the commands share: the global options, and what the chosen command is to do once everything is
/// parsed.
struct Context
{
    std::string dataDir;
    bool isJson = false;
    bool isVerbose = false;
    base::Stop stop;
    std::function<int()> action; ///< returns the exit status

    /// Throws inputFailure when there cannot be a data folder where one is named. Reading makes none: one
    /// that is not there is read as an empty one, with a word on standard error.
    std::unique_ptr<app::Session> open(app::Session::Access access) const;

    mutable std::shared_ptr<QTemporaryDir> emptyFolder; ///< in the place of one that is not there
};

/// `--set k=v` and `--secret k=SRC`, as often as wanted.
struct SettingOptions
{
    std::vector<std::string> set;
    std::vector<std::string> secret;

    void addTo(CLI::App &command);
    void addSecretTo(CLI::App &command); ///< `--secret` alone
    model::Values values() const;        ///< throws inputFailure (`INVALID_SETTING`) for what has no `=`

    /// Reads env:NAME, file:PATH and -; one trailing newline is removed. No source is an empty secret, which
    /// takes the stored one away.
    engine::Secrets secrets() const;
};

/// For CLI::Option::check(): a value that is empty is a variable of a script that is not set, and never means
/// that the option was not given.
std::string faultOfEmpty(const std::string &value);

inline QString text(const std::string &value)
{
    return QString::fromStdString(value);
}

// Each adds a family of commands.
void addAccountCommands(CLI::App &app, Context &context);
void addConnectorCommands(CLI::App &app, Context &context);
void addMapCommands(CLI::App &app, Context &context);
void addRunCommands(CLI::App &app, Context &context);
void addStatusCommands(CLI::App &app, Context &context);
void addReconcileCommand(CLI::App &app, Context &context);
void addProofCommands(CLI::App &app, Context &context);
void addSettingCommands(CLI::App &app, Context &context);
void addDemoCommand(CLI::App &app, Context &context);
void addServeCommand(CLI::App &app, Context &context);

} // namespace chanceryctl
