// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "xipmaker/identity.h"

namespace support {

/// What makes the identity of a server that answers for localhost, 127.0.0.1 and archive.example.
inline xipmaker::IdentityOptions serverIdentity(const QString &issuer = {})
{
    return {.key = xipmaker::IdentityOptions::Key::Ec,
            .commonName = QStringLiteral("archive.example"),
            .extendedKeyUsage = "serverAuth",
            .subjectAltName = "DNS:localhost,DNS:archive.example,IP:127.0.0.1",
            .issuer = issuer};
}

} // namespace support
