// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QString>

#include "base/secret.h"

namespace vault::keychain {

/// The operating system's keychain, under the service `Chancery`; blocking. From any thread but the window's:
/// the system may ask its user to unlock it, for which two minutes are given. Never falls back to plain text.
///
/// Fails with Failure (SignInAgain): `VAULT_LOCKED`, `VAULT_DENIED` (the user refused), `VAULT_UNAVAILABLE`
/// (there is no keychain, or it does not answer).

/// Absent when there is no such entry. On Linux a locked keyring answers that too: see checkThatItWorks().
std::optional<base::Secret> read(const QString &key);

void write(const QString &key, const base::Secret &value);

void remove(const QString &key);

/// Writes, reads and removes an entry of its own. That is the only way to tell a locked keyring from an empty
/// one.
void checkThatItWorks();

/// What people call it: `keyring of the desktop (Secret Service)` …
QString name();

} // namespace vault::keychain
