// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>

#include <QByteArray>
#include <QString>

#include "base/secret.h"

namespace vault {

/// Keeps one 32-byte master key where the operating system keeps secrets, and seals values with it
/// (AES-256-GCM), so that any length fits. *Locked* is not *missing*: a locked keychain throws Failure
/// (SignInAgain, `VAULT_LOCKED`), an absent one `VAULT_UNAVAILABLE`, both with the way out; a key is made
/// only on a data folder's first use. Never falls back to plain text.
class Vault
{
public:
    virtual ~Vault() = default;

    /// Seals for a place: `context` (e.g. `account:3:clientSecret`) is authenticated, not stored. At most 16
    /// MiB. What is sealed or opened is made known to the redactor.
    QByteArray seal(const base::Secret &plain, const QByteArray &context) const;

    /// Throws Failure (`VAULT_WRONG_KEY`) when the value was sealed with another key or for another place, or
    /// was altered.
    base::Secret open(const QByteArray &sealed, const QByteArray &context) const;

    /// A key for one purpose, derived from the master key (HKDF), e.g. for the audit chain.
    base::Secret derivedKey(const QByteArray &purpose) const;

    /// Where the key is kept, for people: `keyring of the desktop`, `passphrase file …`.
    virtual QString place() const = 0;

    /// The file that the key hangs on, wherever it lies; empty: there is none.
    virtual QString keyFile() const { return {}; }

protected:
    /// The 32-byte master key; reads it once.
    virtual const base::Secret &masterKey() const = 0;
};

/// The one to use: CHANCERY_VAULT=file:PATH names a passphrase file (scrypt; the salt is kept as `<data
/// folder>/vault`; the file is made, with a random passphrase and mode 0600, if neither it nor the salt
/// exists), when it is empty the system's keychain. Does not touch either before the first use. Throws
/// inputFailure (`VAULT_SETTING_INVALID`) for any other value.
std::unique_ptr<Vault> makeVault(const QString &dataFolder, const QString &chanceryVault);

} // namespace vault
