// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include "base/clock.h"

namespace xipmaker {

/// How a throw-away signer is made. The defaults give a signer any verifier with its root accepts.
struct IdentityOptions
{
    enum class Key { Rsa, Ec };

    Key key = Key::Rsa;      ///< RSA-2048 or P-256, for root and leaf
    bool selfSigned = false; ///< the leaf is its own issuer; ca.pem is a root of nothing
    QString commonName = QStringLiteral("Sandbox Signer");
    QByteArray extendedKeyUsage = "codeSigning,emailProtection"; ///< OpenSSL's names; empty: none
    QByteArray subjectAltName;                                   ///< `DNS:host,IP:127.0.0.1`; empty: none
    bool criticalTimeStamping = false;  ///< extended key usage becomes critical timeStamping only
    bool applePrivateExtension = false; ///< a critical 1.2.840.113635.100.6.1.14, as Apple's leaves carry
    base::Instant notBefore = *base::fromIso(u"2020-01-01"); ///< of the leaf
    base::Instant notAfter = *base::fromIso(u"2045-01-01");
    QString issuer; ///< folder of an identity whose root signs this leaf too; empty: a new root
};

/// A signer: files `ca.pem`, `ca.key`, `leaf.pem`, `leaf.key` (PEM) in a folder. Nothing of it is secret.
struct Identity
{
    QString folder;

    QString caPath() const { return folder + QStringLiteral("/ca.pem"); }
    QString leafPath() const { return folder + QStringLiteral("/leaf.pem"); }
    QString keyPath() const { return folder + QStringLiteral("/leaf.key"); }

    QByteArray caPem() const;
    QByteArray leafPem() const;
    QByteArray keyPem() const;

    /// SHA-256 of the leaf certificate, 32 raw bytes.
    QByteArray fingerprint() const;
};

/// Makes the folder and the four files. Throws Failure.
Identity makeIdentity(const QString &folder, const IdentityOptions &options = {});

} // namespace xipmaker
