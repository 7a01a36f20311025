// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/failure.h"
#include "net/response.h"
#include "staging/azureblob/signin.h"

namespace azureblob {

/// Azure's word for what is wrong, such as `BlobNotFound`: of the answer's header, else of its content.
/// Empty when there is none, as when a proxy answers. Pure.
QByteArray errorCode(const net::Response &response);

/// Whether such a code says that a policy or a legal hold keeps the blob as it is.
bool isImmutable(const QByteArray &code);

/// What a refusal is about.
struct Refused
{
    SignIn::Way way = SignIn::Way::Sas;
    QString container;                      ///< for people
    base::Instant now;                      ///< this machine's time, for a clock that is wrong
    std::optional<base::Instant> startsAt;  ///< what a SAS says of itself
    std::optional<base::Instant> expiresAt; ///< likewise
};

/// The failure that an answer other than a success stands for (Azure's Blob service error codes): passing
/// troubles as Retry with the server's Retry-After; what a person has to grant or sign in to as SignInAgain,
/// Area::SignIn; a blob in the archive tier as SkipItem, since the others can be read; the rest as EndRun,
/// Area::Destination. Its key is `STAGING_<what>`, or `HTTP_<status>` for
/// what is not known. Pure.
base::Failure refusalOf(const net::Response &response, const Refused &about);

} // namespace azureblob
