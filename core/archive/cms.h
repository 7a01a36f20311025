// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QByteArray>
#include <QByteArrayView>

#include "archive/chain.h"

namespace archive {

class Reading;

/// More signers than this in one archive are an attack.
constexpr int mostSigners = 64;

/// A detached CMS (PKCS#7) SignedData, checked against content that streams by.
class CmsSignature
{
public:
    /// Which digests a signer may use. Apple's own XIPs use SHA-1; elsewhere it is refused.
    enum class Digests { Sha1AndStronger, Strong };

    /// Reads DER or BER, which zero bytes may follow, or one PEM block, which only blanks may follow. Refuses
    /// what is no SignedData without content, has no signer, or uses a weak digest; other forms of good
    /// signatures (S/MIME, with content, without certificates) as SIGNATURE_UNSUPPORTED. `others`:
    /// certificates that came beside the signature; they stand in for signers whose certificate is not
    /// inside, and one inside that is one of them with other bytes is refused. Its first signer is the
    /// reading's claim from then on.
    CmsSignature(const QByteArray &encoded, std::vector<X509Ptr> others, Digests digests, Reading &reading);

    void add(QByteArrayView content);

    /// After the last content: all signers, each of whose signatures is good. Refuses (SIGNATURE_INVALID)
    /// when one is not. The object is spent.
    std::vector<SignedBy> verified();

private:
    void checkSigner(CMS_SignerInfo *signer, Digests digests);
    SignedBy verify(CMS_SignerInfo *signer);
    [[noreturn]] void unreadable(const QByteArray &encoded) const;
    [[noreturn]] void unsupported(const QString &reason, const QString &fix) const;
    [[noreturn]] void isOverOther(bool isWhole) const;
    [[noreturn]] void invalid(const QString &reason) const;

    Reading &m_reading;
    std::vector<X509Ptr> m_others;
    CmsPtr m_cms;
    BioPtr m_digests; ///< a chain of running digests, one for each signer's algorithm
};

/// Who claims to have signed, by the certificate of a CMS's first signer; absent: none can be read. Nothing
/// is verified.
std::optional<Signer> claimedSigner(const QByteArray &encoded);

/// Takes out the content that a CMS carries itself, so that it is detached; null: it carries none, and stays.
QByteArray takeContent(QByteArray &encoded);

} // namespace archive
