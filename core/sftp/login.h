// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

#include <QString>

#include "base/secret.h"

namespace sftp {

/// Where to sign in, and as whom. Nothing comes from the configuration, the keys or the agent of the user
/// whom the program runs as.
struct Login
{
    QString host;
    quint16 port = 22;
    QString user;
    QString hostKey;         ///< the only key the server may show, as fingerprintIn() gives it
    base::Secret password;   ///< this, or `key`, or both, where the server asks for both
    base::Secret key;        ///< the text of a private key, PEM or OpenSSH's
    base::Secret passphrase; ///< of `key`; empty: it has none
    std::chrono::milliseconds patience = std::chrono::seconds{30}; ///< with each step, and each answer

    QString place() const; ///< host, and the port where it is not 22
};

/// The fingerprint in what `ssh-keygen -lf` prints (`256 SHA256:… host (ED25519)`), or by itself; empty when
/// there is none. Pure.
QString fingerprintIn(const QString &text);

} // namespace sftp
