// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace model {

/// An archive or file refused as a whole: one failed row with an empty mailbox.
struct Refusal
{
    QString itemId;           ///< what the row names, e.g. the file's name
    QByteArray contentHash;   ///< SHA-256 of the refused bytes
    QByteArray judgement;     ///< changes when the judgement could; with contentHash it makes the row unique
    QByteArray reason;        ///< reason code
    QString text;             ///< names archive, signer, reason and fix
    bool isSignature = false; ///< exit status 7

    bool operator==(const Refusal &) const = default;
};

} // namespace model
