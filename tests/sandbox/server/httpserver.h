// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <functional>
#include <memory>

#include <QUrl>

#include "server/httpreply.h"
#include "server/httprequest.h"

namespace sandbox {

/// An HTTP/1.1 server on 127.0.0.1 with threads of its own: the embedding thread needs no event loop.
/// Connections are kept alive and spread over the threads; the requests of one are answered in their order,
/// each after the one before. Answers can be held back without blocking a thread, sent half, or replaced by a
/// cut.
class HttpServer
{
public:
    /// Called for every whole request, from any of the server's threads, several at a time. Must not throw or
    /// wait.
    using Answer = std::function<HttpReply(const HttpRequest &)>;

    /// Changes an answer before it goes out; called as Answer is, one at a time.
    using Spoil = std::function<void(const HttpRequest &, HttpReply &)>;

    struct Options
    {
        quint16 port = 0; ///< 0: one that is free
        int threads = 2;
        qsizetype bodyLimit = 256 * 1024 * 1024; ///< bytes; above, 413 and the connection ends
    };

    /// Listens when it returns. Throws Failure (Input) when it cannot.
    HttpServer(Answer answer, Options options);
    explicit HttpServer(Answer answer) : HttpServer(std::move(answer), Options{}) {}

    /// Cuts what is connected and waits for the threads. Calls for later that are not due are dropped.
    ~HttpServer();

    /// From now on; empty: nothing is changed.
    void spoil(Spoil spoil);

    quint16 port() const;

    /// `http://127.0.0.1:<port>` and the path.
    QUrl url(const QString &path = {}) const;

    /// How many connections were accepted so far.
    int connections() const;

    /// How many calls for later are not done yet. Zero before an oracle looks.
    int pendingCalls() const;

private:
    class Listener;
    class Thread;
    struct Spoiling;

    std::shared_ptr<Spoiling> m_spoiling;
    std::vector<std::unique_ptr<Thread>> m_threads;
    std::unique_ptr<Listener> m_listener;
    std::atomic<int> m_accepted{0};
    quint16 m_port = 0;
};

} // namespace sandbox
