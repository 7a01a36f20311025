// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QByteArray>
#include <QString>

#include "base/clock.h"

namespace archive {

/// Who signed.
struct Signer
{
    QString subject;        ///< RFC 2253, or the OpenPGP user id
    QByteArray fingerprint; ///< SHA-256 of the certificate (OpenPGP: of the primary key), 32 raw bytes

    /// As a verified time stamp says; else as the signer claims under the signature; absent: not said.
    std::optional<base::Instant> signedAt;
};

} // namespace archive
