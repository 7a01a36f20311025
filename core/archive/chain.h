// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "archive/opensslptr.h"
#include "archive/receipt.h"
#include "archive/signer.h"
#include "archive/trust.h"

namespace archive {

class Reading;

/// A signature that was found to be good, and whose it says it is; whether he is trusted is another question.
struct SignedBy
{
    X509Ptr certificate;
    std::vector<X509Ptr> others; ///< that came with it: intermediates, perhaps
    std::optional<base::Instant> claimedAt;
    QByteArray stampedValue; ///< what a time stamp must be about: the signature's bytes
    QByteArray timeStamp;    ///< an RFC 3161 token (DER); empty: none
};

/// Which rules a certificate must keep.
enum class Profile {
    General, ///< RFC 5280
    Apple, ///< critical private extensions and Apple's code-signing usage pass: Apple's XAR signers have them
};

/// Judges a signer by the admin's trust (trust.h says how) and answers who it is. Refuses with
/// SIGNER_UNTRUSTED or SIGNER_EXPIRED, or SIGNATURE_INVALID when a time stamp belongs to another signature.
Signer judge(const SignedBy &signedBy, const Trust &trust, Profile profile, const Receipt &received,
             Reading &reading);

/// A store with the bundle's anchors that judges validity at `when`.
StorePtr storeOf(const Trust &trust, Profile profile, base::Instant when);

} // namespace archive
