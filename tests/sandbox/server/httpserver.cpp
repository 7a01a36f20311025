// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/httpserver.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

#include <QCoreApplication>
#include <QEventLoop>
#include <QTcpServer>
#include <QThread>
#include <QTimer>

#include "base/failure.h"
#include "server/httpconnection.h"

namespace sandbox {

/// A thread, and the object in it that owns its connections and calls for later. What it is told goes through
/// locks of the standard library, whose hand-over a thread sanitizer sees; Qt's it does not.
class HttpServer::Thread
{
public:
    Thread(Answer answer, qsizetype bodyLimit)
        : m_answer(std::move(answer)), m_bodyLimit(bodyLimit), m_thread([this] { run(); })
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_owner != nullptr; });
    }

    ~Thread()
    {
        post([] { QThread::currentThread()->quit(); });
        m_thread.join();
    }

    void accept(qintptr descriptor)
    {
        post([this, descriptor] {
            new HttpConnection(
                descriptor, [this](const HttpRequest &request) { return answer(request); }, m_bodyLimit,
                m_owner);
        });
    }

    /// Runs it in the thread, and returns when that is done.
    void call(const std::function<void()> &task)
    {
        bool isDone = false;
        post([&] {
            task();
            const std::lock_guard lock(m_mutex);
            isDone = true;
            m_changed.notify_all();
        });
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [&] { return isDone; });
    }

    int pendingCalls() const { return m_pending; }

private:
    class Owner final : public QObject
    {
    public:
        explicit Owner(Thread &thread) : m_tasks(thread) {}
        bool event(QEvent *event) override
        {
            if (event->type() != QEvent::User)
                return QObject::event(event);
            m_tasks.next()();
            return true;
        }

    private:
        Thread &m_tasks;
    };

    void run()
    {
        QEventLoop loop;
        Owner owner(*this);
        {
            const std::lock_guard lock(m_mutex);
            m_owner = &owner;
        }
        m_changed.notify_all();
        loop.exec();
    }

    void post(std::function<void()> task)
    {
        const std::lock_guard lock(m_mutex);
        m_tasks.push_back(std::move(task));
        QCoreApplication::postEvent(m_owner, new QEvent(QEvent::User));
    }

    std::function<void()> next()
    {
        const std::lock_guard lock(m_mutex);
        std::function<void()> task = std::move(m_tasks.front());
        m_tasks.pop_front();
        return task;
    }

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
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<std::function<void()>> m_tasks;
    Owner *m_owner = nullptr; ///< while the thread runs
    std::thread m_thread;     ///< last: it uses all of the above
};

/// Hands each connection to the next thread, in the first of them.
class HttpServer::Listener final : public QTcpServer
{
public:
    Listener(std::vector<std::unique_ptr<Thread>> &threads, std::atomic<int> &accepted)
        : m_threads(threads), m_accepted(accepted)
    {}

protected:
    void incomingConnection(qintptr descriptor) override
    {
        const auto number = static_cast<size_t>(m_accepted++);
        m_threads.at(number % m_threads.size())->accept(descriptor);
    }

private:
    std::vector<std::unique_ptr<Thread>> &m_threads;
    std::atomic<int> &m_accepted;
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
    m_threads.front()->call([&] {
        m_listener = std::make_unique<Listener>(m_threads, m_accepted);
        m_listener->setListenBacklogSize(1024);
        if (m_listener->listen(QHostAddress::LocalHost, options.port))
            m_port = m_listener->serverPort();
        else
            m_listener.reset();
    });
    if (!m_listener)
        throw base::inputFailure("SANDBOX_PORT",
                                 QStringLiteral("The sandbox cannot listen on port %1.").arg(options.port),
                                 QStringLiteral("Choose another port."));
}

HttpServer::~HttpServer()
{
    m_threads.front()->call([this] { m_listener.reset(); });
    m_threads.clear();
}

void HttpServer::spoil(Spoil spoil)
{
    const std::lock_guard lock(m_spoiling->mutex);
    m_spoiling->spoil = std::move(spoil);
}

quint16 HttpServer::port() const
{
    return m_port;
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
    return m_accepted;
}

int HttpServer::pendingCalls() const
{
    int pending = 0;
    for (const auto &thread : m_threads)
        pending += thread->pendingCalls();
    return pending;
}

} // namespace sandbox
