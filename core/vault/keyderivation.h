// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include "base/secret.h"

namespace vault {

/// 32 bytes for one purpose from a key (HKDF with SHA-256, RFC 5869, no salt). The same for ever; tells
/// nothing of the key nor of what other purposes get.
base::Secret hkdf(const base::Secret &key, const QByteArray &purpose);

/// How much work scrypt (RFC 7914) does; memory is 128 · cost · blockSize bytes.
struct ScryptCost
{
    quint32 cost = 1 << 15; ///< N
    quint32 blockSize = 8;  ///< r
    quint32 parallel = 3;   ///< p

    /// Within what is worth anything and what any machine can do (1 GiB).
    bool isSane() const;
    bool operator==(const ScryptCost &) const = default;
};

/// 32 bytes from a passphrase.
base::Secret scrypt(const base::Secret &passphrase, const QByteArray &salt, const ScryptCost &cost);

} // namespace vault
