// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/passphrasevault.h"

#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>

#include "base/digest.h"
#include "base/failure.h"
#include "base/files.h"
#include "base/redactor.h"

namespace vault {

Q_LOGGING_CATEGORY(lcVault, "chancery.vault")

static constexpr qint64 longestPassphrase = 64 << 10;

static base::Failure unavailable(const QString &text)
{
    return {base::Reaction::SignInAgain, base::Area::SignIn, "VAULT_UNAVAILABLE", text,
            QStringLiteral("Put the passphrase file back, or let CHANCERY_VAULT name the right one.")};
}

PassphraseVault::PassphraseVault(QString dataFolder, QString passphraseFile)
    : m_dataFolder(std::move(dataFolder)), m_passphraseFile(std::move(passphraseFile))
{}

QString PassphraseVault::place() const
{
    return QStringLiteral("passphrase file %1").arg(m_passphraseFile);
}

base::Secret PassphraseVault::readPassphrase() const
{
    QFile file(m_passphraseFile);
    if (QFileInfo(m_passphraseFile).isDir() || !file.open(QIODevice::ReadOnly))
        throw unavailable(QStringLiteral("The passphrase file %1 cannot be read.").arg(m_passphraseFile));
    QByteArray bytes = file.read(longestPassphrase + 1);
    const bool isTooLong = bytes.size() > longestPassphrase;
    if (bytes.endsWith('\n'))
        bytes.chop(bytes.endsWith("\r\n") ? 2 : 1);
    base::Secret passphrase(std::move(bytes));
    if (passphrase.isEmpty() || isTooLong)
        throw base::inputFailure("VAULT_PASSPHRASE_INVALID",
                                 QStringLiteral("The passphrase file %1 is %2.")
                                     .arg(m_passphraseFile, isTooLong ? QStringLiteral("longer than 64 KiB")
                                                                      : QStringLiteral("empty")),
                                 QStringLiteral("Write the passphrase into its first line."));
    constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    if (file.permissions() & others)
        qCWarning(lcVault).noquote()
            << QStringLiteral("Others may read or change the passphrase file %1; give it the mode 0600.")
                   .arg(m_passphraseFile);
    base::rememberSecret(passphrase.reveal());
    return passphrase;
}

base::Secret PassphraseVault::firstKey() const
{
    VaultFile file{.kind = VaultFile::Kind::Passphrase, .salt = base::randomBytes(32)};
    if (!QFileInfo::exists(m_passphraseFile)) {
        base::makePrivateFolder(QFileInfo(m_passphraseFile).absolutePath());
        const base::Secret made(base::randomBytes(32).toBase64());
        // Nobody can guess 256 random bits, so slowness would protect nothing. Of a file that came meanwhile,
        // nothing is known.
        if (base::writeNewFileDurably(m_passphraseFile, made.reveal()))
            file.cost = {.cost = 1 << 10, .parallel = 1};
    }
    base::Secret key = scrypt(readPassphrase(), file.salt, file.cost);
    file.check = checkOf(key);
    return writeNewVaultFile(m_dataFolder, file) ? key : knownKey(*readVaultFile(m_dataFolder));
}

base::Secret PassphraseVault::knownKey(const VaultFile &file) const
{
    if (file.kind != VaultFile::Kind::Passphrase)
        throw base::inputFailure(
            "VAULT_ELSEWHERE",
            QStringLiteral("The key of the data folder %1 is in the system's keychain, not in a "
                           "passphrase file.")
                .arg(m_dataFolder),
            QStringLiteral("Unset CHANCERY_VAULT."));
    base::Secret key = scrypt(readPassphrase(), file.salt, file.cost);
    checkKey(file, key, place());
    return key;
}

const base::Secret &PassphraseVault::masterKey() const
{
    const std::lock_guard lock(m_mutex);
    if (!m_key) {
        const std::optional<VaultFile> file = readVaultFile(m_dataFolder);
        m_key = file ? knownKey(*file) : firstKey();
    }
    return *m_key;
}

} // namespace vault
