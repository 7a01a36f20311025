// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/jwt.h"

#include <QJsonDocument>

#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/rsa.h>

#include "base/failure.h"

namespace net {
namespace {

struct FreeContext
{
    void operator()(EVP_MD_CTX *context) const { EVP_MD_CTX_free(context); }
};

const char *nameOf(JwtAlgorithm algorithm)
{
    switch (algorithm) {
    case JwtAlgorithm::Rs256:
        return "RS256";
    case JwtAlgorithm::Ps256:
        return "PS256";
    case JwtAlgorithm::Rs512:
        break;
    }
    return "RS512";
}

QByteArray encoded(const QJsonObject &part)
{
    return base64Url(QJsonDocument(part).toJson(QJsonDocument::Compact));
}

void check(int result)
{
    if (result == 1)
        return;
    const char *const reason = ERR_reason_error_string(ERR_peek_last_error());
    ERR_clear_error();
    throw base::inputFailure("KEY_INVALID",
                             QStringLiteral("The private key does not sign: %1.")
                                 .arg(QString::fromLatin1(reason ? reason : "no reason given")));
}

QByteArray signature(const SigningKey &key, JwtAlgorithm algorithm, const QByteArray &text)
{
    const std::unique_ptr<EVP_MD_CTX, FreeContext> context(EVP_MD_CTX_new());
    if (!context)
        throw std::bad_alloc();
    EVP_PKEY_CTX *keyContext = nullptr; // the context's own
    const EVP_MD *const digest = algorithm == JwtAlgorithm::Rs512 ? EVP_sha512() : EVP_sha256();
    check(EVP_DigestSignInit(context.get(), &keyContext, digest, nullptr, key.handle()));
    if (algorithm == JwtAlgorithm::Ps256) {
        check(EVP_PKEY_CTX_set_rsa_padding(keyContext, RSA_PKCS1_PSS_PADDING));
        check(EVP_PKEY_CTX_set_rsa_pss_saltlen(keyContext, RSA_PSS_SALTLEN_DIGEST));
    }
    const auto *const bytes = reinterpret_cast<const unsigned char *>(text.constData());
    size_t length = 0;
    check(EVP_DigestSign(context.get(), nullptr, &length, bytes, static_cast<size_t>(text.size())));
    QByteArray made(static_cast<qsizetype>(length), Qt::Uninitialized);
    check(EVP_DigestSign(context.get(), reinterpret_cast<unsigned char *>(made.data()), &length, bytes,
                         static_cast<size_t>(text.size())));
    made.truncate(static_cast<qsizetype>(length));
    return made;
}

} // namespace

QByteArray base64Url(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QJsonObject claimsIn(const QByteArray &token)
{
    const QList<QByteArray> parts = token.split('.');
    if (parts.size() != 3)
        return {};
    return QJsonDocument::fromJson(QByteArray::fromBase64(parts[1], QByteArray::Base64UrlEncoding)).object();
}

base::Secret signedJwt(const SigningKey &key, JwtAlgorithm algorithm, const QJsonObject &claims,
                       const QJsonObject &header)
{
    QJsonObject whole = header;
    whole.insert(QStringLiteral("alg"), QLatin1String(nameOf(algorithm)));
    whole.insert(QStringLiteral("typ"), QStringLiteral("JWT"));
    const QByteArray text = encoded(whole) + '.' + encoded(claims);
    return base::Secret(text + '.' + base64Url(signature(key, algorithm, text)));
}

} // namespace net
