// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/vault.h"

#include <memory>

#include <openssl/evp.h>

#include "base/digest.h"
#include "base/failure.h"
#include "base/redactor.h"
#include "vault/keyderivation.h"

namespace vault {

// A sealed value: version, nonce, ciphertext, tag. Version and context are authenticated with it.
static constexpr char version = 1;
static constexpr qsizetype nonceSize = 12;
static constexpr qsizetype tagSize = 16;
static constexpr qsizetype overhead = 1 + nonceSize + tagSize;
static constexpr qsizetype longest = 16 << 20;

namespace {

struct FreeContext
{
    void operator()(EVP_CIPHER_CTX *context) const { EVP_CIPHER_CTX_free(context); }
};

const unsigned char *in(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

unsigned char *out(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

/// AES-256-GCM in one direction, over everything at once.
class Cipher
{
public:
    Cipher(bool isSealing, const base::Secret &key, const QByteArray &nonce, const QByteArray &context)
        : m_context(EVP_CIPHER_CTX_new())
    {
        const QByteArray authenticated = version + context;
        int ignored = 0;
        m_works = m_context &&
                  EVP_CipherInit_ex(m_context.get(), EVP_aes_256_gcm(), nullptr, in(key.reveal()), in(nonce),
                                    isSealing ? 1 : 0) == 1 &&
                  EVP_CipherUpdate(m_context.get(), nullptr, &ignored, in(authenticated),
                                   static_cast<int>(authenticated.size())) == 1;
    }

    QByteArray update(const QByteArray &bytes)
    {
        QByteArray result(bytes.size(), Qt::Uninitialized);
        int size = 0;
        m_works = m_works && EVP_CipherUpdate(m_context.get(), out(result), &size, in(bytes),
                                              static_cast<int>(bytes.size())) == 1;
        return result;
    }

    QByteArray tag()
    {
        QByteArray result(tagSize, '\0');
        finish();
        m_works =
            m_works && EVP_CIPHER_CTX_ctrl(m_context.get(), EVP_CTRL_AEAD_GET_TAG, tagSize, out(result)) == 1;
        return result;
    }

    bool agreesWith(QByteArray tag)
    {
        m_works =
            m_works && EVP_CIPHER_CTX_ctrl(m_context.get(), EVP_CTRL_AEAD_SET_TAG, tagSize, out(tag)) == 1;
        finish();
        return m_works;
    }

    bool works() const { return m_works; }

private:
    void finish()
    {
        unsigned char nothing[16];
        int size = 0;
        m_works = m_works && EVP_CipherFinal_ex(m_context.get(), nothing, &size) == 1;
    }

    std::unique_ptr<EVP_CIPHER_CTX, FreeContext> m_context;
    bool m_works = false;
};

base::Failure wrongKey()
{
    return {base::Reaction::SignInAgain, base::Area::SignIn, "VAULT_WRONG_KEY",
            QStringLiteral(
                "A stored secret cannot be opened: it was sealed with another key or for another place, or "
                "it was altered."),
            QStringLiteral("Restore the key that belongs to this data folder, or enter the secret again.")};
}

} // namespace

QByteArray Vault::seal(const base::Secret &plain, const QByteArray &context) const
{
    if (plain.reveal().size() > longest)
        throw base::inputFailure("SECRET_TOO_LONG", QStringLiteral("A secret is longer than 16 MiB."));
    base::rememberSecret(plain.reveal());
    const QByteArray nonce = base::randomBytes(nonceSize);
    Cipher cipher(true, hkdf(masterKey(), "seal"), nonce, context);
    const QByteArray text = cipher.update(plain.reveal());
    const QByteArray tag = cipher.tag();
    if (!cipher.works())
        qFatal("OpenSSL cannot seal");
    return version + nonce + text + tag;
}

base::Secret Vault::open(const QByteArray &sealed, const QByteArray &context) const
{
    if (sealed.size() < overhead || sealed.size() > longest + overhead || sealed.front() != version)
        throw wrongKey();
    Cipher cipher(false, hkdf(masterKey(), "seal"), sealed.mid(1, nonceSize), context);
    base::Secret plain(cipher.update(sealed.sliced(1 + nonceSize, sealed.size() - overhead)));
    if (!cipher.agreesWith(sealed.last(tagSize)))
        throw wrongKey();
    base::rememberSecret(plain.reveal());
    return plain;
}

base::Secret Vault::derivedKey(const QByteArray &purpose) const
{
    return hkdf(masterKey(), "purpose:" + purpose);
}

} // namespace vault
