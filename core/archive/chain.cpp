// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/chain.h"

#include <algorithm>

#include <openssl/err.h>
#include <openssl/objects.h>
#include <openssl/x509_vfy.h>
#include <openssl/x509v3.h>

#include "archive/certificates.h"
#include "archive/reading.h"
#include "archive/timestamp.h"

namespace archive {
namespace {

using ContextPtr = Owned<X509_STORE_CTX, X509_STORE_CTX_free>;

/// Usages that mean: this key signs documents, messages or code.
bool isSigningUsage(const ASN1_OBJECT *usage, Profile profile)
{
    char oid[128] = {};
    OBJ_obj2txt(oid, sizeof oid, usage, 1);
    const QByteArrayView text(oid);
    return text == "2.5.29.37.0"                // any
           || text == "1.3.6.1.5.5.7.3.3"       // code signing
           || text == "1.3.6.1.5.5.7.3.4"       // e-mail protection
           || text == "1.3.6.1.5.5.7.3.36"      // document signing, RFC 9336
           || text == "1.3.6.1.4.1.311.10.3.12" // document signing, before that
           || (profile == Profile::Apple && text.startsWith("1.2.840.113635.100.4."));
}

bool maySign(X509 *certificate, Profile profile)
{
    const uint32_t usage = X509_get_key_usage(certificate); // all bits when there is no such extension
    if ((usage & (KU_DIGITAL_SIGNATURE | KU_NON_REPUDIATION)) == 0)
        return false;
    using UsagesPtr = Owned<EXTENDED_KEY_USAGE, EXTENDED_KEY_USAGE_free>;
    const UsagesPtr usages(static_cast<EXTENDED_KEY_USAGE *>(
        X509_get_ext_d2i(certificate, NID_ext_key_usage, nullptr, nullptr)));
    if (!usages)
        return X509_get_ext_by_NID(certificate, NID_ext_key_usage, -1) < 0; // a damaged one allows nothing
    for (int i = 0; i < sk_ASN1_OBJECT_num(usages.get()); ++i) {
        if (isSigningUsage(sk_ASN1_OBJECT_value(usages.get(), i), profile))
            return true;
    }
    return false;
}

time_t secondsOf(base::Instant time)
{
    return static_cast<time_t>(std::chrono::floor<std::chrono::seconds>(time).time_since_epoch().count());
}

bool isExpiry(int error)
{
    return error == X509_V_ERR_CERT_HAS_EXPIRED || error == X509_V_ERR_CERT_NOT_YET_VALID;
}

QString atText(base::Instant when)
{
    return base::toIso(std::chrono::floor<std::chrono::seconds>(when));
}

bool isValid(X509 *certificate, base::Instant when)
{
    time_t seconds = secondsOf(when);
    return X509_cmp_time(X509_get0_notBefore(certificate), &seconds) < 0 &&
           X509_cmp_time(X509_get0_notAfter(certificate), &seconds) > 0;
}

void judgePinned(X509 *certificate, base::Instant when, const Reading &reading)
{
    if (!isValid(certificate, when))
        reading.refuse(
            Verdict::SignerExpired,
            QStringLiteral("its signer's pinned certificate was not valid at %1").arg(atText(when)));
}

/// X509_V_OK when the chain leads to an anchor.
int chainError(const SignedBy &signedBy, const Trust &trust, Profile profile, base::Instant when)
{
    const StorePtr store = storeOf(trust, profile, when);
    const BorrowingStack others = stackOf(signedBy.others);
    const ContextPtr context(X509_STORE_CTX_new());
    X509_STORE_CTX_init(context.get(), store.get(), signedBy.certificate.get(), others.get());
    const bool good = X509_verify_cert(context.get()) == 1;
    const int error = X509_STORE_CTX_get_error(context.get());
    ERR_clear_error();
    return good ? X509_V_OK : error;
}

void judgeChain(const SignedBy &signedBy, const Trust &trust, Profile profile, base::Instant when,
                const Reading &reading)
{
    const int error = chainError(signedBy, trust, profile, when);
    const QString cause = QString::fromLatin1(X509_verify_cert_error_string(error));
    if (isExpiry(error))
        reading.refuse(
            Verdict::SignerExpired,
            QStringLiteral("its signer's certificates were not valid at %1 (%2)").arg(atText(when), cause));
    if (error != X509_V_OK)
        reading.refuse(Verdict::SignerUntrusted, QStringLiteral("its signer is not trusted (%1)").arg(cause));
    if (!maySign(signedBy.certificate.get(), profile))
        reading.refuse(
            Verdict::SignerUntrusted,
            QStringLiteral("its signer's certificate is not meant for signing mail, documents or code"));
}

/// The moment an unstamped signature is judged at: now, or, where its signer has expired by now, when it
/// surely was here already.
base::Instant momentFor(const SignedBy &signedBy, const Trust &trust, Profile profile,
                        const Receipt &received)
{
    const bool isPinned = trust.pinned.contains(signerOf(signedBy.certificate.get()).fingerprint);
    const bool isOver = isPinned ? !isValid(signedBy.certificate.get(), received.readAt)
                                 : isExpiry(chainError(signedBy, trust, profile, received.readAt));
    return isOver && received.hereBy ? std::min(*received.hereBy, received.readAt) : received.readAt;
}

} // namespace

StorePtr storeOf(const Trust &trust, Profile profile, base::Instant when)
{
    StorePtr store(X509_STORE_new());
    for (const X509Ptr &root : certificatesOfPem(trust.rootsPem))
        X509_STORE_add_cert(store.get(), root.get());
    X509_VERIFY_PARAM *const rules = X509_STORE_get0_param(store.get());
    X509_VERIFY_PARAM_set_flags(rules, X509_V_FLAG_PARTIAL_CHAIN);
    if (profile == Profile::Apple)
        X509_VERIFY_PARAM_set_flags(rules, X509_V_FLAG_IGNORE_CRITICAL);
    X509_VERIFY_PARAM_set_time(rules, secondsOf(when));
    X509_VERIFY_PARAM_set_auth_level(rules, 1); // no MD5 or SHA-1 below the root, no RSA below 1024 bits
    return store;
}

Signer judge(const SignedBy &signedBy, const Trust &trust, Profile profile, const Receipt &received,
             Reading &reading)
{
    Signer signer = signerOf(signedBy.certificate.get());
    reading.setSigner(signer);
    const std::optional<base::Instant> stamped = stampedTime(signedBy, trust, reading);
    const base::Instant when = stamped ? *stamped : momentFor(signedBy, trust, profile, received);
    if (trust.pinned.contains(signer.fingerprint))
        judgePinned(signedBy.certificate.get(), when, reading);
    else
        judgeChain(signedBy, trust, profile, when, reading);
    signer.signedAt = stamped ? stamped : signedBy.claimedAt;
    return signer;
}

} // namespace archive
