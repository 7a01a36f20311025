// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <vector>

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>

#include "base/clock.h"
#include "journal/segments.h"
#include "model/config.h"
#include "model/custommapping.h"

namespace journal {

class Database;

/// Accounts, connectors, mappings and settings. Every change is an audit row in the same transaction.
class Configuration
{
public:
    explicit Configuration(Database &database);

    /// Sealed values (vault::Vault::seal) by key; an empty value removes.
    using Sealed = std::map<QByteArray, QByteArray>;

    /// The name must be unused (`NAME_IN_USE`, Area::Input), compared without case.
    base::AccountId addAccount(const model::AccountConfig &account);
    /// `places`: the settings that say where copies lie, with their defaults. When one of them changes, the
    /// archive's folders are met anew, and what was delivered counts as being elsewhere;
    /// `DELIVERIES_IN_DOUBT` while a cut run's deliveries may have arrived, `RUN_ACTIVE` while one delivers.
    /// `before`: what the change was made of; `ACCOUNT_CHANGED` when another account is there by now.
    /// `staysBehind`: which staged copies the changed account no longer looks for; null: none.
    /// `DELIVERIES_OPEN` while one that is nowhere else is needed, `RUN_ACTIVE` while a run may stage more of
    /// them. It runs in the writer's thread.
    void updateAccount(const model::AccountConfig &account, const QString &change,
                       const model::Values &places = {}, const model::AccountConfig *before = nullptr,
                       const StagedWhere &staysBehind = {});
    /// `ACCOUNT_IN_USE` while a connector uses it; `DELIVERIES_OPEN` while one that did has still to deliver
    /// what is kept in its staging alone.
    void removeAccount(base::AccountId account);
    std::vector<model::AccountConfig> accounts();
    std::optional<model::AccountConfig> account(const QString &name);
    std::optional<model::AccountConfig> account(base::AccountId id);
    std::optional<model::AccountConfig> accountEver(base::AccountId id); ///< also a removed one

    /// What is stored in the same step as a connector's row: all of it, or nothing.
    struct Along
    {
        std::map<QByteArray, Sealed> secrets; ///< by owner, as of setSecrets()
        std::optional<model::CustomMappings> mapping;
        QString from;               ///< of the mapping, as of setMapping()
        base::DraftId draft;        ///< is removed; 0: none
        base::ConnectorId original; ///< of a new one that is its clone; 0: of none
    };

    /// No other connector gets this id, so that secrets can be sealed for it before addConnector().
    base::ConnectorId newConnectorId();

    /// With the id of newConnectorId(), or with 0, for which one is made. The terms of service were accepted
    /// when it was ticked in its draft, when those of its original were, or else now; recorded in the audit
    /// row.
    base::ConnectorId addConnector(const model::ConnectorConfig &connector, const Along &along = {});
    /// All but the state. `before`: what the change was made of; `CONNECTOR_CHANGED` when another connector,
    /// in whatever state, is there by now.
    void updateConnector(const model::ConnectorConfig &connector, const QString &change,
                         const Along &along = {}, const model::ConnectorConfig *before = nullptr);
    void setPaused(base::ConnectorId connector, bool isPaused); ///< the state alone
    /// Keeps history, log and audit, and no edit of it; the name is free again. `discardReason` settles open
    /// deliveries as failed, in a run of their own, and dismisses those that failed or are parked and the
    /// attachments that are owed, which nobody can deliver later. When it is empty and there are any open, or
    /// items whose fan-out is not complete, or captured messages that wait (model::heldRows):
    /// `DELIVERIES_OPEN`. `RUN_ACTIVE` while it runs.
    void removeConnector(base::ConnectorId connector, const QString &discardReason);
    std::vector<model::ConnectorConfig> connectors(); ///< without removed ones, by name
    std::optional<model::ConnectorConfig> connector(const QString &name);
    std::optional<model::ConnectorConfig> connector(base::ConnectorId id); ///< also a removed one
    std::vector<model::ConnectorConfig> everNamed(const QString &name); ///< also removed ones, newest first

    /// `owner`: `account:3`, `connector:7`, `draft:2`, `settings`. The owner's secretKeys follow from this.
    /// `from` says in the audit where they come from; empty: an admin gave them.
    void setSecrets(const QByteArray &owner, const Sealed &sealed, const QString &from = {});
    void setSecrets(const std::map<QByteArray, Sealed> &byOwner, const QString &from); ///< in one step
    QByteArray sealedSecret(const QByteArray &owner, const QByteArray &key);           ///< empty: none

    void setMapping(base::ConnectorId connector, const model::CustomMappings &mapping, const QString &from);
    /// One person's line instead of those that `isThem` tells; an empty mailbox: none. The other lines stay,
    /// whoever changes them at the same time. `isThem` runs in the writer's thread.
    void mapPerson(base::ConnectorId connector, const model::CustomMapping &line,
                   const std::function<bool(const model::CustomMapping &)> &isThem, const QString &from);
    model::CustomMappings mapping(base::ConnectorId connector);

    void setSetting(const QByteArray &key, const QString &value);
    QMap<QByteArray, QString> settings();

    /// What a part of the program has to know after a restart. No admin's doing, so without an audit row.
    /// `key` begins with the part's name and a point.
    void remember(const QByteArray &key, const QByteArray &value);
    QByteArray remembered(const QByteArray &key); ///< empty: nothing

    /// When a connector is due next, wall clock UTC; kept so that a restart catches up.
    void setNextDue(base::ConnectorId connector, std::optional<base::Instant> due);
    std::optional<base::Instant> nextDue(base::ConnectorId connector);

private:
    Database &m_database;
};

} // namespace journal
