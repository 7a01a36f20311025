// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QObject>
#include <QTcpSocket>

#include "server/httpparser.h"
#include "server/httpreply.h"

namespace sandbox {

/// One accepted connection, in the thread that made it. Deletes itself when the peer is gone.
class HttpConnection final : public QObject
{
public:
    using Answer = std::function<HttpReply(const HttpRequest &)>;

    HttpConnection(qintptr descriptor, Answer answer, qsizetype bodyLimit, QObject *parent);

private:
    void read();
    void refuse(int status);
    void take(HttpReply reply);
    void send(HttpReply reply);

    Answer m_answer;
    HttpParser m_parser;
    QTcpSocket m_socket;
    HttpReply m_waiting;
    bool m_isBusy = false; ///< an answer is held back: the next request waits for it
    bool m_isOver = false;
};

} // namespace sandbox
