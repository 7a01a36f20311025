// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/keychainvault.h"

#include "base/digest.h"
#include "base/failure.h"
#include "vault/keychain.h"

namespace vault {

static constexpr qsizetype keySize = 32;

static QString entryName(const VaultFile &file)
{
    return QStringLiteral("data folder %1").arg(QString::fromLatin1(file.id));
}

KeychainVault::KeychainVault(QString dataFolder) : m_dataFolder(std::move(dataFolder)) {}

QString KeychainVault::place() const
{
    return keychain::name();
}

base::Secret KeychainVault::firstKey() const
{
    base::Secret key(base::randomBytes(keySize));
    const VaultFile file{.id = base::randomBytes(16).toHex(), .check = checkOf(key)};
    keychain::write(entryName(file), key);
    // Read back before anything relies on it.
    knownKey(file);
    if (writeNewVaultFile(m_dataFolder, file))
        return key;
    keychain::remove(entryName(file));
    return knownKey(*readVaultFile(m_dataFolder));
}

base::Secret KeychainVault::knownKey(const VaultFile &file) const
{
    if (file.kind != VaultFile::Kind::Keychain)
        throw base::inputFailure(
            "VAULT_ELSEWHERE",
            QStringLiteral(
                "The key of the data folder %1 comes from a passphrase file, not from the system's keychain.")
                .arg(m_dataFolder),
            QStringLiteral("Set CHANCERY_VAULT=file:PATH to that file."));
    std::optional<base::Secret> key = keychain::read(entryName(file));
    if (!key) {
        keychain::checkThatItWorks();
        throw base::Failure(
            base::Reaction::SignInAgain, base::Area::SignIn, "VAULT_KEY_MISSING",
            QStringLiteral("The %1 has no key for the data folder %2 any more.").arg(place(), m_dataFolder),
            QStringLiteral("Sign in as the user who set Chancery up, or restore the keychain's entry "
                           "“%1” of “Chancery”.")
                .arg(entryName(file)));
    }
    checkKey(file, *key, place());
    return std::move(*key);
}

const base::Secret &KeychainVault::masterKey() const
{
    const std::lock_guard lock(m_mutex);
    if (!m_key) {
        const std::optional<VaultFile> file = readVaultFile(m_dataFolder);
        m_key = file ? knownKey(*file) : firstKey();
    }
    return *m_key;
}

} // namespace vault
