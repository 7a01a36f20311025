// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include "base/failure.h"
#include "sftp/login.h"

namespace sftp {

/// The failures of this room. `said` is what the server or the library says; it is cut, put on one line, and
/// freed of secrets.

base::Failure unknownHost(const Login &login);                            ///< Retry, `HOST_NOT_FOUND`
base::Failure unreachable(const Login &login, const QString &said);       ///< Retry, `CONNECTION_FAILED`
base::Failure cut(const Login &login, const QString &said);               ///< Retry, `CONNECTION_CUT`
base::Failure tooSlow(const Login &login, const QString &doing);          ///< Retry, `RESPONSE_TIMEOUT`
base::Failure nonsense(const Login &login, const QString &why);           ///< EndRun, `UNEXPECTED_ANSWER`
base::Failure withoutSftp(const Login &login, const QString &said);       ///< EndRun, `SOURCE_UNREACHABLE`
base::Failure otherHostKey(const Login &login, const QStringList &shown); ///< EndRun, `HOST_KEY_REFUSED`
base::Failure signInRefused(const Login &login, const QString &offered);  ///< SignInAgain, `SIGN_IN_REFUSED`
base::Failure badKey();                                                   ///< EndRun, `KEY_INVALID`

/// Of a file the account may not read: itemFailure, `ARCHIVE_UNREADABLE`.
base::Failure closedFile(const Login &login, const QString &path);

/// What the server answers to a request it does not fulfil, by SFTP's number for it. `doing`: what was asked
/// for, as a clause (`reading “/in/a.zip”`). EndRun: `SOURCE_UNREACHABLE` when it is not there, or closed to
/// the account; otherwise Retry, `SFTP_FAILED`.
base::Failure refusal(const Login &login, quint32 status, const QString &said, const QString &doing);

} // namespace sftp
