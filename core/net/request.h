// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <vector>

#include <QByteArray>
#include <QUrl>

class QIODevice;

namespace net {

struct Header
{
    QByteArray name;
    QByteArray value;

    bool operator==(const Header &) const = default;
};

using Headers = std::vector<Header>;

/// The first value of that name, compared without case; empty: there is none.
QByteArray valueOf(const Headers &headers, const QByteArray &name);

/// How long each part of a request may take.
struct Timeouts
{
    std::chrono::milliseconds connect = std::chrono::seconds{30}; ///< name, connection, TLS, until it is sent
    std::chrono::milliseconds idle = std::chrono::seconds{60};    ///< without a byte in either direction
    std::chrono::milliseconds overall = std::chrono::minutes{10}; ///< redirects included

    bool operator==(const Timeouts &) const = default;
};

/// One request as a value.
struct Request
{
    enum class Redirects {
        None,     ///< a redirect is the answer
        SameHost, ///< followed within the address's scheme, host and port; refused beyond
        AnyHost,  ///< followed to any https address, without the credentials
    };

    QByteArray method = "GET";
    QUrl url;
    Headers headers;
    Headers credentials; ///< further headers, which are never sent to another origin nor logged
    QByteArray body;
    QIODevice *upload = nullptr; ///< instead of `body`: open, sent from where it stands to its end; not owned
    QIODevice *sink = nullptr;   ///< a success's content goes there instead of Response::body; not owned
    qint64 limit = 32 << 20;     ///< bytes of content, unpacked; more is a failure (`RESPONSE_TOO_LARGE`)
    Redirects redirects = Redirects::SameHost;
    Timeouts timeouts;
    bool usesCookies = false; ///< those this Http was given by that host
    bool endsGently = false;  ///< a gentle stop ends it too; for waits such as long polls
};

} // namespace net
