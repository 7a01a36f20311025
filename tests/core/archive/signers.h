// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBuffer>

#include "archive/certificates.h"
#include "archive/chain.h"
#include "xipmaker/identity.h"

/// What a good signature by `identity` would give: its certificate, and its root as a companion.
inline archive::SignedBy signedBy(const xipmaker::Identity &identity)
{
    archive::SignedBy result;
    result.certificate = std::move(archive::certificatesOfPem(identity.leafPem()).front());
    result.others = archive::certificatesOfPem(identity.caPem());
    return result;
}

inline const base::Instant someday = *base::fromIso(u"2026-11-20T08:00:00Z");
