// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/pkce.h"

#include <array>

#include <QCryptographicHash>
#include <QRandomGenerator>

#include "net/jwt.h"

namespace net {

QByteArray randomName()
{
    std::array<quint32, 8> words{};
    QRandomGenerator::system()->fillRange(words.data(), qsizetype{words.size()});
    return base64Url(QByteArray(reinterpret_cast<const char *>(words.data()), sizeof words));
}

QByteArray pkceChallenge(const QByteArray &verifier)
{
    return base64Url(QCryptographicHash::hash(verifier, QCryptographicHash::Sha256));
}

Pkce newPkce()
{
    const QByteArray verifier = randomName();
    return {base::Secret(verifier), pkceChallenge(verifier)};
}

} // namespace net
