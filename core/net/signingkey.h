// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "base/secret.h"

struct evp_pkey_st; // OpenSSL's EVP_PKEY

namespace net {

/// An RSA private key, with the certificate that belongs to it where there is one. Copies share the key,
/// which OpenSSL overwrites when the last one goes. Any thread.
class SigningKey
{
public:
    /// `key` is PEM (PKCS#8 or PKCS#1, encrypted or not; certificates beside it are read too) or PKCS#12.
    /// `certificate`, PEM or DER, goes before one found in `key`. Throws inputFailure: `KEY_INVALID` when
    /// there is no RSA key of 2048 bits or more, the passphrase does not open it, or only OpenSSL's legacy
    /// ciphers would; `CERTIFICATE_INVALID` when the certificate cannot be read or belongs to another key.
    SigningKey(const base::Secret &key, const base::Secret &passphrase, const QByteArray &certificate = {});

    /// DER; empty: none is known.
    const QByteArray &certificate() const { return m_certificate; }

    evp_pkey_st *handle() const { return m_key.get(); }

private:
    std::shared_ptr<evp_pkey_st> m_key;
    QByteArray m_certificate;
};

} // namespace net
