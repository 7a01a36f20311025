// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "server/httprequest.h"

namespace sandbox {

/// Cuts a stream of bytes into requests (RFC 9112: Content-Length and chunked bodies, pipelined or not).
class HttpParser
{
public:
    enum class State {
        Reading,   ///< more bytes are needed
        Complete,  ///< take() has one
        Malformed, ///< 400, and the connection ends
        TooLarge,  ///< head above 64 KiB or body above the limit: 413, and the connection ends
    };

    explicit HttpParser(qsizetype bodyLimit) : m_bodyLimit(bodyLimit) {}

    void add(const QByteArray &bytes) { m_arrived += bytes; }

    /// Reads on in what was added.
    State parse();

    /// The request that is complete; what follows it stays for the next parse().
    HttpRequest take();

    /// Once, when the head of a request has come that waits for `100 Continue` (RFC 9110 section 10.1.1).
    bool wantsContinue();

private:
    State parseHead();
    State parseChunks();
    bool parseFields(QByteArrayView head);

    qsizetype m_bodyLimit;
    QByteArray m_arrived;
    HttpRequest m_request;
    bool m_hasHead = false;
    bool m_isChunked = false;
    bool m_expects = false;
    qsizetype m_length = 0;
};

} // namespace sandbox
