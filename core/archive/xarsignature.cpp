// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/xarsignature.h"

#include <openssl/err.h>

#include "archive/certificates.h"
#include "archive/cms.h"
#include "archive/reading.h"

namespace archive {
namespace {

std::vector<X509Ptr> certificatesOf(const XarSignature &signature, const Reading &reading)
{
    std::vector<X509Ptr> chain;
    for (const QByteArray &der : signature.certificates) {
        chain.push_back(certificateOfDer(der));
        if (!chain.back())
            reading.refuse(Verdict::SignatureInvalid,
                           QStringLiteral("its table of contents holds a certificate that cannot be read"));
    }
    return chain;
}

QByteArray bytesOf(const XarSignature &signature, const Slice &heap, const Reading &reading)
{
    constexpr qint64 most = 1 << 20;
    if (signature.extent.length <= 0 || signature.extent.length > most)
        reading.refuse(Verdict::SignatureInvalid, QStringLiteral("its signature has no sane size"));
    return heap.bytes(signature.extent.offset, signature.extent.length);
}

const EVP_MD *evpOf(base::Digest::Algorithm algorithm)
{
    switch (algorithm) {
    case base::Digest::Algorithm::Sha256:
        return EVP_sha256();
    case base::Digest::Algorithm::Sha384:
        return EVP_sha384();
    case base::Digest::Algorithm::Sha512:
        return EVP_sha512();
    default:
        return EVP_sha1();
    }
}

/// PKCS#1 v1.5 whose DigestInfo holds the digest of the compressed table of contents.
SignedBy verifyRsa(const XarSignature &signature, const XarSigned &content, const Slice &heap,
                   const Reading &reading)
{
    if (signature.style != u"RSA" && signature.style != u"SHA1withRSA")
        reading.refuse(
            Verdict::SignatureUnsupported,
            QStringLiteral("its signature is of the unknown style \"%1\"").arg(signature.style.left(40)));
    std::vector<X509Ptr> chain = certificatesOf(signature, reading);
    EVP_PKEY *const key = chain.empty() ? nullptr : X509_get0_pubkey(chain.front().get());
    if (key == nullptr || EVP_PKEY_get_base_id(key) != EVP_PKEY_RSA)
        reading.refuse(Verdict::SignatureInvalid,
                       QStringLiteral("its RSA signature comes without an RSA certificate"));
    const QByteArray bytes = bytesOf(signature, heap, reading);
    const Owned<EVP_MD_CTX, EVP_MD_CTX_free> context(EVP_MD_CTX_new());
    const bool good =
        EVP_DigestVerifyInit(context.get(), nullptr, evpOf(content.algorithm), nullptr, key) == 1 &&
        EVP_DigestVerify(context.get(), reinterpret_cast<const unsigned char *>(bytes.constData()),
                         static_cast<size_t>(bytes.size()),
                         reinterpret_cast<const unsigned char *>(content.packedToc.constData()),
                         static_cast<size_t>(content.packedToc.size())) == 1;
    ERR_clear_error();
    if (!good)
        reading.refuse(Verdict::SignatureInvalid,
                       QStringLiteral("its RSA signature is not over this table of contents"));
    SignedBy result;
    result.certificate = std::move(chain.front());
    chain.erase(chain.begin());
    result.others = std::move(chain);
    return result;
}

/// RSA has no room for a time. What a CMS signature of the same key over the same table of contents says
/// about its time holds for the RSA signature as well.
void shareStamp(std::vector<SignedBy> &all)
{
    SignedBy &rsa = all.front();
    for (const SignedBy &other : all) {
        if (&other == &rsa || X509_cmp(other.certificate.get(), rsa.certificate.get()) != 0)
            continue;
        rsa.claimedAt = other.claimedAt;
        rsa.stampedValue = other.stampedValue;
        rsa.timeStamp = other.timeStamp;
    }
}

} // namespace

std::optional<Signer> claimedSigner(const XarToc &toc)
{
    for (const auto &signature : {toc.signature, toc.cmsSignature}) {
        if (!signature || signature->certificates.empty())
            continue;
        if (const X509Ptr certificate = certificateOfDer(signature->certificates.front()))
            return signerOf(certificate.get());
    }
    return {};
}

std::vector<SignedBy> verifyXarSignatures(const XarToc &toc, const XarSigned &content, const Slice &heap,
                                          Reading &reading)
{
    std::vector<SignedBy> all;
    if (toc.signature)
        all.push_back(verifyRsa(*toc.signature, content, heap, reading));
    if (toc.cmsSignature) {
        if (toc.cmsSignature->style != u"CMS")
            reading.refuse(Verdict::SignatureUnsupported,
                           QStringLiteral("its second signature is of the unknown style \"%1\"")
                               .arg(toc.cmsSignature->style.left(40)));
        CmsSignature cms(bytesOf(*toc.cmsSignature, heap, reading),
                         certificatesOf(*toc.cmsSignature, reading), CmsSignature::Digests::Sha1AndStronger,
                         reading);
        cms.add(content.digest);
        for (SignedBy &signedBy : cms.verified())
            all.push_back(std::move(signedBy));
    }
    if (toc.signature)
        shareStamp(all);
    for (SignedBy &signedBy : all) {
        if (!signedBy.claimedAt)
            signedBy.claimedAt = toc.signedAt;
    }
    return all;
}

} // namespace archive
