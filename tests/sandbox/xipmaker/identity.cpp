// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "xipmaker/identity.h"

#include <QDir>
#include <QFile>

#include <openssl/ec.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/x509v3.h>

#include "base/digest.h"
#include "base/files.h"
#include "xipmaker/openssl.h"

namespace xipmaker {

static PrivateKey makeKey(IdentityOptions::Key kind)
{
    PrivateKey key(kind == IdentityOptions::Key::Rsa ? EVP_RSA_gen(2048) : EVP_EC_gen("P-256"));
    must(key != nullptr, "make a key");
    return key;
}

static void addExtension(X509 *cert, X509 *issuer, const char *name, const QByteArray &value)
{
    X509V3_CTX context{};
    X509V3_set_ctx(&context, issuer, cert, nullptr, nullptr, 0);
    X509_EXTENSION *const extension = X509V3_EXT_conf(nullptr, &context, name, value.constData());
    must(extension != nullptr, "make a certificate extension");
    X509_add_ext(cert, extension, -1);
    X509_EXTENSION_free(extension);
}

static void addApplePrivateExtension(X509 *cert)
{
    ASN1_OBJECT *const oid = OBJ_txt2obj("1.2.840.113635.100.6.1.14", 1);
    ASN1_OCTET_STRING *const null = ASN1_OCTET_STRING_new();
    const unsigned char der[] = {0x05, 0x00};
    ASN1_OCTET_STRING_set(null, der, sizeof der);
    X509_EXTENSION *const extension = X509_EXTENSION_create_by_OBJ(nullptr, oid, 1, null);
    X509_add_ext(cert, extension, -1);
    X509_EXTENSION_free(extension);
    ASN1_OCTET_STRING_free(null);
    ASN1_OBJECT_free(oid);
}

static Cert makeCert(const QString &name, EVP_PKEY *key, base::Instant from, base::Instant to)
{
    Cert cert(X509_new());
    X509_set_version(cert.get(), X509_VERSION_3);
    const QByteArray serial = base::randomBytes(15);
    BIGNUM *const number =
        BN_bin2bn(reinterpret_cast<const unsigned char *>(serial.constData()), 15, nullptr);
    BN_to_ASN1_INTEGER(number, X509_get_serialNumber(cert.get()));
    BN_free(number);
    X509_NAME *const subject = X509_get_subject_name(cert.get());
    const QByteArray text = name.toUtf8();
    for (const auto &[field, value] : {std::pair{"O", QByteArray("Chancery Sandbox")}, std::pair{"CN", text}})
        X509_NAME_add_entry_by_txt(subject, field, MBSTRING_UTF8,
                                   reinterpret_cast<const unsigned char *>(value.constData()),
                                   static_cast<int>(value.size()), -1, 0);
    const auto seconds = [](base::Instant time) {
        return static_cast<time_t>(std::chrono::floor<std::chrono::seconds>(time).time_since_epoch().count());
    };
    ASN1_TIME_set(X509_getm_notBefore(cert.get()), seconds(from));
    ASN1_TIME_set(X509_getm_notAfter(cert.get()), seconds(to));
    X509_set_pubkey(cert.get(), key);
    return cert;
}

static void sign(X509 *cert, X509 *issuer, EVP_PKEY *issuerKey)
{
    X509_set_issuer_name(cert, X509_get_subject_name(issuer));
    must(X509_sign(cert, issuerKey, EVP_sha256()) > 0, "sign a certificate");
}

static Cert makeRoot(EVP_PKEY *key)
{
    Cert root = makeCert(QStringLiteral("Sandbox Root"), key, *base::fromIso(u"2015-01-01"),
                         *base::fromIso(u"2049-01-01"));
    addExtension(root.get(), root.get(), "basicConstraints", "critical,CA:TRUE");
    addExtension(root.get(), root.get(), "keyUsage", "critical,keyCertSign,cRLSign");
    addExtension(root.get(), root.get(), "subjectKeyIdentifier", "hash");
    sign(root.get(), root.get(), key);
    return root;
}

static void write(const QString &path, const Bio &pem)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        base::throwStorageFailure(QStringLiteral("write"), path);
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    base::writeAll(file, contentsOf(pem.get()));
}

