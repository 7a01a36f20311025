// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "symphony/servicekey.h"

#include <QJsonDocument>

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>

#include "xipmaker/openssl.h"

namespace sandbox {

using xipmaker::must;

static EVP_PKEY *key()
{
    static const xipmaker::PrivateKey made(EVP_RSA_gen(2048));
    must(made != nullptr, "make a key");
    return made.get();
}

const QByteArray &ServiceKey::pem()
{
    static const QByteArray text = [] {
        const xipmaker::Bio memory(BIO_new(BIO_s_mem()));
        must(PEM_write_bio_PrivateKey(memory.get(), key(), nullptr, nullptr, 0, nullptr, nullptr) == 1,
             "write a key");
        return xipmaker::contentsOf(memory.get());
    }();
    return text;
}

static QByteArray decoded(const QByteArray &part)
{
    return QByteArray::fromBase64(part, QByteArray::Base64UrlEncoding);
}

QJsonObject ServiceKey::claims(const QByteArray &token)
{
    const QByteArrayList parts = token.split('.');
    if (parts.size() != 3 ||
        QJsonDocument::fromJson(decoded(parts.at(0))).object().value(u"alg").toString() != u"RS512")
        return {};
    const QByteArray text = parts.at(0) + '.' + parts.at(1);
    const QByteArray signature = decoded(parts.at(2));
    const std::unique_ptr<EVP_MD_CTX, xipmaker::Freed<EVP_MD_CTX_free>> context(EVP_MD_CTX_new());
    must(EVP_DigestVerifyInit(context.get(), nullptr, EVP_sha512(), nullptr, key()) == 1, "begin to verify");
    const int verdict =
        EVP_DigestVerify(context.get(), reinterpret_cast<const unsigned char *>(signature.constData()),
                         size_t(signature.size()), reinterpret_cast<const unsigned char *>(text.constData()),
                         size_t(text.size()));
    return verdict == 1 ? QJsonDocument::fromJson(decoded(parts.at(1))).object() : QJsonObject();
}

} // namespace sandbox
