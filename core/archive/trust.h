// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace archive {

/// Whom the admin trusts. Parsed once, then only read; any thread.
struct Trust
{
    QByteArray rootsPem; ///< PEM bundle of trusted roots; empty: none
    QList<QByteArray>
        pinned; ///< SHA-256 fingerprints (32 raw bytes) of signer certificates trusted as they are
    bool requireSignature = true; ///< false: unsigned archives pass too
    QString gpg;                  ///< path of a gpg program; empty: OpenPGP signatures are unsupported
    QString gpgHome;              ///< folder of its keyring

    /// Changes whenever a judgement could.
    QByteArray digest() const;

    /// Throws inputFailure (`INVALID_SETTING`) when the bundle holds no certificate or a fingerprint is none.
    void check() const;

    /// `AB:CD:…` or plain hex, comma or space separated. Throws as check() does.
    static QList<QByteArray> fingerprints(const QString &text);
};

} // namespace archive
