// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/timestamp.h"

#include <openssl/err.h>

#include "archive/certificates.h"
#include "archive/reading.h"

namespace archive {
namespace {

using VerifyPtr = Owned<TS_VERIFY_CTX, TS_VERIFY_CTX_free>;

/// Whether the token's imprint is the digest of the signature's bytes.
bool isAbout(PKCS7 *token, const QByteArray &value)
{
    const VerifyPtr context(TS_VERIFY_CTX_new());
    TS_VERIFY_CTX_set_flags(context.get(), TS_VFY_VERSION | TS_VFY_DATA);
    TS_VERIFY_CTX_set_data(context.get(), BIO_new_mem_buf(value.constData(), static_cast<int>(value.size())));
    return TS_RESP_verify_token(context.get(), token) == 1;
}

bool isTrusted(PKCS7 *token, const Trust &trust, base::Instant when)
{
    const VerifyPtr context(TS_VERIFY_CTX_new());
    TS_VERIFY_CTX_set_flags(context.get(), TS_VFY_VERSION | TS_VFY_SIGNATURE);
    TS_VERIFY_CTX_set_store(context.get(), storeOf(trust, Profile::General, when).release());
    return TS_RESP_verify_token(context.get(), token) == 1;
}

} // namespace

std::optional<base::Instant> stampedTime(const SignedBy &signedBy, const Trust &trust, const Reading &reading)
{
    if (signedBy.timeStamp.isEmpty())
        return {};
    const auto *at = reinterpret_cast<const unsigned char *>(signedBy.timeStamp.constData());
    const Pkcs7Ptr token(d2i_PKCS7(nullptr, &at, static_cast<long>(signedBy.timeStamp.size())));
    const StampPtr stamp(token && PKCS7_type_is_signed(token.get()) ? PKCS7_to_TS_TST_INFO(token.get())
                                                                    : nullptr);
    const std::optional<base::Instant> when =
        stamp ? instantOf(TS_TST_INFO_get_time(stamp.get())) : std::nullopt;
    if (!when || !isAbout(token.get(), signedBy.stampedValue))
        reading.refuse(Verdict::SignatureInvalid,
                       QStringLiteral("its time stamp belongs to another signature"));
    const bool trusted = isTrusted(token.get(), trust, *when);
    ERR_clear_error();
    return trusted ? when : std::nullopt;
}

} // namespace archive