static void writeCert(const QString &path, X509 *cert)
{
    const Bio pem(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509(pem.get(), cert);
    write(path, pem);
}

static void writeKey(const QString &path, EVP_PKEY *key)
{
    const Bio pem(BIO_new(BIO_s_mem()));
    PEM_write_bio_PrivateKey(pem.get(), key, nullptr, nullptr, 0, nullptr, nullptr);
    write(path, pem);
}

static QByteArray readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        base::throwStorageFailure(QStringLiteral("read"), path);
    return file.readAll();
}

static Bio readPem(const QString &path)
{
    const QByteArray pem = readFile(path);
    Bio bio(BIO_new(BIO_s_mem()));
    BIO_write(bio.get(), pem.constData(), static_cast<int>(pem.size()));
    return bio;
}

QByteArray Identity::caPem() const
{
    return readFile(caPath());
}

QByteArray Identity::leafPem() const
{
    return readFile(leafPath());
}

QByteArray Identity::keyPem() const
{
    return readFile(keyPath());
}

QByteArray Identity::fingerprint() const
{
    const Cert leaf(PEM_read_bio_X509(readPem(leafPath()).get(), nullptr, nullptr, nullptr));
    must(leaf != nullptr, "read a certificate");
    QByteArray digest(32, Qt::Uninitialized);
    X509_digest(leaf.get(), EVP_sha256(), reinterpret_cast<unsigned char *>(digest.data()), nullptr);
    return digest;
}

static void extend(X509 *leaf, X509 *issuer, const IdentityOptions &options)
{
    addExtension(leaf, issuer, "basicConstraints", "CA:FALSE");
    addExtension(leaf, issuer, "keyUsage", "critical,digitalSignature");
    addExtension(leaf, issuer, "subjectKeyIdentifier", "hash");
    addExtension(leaf, issuer, "authorityKeyIdentifier", "keyid");
    if (options.criticalTimeStamping)
        addExtension(leaf, issuer, "extendedKeyUsage", "critical,timeStamping");
    else if (!options.extendedKeyUsage.isEmpty())
        addExtension(leaf, issuer, "extendedKeyUsage", options.extendedKeyUsage);
    if (!options.subjectAltName.isEmpty())
        addExtension(leaf, issuer, "subjectAltName", options.subjectAltName);
    if (options.applePrivateExtension)
        addApplePrivateExtension(leaf);
}

Identity makeIdentity(const QString &folder, const IdentityOptions &options)
{
    QDir().mkpath(folder);
    const Identity identity{folder};
    PrivateKey rootKey;
    Cert root;
    if (options.issuer.isEmpty()) {
        rootKey = makeKey(options.key);
        root = makeRoot(rootKey.get());
    } else {
        const Bio keyPem = readPem(options.issuer + QStringLiteral("/ca.key"));
        rootKey.reset(PEM_read_bio_PrivateKey(keyPem.get(), nullptr, nullptr, nullptr));
        root.reset(PEM_read_bio_X509(readPem(options.issuer + QStringLiteral("/ca.pem")).get(), nullptr,
                                     nullptr, nullptr));
        must(rootKey && root, "read the issuer");
    }
    const PrivateKey key = makeKey(options.key);
    const Cert leaf = makeCert(options.commonName, key.get(), options.notBefore, options.notAfter);
    X509 *const issuer = options.selfSigned ? leaf.get() : root.get();
    extend(leaf.get(), issuer, options);
    sign(leaf.get(), issuer, options.selfSigned ? key.get() : rootKey.get());
    writeCert(identity.caPath(), root.get());
    writeKey(folder + QStringLiteral("/ca.key"), rootKey.get());
    writeCert(identity.leafPath(), leaf.get());
    writeKey(identity.keyPath(), key.get());
    return identity;
}

} // namespace xipmaker
