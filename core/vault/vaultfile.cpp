// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/vaultfile.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include "base/digest.h"
#include "base/failpoint.h"
#include "base/failure.h"
#include "base/files.h"
#include "base/platform.h"

namespace vault {

static constexpr int currentVersion = 1;
static constexpr qint64 sizeLimit = 64 << 10;

static QString pathIn(const QString &dataFolder)
{
    return dataFolder + QStringLiteral("/vault");
}

[[noreturn]] static void throwDamaged(const QString &path)
{
    throw base::storageFailure("VAULT_DAMAGED", QStringLiteral("%1 is damaged.").arg(path),
                               QStringLiteral("Restore it from a backup of the data folder."));
}

static quint32 number(const QJsonObject &object, const char *key)
{
    const qint64 value = object.value(QLatin1String(key)).toInteger();
    return value > 0 && value <= 1 << 24 ? static_cast<quint32>(value) : 0;
}

static QByteArray hex(const QJsonObject &object, const char *key)
{
    return QByteArray::fromHex(object.value(QLatin1String(key)).toString().toLatin1());
}

static QString toHex(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

static std::optional<VaultFile> parsed(const QJsonObject &object)
{
    VaultFile file;
    file.check = hex(object, "check");
    if (file.check.size() != 16)
        return {};
    const QString kind = object.value(QLatin1String("kind")).toString();
    if (kind == QLatin1String("keychain")) {
        file.id = hex(object, "id").toHex();
        return file.id.size() == 32 ? std::optional(file) : std::nullopt;
    }
    if (kind != QLatin1String("passphrase"))
        return {};
    file.kind = VaultFile::Kind::Passphrase;
    file.salt = hex(object, "salt");
    file.cost = {number(object, "cost"), number(object, "blockSize"), number(object, "parallel")};
    return file.salt.size() >= 16 && file.cost.isSane() ? std::optional(file) : std::nullopt;
}

std::optional<VaultFile> readVaultFile(const QString &dataFolder)
{
    QFile file(pathIn(dataFolder));
    if (!file.exists())
        return {};
    if (!file.open(QIODevice::ReadOnly))
        base::throwStorageFailure(QStringLiteral("read"), file.fileName());
    const QJsonObject object = QJsonDocument::fromJson(file.read(sizeLimit)).object();
    if (object.value(QLatin1String("version")).toInt() > currentVersion)
        throw base::storageFailure("VAULT_NEWER",
                                   QStringLiteral("%1 was written by a newer Chancery.").arg(file.fileName()),
                                   QStringLiteral("Install that version again."));
    const std::optional<VaultFile> result = parsed(object);
    if (!result)
        throwDamaged(file.fileName());
    return result;
}

static void writeTemporary(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered,
                   QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        base::throwStorageFailure(QStringLiteral("create"), path);
    base::writeAll(file, bytes);
    base::syncFile(file);
}

/// Those of programs that died, once there is a vault file. One that still lives and loses its own finds that
/// it was not first, as it would have anyway.
static void removeTemporaries(const QString &dataFolder)
{
    QDir folder(dataFolder);
    const QString name =
        QStringLiteral("vault.") + QStringLiteral("[0-9a-f]").repeated(16) + QStringLiteral(".tmp");
    for (const QString &left : folder.entryList({name}, QDir::Files))
        folder.remove(left);
}

bool writeNewVaultFile(const QString &dataFolder, const VaultFile &file)
{
    QJsonObject object{{QStringLiteral("version"), currentVersion},
                       {QStringLiteral("check"), toHex(file.check)}};
    if (file.kind == VaultFile::Kind::Keychain) {
        object.insert(QStringLiteral("kind"), QStringLiteral("keychain"));
        object.insert(QStringLiteral("id"), QString::fromLatin1(file.id));
    } else {
        object.insert(QStringLiteral("kind"), QStringLiteral("passphrase"));
        object.insert(QStringLiteral("salt"), toHex(file.salt));
        object.insert(QStringLiteral("cost"), qint64{file.cost.cost});
        object.insert(QStringLiteral("blockSize"), qint64{file.cost.blockSize});
        object.insert(QStringLiteral("parallel"), qint64{file.cost.parallel});
    }
    const QString path = pathIn(dataFolder);
    const QString temporary = path + u'.' + toHex(base::randomBytes(8)) + QStringLiteral(".tmp");
    base::makePrivateFolder(dataFolder);
    writeTemporary(temporary, QJsonDocument(object).toJson());
    base::failPoint("vault.written");
    // Of two programs that start at once one is first, and the other must not take away its key.
    const bool isFirst = base::platform::renameNew(temporary, path);
    base::failPoint("vault.renamed");
    if (!isFirst) {
        base::removeFile(temporary);
        if (!QFile::exists(path))
            base::throwStorageFailure(QStringLiteral("create"), path);
    }
    removeTemporaries(dataFolder);
    base::syncFolder(dataFolder);
    return isFirst;
}

QByteArray checkOf(const base::Secret &masterKey)
{
    return hkdf(masterKey, "check").reveal().left(16);
}

void checkKey(const VaultFile &file, const base::Secret &masterKey, const QString &place)
{
    if (checkOf(masterKey) == file.check)
        return;
    throw base::Failure(
        base::Reaction::SignInAgain, base::Area::SignIn, "VAULT_WRONG_KEY",
        QStringLiteral("What is kept in the %1 is not the key of this data folder.").arg(place),
        QStringLiteral("Restore the one that this data folder was made with."));
}

} // namespace vault
