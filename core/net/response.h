// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "base/failure.h"
#include "net/request.h"

namespace net {

/// What a server answered, of whatever status.
struct Response
{
    int status = 0;
    Headers headers;
    QByteArray body;  ///< unpacked; empty when it went to Request::sink
    qint64 bytes = 0; ///< of content, unpacked
    QUrl url;         ///< where it came from, after redirects
    std::optional<std::chrono::milliseconds> retryAfter;

    QByteArray header(const QByteArray &name) const { return valueOf(headers, name); }
    bool isSuccess() const { return status >= 200 && status < 300; }
    bool isRedirect() const; ///< of those with a Location
};

/// The failure that a status other than a success stands for, where the caller knows nothing better: overload
/// and server errors are worth a retry (with the server's Retry-After), 401 and 403 need a person
/// (Area::SignIn), all else ends the run. Its key is `HTTP_<status>`.
base::Failure refusalOf(const Response &response, base::Area area);

/// What that status, no success, says of one file that belongs to a message: true when the file is not there
/// (404, 410), or not for this account (403, in whose place a server may say 404; RFC 9110, 15.5.4, 15.5.5
/// and 15.5.11). The message then goes without it, and says so. Any other passes, or is mended, as far as the
/// caller knows no better: the message waits.
bool isFileGone(int status);

} // namespace net
