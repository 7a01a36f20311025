// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QSslCertificate>
#include <QSslKey>

#include "base/clock.h"
#include "base/secret.h"

class QSslConfiguration;

namespace net {

/// What a client shows of itself in a TLS handshake, to a server that asks for it: its certificate, those of
/// its issuers that came along, and that it has the key. Value; none by default.
class ClientIdentity
{
public:
    ClientIdentity() = default;

    /// `file`: PEM with key and certificate, in whatever order, or PKCS#12. Throws inputFailure: what
    /// SigningKey throws; `CERTIFICATE_INVALID` when there is no certificate of that key.
    ClientIdentity(const base::Secret &file, const base::Secret &passphrase);

    bool isEmpty() const { return m_chain.isEmpty(); }
    QString name() const; ///< of the certificate's subject
    base::Instant validUntil() const;

    void showIn(QSslConfiguration &configuration) const;

private:
    QList<QSslCertificate> m_chain; ///< its own first
    QSslKey m_key;
};

} // namespace net
