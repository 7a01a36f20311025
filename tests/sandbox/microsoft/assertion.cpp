// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "microsoft/assertion.h"

#include <memory>

#include <QJsonDocument>
#include <QJsonObject>

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>

#include "base/digest.h"

namespace sandbox {
namespace {

constexpr auto kUrlSafe = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
constexpr qint64 kLongestLife = 10 * 60 + 30;
constexpr qint64 kClockSkew = 5 * 60;

template<typename T, void (*free)(T *)>
struct Free
{
    void operator()(T *object) const { free(object); }
};
using Certificate = std::unique_ptr<X509, Free<X509, X509_free>>;
using Context = std::unique_ptr<EVP_MD_CTX, Free<EVP_MD_CTX, EVP_MD_CTX_free>>;

Certificate certificateOf(const QByteArray &pem)
{
    BIO *const memory = BIO_new_mem_buf(pem.constData(), int(pem.size()));
    Certificate certificate(PEM_read_bio_X509(memory, nullptr, nullptr, nullptr));
    BIO_free(memory);
    return certificate;
}

QByteArray thumbprintOf(X509 *certificate)
{
    unsigned char *der = nullptr;
    const int length = i2d_X509(certificate, &der);
    const QByteArray bytes(reinterpret_cast<const char *>(der), length);
    OPENSSL_free(der);
    return base::Digest::sha256(bytes).toBase64(kUrlSafe);
}

bool isSignedBy(X509 *certificate, const QByteArray &content, const QByteArray &signature)
{
    const Context context(EVP_MD_CTX_new());
    EVP_PKEY_CTX *key = nullptr;
    if (EVP_DigestVerifyInit(context.get(), &key, EVP_sha256(), nullptr, X509_get0_pubkey(certificate)) !=
            1 ||
        EVP_PKEY_CTX_set_rsa_padding(key, RSA_PKCS1_PSS_PADDING) != 1 ||
        EVP_PKEY_CTX_set_rsa_pss_saltlen(key, RSA_PSS_SALTLEN_DIGEST) != 1)
        return false;
    return EVP_DigestVerify(context.get(), reinterpret_cast<const unsigned char *>(signature.constData()),
                            size_t(signature.size()),
                            reinterpret_cast<const unsigned char *>(content.constData()),
                            size_t(content.size())) == 1;
}

QJsonObject jsonOf(const QByteArray &part)
{
    return QJsonDocument::fromJson(QByteArray::fromBase64(part, kUrlSafe)).object();
}

std::optional<AssertionFault> claimFault(const QJsonObject &claims, const QString &client,
                                         const QString &audience, base::Instant time)
{
    const qint64 now = std::chrono::duration_cast<std::chrono::seconds>(time.time_since_epoch()).count();
    if (claims.value(u"aud").toString() != audience)
        return AssertionFault{700023, QStringLiteral("The assertion's audience is not this token endpoint.")};
    if (claims.value(u"iss").toString() != client || claims.value(u"sub").toString() != client)
        return AssertionFault{700021,
                              QStringLiteral("The assertion's issuer or subject is not the application.")};
    if (claims.value(u"jti").toString().isEmpty())
        return AssertionFault{700027, QStringLiteral("The assertion has no jti.")};
    const qint64 expires = claims.value(u"exp").toInteger();
    const qint64 begins = claims.value(u"nbf").toInteger();
    if (expires <= now || expires > now + kLongestLife || begins > now + kClockSkew)
        return AssertionFault{700024, QStringLiteral("The assertion is not within its valid time range.")};
    return {};
}

} // namespace

std::optional<AssertionFault> assertionFault(const QByteArray &assertion, const Application &application,
                                             const QString &audience, base::Instant now)
{
    const AssertionFault invalid{
        700027, QStringLiteral("The certificate or signature of the assertion is not valid.")};
    const QByteArrayList parts = assertion.split('.');
    const Certificate certificate = certificateOf(application.certificate);
    if (parts.size() != 3 || !certificate)
        return invalid;
    const QJsonObject head = jsonOf(parts.at(0));
    if (head.value(u"alg").toString() != QStringLiteral("PS256") ||
        head.value(u"x5t#S256").toString().toLatin1() != thumbprintOf(certificate.get()))
        return invalid;
    const QByteArray signature = QByteArray::fromBase64(parts.at(2), kUrlSafe);
    if (!isSignedBy(certificate.get(), QByteArray(parts.at(0) + '.' + parts.at(1)), signature))
        return invalid;
    return claimFault(jsonOf(parts.at(1)), application.clientId, audience, now);
}

} // namespace sandbox
