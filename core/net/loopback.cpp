// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/loopback.h"

#include "base/failure.h"
#include "net/browseranswer.h"

namespace net {

using std::chrono::milliseconds;

namespace {

constexpr qsizetype largestHead = 32 << 10;
constexpr size_t mostVisitors = 16;
constexpr int triesForAPort = 20;
constexpr milliseconds longestFarewell{2000};

QByteArray page(const QByteArray &status, const QByteArray &title, const QByteArray &text)
{
    const QByteArray body = "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + title +
                            "</title></head><body><h1>" + title + "</h1><p>" + text + "</p></body></html>\n";
    return "HTTP/1.1 " + status + "\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: " +
           QByteArray::number(body.size()) +
           "\r\nCache-Control: no-store\r\nReferrer-Policy: no-referrer\r\nX-Content-Type-Options: "
           "nosniff\r\n"
           "Content-Security-Policy: default-src 'none'\r\nConnection: close\r\n\r\n" +
           body;
}

/// Whether it is good shows in the program: nothing here depends on what came.
QByteArray thanks()
{
    return page("200 OK", "Back to Chancery",
                "You can close this page. Chancery says whether you are signed in.");
}

QByteArray nothingHere()
{
    return page("404 Not Found", "Nothing here", "This address is for signing in only.");
}

} // namespace

/// A connection of somebody on this machine: a browser, or another program. The context goes before the
/// socket, so that none of its signals arrives afterwards.
struct Loopback::Visitor
{
    std::unique_ptr<QTcpSocket> socket;
    QByteArray head;
    bool isServed = false;
    bool hasAnswer = false;
    QObject context;
};

Loopback::Loopback(QByteArray state) : m_state(std::move(state))
{
    m_timer.setSingleShot(true);
    QObject::connect(&m_timer, &QTimer::timeout, &m_loop, &QEventLoop::quit);
    for (int each = 0; each < triesForAPort; ++each) {
        if (listenOnBoth())
            return;
    }
    throw base::Failure(base::Reaction::EndRun, base::Area::SignIn, "LOOPBACK_FAILED",
                        QStringLiteral("No port of this machine can be had for the browser to come back to."),
                        QStringLiteral("Check whether a security program forbids listening on 127.0.0.1."));
}

Loopback::~Loopback() = default;

/// False when somebody else has the port at the other address: a browser may go there first. A machine
/// without IPv6 has no other address.
bool Loopback::listenOnBoth()
{
    m_servers.clear();
    quint16 port = 0;
    for (const auto address : {QHostAddress::LocalHost, QHostAddress::LocalHostIPv6}) {
        auto server = std::make_unique<QTcpServer>();
        if (!server->listen(address, port))
            return !m_servers.empty() && server->serverError() != QAbstractSocket::AddressInUseError;
        port = server->serverPort();
        QObject::connect(server.get(), &QTcpServer::pendingConnectionAvailable, server.get(),
                         [this, raw = server.get()] { welcome(*raw); });
        m_servers.push_back(std::move(server));
    }
    return true;
}

void Loopback::welcome(QTcpServer &server)
{
    while (QTcpSocket *const socket = server.nextPendingConnection()) {
        if (m_visitors.size() == mostVisitors)
            m_visitors.erase(m_visitors.begin());
        auto visitor = std::make_unique<Visitor>();
        socket->setParent(nullptr);
        visitor->socket.reset(socket);
        Visitor *const raw = visitor.get();
        QObject::connect(socket, &QIODevice::readyRead, &raw->context, [this, raw] { read(*raw); });
        QObject::connect(socket, &QAbstractSocket::disconnected, &raw->context, [this, raw] {
            if (raw->hasAnswer)
                m_loop.quit();
        });
        m_visitors.push_back(std::move(visitor));
        read(*raw);
    }
}

void Loopback::read(Visitor &visitor)
{
    QTcpSocket &socket = *visitor.socket;
    const QByteArray bytes = socket.read(largestHead);
    if (visitor.isServed || bytes.isEmpty())
        return;
    visitor.head += bytes;
    const qsizetype end = visitor.head.indexOf("\r\n\r\n");
    if (end < 0 && visitor.head.size() < largestHead)
        return;
    visitor.isServed = true;
    auto answer = m_answer || end < 0 ? std::nullopt : browserAnswer(visitor.head.left(end), port(), m_state);
    visitor.hasAnswer = answer.has_value();
    socket.write(answer ? thanks() : nothingHere());
    if (answer) {
        m_answer = std::move(answer);
        for (const auto &server : m_servers)
            server->close();
        m_timer.start(longestFarewell);
    }
    socket.disconnectFromHost();
}

std::optional<QUrlQuery> Loopback::wait(milliseconds patience, const base::Stop &stop)
{
    {
        const base::StopWatch watch(
            stop, [this] { QMetaObject::invokeMethod(&m_loop, &QEventLoop::quit, Qt::QueuedConnection); });
        m_timer.start(patience);
        m_loop.exec();
    }
    stop.throwIfGentle();
    return m_answer;
}

} // namespace net
