// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/httpconnection.h"

#include <QTimer>

namespace sandbox {
namespace {

QByteArray reason(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 201:
        return "Created";
    case 204:
        return "No Content";
    case 302:
        return "Found";
    default:
        return status < 400 ? "Done" : "Refused";
    }
}

QByteArray onTheWire(const HttpReply &reply)
{
    QByteArray bytes;
    bytes.reserve(512 + reply.body.size());
    bytes += "HTTP/1.1 ";
    bytes += QByteArray::number(reply.status);
    bytes += ' ';
    bytes += reason(reply.status);
    bytes += "\r\n";
    for (const auto &[name, value] : reply.fields) {
        bytes += name;
        bytes += ": ";
        bytes += value;
        bytes += "\r\n";
    }
    if (reply.ending == HttpReply::Ending::Close)
        bytes += "Connection: close\r\n";
    if (reply.status != 204) {
        bytes += "Content-Length: ";
        bytes += QByteArray::number(reply.body.size());
        bytes += "\r\n";
    }
    bytes += "\r\n";
    bytes += reply.body;
    return bytes;
}

} // namespace

HttpConnection::HttpConnection(qintptr descriptor, Answer answer, qsizetype bodyLimit, QObject *parent)
    : QObject(parent), m_answer(std::move(answer)), m_parser(bodyLimit)
{
    connect(&m_socket, &QTcpSocket::readyRead, this, &HttpConnection::read);
    connect(&m_socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
    if (!m_socket.setSocketDescriptor(descriptor)) {
        deleteLater();
        return;
    }
    m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
}

void HttpConnection::read()
{
    if (m_isOver) {
        m_socket.readAll();
        return;
    }
    m_parser.add(m_socket.readAll());
    while (!m_isBusy && !m_isOver) {
        switch (m_parser.parse()) {
        case HttpParser::State::Reading:
            if (m_parser.wantsContinue())
                m_socket.write("HTTP/1.1 100 Continue\r\n\r\n");
            return;
        case HttpParser::State::Malformed:
            return refuse(400);
        case HttpParser::State::TooLarge:
            return refuse(413);
        case HttpParser::State::Complete:
            take(m_answer(m_parser.take()));
        }
    }
}

void HttpConnection::refuse(int status)
{
    send({.status = status, .ending = HttpReply::Ending::Close});
}

void HttpConnection::take(HttpReply reply)
{
    if (reply.after <= std::chrono::milliseconds{0})
        return send(std::move(reply));
    m_isBusy = true;
    const std::chrono::milliseconds after = reply.after;
    m_waiting = std::move(reply);
    QTimer::singleShot(after, Qt::PreciseTimer, this, [this] {
        m_isBusy = false;
        send(std::exchange(m_waiting, {}));
        read();
    });
}

void HttpConnection::send(HttpReply reply)
{
    reply.held.reset();
    m_isOver = reply.ending != HttpReply::Ending::Whole;
    if (reply.ending == HttpReply::Ending::Cut)
        return m_socket.abort();
    const QByteArray bytes = onTheWire(reply);
    if (reply.ending == HttpReply::Ending::Half) {
        m_socket.write(bytes.left(bytes.size() / 2));
        return m_socket.disconnectFromHost();
    }
    m_socket.write(bytes);
    if (reply.ending == HttpReply::Ending::Close)
        m_socket.disconnectFromHost();
}

} // namespace sandbox
