// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/digest.h"

#include <array>

#include <QIODevice>
#include <QRandomGenerator>
#include <QtEndian>

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include "base/failure.h"

namespace base {

/// Fetched once: OpenSSL looks an algorithm up anew each time that it is named by EVP_sha256() and the like.
static const EVP_MD *evpOf(Digest::Algorithm algorithm)
{
    static const std::array<const EVP_MD *, 5> fetched = [] {
        const auto fetch = [](const char *name) {
            return EVP_MD_fetch(nullptr, name, nullptr);
        };
        return std::array<const EVP_MD *, 5>{fetch("MD5"), fetch("SHA1"), fetch("SHA2-256"),
                                             fetch("SHA2-384"), fetch("SHA2-512")};
    }();
    return fetched.at(static_cast<size_t>(algorithm));
}

void Digest::Free::operator()(evp_md_ctx_st *context) const
{
    EVP_MD_CTX_free(context);
}

Digest::Digest(Algorithm algorithm) : m_context(EVP_MD_CTX_new())
{
    if (!m_context || EVP_DigestInit_ex(m_context.get(), evpOf(algorithm), nullptr) != 1)
        qFatal("OpenSSL cannot make a digest");
}

Digest::Digest(Digest &&) noexcept = default;
Digest &Digest::operator=(Digest &&) noexcept = default;
Digest::~Digest() = default;

void Digest::add(QByteArrayView bytes)
{
    EVP_DigestUpdate(m_context.get(), bytes.data(), static_cast<size_t>(bytes.size()));
}

void Digest::addField(QByteArrayView bytes)
{
    const quint64 length = qToBigEndian(static_cast<quint64>(bytes.size()));
    add(QByteArrayView(reinterpret_cast<const char *>(&length), sizeof length));
    add(bytes);
}

QByteArray Digest::result()
{
    QByteArray out(EVP_MAX_MD_SIZE, Qt::Uninitialized);
    unsigned int size = 0;
    EVP_DigestFinal_ex(m_context.get(), reinterpret_cast<unsigned char *>(out.data()), &size);
    out.truncate(static_cast<qsizetype>(size));
    return out;
}

QByteArray Digest::sha256(QByteArrayView bytes)
{
    Digest digest;
    digest.add(bytes);
    return digest.result();
}

QByteArray Digest::sha256(QIODevice &device)
{
    Digest digest;
    QByteArray piece(256 * 1024, Qt::Uninitialized);
    for (;;) {
        const qint64 got = device.read(piece.data(), piece.size());
        if (got < 0)
            throw storageFailure("READ_FAILED", QStringLiteral("Cannot read: %1").arg(device.errorString()));
        if (got == 0)
            return digest.result();
        digest.add(QByteArrayView(piece.constData(), got));
    }
}

void LineFeedDigest::add(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        if (m_hasCr && bytes.front() != '\n')
            m_digest.add("\r");
        const qsizetype cr = bytes.indexOf('\r');
        m_hasCr = cr >= 0;
        m_digest.add(m_hasCr ? bytes.first(cr) : bytes);
        bytes = m_hasCr ? bytes.sliced(cr + 1) : QByteArrayView();
    }
}

QByteArray LineFeedDigest::result()
{
    if (m_hasCr)
        m_digest.add("\r");
    return m_digest.result();
}

QByteArray hmacSha256(QByteArrayView key, QByteArrayView bytes)
{
    QByteArray out(32, Qt::Uninitialized);
    unsigned int size = 0;
    HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()),
         reinterpret_cast<const unsigned char *>(bytes.data()), static_cast<size_t>(bytes.size()),
         reinterpret_cast<unsigned char *>(out.data()), &size);
    return out;
}

QByteArray randomBytes(qsizetype count)
{
    QByteArray out((count + 3) / 4 * 4, Qt::Uninitialized);
    QRandomGenerator::system()->fillRange(reinterpret_cast<quint32 *>(out.data()), out.size() / 4);
    out.truncate(count);
    return out;
}

} // namespace base
