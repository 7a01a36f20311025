// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/signingkey.h"

#include <algorithm>
#include <vector>

#include <openssl/err.h>
#include <openssl/evp.h>
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

QString lockedReason(const base::Secret &passphrase)
{
    ERR_clear_error();
    return passphrase.isEmpty() ? QStringLiteral("it is encrypted, and its passphrase is missing")
                                : QStringLiteral("the passphrase does not open it");
}

base::Failure keyFailure(const QString &why)
{
    return base::inputFailure(
        "KEY_INVALID", QStringLiteral("The private key cannot be used: %1.").arg(why),
        QStringLiteral("Give an RSA key of 2048 bits or more, as PEM (PKCS#8 or PKCS#1) or PKCS#12, and its "
                       "passphrase where it has one."));
}

/// The cause that OpenSSL named last: its default provider lacks the cipher.
bool isOfOldCipher()
{
    const auto error = ERR_peek_last_error();
    return ERR_GET_LIB(error) == ERR_LIB_EVP && (ERR_GET_REASON(error) == ERR_R_UNSUPPORTED ||
                                                 ERR_GET_REASON(error) == EVP_R_UNSUPPORTED_ALGORITHM);
}

base::Failure oldCipherFailure(const QString &conversion)
{
    ERR_clear_error();
    return base::inputFailure(
        "KEY_INVALID",
        QStringLiteral("The private key cannot be used: it is encrypted with an old cipher that OpenSSL 3 "
                       "does not read."),
        QStringLiteral("Convert it, and give the new file: %1.").arg(conversion));
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

/// Why this PEM file gives no private key, once OpenSSL has not read one.
QString reasonOfPem(const QByteArray &pem, const base::Secret &passphrase)
{
    if (pem.contains("-----BEGIN OPENSSH PRIVATE KEY-----"))
        return QStringLiteral("it is in the form of OpenSSH");
    if (pem.contains("PRIVATE KEY-----"))
        return pem.contains("ENCRYPTED") ? lockedReason(passphrase)
                                         : QStringLiteral("it is damaged (%1)").arg(reason());
    ERR_clear_error();
    if (pem.contains("-----BEGIN CERTIFICATE-----"))
        return QStringLiteral("it is a certificate, without its key");
    return pem.contains("PUBLIC KEY-----") ? QStringLiteral("it is a public key")
                                           : QStringLiteral("there is no private key in it");
}

Found fromPem(const base::Secret &key, base::Secret passphrase)
{
    EVP_PKEY *const read =
        PEM_read_bio_PrivateKey(reading(key.reveal()).get(), nullptr, passphraseOf, &passphrase);
    if (!read && !passphrase.isEmpty() && isOfOldCipher())
        throw oldCipherFailure(QStringLiteral(
            "openssl pkey -provider default -provider legacy -in old.pem -aes256 -out new.pem"));
    if (!read)
        throw keyFailure(reasonOfPem(key.reveal(), passphrase));
    return {KeyPtr(read, EVP_PKEY_free), certificatesIn(key.reveal())};
}

Found fromPkcs12(const base::Secret &key, const base::Secret &passphrase)
{
    const Pkcs12Ptr container(d2i_PKCS12_bio(reading(key.reveal()).get(), nullptr));
    if (!container)
        throw keyFailure(X509Ptr(d2i_X509_bio(reading(key.reveal()).get(), nullptr))
                             ? QStringLiteral("it is a certificate, without its key")
                             : QStringLiteral("it is neither PEM nor PKCS#12"));
    EVP_PKEY *privateKey = nullptr;
    X509 *certificate = nullptr;
    STACK_OF(X509) *others = nullptr;
    const int isRead =
        PKCS12_parse(container.get(), passphrase.reveal().constData(), &privateKey, &certificate, &others);
    const bool isOld = isRead != 1 && isOfOldCipher();
    const bool isLocked = isRead != 1 && ERR_GET_REASON(ERR_peek_last_error()) == PKCS12_R_MAC_VERIFY_FAILURE;
    const StackPtr chain(others);
    Found found{KeyPtr(privateKey, EVP_PKEY_free), {}};
    if (X509Ptr own{certificate})
        found.certificates.push_back(std::move(own));
    if (isOld)
        throw oldCipherFailure(QStringLiteral("openssl pkcs12 -legacy -in old.p12 -aes256 -out new.pem "
                                              "(-noenc instead of -aes256: without a passphrase)"));
    if (isRead != 1)
        throw keyFailure(isLocked ? lockedReason(passphrase)
                                  : QStringLiteral("it is damaged (%1)").arg(reason()));
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
        throw keyFailure(QStringLiteral("it is no RSA key, but of the kind %1")
                             .arg(QString::fromLatin1(EVP_PKEY_get0_type_name(found.key.get()))));
    if (const int bits = EVP_PKEY_get_bits(found.key.get()); bits < fewestBits)
        throw keyFailure(QStringLiteral("it has %1 bits only").arg(bits));
    if (!certificate.isEmpty()) {
        found.certificates = readCertificates(certificate);
        if (found.certificates.empty())
            throw certificateFailure(QStringLiteral("it is neither PEM nor DER"));
        if (!matching(found))
            throw certificateFailure(
                QStringLiteral("it belongs to another key than the private key that is given"));
    }
    m_key = found.key;
    if (X509 *const own = matching(found))
        m_certificate = der(own);
}

} // namespace net
