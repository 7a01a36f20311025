// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/loopback.h"

#include <algorithm>

#include <openssl/crypto.h>

#include "base/failure.h"

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

/// In constant time.
bool areSame(const QByteArray &one, const QByteArray &other)
{
    return one.size() == other.size() &&
           CRYPTO_memcmp(one.constData(), other.constData(), static_cast<size_t>(one.size())) == 0;
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
    auto answer = m_answer || end < 0 ? std::nullopt : answerIn(visitor.head.left(end));
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

bool Loopback::isOwnHost(const QByteArray &host) const
{
    const QByteArray suffix = ':' + QByteArray::number(port());
    return host == "localhost" + suffix || host == "127.0.0.1" + suffix || host == "[::1]" + suffix;
}

/// The query, when the request is the one that is waited for.
std::optional<QUrlQuery> Loopback::answerIn(const QByteArray &head) const
{
    const QByteArrayList lines = head.split('\n');
    const QByteArrayList words = lines.first().trimmed().split(' ');
    QByteArrayList hosts;
    for (const QByteArray &line : lines.mid(1)) {
        if (line.left(5).compare("Host:", Qt::CaseInsensitive) == 0)
            hosts += line.mid(5).trimmed().toLower();
    }
    const QByteArray target = words.value(1);
    const qsizetype mark = target.indexOf('?');
    if (words.size() != 3 || words[0] != "GET" || target.left(mark) != "/" || mark < 0 || hosts.size() != 1 ||
        !isOwnHost(hosts.first()))
        return {};
    // Forms write a space as a plus; a plus itself comes encoded.
    QUrlQuery query(QString::fromLatin1(target.mid(mark + 1).replace('+', "%20")));
    const QStringList states = query.allQueryItemValues(QStringLiteral("state"), QUrl::FullyDecoded);
    if (states.size() != 1 || !areSame(states.first().toUtf8(), m_state))
        return {};
    return query;
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
