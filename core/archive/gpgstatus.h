// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QByteArray>
#include <QString>

#include "base/clock.h"

namespace archive {

/// What gpg said about a signature on its status pipe (GnuPG's doc/DETAILS).
struct GpgStatus
{
    enum class Verdict { Good, Bad, NoKey, Expired, Revoked, Weak, Text, Unclear };

    Verdict verdict = Verdict::Unclear;
    QString userId;
    QByteArray fingerprint; ///< of the primary key, as gpg writes it (hex)
    QByteArray keyId;       ///< as the signature names it: an id or a fingerprint (hex)
    std::optional<base::Instant> signedAt;

    /// Text: it is over the content with other line ends, or over something else than the plain bytes.
    /// Anything but exactly one signature with a full set of lines is Unclear.
    static GpgStatus parse(const QByteArray &lines);
};

} // namespace archive
