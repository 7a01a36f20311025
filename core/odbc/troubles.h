// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QByteArray>
#include <QString>

#include "base/failure.h"

namespace odbc {

/// One record of what a driver says about a failed call.
struct Diagnostic
{
    QByteArray state; ///< SQLSTATE, five characters
    int native = 0;   ///< the server's own number
    QString text;

    bool operator==(const Diagnostic &) const = default;
};

/// What a driver says, as a failure: with SQLSTATE, the server's number and words, and the sentence that
/// fixes it. `doing`: what was asked for, as a clause (`connecting to db.example.com`). Keys:
/// `DRIVER_MISSING`, `LOGIN_REFUSED`, `CERTIFICATE_REFUSED`, `DATABASE_MISSING`, `PERMISSION_MISSING`,
/// `SCHEMA_UNEXPECTED`, `SOURCE_UNREACHABLE`, `SOURCE_TIMEOUT`, `DATABASE_BUSY`, `DATABASE_ERROR`.
base::Failure failureFor(const std::vector<Diagnostic> &diagnostics, const QString &doing);

/// All that an ODBC handle (SQLHANDLE of the given type) has to say; bounded.
std::vector<Diagnostic> diagnosticsOf(short type, void *handle);

} // namespace odbc
