// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QByteArray>
#include <QString>

#include "base/clock.h"
#include "microsoft/application.h"

namespace sandbox {

/// Why a client assertion is refused.
struct AssertionFault
{
    int aadsts = 0; ///< 700027 signature, key or form; 700024 time range; 700023 audience; 700021 issuer
    QString text;
};

/// Checks a signed client assertion (PS256, x5t#S256 of the application's certificate, aud = `audience`, iss
/// = sub = client id, exp at most ten minutes ahead). Absent: it is right.
std::optional<AssertionFault> assertionFault(const QByteArray &assertion, const Application &application,
                                             const QString &audience, base::Instant now);

} // namespace sandbox
