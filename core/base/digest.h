// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QByteArray>
#include <QByteArrayView>

struct evp_md_ctx_st;
class QIODevice;

namespace base {

/// A running message digest (OpenSSL; several times faster than QCryptographicHash of Qt 6.4).
class Digest
{
public:
    enum class Algorithm { Md5, Sha1, Sha256, Sha384, Sha512 };

    explicit Digest(Algorithm algorithm = Algorithm::Sha256);
    Digest(Digest &&) noexcept;
    Digest &operator=(Digest &&) noexcept;
    ~Digest();

    void add(QByteArrayView bytes);

    /// Adds the length (8 bytes, big endian) and then the bytes, so that joined fields stay apart.
    void addField(QByteArrayView bytes);

    /// The raw digest; the object is spent.
    QByteArray result();

    static QByteArray sha256(QByteArrayView bytes);

    /// Reads `device` from where it stands to its end, in pieces. Throws Failure (Storage) on a read error.
    static QByteArray sha256(QIODevice &device);

private:
    struct Free
    {
        void operator()(evp_md_ctx_st *context) const;
    };
    std::unique_ptr<evp_md_ctx_st, Free> m_context;
};

/// SHA-256 of bytes with LF in the place of each CRLF, into whatever pieces they are cut; a lone CR stays.
class LineFeedDigest
{
public:
    void add(QByteArrayView bytes);

    /// The raw digest; the object is spent.
    QByteArray result();

private:
    Digest m_digest;
    bool m_hasCr = false; ///< the last byte, held back
};

/// HMAC-SHA-256 of `bytes` under `key`.
QByteArray hmacSha256(QByteArrayView key, QByteArrayView bytes);

/// `count` bytes from the operating system's generator.
QByteArray randomBytes(qsizetype count);

} // namespace base
