// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QByteArray>

#include "archive/expecteddigests.h"

namespace archive {

class Reading;

/// An ASiC manifest (ETSI EN 319 162-1): which file signs it, and the digests of what it signs.
struct AsicManifest
{
    struct Reference
    {
        QByteArray name; ///< of the ZIP entry, UTF-8
        ExpectedDigests digest;
    };

    QByteArray signature; ///< name of the ZIP entry
    std::vector<Reference> references;

    /// Refuses what is no manifest, has a DTD, points outside of the container, or uses a weak digest.
    static AsicManifest parse(const QByteArray &xml, const Reading &reading);
};

} // namespace archive
