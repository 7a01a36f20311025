// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "xipmaker/cms.h"

#include <QBuffer>
#include <QFile>

#include <openssl/pem.h>

#include "base/files.h"
#include "xipmaker/openssl.h"

namespace xipmaker {

static const EVP_MD *evpOf(base::Digest::Algorithm algorithm)
{
    switch (algorithm) {
    case base::Digest::Algorithm::Md5:
        return EVP_md5();
    case base::Digest::Algorithm::Sha1:
        return EVP_sha1();
    case base::Digest::Algorithm::Sha256:
        return EVP_sha256();
    case base::Digest::Algorithm::Sha384:
        return EVP_sha384();
    case base::Digest::Algorithm::Sha512:
        return EVP_sha512();
    }
    Q_UNREACHABLE();
}

static Bio fileBio(const QString &path, const char *mode)
{
    Bio bio(BIO_new_file(QFile::encodeName(path).constData(), mode));
    must(bio != nullptr, "open a file");
    return bio;
}

static Cert readCert(const QString &path)
{
    Cert cert(PEM_read_bio_X509(fileBio(path, "r").get(), nullptr, nullptr, nullptr));
    must(cert != nullptr, "read a certificate");
    return cert;
}

static PrivateKey readKey(const QString &path)
{
    PrivateKey key(PEM_read_bio_PrivateKey(fileBio(path, "r").get(), nullptr, nullptr, nullptr));
    must(key != nullptr, "read a key");
    return key;
}

static Cms signer(const Identity &identity, base::Digest::Algorithm digest, unsigned int flags)
{
    Cms cms(CMS_sign(nullptr, nullptr, nullptr, nullptr, flags | CMS_PARTIAL | CMS_STREAM | CMS_BINARY));
    must(cms != nullptr, "make a CMS");
    const Cert leaf = readCert(identity.leafPath());
    const PrivateKey key = readKey(identity.keyPath());
    must(CMS_add1_signer(cms.get(), leaf.get(), key.get(), evpOf(digest), CMS_BINARY | CMS_NOSMIMECAP) !=
             nullptr,
         "add a signer");
    CMS_add1_cert(cms.get(), readCert(identity.caPath()).get());
    return cms;
}

QByteArray detachedCms(QIODevice &content, const Identity &identity, base::Digest::Algorithm digest)
{
    const Cms cms = signer(identity, digest, CMS_DETACHED);
    const Bio chain(CMS_dataInit(cms.get(), BIO_new(BIO_s_null())));
    must(chain != nullptr, "start a CMS");
    QByteArray piece(256 * 1024, Qt::Uninitialized);
    for (;;) {
        const qint64 got = content.read(piece.data(), piece.size());
        if (got <= 0)
            break;
        BIO_write(chain.get(), piece.constData(), static_cast<int>(got));
    }
    must(CMS_dataFinal(cms.get(), chain.get()) == 1, "sign");
    const Bio der(BIO_new(BIO_s_mem()));
    must(i2d_CMS_bio(der.get(), cms.get()) == 1, "write a CMS");
    return contentsOf(der.get());
}

QByteArray detachedCms(const QByteArray &content, const Identity &identity, base::Digest::Algorithm digest)
{
    QBuffer buffer;
    buffer.setData(content);
    buffer.open(QIODevice::ReadOnly);
    return detachedCms(buffer, identity, digest);
}

void writeEnvelopingCms(const QString &path, const QString &content, const Identity &identity)
{
    const Cms cms = signer(identity, base::Digest::Algorithm::Sha256, 0);
    const Bio in = fileBio(content, "rb");
    const Bio out = fileBio(path, "wb");
    must(i2d_CMS_bio_stream(out.get(), cms.get(), in.get(), CMS_STREAM | CMS_BINARY) == 1, "write a CMS");
}

QByteArray rsaSignature(const QByteArray &content, const Identity &identity, base::Digest::Algorithm digest)
{
    const PrivateKey key = readKey(identity.keyPath());
    const std::unique_ptr<EVP_MD_CTX, Freed<EVP_MD_CTX_free>> context(EVP_MD_CTX_new());
    must(EVP_DigestSignInit(context.get(), nullptr, evpOf(digest), nullptr, key.get()) == 1, "start signing");
    size_t size = static_cast<size_t>(EVP_PKEY_get_size(key.get()));
    QByteArray signature(static_cast<qsizetype>(size), Qt::Uninitialized);
    must(EVP_DigestSign(context.get(), reinterpret_cast<unsigned char *>(signature.data()), &size,
                        reinterpret_cast<const unsigned char *>(content.constData()),
                        static_cast<size_t>(content.size())) == 1,
         "sign");
    signature.truncate(static_cast<qsizetype>(size));
    return signature;
}

QString keyType(const Identity &identity)
{
    return QLatin1String(EVP_PKEY_get0_type_name(readKey(identity.keyPath()).get()));
}

QList<QByteArray> chainDer(const Identity &identity)
{
    QList<QByteArray> chain;
    for (const QString &path : {identity.leafPath(), identity.caPath()}) {
        const Bio der(BIO_new(BIO_s_mem()));
        i2d_X509_bio(der.get(), readCert(path).get());
        chain.append(contentsOf(der.get()));
    }
    return chain;
}

} // namespace xipmaker
