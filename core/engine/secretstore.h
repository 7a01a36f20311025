// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>

#include "base/secret.h"
#include "engine/environment.h"
#include "journal/configuration.h"

namespace engine {

/// Secrets by key; an empty one is removed.
using Secrets = std::map<QByteArray, base::Secret>;

/// The secret of `owner` (`account:3`, `connector:7`, `draft:2`, `settings`), opened; empty: there is none.
base::Secret openedSecret(const Environment &environment, const QByteArray &owner, const QByteArray &key);

/// Those of these keys, which it has.
Secrets openedSecrets(const Environment &environment, const QByteArray &owner, const QList<QByteArray> &keys);

/// Seals secrets in the place of those that the owner had. A connector and the drafts that edit it have each
/// secret in common until somebody gives one of them another: a service that renews a secret takes the old
/// one no more. So whichever of them has the same as the owner had, gets the new one too, in the same step.
/// `from` as for Configuration::setSecrets().
void storeSecrets(const Environment &environment, const QByteArray &owner, const Secrets &secrets,
                  const QString &from = {});

/// What storeSecrets() would store, by owner: to be stored together with something else.
std::map<QByteArray, journal::Configuration::Sealed>
sealedSecrets(const Environment &environment, const QByteArray &owner, const Secrets &secrets);

/// Checks those of the account's target and staging, each once something of it is in `changed` or `given`:
/// the secrets given now, the others as they are stored. Throws inputFailure for what cannot be right as far
/// as that shows without connecting. Opens secrets.
void checkSecrets(const Environment &environment, const model::AccountConfig &account,
                  const model::Values &changed, const Secrets &given);

} // namespace engine
