// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/keyderivation.h"

#include <bit>

#include <openssl/evp.h>

#include "base/digest.h"
#include "base/failure.h"

namespace vault {

static constexpr qsizetype keySize = 32;
static constexpr quint64 memoryLimit = 1ULL << 30;

base::Secret hkdf(const base::Secret &key, const QByteArray &purpose)
{
    const base::Secret extracted(base::hmacSha256(QByteArray(keySize, '\0'), key.reveal()));
    const QByteArray block = purpose + '\x01';
    return base::Secret(base::hmacSha256(extracted.reveal(), block));
}

bool ScryptCost::isSane() const
{
    return std::has_single_bit(cost) && cost >= (1U << 10) && blockSize >= 1 && blockSize <= 32 &&
           parallel >= 1 && parallel <= 16 && 128ULL * cost * blockSize <= memoryLimit;
}

base::Secret scrypt(const base::Secret &passphrase, const QByteArray &salt, const ScryptCost &cost)
{
    QByteArray key(keySize, Qt::Uninitialized);
    const QByteArray &bytes = passphrase.reveal();
    const int done =
        EVP_PBE_scrypt(bytes.constData(), static_cast<size_t>(bytes.size()),
                       reinterpret_cast<const unsigned char *>(salt.constData()),
                       static_cast<size_t>(salt.size()), cost.cost, cost.blockSize, cost.parallel,
                       memoryLimit + (64 << 20), reinterpret_cast<unsigned char *>(key.data()), keySize);
    if (done != 1)
        throw base::storageFailure("VAULT_UNAVAILABLE",
                                   QStringLiteral("There is not enough memory to derive the vault's key."),
                                   QStringLiteral("Close other programs and try again."));
    return base::Secret(std::move(key));
}

} // namespace vault
