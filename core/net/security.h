// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSslConfiguration>
#include <QSslError>

#include "base/failure.h"

namespace net {

/// TLS 1.2 or newer, the peer always verified, against the system's authorities and those of the PEM file
/// `caFile` (empty: the system's alone). Throws inputFailure (`CA_FILE_INVALID`) when the file cannot be read
/// or holds no certificate.
QSslConfiguration securityOf(const QString &caFile);

/// All authorities of securityOf() as PEM, for a library that reads a file.
QByteArray authoritiesOf(const QString &caFile);

/// Why a host's certificate is refused (`TLS_CERTIFICATE`): each certificate's subject with what is wrong
/// with it. Ends the run; there is no way to go on in spite of it.
base::Failure certificateFailure(base::Area area, const QString &host, const QList<QSslError> &errors);

} // namespace net
