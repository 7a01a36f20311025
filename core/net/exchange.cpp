// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/exchange.h"

#include <QIODevice>

#include "base/platform.h"
#include "net/address.h"
#include "net/security.h"

namespace net {

using base::Failure;
using base::Reaction;
using std::chrono::milliseconds;

constexpr qint64 piece = 64 << 10;

/// Content's length: below zero, there is none and none is announced.
static qint64 lengthOf(const Request &request)
{
    if (request.upload)
        return request.upload->size() - request.upload->pos();
    const bool isBare = request.method == "GET" || request.method == "HEAD" || request.method == "DELETE";
    return request.body.isEmpty() && isBare ? -1 : request.body.size();
}

Exchange::Exchange(Connection &connection, const Request &request, base::Area area)
    : m_connection(connection), m_request(request), m_area(area), m_body(request, area)
{}

void Exchange::watchSocket()
{
    QSslSocket *socket = &m_connection.socket();
    if (m_connection.isSecure())
        QObject::connect(socket, &QSslSocket::encrypted, &m_context, [this] { send(); });
    else
        QObject::connect(socket, &QAbstractSocket::connected, &m_context, [this] { send(); });
    QObject::connect(socket, &QSslSocket::sslErrors, &m_context,
                     [this](const QList<QSslError> &errors) { m_certificateErrors += errors; });
    QObject::connect(socket, &QIODevice::bytesWritten, &m_context, [this] { sendMore(); });
    QObject::connect(socket, &QSslSocket::encryptedBytesWritten, &m_context, [this] { sendMore(); });
    QObject::connect(socket, &QIODevice::readyRead, &m_context, [this] { takeArrived(); });
    QObject::connect(
        socket, &QAbstractSocket::errorOccurred, &m_context,
        [this, socket](QAbstractSocket::SocketError error) { takeEnd(error, socket->errorString()); });
    QObject::connect(socket, &QAbstractSocket::disconnected, &m_context, [this, socket] {
        takeEnd(QAbstractSocket::RemoteHostClosedError, socket->errorString());
    });
}

void Exchange::startTimers(milliseconds left)
{
    const auto arm = [this](QTimer &timer, milliseconds after, Limit limit, milliseconds named) {
        timer.setSingleShot(true);
        timer.setInterval(after);
        QObject::connect(&timer, &QTimer::timeout, &m_context, [this, limit, named] {
            const bool isInHandshake =
                limit == Limit::Connect && m_connection.socket().state() == QAbstractSocket::ConnectedState;
            end(timeoutOf(isInHandshake ? Limit::Handshake : limit, named, m_request.url, m_isSent, m_area));
        });
    };
    const Timeouts &limits = m_request.timeouts;
    arm(m_connectTimer, limits.connect, Limit::Connect, limits.connect);
    arm(m_idleTimer, limits.idle, Limit::Idle, limits.idle);
    arm(m_overallTimer, left, Limit::Overall, limits.overall);
    m_connectTimer.start();
    m_overallTimer.start();
}

void Exchange::send()
{
    m_connectTimer.stop();
    m_idleTimer.start();
    m_isSent = true;
    m_connection.socket().write(m_requestHead);
    sendMore();
}

void Exchange::sendMore()
{
    if (!m_isSent || m_hasEnded)
        return;
    QSslSocket &socket = m_connection.socket();
    m_idleTimer.start();
    while (m_sent < m_toSend && socket.bytesToWrite() + socket.encryptedBytesToWrite() < piece) {
        const QByteArray next = m_request.upload ? m_request.upload->read(std::min(piece, m_toSend - m_sent))
                                                 : m_request.body.mid(m_sent, piece);
        if (next.isEmpty())
            return end(base::storageFailure(
                "STORAGE_FAILED", QStringLiteral("What is to be sent to %1 cannot be read: %2.")
                                      .arg(displayed(m_request.url), m_request.upload->errorString())));
        m_sent += next.size();
        socket.write(next);
    }
}

/// True once the head is there; interim answers (100 to 199) are passed over.
bool Exchange::takeHead()
{
    while (!m_head) {
        if (!QByteArrayView("HTTP/").startsWith(
                QByteArrayView(m_arrivedHead).first(std::min<qsizetype>(m_arrivedHead.size(), 5))))
            m_failure = notHttp(m_arrivedHead, m_request.url, m_area);
        const qsizetype end = m_arrivedHead.indexOf("\r\n\r\n");
        if (end > largestHead || (end < 0 && m_arrivedHead.size() > largestHead))
            m_failure.emplace(
                Reaction::Retry, m_area, "RESPONSE_UNREADABLE",
                QStringLiteral("The answer of %1 does not begin.").arg(displayed(m_request.url)));
        if (end < 0 || m_failure)
            return false;
        const QByteArray begin = m_arrivedHead.left(end);
        auto head = parsedHead(begin);
        m_arrivedHead.remove(0, end + 4);
        if (!head)
            m_failure = notHttp(begin, m_request.url, m_area);
        else if (head->status >= 200)
            m_head = std::move(head);
        if (m_failure)
            return false;
    }
    return true;
}

void Exchange::takeBody()
{
    if (!m_body.isComplete())
        return;
    m_canReuse = m_head->keepsConnection && m_sent == m_toSend && m_connection.socket().bytesAvailable() == 0;
    end({});
}

void Exchange::takeArrived()
{
    QSslSocket &socket = m_connection.socket();
    while (!m_hasEnded && socket.bytesAvailable() > 0) {
        m_idleTimer.start();
        QByteArray bytes = socket.read(piece);
        if (!m_head) {
            m_arrivedHead += bytes;
            if (!takeHead()) {
                if (m_failure)
                    end(m_failure);
                continue;
            }
            bytes = std::exchange(m_arrivedHead, {});
            m_body.begin(m_head->status, m_head->headers);
        }
        if (!m_body.add(bytes))
            return end(m_body.ended());
        takeBody();
    }
}

/// Whether the server said that it was done. Over TLS a connection is closed with words of its own, which
/// nobody on the way can say for the server; else this is the last thing that the system told of the socket.
static bool isOrderly(bool isSecure, const QString &detail)
{
    static constexpr const char *words =
        "The TLS/SSL connection has been closed"; // Qt's, as Qt translates it
    return isSecure ? detail == QSslSocket::tr(words) : !base::platform::lastErrorIsReset();
}

/// The connection is over: that may be how the answer ends.
void Exchange::takeEnd(QAbstractSocket::SocketError error, const QString &detail)
{
    const bool wasClosed = isOrderly(m_connection.isSecure(), detail); // asked before anything else is done
    takeArrived();
    if (m_hasEnded)
        return;
    if (error == QAbstractSocket::SslHandshakeFailedError && !m_certificateErrors.isEmpty())
        return end(certificateFailure(m_area, m_request.url.host(), m_certificateErrors));
    if (m_head && error == QAbstractSocket::RemoteHostClosedError)
        return end(wasClosed ? m_body.ended() : m_body.cut());
    end(troubleOf(error, detail, m_request.url, m_isSent, m_area));
}

void Exchange::end(std::optional<Failure> failure)
{
    if (std::exchange(m_hasEnded, true))
        return;
    m_failure = std::move(failure);
    m_loop.quit();
}

void Exchange::endIfStopped(const base::Stop &stop)
{
    if (stop.isNow() || (m_request.endsGently && stop.isGentle()))
        end(Failure(Reaction::Stopped, base::Area::Interrupted, "STOPPED",
                    QStringLiteral("Stopped on request.")));
}

Response Exchange::run(const QByteArray &cookies, const base::Stop &stop, milliseconds left)
{
    const qint64 length = lengthOf(m_request);
    m_requestHead = requestHead(m_request, length, cookies);
    m_toSend = std::max<qint64>(length, 0);
    watchSocket();
    startTimers(left);
    {
        const base::StopWatch watch(stop, [&] {
            QMetaObject::invokeMethod(
                &m_context, [&] { endIfStopped(stop); }, Qt::QueuedConnection);
        });
        m_connection.isReady() ? send() : m_connection.connectToServer();
        if (!m_hasEnded)
            m_loop.exec();
    }
    m_connection.socket().disconnect(&m_context);
    if (!m_failure)
        m_failure = m_body.ended();
    if (m_failure)
        throw Failure(*m_failure);
    Response response;
    response.status = m_head->status;
    response.headers = m_head->headers;
    response.body = m_body.takeContent();
    response.bytes = m_body.bytes();
    response.url = m_request.url;
    return response;
}

} // namespace net
