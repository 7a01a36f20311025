// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace archive {

/// Whom the admin trusts. Parsed once, then only read; any thread.
///
/// Every certificate of the bundle is an anchor, an intermediate one too. A pinned signer needs no chain and
/// no fitting key usage, but like any other must be within its validity at the time of signing: at a verified
/// RFC 3161 time stamp (its authority's root must be in the bundle), else when the file is received
/// (receipt.h). Of OpenPGP signers those whose keys are in `gpgHome` are trusted, and nobody else.
struct Trust
{
    QByteArray rootsPem; ///< PEM bundle of trusted roots; null: none is given
    QList<QByteArray>
        pinned; ///< SHA-256 fingerprints (32 raw bytes) of signer certificates trusted as they are
    bool requireSignature = true; ///< false: unsigned archives pass too
    QString gpg;                  ///< path of a gpg program; empty: OpenPGP signatures are unsupported
    QString gpgHome; ///< folder of its keyring, for this use only; also holds a signature while gpg reads it
    QByteArray keyringState; ///< changes with the keys in gpgHome; whoever reads that folder sets it

    /// Changes whenever a judgement could.
    QByteArray digest() const;

    /// How many certificates the bundle holds.
    qsizetype rootCount() const;

    /// Throws inputFailure (`INVALID_SETTING`) when the bundle holds no certificate or a damaged one, or a
    /// fingerprint is none.
    void check() const;

    /// `AB:CD:…` or plain hex, comma or space separated. Throws as check() does.
    static QList<QByteArray> fingerprints(const QString &text);
};

} // namespace archive
