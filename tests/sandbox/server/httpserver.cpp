// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/httpserver.h"

#include <atomic>
#include <mutex>

#include <QTcpServer>
#include <QThread>
#include <QTimer>

#include "base/failure.h"
#include "server/httpconnection.h"

namespace sandbox {

/// A thread, and the object in it that owns its connections and calls for later.
class HttpServer::Thread
{
public:
    Thread(Answer answer, qsizetype bodyLimit) : m_answer(std::move(answer)), m_bodyLimit(bodyLimit)
    {
        m_owner->moveToThread(&m_thread);
        QObject::connect(&m_thread, &QThread::finished, m_owner, &QObject::deleteLater);
        m_thread.start();
    }

    ~Thread()
    {
        m_thread.quit();
        m_thread.wait();
    }

    void accept(qintptr descriptor)
    {
        QMetaObject::invokeMethod(m_owner, [this, descriptor] {
            new HttpConnection(
                descriptor, [this](const HttpRequest &request) { return answer(request); }, m_bodyLimit,
                m_owner);
        });
    }

    QThread &thread() { return m_thread; }
    int pendingCalls() const { return m_pending; }

private:
    HttpReply answer(const HttpRequest &request)
    {
        HttpReply reply = m_answer(request);
        if (reply.later) {
            ++m_pending;
            QTimer::singleShot(reply.laterAfter, m_owner, [this, later = std::move(reply.later)] {
                later();
                --m_pending;
            });
        }
        return reply;
    }

    Answer m_answer;
    qsizetype m_bodyLimit;
    std::atomic<int> m_pending{0};
    QThread m_thread;
    QObject *m_owner = new QObject;
};

/// Hands each connection to the next thread, in the first of them.
class HttpServer::Listener final : public QTcpServer
{
public:
    explicit Listener(std::vector<std::unique_ptr<Thread>> &threads) : m_threads(threads) {}

    std::atomic<int> accepted{0};

protected:
    void incomingConnection(qintptr descriptor) override
    {
        const auto number = static_cast<size_t>(accepted++);
        m_threads.at(number % m_threads.size())->accept(descriptor);
    }

private:
    std::vector<std::unique_ptr<Thread>> &m_threads;
};

struct HttpServer::Spoiling
{
    std::mutex mutex;
    Spoil spoil;
};

HttpServer::HttpServer(Answer answer, Options options) : m_spoiling(std::make_shared<Spoiling>())
{
    const Answer last = [answer = std::move(answer), spoiling = m_spoiling](const HttpRequest &request) {
        HttpReply reply = answer(request);
        const std::lock_guard lock(spoiling->mutex);
        if (spoiling->spoil)
            spoiling->spoil(request, reply);
        return reply;
    };
    for (int i = 0; i < std::max(1, options.threads); ++i)
        m_threads.push_back(std::make_unique<Thread>(last, options.bodyLimit));
    m_listener = std::make_unique<Listener>(m_threads);
    m_listener->setListenBacklogSize(1024);
    m_listener->moveToThread(&m_threads.front()->thread());
    bool isListening = false;
    QMetaObject::invokeMethod(
        m_listener.get(), [&] { isListening = m_listener->listen(QHostAddress::LocalHost, options.port); },
        Qt::BlockingQueuedConnection);
    if (!isListening)
        throw base::inputFailure("SANDBOX_PORT",
                                 QStringLiteral("The sandbox cannot listen on port %1.").arg(options.port),
                                 QStringLiteral("Choose another port."));
}

HttpServer::~HttpServer()
{
    QMetaObject::invokeMethod(
        m_listener.get(), [this] { m_listener->close(); }, Qt::BlockingQueuedConnection);
    m_threads.clear();
}

void HttpServer::spoil(Spoil spoil)
{
    const std::lock_guard lock(m_spoiling->mutex);
    m_spoiling->spoil = std::move(spoil);
}

quint16 HttpServer::port() const
{
    return m_listener->serverPort();
}

QUrl HttpServer::url(const QString &path) const
{
    QUrl url;
    url.setScheme(QStringLiteral("http"));
    url.setHost(QStringLiteral("127.0.0.1"));
    url.setPort(port());
    url.setPath(path);
    return url;
}

int HttpServer::connections() const
{
    return m_listener->accepted;
}

int HttpServer::pendingCalls() const
{
    int pending = 0;
    for (const auto &thread : m_threads)
        pending += thread->pendingCalls();
    return pending;
}

} // namespace sandbox
