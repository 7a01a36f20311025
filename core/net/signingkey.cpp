// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/signingkey.h"

#include <algorithm>
#include <vector>

#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/pkcs12.h>

#include "base/failure.h"

namespace net {
namespace {

constexpr int fewestBits = 2048;

template<auto Free>
struct FreedBy
{
    template<typename T>
    void operator()(T *object) const
    {
        Free(object);
    }
};

struct FreeStack
{
    void operator()(STACK_OF(X509) * stack) const { sk_X509_pop_free(stack, X509_free); }
};

using BioPtr = std::unique_ptr<BIO, FreedBy<BIO_free_all>>;
using KeyPtr = std::shared_ptr<EVP_PKEY>;
using Pkcs12Ptr = std::unique_ptr<PKCS12, FreedBy<PKCS12_free>>;
using StackPtr = std::unique_ptr<STACK_OF(X509), FreeStack>;
using X509Ptr = std::unique_ptr<X509, FreedBy<X509_free>>;

BioPtr reading(const QByteArray &bytes)
{
    BioPtr bio(BIO_new_mem_buf(bytes.constData(), static_cast<int>(bytes.size())));
    if (!bio)
        throw std::bad_alloc();
    return bio;
}

bool isPem(const QByteArray &bytes)
{
    return bytes.contains("-----BEGIN ");
}

/// OpenSSL's reasons are constant texts; what was read does not show in them.
QString reason()
{
    const char *const text = ERR_reason_error_string(ERR_peek_last_error());
    ERR_clear_error();
    return text ? QString::fromLatin1(text) : QStringLiteral("nothing in it can be read");
}

base::Failure keyFailure(const QString &why)
{
    return base::inputFailure(
        "KEY_INVALID", QStringLiteral("The private key cannot be used: %1.").arg(why),
        QStringLiteral("Give an RSA key of 2048 bits or more, as PEM (PKCS#8 or PKCS#1) or PKCS#12, and its "
                       "passphrase where it has one."));
}

base::Failure certificateFailure(const QString &why)
{
    return base::inputFailure(
        "CERTIFICATE_INVALID", QStringLiteral("The certificate cannot be used: %1.").arg(why),
        QStringLiteral("Give the certificate that was made for this private key, as PEM or DER."));
}

/// Without it OpenSSL would ask at the terminal.
int passphraseOf(char *to, int room, int, void *passphrase)
{
    const QByteArray &bytes = static_cast<const base::Secret *>(passphrase)->reveal();
    if (bytes.isEmpty() || bytes.size() > room)
        return -1;
    std::copy(bytes.cbegin(), bytes.cend(), to);
    return static_cast<int>(bytes.size());
}

struct Found
{
    KeyPtr key;
    std::vector<X509Ptr> certificates;
};

std::vector<X509Ptr> certificatesIn(const QByteArray &pem)
{
    constexpr size_t most = 32;
    std::vector<X509Ptr> found;
    const BioPtr bio = reading(pem);
    while (found.size() < most) {
        X509Ptr each(PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr));
        if (!each)
            break;
        found.push_back(std::move(each));
    }
    ERR_clear_error();
    return found;
}

Found fromPem(const base::Secret &key, base::Secret passphrase)
{
    EVP_PKEY *const read =
        PEM_read_bio_PrivateKey(reading(key.reveal()).get(), nullptr, passphraseOf, &passphrase);
    if (!read)
        throw keyFailure(reason());
    return {KeyPtr(read, EVP_PKEY_free), certificatesIn(key.reveal())};
}

Found fromPkcs12(const base::Secret &key, const base::Secret &passphrase)
{
    const Pkcs12Ptr container(d2i_PKCS12_bio(reading(key.reveal()).get(), nullptr));
    if (!container)
        throw keyFailure(QStringLiteral("it is neither PEM nor PKCS#12"));
    EVP_PKEY *privateKey = nullptr;
    X509 *certificate = nullptr;
    STACK_OF(X509) *others = nullptr;
    const int isRead =
        PKCS12_parse(container.get(), passphrase.reveal().constData(), &privateKey, &certificate, &others);
    const StackPtr chain(others);
    Found found{KeyPtr(privateKey, EVP_PKEY_free), {}};
    if (X509Ptr own{certificate})
        found.certificates.push_back(std::move(own));
    if (isRead != 1)
        throw keyFailure(reason());
    if (!privateKey)
        throw keyFailure(QStringLiteral("the PKCS#12 file holds none"));
    return found;
}

std::vector<X509Ptr> readCertificates(const QByteArray &bytes)
{
    if (isPem(bytes))
        return certificatesIn(bytes);
    std::vector<X509Ptr> found;
    if (X509Ptr one{d2i_X509_bio(reading(bytes).get(), nullptr)})
        found.push_back(std::move(one));
    ERR_clear_error();
    return found;
}

QByteArray der(X509 *certificate)
{
    unsigned char *bytes = nullptr;
    const int length = i2d_X509(certificate, &bytes);
    if (length < 0)
        throw certificateFailure(reason());
    const std::unique_ptr<unsigned char, decltype([](unsigned char *each) { OPENSSL_free(each); })> owned(
        bytes);
    return {reinterpret_cast<const char *>(bytes), length};
}

/// The one that belongs to the key; null: none does.
X509 *matching(const Found &found)
{
    const auto match = std::ranges::find_if(found.certificates, [&](const X509Ptr &each) {
        return X509_check_private_key(each.get(), found.key.get()) == 1;
    });
    ERR_clear_error();
    return match == found.certificates.end() ? nullptr : match->get();
}

} // namespace

SigningKey::SigningKey(const base::Secret &key, const base::Secret &passphrase, const QByteArray &certificate)
{
    ERR_clear_error();
    if (key.isEmpty())
        throw keyFailure(QStringLiteral("there is none"));
    Found found = isPem(key.reveal()) ? fromPem(key, passphrase) : fromPkcs12(key, passphrase);
    if (!EVP_PKEY_is_a(found.key.get(), "RSA"))
        throw keyFailure(QStringLiteral("it is no RSA key"));
    if (const int bits = EVP_PKEY_get_bits(found.key.get()); bits < fewestBits)
        throw keyFailure(QStringLiteral("it has %1 bits only").arg(bits));
    if (!certificate.isEmpty()) {
        found.certificates = readCertificates(certificate);
        if (found.certificates.empty())
            throw certificateFailure(QStringLiteral("it is neither PEM nor DER"));
        if (!matching(found))
            throw certificateFailure(QStringLiteral("it belongs to another key"));
    }
    m_key = found.key;
    if (X509 *const own = matching(found))
        m_certificate = der(own);
}

} // namespace net
