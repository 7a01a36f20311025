// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrl>

#include "base/failure.h"
#include "connectors/jive/settings.h"
#include "net/response.h"

/// From where files are fetched, and what an answer says of one. Pure.
namespace jive {

/// Of hosts that are not the community's: those the admin named, else any that a public name or address has.
/// Throws itemFailure (`ATTACHMENT_HOST_REFUSED`) for another.
void checkFileHost(const QUrl &url, const Settings &settings);

/// Else it is a page, such as that of the sign-in.
bool isForFiles(const QUrl &url);

/// A page for people, with or without the character set.
bool isPage(const QByteArray &mediaType);

/// SkipItem, `ATTACHMENT_REFUSED`.
base::Failure pageForFile(const QUrl &url);
base::Failure fileRefused(const QUrl &url, const QString &why);

/// Of a failure to ask for a file: it says nothing of what else is asked for.
bool isOfOneFile(const base::Failure &failure, bool isOwnHost);

/// Of an answer that is neither the file nor leads to it: SkipItem, unless it passes (Retry), or comes from
/// the proxy on the way to the community.
base::Failure fileRefusal(const net::Response &response, bool isOwnHost);

} // namespace jive
