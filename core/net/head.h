// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "net/request.h"

namespace net {

/// The largest head of a response that is read.
inline constexpr qsizetype largestHead = 256 << 10;

/// Status line and header fields of a response.
struct ResponseHead
{
    int status = 0;
    Headers headers;
    bool keepsConnection = false; ///< the server keeps it open afterwards

    bool operator==(const ResponseHead &) const = default;
};

/// Reads the head of an HTTP/1.0 or 1.1 response, without the empty line behind it. Absent when it is none.
/// Pure.
std::optional<ResponseHead> parsedHead(const QByteArray &text);

/// The head of an HTTP/1.1 request, the empty line included. `length` of the content; below zero: none.
/// Throws inputFailure (`INVALID_HEADER`) for a field that would not stay one. Pure.
QByteArray requestHead(const Request &request, qint64 length, const QByteArray &cookies);

} // namespace net
