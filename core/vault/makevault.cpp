// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFileInfo>

#include "base/failure.h"
#include "vault/keychainvault.h"
#include "vault/passphrasevault.h"
#include "vault/vault.h"

namespace vault {

std::unique_ptr<Vault> makeVault(const QString &dataFolder, const QString &chanceryVault)
{
    if (chanceryVault.isEmpty())
        return std::make_unique<KeychainVault>(dataFolder);
    const QString prefix = QStringLiteral("file:");
    if (!chanceryVault.startsWith(prefix) || chanceryVault.size() == prefix.size())
        throw base::inputFailure(
            "VAULT_SETTING_INVALID", QStringLiteral("CHANCERY_VAULT does not name a passphrase file."),
            QStringLiteral("Use CHANCERY_VAULT=file:PATH, or unset it to use the keychain."));
    const QString path = QFileInfo(chanceryVault.sliced(prefix.size())).absoluteFilePath();
    return std::make_unique<PassphraseVault>(dataFolder, path);
}

} // namespace vault
