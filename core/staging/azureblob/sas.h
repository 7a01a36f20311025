// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "base/clock.h"
#include "base/secret.h"
#include "staging/azureblob/containeraddress.h"

namespace azureblob {

/// A shared access signature: a query that is a credential.
struct Sas
{
    base::Secret query;                     ///< encoded as it was given
    std::optional<base::Instant> startsAt;  ///< `st`
    std::optional<base::Instant> expiresAt; ///< `se`; absent: a stored access policy tells the store
    QString permissions;                    ///< `sp`, a letter each; empty: as above

    /// The letters of `needed` that it does not grant; none where it does not say itself what it grants. To
    /// write (w) is to create (c) as well.
    QString missing(const QString &needed) const;
};

/// Reads the secret `sas`: the signature alone, with or without the question mark before it, or the whole
/// address with it, which has to be that of `address`. Throws inputFailure (`INVALID_SECRET`), whose text
/// does not repeat it.
Sas sasOf(const base::Secret &secret, const ContainerAddress &address);

} // namespace azureblob
