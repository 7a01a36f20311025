// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <mutex>
#include <optional>

#include "vault/vault.h"
#include "vault/vaultfile.h"

namespace vault {

/// The master key derived from a passphrase in a file, for machines without a keychain. One line break at its
/// end is no part of the passphrase. If neither the file nor the data folder's `vault` exists, the file is
/// made.
///
/// Fails with `VAULT_UNAVAILABLE` (the file is missing or unreadable, though the data folder has a key),
/// `VAULT_PASSPHRASE_INVALID` (empty, or longer than 64 KiB), `VAULT_WRONG_KEY` (another passphrase than the
/// one the data folder was made with), `VAULT_ELSEWHERE` (that one is in the keychain). A file that others
/// may read is used, with a warning in the log. Any thread.
class PassphraseVault final : public Vault
{
public:
    PassphraseVault(QString dataFolder, QString passphraseFile);

    QString place() const override;
    QString keyFile() const override { return m_passphraseFile; }

protected:
    const base::Secret &masterKey() const override;

private:
    base::Secret readPassphrase() const;
    base::Secret firstKey() const;
    base::Secret knownKey(const VaultFile &file) const;

    QString m_dataFolder;
    QString m_passphraseFile;
    mutable std::mutex m_mutex;
    mutable std::optional<base::Secret> m_key;
};

} // namespace vault
