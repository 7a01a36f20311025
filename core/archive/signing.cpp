// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/signing.h"

#include "archive/cms.h"

namespace archive {

Signer Signing::judgeAll(const std::vector<SignedBy> &all) const
{
    std::vector<Signer> signers;
    for (const SignedBy &signedBy : all)
        signers.push_back(judge(signedBy, trust, Profile::General, input.received, reading));
    return signers.front();
}

Signer Signing::verify(const QByteArray &cms, QByteArrayView content) const
{
    CmsSignature signature(cms, {}, CmsSignature::Digests::Strong, reading);
    signature.add(content);
    return judgeAll(signature.verified());
}

} // namespace archive
