// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <utility>
#include <vector>

#include <QByteArray>

namespace sandbox {

/// What a server does about a request: the answer, when it goes out, how much of it, and what happens
/// afterwards.
struct HttpReply
{
    enum class Ending {
        Whole, ///< the answer, then the next request of the connection
        Close, ///< the answer, then an orderly end
        Half,  ///< the first half of the answer's bytes, then the connection is cut
        Cut,   ///< no answer: the connection is cut
    };

    int status = 200;
    std::vector<std::pair<QByteArray, QByteArray>> fields; ///< without Content-Length
    QByteArray body;

    std::chrono::milliseconds after{0}; ///< how long the answer is held back; blocks no thread
    Ending ending = Ending::Whole;

    /// Released right before the answer goes out, or with the connection: what counts as "in flight".
    std::shared_ptr<void> held;

    /// Called `laterAfter` after the request, in one of the server's threads, whether or not the connection
    /// lives.
    std::function<void()> later;
    std::chrono::milliseconds laterAfter{0};
};

} // namespace sandbox
