// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "base/stop.h"
#include "engine/secretstore.h"
#include "journal/configuration.h"
#include "model/check.h"
#include "model/custommapping.h"

namespace engine {

/// What the admin does to accounts, connectors, mappings and settings; wizard and command line both call
/// this. Checks syntax only; test…() connects. Every change is audited. Throws inputFailure naming the thing,
/// the cause and the fix.
class Administration
{
public:
    explicit Administration(const Environment &environment);

    base::AccountId addAccount(const QString &name, const QString &kind, const model::Values &given,
                               const Secrets &secrets);
    base::AccountId editAccount(const QString &name, const model::Values &changed, const Secrets &secrets);
    void removeAccount(const QString &name);
    model::Checks testAccount(const QString &name, const base::Stop &stop);

    /// Lets a person sign in through the browser, stores what that brings, and returns who it was (empty: it
    /// is not told); the audit names them. Blocks until then; not in the window's thread. `NO_SIGN_IN` when
    /// the account's kind knows none; `ACCOUNT_CHANGED` when it is another one by then.
    QString signInAccount(const QString &name, const target::OpenBrowser &openBrowser,
                          const base::Stop &stop);

    struct NewConnector
    {
        QString name;
        QString kind;
        QString account;
        model::Values values;
        Secrets secrets;
        std::optional<model::CustomMappings> mapping;
        bool automaticMapping = true;
        base::DraftId draft; ///< it is made of this one, which is removed; 0: of none
    };
    /// All of it in one step, or nothing: nothing may run a connector that lacks its mapping.
    base::ConnectorId addConnector(const NewConnector &draft);

    struct Change
    {
        std::optional<QString> newName;
        std::optional<QString> account;
        model::Values values; ///< an empty value goes back to the default
        Secrets secrets;
        std::optional<bool> automaticMapping;
        std::optional<model::CustomMappings> mapping;
        base::DraftId draft; ///< as of a new one
        /// What it was made of, and where all of that counts; empty: what is named counts alone.
        std::optional<model::ConnectorConfig> of = {};
    };
    /// In one step, too. Nothing that others change meanwhile is undone: the state is theirs, other changes
    /// stay beside this one. One that is `of` a connector that is another by now: `CONNECTOR_CHANGED`.
    base::ConnectorId editConnector(const QString &name, const Change &change);

    /// Settings, mapping and secrets of one connector under another name; paused, so that nothing starts by
    /// itself.
    base::ConnectorId cloneConnector(const QString &name, const QString &newName);
    void setPaused(const QString &name, bool isPaused);
    void removeConnector(const QString &name, const QString &discardReason);
    model::Checks testConnector(const QString &name, const base::Stop &stop);

    /// Probes the source of a connector as given, created or not.
    model::Checks probe(const model::ConnectorConfig &connector, const base::Stop &stop);

    /// The values checked as addConnector() does, with the defaults filled in.
    model::Values checkedConnector(const QString &kind, const model::Values &given,
                                   const QList<QByteArray> &secretKeys) const;

    /// The name as it would be stored; throws `INVALID_NAME` and, unless it is that of `own`, `NAME_IN_USE`.
    QString checkedConnectorName(const QString &name, base::ConnectorId own) const;

    /// By name; throws `UNKNOWN_CONNECTOR` / `UNKNOWN_ACCOUNT` naming those there are.
    model::ConnectorConfig connector(const QString &name) const;
    model::AccountConfig account(const QString &name) const;

    void setSetting(const QByteArray &key, const QString &value);
    void setSettingSecrets(const Secrets &secrets); ///< an empty one is removed

    /// All of them, or none when one is wrong.
    void setSettings(const model::Values &values, const Secrets &secrets);

private:
    base::ConnectorId addWith(model::ConnectorConfig connector, const Secrets &secrets,
                              journal::Configuration::Along along);
    base::ConnectorId changeConnector(const model::ConnectorConfig &before, const Change &change);

    const Environment &m_environment;
};

} // namespace engine
