// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/cms.h"

#include <algorithm>

#include <openssl/err.h>
#include <openssl/pem.h>

#include "archive/certificates.h"
#include "archive/reading.h"

namespace archive {
namespace {

bool isGap(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/// What stands in a PEM block. Without DER, there is none for CMS.
struct Pem
{
    QByteArray der;
    bool isFollowed = false; ///< by more than blanks: a second block may be of another signer
};

Pem pemIn(const QByteArray &text)
{
    const BioPtr pem(BIO_new_mem_buf(text.constData(), static_cast<int>(text.size())));
    char *name = nullptr;
    char *header = nullptr;
    unsigned char *data = nullptr;
    long size = 0;
    Pem found;
    const bool isRead = PEM_read_bio(pem.get(), &name, &header, &data, &size) == 1;
    if (isRead && (qstrcmp(name, PEM_STRING_CMS) == 0 || qstrcmp(name, PEM_STRING_PKCS7) == 0))
        found.der = QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto rest = text.last(isRead ? static_cast<qsizetype>(BIO_pending(pem.get())) : 0);
    found.isFollowed = !std::ranges::all_of(rest, isGap);
    OPENSSL_free(name);
    OPENSSL_free(header);
    OPENSSL_free(data);
    return found;
}

bool isPem(const QByteArray &encoded)
{
    return encoded.startsWith("-----BEGIN");
}

/// An e-mail around the signature, as `openssl cms` writes unless it is told another form.
bool isSmime(const QByteArray &encoded)
{
    constexpr qsizetype headSize = 4096;
    const QByteArray head = encoded.first(std::min(encoded.size(), headSize)).toLower();
    return head.startsWith("mime-version:") ||
           (head.contains("content-type:") && (head.contains("pkcs7") || head.contains("multipart/signed")));
}

CmsPtr parse(const QByteArray &encoded)
{
    const Pem pem = isPem(encoded) ? pemIn(encoded) : Pem{.der = encoded};
    if (pem.isFollowed)
        return {};
    const QByteArray &der = pem.der;
    const auto *at = reinterpret_cast<const unsigned char *>(der.constData());
    const auto *const end = at + der.size();
    CmsPtr cms(d2i_CMS_ContentInfo(nullptr, &at, static_cast<long>(der.size())));
    const bool padded = std::all_of(at, end, [](unsigned char byte) { return byte == 0; });
    return padded ? std::move(cms) : nullptr;
}

bool isAllowed(int digest, CmsSignature::Digests digests)
{
    switch (digest) {
    case NID_sha256:
    case NID_sha384:
    case NID_sha512:
    case NID_sha3_256:
    case NID_sha3_384:
    case NID_sha3_512:
        return true;
    case NID_sha1:
        return digests == CmsSignature::Digests::Sha1AndStronger;
    default:
        return false;
    }
}

QString lastError()
{
    const char *const reason = ERR_reason_error_string(ERR_peek_last_error());
    return QString::fromLatin1(reason != nullptr ? reason : "unknown error");
}

std::optional<base::Instant> signingTime(CMS_SignerInfo *signer)
{
    const int at = CMS_signed_get_attr_by_NID(signer, NID_pkcs9_signingTime, -1);
    const ASN1_TYPE *const value =
        at < 0 ? nullptr : X509_ATTRIBUTE_get0_type(CMS_signed_get_attr(signer, at), 0);
    if (value == nullptr || (value->type != V_ASN1_UTCTIME && value->type != V_ASN1_GENERALIZEDTIME))
        return {};
    return instantOf(reinterpret_cast<const ASN1_TIME *>(value->value.asn1_string));
}

QByteArray timeStamp(CMS_SignerInfo *signer)
{
    const int at = CMS_unsigned_get_attr_by_NID(signer, NID_id_smime_aa_timeStampToken, -1);
    const ASN1_TYPE *const value =
        at < 0 ? nullptr : X509_ATTRIBUTE_get0_type(CMS_unsigned_get_attr(signer, at), 0);
    if (value == nullptr || value->type != V_ASN1_SEQUENCE)
        return {};
    const ASN1_STRING *const der = value->value.sequence;
    return {reinterpret_cast<const char *>(ASN1_STRING_get0_data(der)), ASN1_STRING_length(der)};
}

QByteArray derOf(X509 *certificate)
{
    QByteArray der(std::max(0, i2d_X509(certificate, nullptr)), Qt::Uninitialized);
    auto *at = reinterpret_cast<unsigned char *>(der.data());
    i2d_X509(certificate, &at);
    return der;
}

bool haveSameKey(const X509 *one, const X509 *other)
{
    const EVP_PKEY *const first = X509_get0_pubkey(one);
    const EVP_PKEY *const second = X509_get0_pubkey(other);
    return first != nullptr && second != nullptr && EVP_PKEY_eq(first, second) == 1;
}

bool haveSameSignature(const X509 *one, const X509 *other)
{
    const ASN1_BIT_STRING *first = nullptr;
    const ASN1_BIT_STRING *second = nullptr;
    X509_get0_signature(&first, nullptr, one);
    X509_get0_signature(&second, nullptr, other);
    return ASN1_STRING_cmp(first, second) == 0;
}

/// Whether one is the other with changed bytes. Authorities renew and cross-sign certificates of the same
/// key; nobody but a signer's forger gives two with the same number or the same signature.
bool isAlteredFrom(X509 *certificate, X509 *original)
{
    const bool isIt = X509_issuer_and_serial_cmp(certificate, original) == 0 ||
                      haveSameSignature(certificate, original) ||
                      (X509_check_ca(original) == 0 && haveSameKey(certificate, original));
    return isIt && derOf(certificate) != derOf(original);
}

bool isAnyAltered(CMS_ContentInfo *cms, const std::vector<X509Ptr> &originals)
{
    const CertificatesPtr embedded(CMS_get1_certs(cms));
    for (int i = 0; i < sk_X509_num(embedded.get()); ++i) {
        X509 *const certificate = sk_X509_value(embedded.get(), i);
        if (std::ranges::any_of(originals, [&](const X509Ptr &original) {
                return isAlteredFrom(certificate, original.get());
            }))
            return true;
    }
    return false;
}

/// Matches signers and certificates, too: its own ones first, for they are what its signer saw.
std::optional<Signer> firstSigner(CMS_ContentInfo *cms, const std::vector<X509Ptr> &others)
{
    CMS_set1_signers_certs(cms, nullptr, 0);
    CMS_set1_signers_certs(cms, stackOf(others).get(), CMS_NOINTERN);
    STACK_OF(CMS_SignerInfo) *const signers = CMS_get0_SignerInfos(cms);
    X509 *certificate = nullptr;
    if (sk_CMS_SignerInfo_num(signers) > 0)
        CMS_SignerInfo_get0_algs(sk_CMS_SignerInfo_value(signers, 0), nullptr, &certificate, nullptr,
                                 nullptr);
    return certificate == nullptr ? std::nullopt : std::optional(signerOf(certificate));
}

} // namespace

std::optional<Signer> claimedSigner(const QByteArray &encoded)
{
    const CmsPtr cms = parse(encoded);
    const bool isSigned = cms && OBJ_obj2nid(CMS_get0_type(cms.get())) == NID_pkcs7_signed;
    const auto signer = isSigned ? firstSigner(cms.get(), {}) : std::nullopt;
    ERR_clear_error();
    return signer;
}

QByteArray takeContent(QByteArray &encoded)
{
    const CmsPtr cms = parse(encoded);
    const bool isSigned = cms && OBJ_obj2nid(CMS_get0_type(cms.get())) == NID_pkcs7_signed;
    ASN1_OCTET_STRING **const own = isSigned ? CMS_get0_content(cms.get()) : nullptr;
    ERR_clear_error();
    if (own == nullptr || *own == nullptr)
        return {};
    const QByteArray content(reinterpret_cast<const char *>(ASN1_STRING_get0_data(*own)),
                             ASN1_STRING_length(*own));
    CMS_set_detached(cms.get(), 1);
    unsigned char *der = nullptr;
    const int size = i2d_CMS_ContentInfo(cms.get(), &der);
    encoded = QByteArray(reinterpret_cast<const char *>(der), std::max(0, size));
    OPENSSL_free(der);
    return content;
}

CmsSignature::CmsSignature(const QByteArray &encoded, std::vector<X509Ptr> others, Digests digests,
                           Reading &reading)
    : m_reading(reading), m_others(std::move(others)), m_cms(parse(encoded)), m_digests(BIO_new(BIO_s_null()))
{
    if (!m_cms || OBJ_obj2nid(CMS_get0_type(m_cms.get())) != NID_pkcs7_signed)
        unreadable(encoded);
    if (CMS_is_detached(m_cms.get()) != 1)
        unsupported(QStringLiteral("its CMS signature carries content of its own, and so is no detached one"),
                    QStringLiteral("Ask the sender for a detached signature (with openssl cms: without "
                                   "-nodetach), or for the signed content alone, as a file .p7m."));
    if (const auto signer = firstSigner(m_cms.get(), m_others))
        m_reading.setClaim(*signer);
    if (isAnyAltered(m_cms.get(), m_others))
        invalid(QStringLiteral("a certificate in its CMS signature was changed"));
    STACK_OF(CMS_SignerInfo) *const signers = CMS_get0_SignerInfos(m_cms.get());
    if (sk_CMS_SignerInfo_num(signers) <= 0)
        invalid(QStringLiteral("its CMS signature names no signer"));
    if (sk_CMS_SignerInfo_num(signers) > mostSigners)
        m_reading.refuse(Verdict::Limit, QStringLiteral("it has more than %1 signers").arg(mostSigners));
    for (int i = 0; i < sk_CMS_SignerInfo_num(signers); ++i)
        checkSigner(sk_CMS_SignerInfo_value(signers, i), digests);
}

void CmsSignature::unreadable(const QByteArray &encoded) const
{
    if (isPem(encoded) && pemIn(encoded).isFollowed) {
        ERR_clear_error();
        m_reading.refuse(Verdict::Unsafe, QStringLiteral("data follows the PEM block of its CMS signature"),
                         QStringLiteral("Ask the sender for one PEM block alone: several signers sign in one "
                                        "CMS structure."));
    }
    if (isSmime(encoded))
        unsupported(QStringLiteral("its CMS signature is wrapped as an S/MIME e-mail"),
                    QStringLiteral("Ask the sender for the signature as DER or PEM (with openssl cms: "
                                   "-outform DER)."));
    invalid(QStringLiteral("its CMS signature cannot be read"));
}

void CmsSignature::unsupported(const QString &reason, const QString &fix) const
{
    ERR_clear_error();
    m_reading.refuse(Verdict::SignatureUnsupported, reason, fix);
}

void CmsSignature::invalid(const QString &reason) const
{
    ERR_clear_error();
    m_reading.refuse(Verdict::SignatureInvalid, reason);
}

void CmsSignature::checkSigner(CMS_SignerInfo *signer, Digests digests)
{
    X509 *certificate = nullptr;
    X509_ALGOR *algorithm = nullptr;
    CMS_SignerInfo_get0_algs(signer, nullptr, &certificate, &algorithm, nullptr);
    if (certificate == nullptr && m_others.empty() && !CertificatesPtr(CMS_get1_certs(m_cms.get())))
        unsupported(
            QStringLiteral("its CMS signature holds no certificate, so that nobody can tell whose it is"),
            QStringLiteral("Ask the sender to sign with the certificate inside (with openssl cms: "
                           "without -nocerts)."));
    if (certificate == nullptr)
        invalid(QStringLiteral("its CMS signature lacks the signer's certificate"));
    const ASN1_OBJECT *oid = nullptr;
    X509_ALGOR_get0(&oid, nullptr, nullptr, algorithm);
    char name[80] = {};
    OBJ_obj2txt(name, sizeof name, oid, 0);
    if (!isAllowed(OBJ_obj2nid(oid), digests))
        m_reading.refuse(Verdict::SignatureUnsupported,
                         QStringLiteral("its CMS signature uses the digest %1, which proves nothing")
                             .arg(QString::fromLatin1(name)));
    BIO *const digest = BIO_new(BIO_f_md());
    BIO_set_md(digest, EVP_get_digestbyobj(oid));
    m_digests.reset(BIO_push(digest, m_digests.release()));
}

void CmsSignature::add(QByteArrayView content)
{
    while (!content.isEmpty()) {
        const qsizetype count = std::min<qsizetype>(content.size(), 1 << 20);
        BIO_write(m_digests.get(), content.data(), static_cast<int>(count));
        content = content.sliced(count);
    }
}

void CmsSignature::isOverOther(bool isWhole) const
{
    const QString reason = QStringLiteral("its CMS signature is not over this content (%1)").arg(lastError());
    ERR_clear_error();
    if (!isWhole)
        invalid(reason);
    m_reading.refuse(
        Verdict::SignatureInvalid, reason,
        QStringLiteral("The signature itself is whole, over other bytes. Ask the sender whether the file was "
                       "signed as text, which changes its line ends (openssl cms does so without -binary, "
                       "and with -text): then it has to be signed anew, byte by byte. If it was not, it was "
                       "changed after it was signed, or damaged on its way: find out who could write to the "
                       "folder."));
}

SignedBy CmsSignature::verify(CMS_SignerInfo *signer)
{
    const bool hasAttributes = CMS_signed_get_attr_count(signer) >= 0;
    const bool isForged = hasAttributes && CMS_SignerInfo_verify(signer) != 1;
    if (isForged || CMS_SignerInfo_verify_content(signer, m_digests.get()) != 1)
        isOverOther(hasAttributes && !isForged);
    SignedBy result;
    X509 *certificate = nullptr;
    CMS_SignerInfo_get0_algs(signer, nullptr, &certificate, nullptr, nullptr);
    result.certificate = shared(certificate);
    STACK_OF(X509) *const others = CMS_get1_certs(m_cms.get());
    for (int i = 0; i < sk_X509_num(others); ++i)
        result.others.emplace_back(sk_X509_value(others, i));
    sk_X509_free(others);
    for (const X509Ptr &other : m_others)
        result.others.push_back(shared(other.get()));
    result.claimedAt = signingTime(signer);
    const ASN1_OCTET_STRING *const value = CMS_SignerInfo_get0_signature(signer);
    result.stampedValue =
        QByteArray(reinterpret_cast<const char *>(ASN1_STRING_get0_data(value)), ASN1_STRING_length(value));
    result.timeStamp = timeStamp(signer);
    return result;
}

std::vector<SignedBy> CmsSignature::verified()
{
    std::vector<SignedBy> result;
    STACK_OF(CMS_SignerInfo) *const signers = CMS_get0_SignerInfos(m_cms.get());
    for (int i = 0; i < sk_CMS_SignerInfo_num(signers); ++i)
        result.push_back(verify(sk_CMS_SignerInfo_value(signers, i)));
    return result;
}

} // namespace archive
