// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QByteArray>
#include <QString>

#include "base/secret.h"
#include "vault/keyderivation.h"

namespace vault {

/// What `<data folder>/vault` says of the master key: where it is, and a check that it is the right one.
/// Nothing secret. Its being there is what makes a missing key an error and not a first use.
struct VaultFile
{
    enum class Kind { Keychain, Passphrase };

    Kind kind = Kind::Keychain;
    QByteArray id;   ///< of Keychain: which entry; 32 hex digits
    QByteArray salt; ///< of Passphrase
    ScryptCost cost; ///< of Passphrase
    QByteArray check;

    bool operator==(const VaultFile &) const = default;
};

/// Absent when there is none. Throws Failure (Storage): `VAULT_DAMAGED`, `VAULT_NEWER` (written by a newer
/// version), `STORAGE_FAILED`.
std::optional<VaultFile> readVaultFile(const QString &dataFolder);

/// Writes the file, durably and whole, unless there is one: then false, and nothing is changed. The folder is
/// made when missing.
bool writeNewVaultFile(const QString &dataFolder, const VaultFile &file);

/// What `check` is for a key.
QByteArray checkOf(const base::Secret &masterKey);

/// Throws Failure (`VAULT_WRONG_KEY`) unless the key is the file's; `place`: where it was read.
void checkKey(const VaultFile &file, const base::Secret &masterKey, const QString &place);

} // namespace vault
