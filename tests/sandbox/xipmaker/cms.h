// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include "base/digest.h"
#include "xipmaker/identity.h"

class QIODevice;

namespace xipmaker {

/// A detached CMS SignedData over `content`, DER, with the signer's chain, signed attributes and signing
/// time.
QByteArray detachedCms(QIODevice &content, const Identity &identity,
                       base::Digest::Algorithm digest = base::Digest::Algorithm::Sha256);
QByteArray detachedCms(const QByteArray &content, const Identity &identity,
                       base::Digest::Algorithm digest = base::Digest::Algorithm::Sha256);

/// An enveloping CMS SignedData around the file `content`, written to `path` as a BER stream; flat memory.
void writeEnvelopingCms(const QString &path, const QString &content, const Identity &identity);

/// PKCS#1 v1.5 over `content` (RSA identities only).
QByteArray rsaSignature(const QByteArray &content, const Identity &identity, base::Digest::Algorithm digest);

/// `RSA` or `EC`.
QString keyType(const Identity &identity);

/// DER of leaf and root, in this order.
QList<QByteArray> chainDer(const Identity &identity);

} // namespace xipmaker
