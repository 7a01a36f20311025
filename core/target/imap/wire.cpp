// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "target/imap/wire.h"

#include <QSignalBlocker>
#include <QSslCipher>

#include "net/proxies.h"
#include "net/security.h"

namespace imap {

static constexpr qint64 readAhead = 1 << 20;
static constexpr qint64 mostUnsent = 512 << 10;
static constexpr qint64 fewUnsent = 128 << 10;
static constexpr qint64 muchUnsent = 32 << 10;
static constexpr base::Area area = base::Area::Destination;

Wire::Wire(const Settings &settings, const model::Network &network) : m_settings(settings)
{
    m_socket.setProxy(net::proxiesFor(network.proxy, settings.url()).constFirst());
    if (settings.security != Settings::Security::None)
        m_socket.setSslConfiguration(net::securityOf(network.caFile));
    m_socket.setPeerVerifyName(settings.host);
    m_socket.setReadBufferSize(readAhead);
    m_timer.setSingleShot(true);
    watchSocket();
}

void Wire::watchSocket()
{
    const auto connect = [this](auto signal) {
        QObject::connect(&m_socket, signal, &m_context, [this] { changed(); });
    };
    connect(&QAbstractSocket::connected);
    connect(&QSslSocket::encrypted);
    connect(&QIODevice::readyRead);
    connect(&QIODevice::bytesWritten);
    connect(&QSslSocket::encryptedBytesWritten);
    QObject::connect(&m_socket, &QSslSocket::sslErrors, &m_context,
                     [this](const QList<QSslError> &errors) { m_certificateErrors += errors; });
    QObject::connect(&m_socket, &QAbstractSocket::errorOccurred, &m_context,
                     [this](QAbstractSocket::SocketError error) {
                         m_cut = m_cut.value_or(error);
                         m_cutText = m_cutText.isEmpty() ? m_socket.errorString() : m_cutText;
                         changed();
                     });
    QObject::connect(&m_socket, &QAbstractSocket::disconnected, &m_context, [this] {
        m_cut = m_cut.value_or(QAbstractSocket::RemoteHostClosedError);
        changed();
    });
    QObject::connect(&m_timer, &QTimer::timeout, &m_context, [this] {
        m_isTimeOver = true;
        m_loop.quit();
    });
}

/// Something happened on the socket: the server is alive, and the wait may be over.
void Wire::changed()
{
    if (!m_isDone)
        return;
    if (m_isOpen)
        m_timer.start();
    if (m_cut || (*m_isDone)())
        m_loop.quit();
}

/// False when the time is over.
bool Wire::wait(const Condition &isDone, std::chrono::milliseconds after, const base::Stop &stop)
{
    stop.throwIfNow();
    if (m_cut || isDone())
        return true;
    m_isDone = &isDone;
    m_stop = &stop;
    m_isTimeOver = false;
    m_timer.start(after);
    {
        const base::StopWatch watch(stop, [this] {
            QMetaObject::invokeMethod(
                &m_context,
                [this] {
                    if (m_stop && m_stop->isNow())
                        m_loop.quit();
                },
                Qt::QueuedConnection);
        });
        m_loop.exec();
    }
    m_timer.stop();
    m_isDone = nullptr;
    m_stop = nullptr;
    stop.throwIfNow();
    return !m_isTimeOver;
}

/// Which port belongs to which encryption is what people get wrong.
static base::Failure withAdvice(base::Failure failure)
{
    const QString advice =
        QStringLiteral("security=tls goes with the port for TLS, usually 993; starttls and "
                       "none go with the plain one, usually 143.");
    failure.fix = failure.fix.isEmpty() ? advice : failure.fix + u' ' + advice;
    return failure;
}

void Wire::waitForEncryption(const Condition &isReady, const base::Stop &stop)
{
    const auto after = m_settings.timeouts.connect;
    if (!wait(isReady, after, stop)) {
        if (m_socket.state() != QAbstractSocket::ConnectedState)
            throw net::timeoutOf(net::Limit::Connect, after, m_settings.url(), m_isOpen, area);
        throw withAdvice(net::timeoutOf(net::Limit::Handshake, after, m_settings.url(), m_isOpen, area));
    }
    if (m_cut)
        throwCut();
}

void Wire::waitIdle(const Condition &isDone, const base::Stop &stop)
{
    const auto after = m_settings.timeouts.idle;
    if (!wait(isDone, after, stop))
        throw net::timeoutOf(net::Limit::Idle, after, m_settings.url(), m_isOpen, area);
}

void Wire::throwCut() const
{
    if (m_cut == QAbstractSocket::SslHandshakeFailedError && !m_certificateErrors.isEmpty())
        throw net::certificateFailure(area, m_settings.host, m_certificateErrors);
    const QString detail = m_cutText.isEmpty() ? QStringLiteral("the server closed it") : m_cutText;
    base::Failure failure = net::troubleOf(*m_cut, detail, m_settings.url(), m_isOpen, area);
    const bool isOfPort = !m_isOpen && (m_cut == QAbstractSocket::SslHandshakeFailedError ||
                                        m_cut == QAbstractSocket::RemoteHostClosedError);
    throw isOfPort ? withAdvice(std::move(failure)) : failure;
}

void Wire::open(const base::Stop &stop)
{
    stop.throwIfNow();
    const bool isSecure = m_settings.security == Settings::Security::Tls;
    if (isSecure)
        m_socket.connectToHostEncrypted(m_settings.host, m_settings.port);
    else
        m_socket.connectToHost(m_settings.host, m_settings.port);
    const auto isReady = [&] {
        return m_socket.state() == QAbstractSocket::ConnectedState && (!isSecure || m_socket.isEncrypted());
    };
    waitForEncryption(isReady, stop);
    m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_socket.setSocketOption(QAbstractSocket::KeepAliveOption, 1);
    m_isOpen = true;
}

void Wire::encrypt(const base::Stop &stop)
{
    m_isOpen = false;
    m_socket.startClientEncryption();
    waitForEncryption([this] { return m_socket.isEncrypted(); }, stop);
    m_isOpen = true;
}

void Wire::awaitGreeting(const base::Stop &stop)
{
    constexpr qint64 shown = 120;
    const auto after = m_settings.timeouts.connect;
    const QString server = m_settings.url().authority();
    if (!wait([this] { return hasUnread(); }, after, stop))
        throw withAdvice({base::Reaction::Retry, area, "CONNECT_TIMEOUT",
                          QStringLiteral("%1 takes the connection, but does not greet within %2 s.")
                              .arg(server, QString::number(std::chrono::duration<double>(after).count()))});
    const QByteArray begin = m_socket.peek(shown);
    if (begin.isEmpty())
        throwCut();
    if (!begin.startsWith('*'))
        throw base::Failure(base::Reaction::EndRun, area, "RESPONSE_UNREADABLE",
                            QStringLiteral("%1 is no IMAP server: it greets with “%2”.")
                                .arg(server, QString::fromLatin1(begin).simplified()),
                            QStringLiteral("Check that host and port are those of an IMAP server."));
}

void Wire::send(const QByteArray &bytes, const base::Stop &stop)
{
    if (m_cut)
        return;
    m_socket.write(bytes);
    const auto unsent = [this] {
        return m_socket.bytesToWrite() + m_socket.encryptedBytesToWrite();
    };
    if (unsent() > mostUnsent)
        waitIdle([&] { return unsent() < fewUnsent; }, stop);
    else
        stop.throwIfNow();
    // Without an event loop the socket sends nothing by itself, and the server could work meanwhile.
    if (m_socket.bytesToWrite() > muchUnsent)
        m_socket.flush();
}

QByteArray Wire::read(const base::Stop &stop)
{
    waitIdle([this] { return hasUnread(); }, stop);
    if (!hasUnread())
        throwCut();
    return m_socket.readAll();
}

bool Wire::isUsable()
{
    if (m_cut || m_socket.state() != QAbstractSocket::ConnectedState)
        return false;
    // Between two commands no event loop runs; this looks whether the server has said goodbye. That nothing
    // came is an error to the socket, but none to us.
    const QSignalBlocker quiet(m_socket);
    const bool hasBytes = m_socket.waitForReadyRead(0) || hasUnread();
    return !hasBytes && m_socket.state() == QAbstractSocket::ConnectedState;
}

QString Wire::securityText() const
{
    if (!m_socket.isEncrypted())
        return {};
    const QSslCertificate certificate = m_socket.peerCertificate();
    return QStringLiteral("%1, with the certificate of %2, by %3, good until %4")
        .arg(m_socket.sessionCipher().protocolString(), certificate.subjectDisplayName(),
             certificate.issuerDisplayName(), certificate.expiryDate().date().toString(Qt::ISODate));
}

} // namespace imap
