// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

#include <QString>

#include "base/clock.h"
#include "connectors/connectorkind.h"
#include "journal/journal.h"
#include "model/config.h"
#include "model/network.h"
#include "staging/staging.h"
#include "target/target.h"
#include "vault/vault.h"

namespace engine {

/// What a run needs from outside, built once by app/ and handed down. Everything in it may be used from any
/// thread.
struct Environment
{
    QString dataFolder;
    const base::Clock &clock;
    const vault::Vault &vault;
    journal::Journal &journal;
    std::vector<connectors::ConnectorKind> connectorKinds;
    std::vector<target::TargetKind> targetKinds;
    std::vector<staging::StagingKind> stagingKinds;

    QString spoolFolder() const;
    QString scratchFolder() const;

    /// A new private folder below it for a look at a source outside a run; its maker removes it.
    QString newScratch(const QString &purpose) const;

    const connectors::ConnectorKind &connectorKind(const QByteArray &id) const; ///< throws `UNKNOWN_KIND`

    /// The account by id; throws inputFailure when it is gone.
    model::AccountConfig account(base::AccountId id) const;

    /// What the account's kind works with. Secrets are opened when it asks for them.
    target::TargetContext targetContext(const model::AccountConfig &account) const;

    /// The same for the account's staging.
    staging::StagingContext stagingContext(const model::AccountConfig &account) const;

    /// Whether a segment's copy was put elsewhere than where a staging of the account, in that place, has it.
    /// The data folder's own staging, moved with the folder, is the same place.
    bool isElsewhere(base::AccountId account, const QString &place, const QByteArray &segment,
                     const QString &stagedAt) const;

    /// Each makes a new object for one lane; secrets are opened when the object asks. None connects.
    /// `waiting` is told of what the target or source itself waits for.
    std::unique_ptr<target::Target> makeTarget(const model::AccountConfig &account,
                                               base::Waiting waiting = {}) const;
    std::unique_ptr<staging::Staging> makeStaging(const model::AccountConfig &account) const;
    std::unique_ptr<connectors::Source> makeSource(const model::ConnectorConfig &connector,
                                                   const QString &scratch, base::Waiting waiting = {}) const;

    /// A setting by its key, or the default the settings table gives it.
    QString setting(const QByteArray &key) const;

    /// How many bytes may wait in the spool, as the setting says now: it is raised while a run waits, too.
    qint64 spoolLimit() const;

    /// A secret of the settings, opened; empty: there is none.
    base::Secret settingSecret(const QByteArray &key) const;

    /// How the network is reached, by the settings.
    model::Network network() const;
};

/// The fields of an account of that kind: the target's own, `staging`, and those of every staging kind.
model::Fields accountFields(const target::TargetKind &kind,
                            const std::vector<staging::StagingKind> &stagings);
model::Fields accountFields(const Environment &environment, const QByteArray &targetKind);

} // namespace engine
