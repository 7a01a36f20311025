// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "archive/chain.h"
#include "archive/input.h"

namespace archive {

class Reading;

/// What every judgement of one archive's signers needs.
struct Signing
{
    const Input &input;
    const Trust &trust;
    Reading &reading;

    /// Judges signers of a ZIP by the general rules and answers the first. Refuses as judge() does.
    Signer judgeAll(const std::vector<SignedBy> &all) const;

    /// Checks a detached CMS over bytes in memory and judges its signers.
    Signer verify(const QByteArray &cms, QByteArrayView content) const;
};

} // namespace archive
