// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "archive/chain.h"
#include "archive/slice.h"
#include "archive/xartoc.h"
#include "base/digest.h"

namespace archive {

/// What the signatures of a XAR are about.
struct XarSigned
{
    QByteArray packedToc; ///< the compressed table of contents, as it stands in the file
    QByteArray digest;    ///< of it, computed by us: the stored checksum is never believed
    base::Digest::Algorithm algorithm = base::Digest::Algorithm::Sha256;
};

/// Whose signatures are in the heap, RSA first; all of them are good, else it refuses. Empty: unsigned.
std::vector<SignedBy> verifyXarSignatures(const XarToc &toc, const XarSigned &content, const Slice &heap,
                                          Reading &reading);

/// Who claims to have signed, by the certificates in the table of contents; absent: nobody. Nothing is
/// verified.
std::optional<Signer> claimedSigner(const XarToc &toc);

} // namespace archive
