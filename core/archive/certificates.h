// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QByteArray>
#include <QString>

#include "archive/opensslptr.h"
#include "archive/signer.h"

namespace archive {

/// The certificates of a PEM text, in its order, up to the first that is damaged; other blocks are skipped.
std::vector<X509Ptr> certificatesOfPem(const QByteArray &pem);

/// How many certificates a PEM text means to hold, damaged ones included.
qsizetype certificateBlocks(const QByteArray &pem);

/// A DER certificate; null when it is none, or something follows it.
X509Ptr certificateOfDer(const QByteArray &der);

/// Another owner of the same certificate.
X509Ptr shared(X509 *certificate);

/// Subject and fingerprint.
Signer signerOf(X509 *certificate);

/// An ASN.1 time; absent when it is malformed.
std::optional<base::Instant> instantOf(const ASN1_TIME *time);

} // namespace archive
