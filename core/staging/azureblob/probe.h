// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "staging/azureblob/blobclient.h"

namespace azureblob {

/// What the checks are made for.
struct ProbeAim
{
    base::Instant now;
    qint64 retentionDays = 0; ///< 0: nothing is ever removed
};

/// Tries the container out, step by step, and says what it found: address, connection, sign-in, the SAS's
/// end, the container and who else may read it, writing and reading back (a blob of a random name below
/// `probe/`, which is removed again), deleting, immutability, lifecycle. Ends at the first step without which
/// the next make no sense. Throws Stopped only.
model::Checks probe(BlobClient &client, const ProbeAim &aim, const base::Stop &stop);

} // namespace azureblob
