// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <mutex>
#include <optional>

#include "vault/vault.h"
#include "vault/vaultfile.h"

namespace vault {

/// The master key in the operating system's keychain, one entry a data folder. Any thread but the window's.
///
/// A key is made only while the data folder has no `vault` file. Fails as the keychain does, and with
/// `VAULT_KEY_MISSING` (the keychain works and has no such key any more), `VAULT_WRONG_KEY`,
/// `VAULT_ELSEWHERE` (the data folder's key comes from a passphrase file).
class KeychainVault final : public Vault
{
public:
    explicit KeychainVault(QString dataFolder);

    QString place() const override;

protected:
    const base::Secret &masterKey() const override;

private:
    base::Secret firstKey() const;
    base::Secret knownKey(const VaultFile &file) const;

    QString m_dataFolder;
    mutable std::mutex m_mutex;
    mutable std::optional<base::Secret> m_key;
};

} // namespace vault
