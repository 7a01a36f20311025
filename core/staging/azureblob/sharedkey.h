// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"
#include "net/request.h"

namespace azureblob {

/// What is signed of a request, by Azure Storage's rule for the Blob service (Authorize with Shared Key). The
/// request is as it will be sent, with `x-ms-date`; its content is `body`, whose length Http announces. Pure.
QByteArray stringToSign(const net::Request &request, const QString &account);

/// The header `Authorization` that signs the request with the account's key, given as Azure shows it, in
/// base64.
net::Header sharedKeyHeader(const net::Request &request, const QString &account, const base::Secret &key);

/// Whether that can be an account's key: base64 of 64 bytes.
bool isAccountKey(const base::Secret &key);

} // namespace azureblob
