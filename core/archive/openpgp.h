// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/signing.h"
#include "archive/slice.h"

namespace archive {

/// Whether the bytes begin as an OpenPGP message or signature does, armoured or not.
bool isOpenPgp(QByteArrayView start);

/// Checks a detached OpenPGP signature with the configured gpg program, which works in Trust::gpgHome alone,
/// without network and agent. The signed bytes go through a pipe; the signature lies in a file of that folder
/// meanwhile. What counts are gpg's status lines: exactly one signature, good, of a key that is neither
/// expired nor revoked. SIGNATURE_UNSUPPORTED without gpg, SIGNER_UNTRUSTED for a key that is not there.
Signer verifyOpenPgp(const QByteArray &signature, const Slice &file, const Signing &signing);

} // namespace archive
