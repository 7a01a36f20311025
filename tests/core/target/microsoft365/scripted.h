// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <deque>

#include <QJsonDocument>

#include "support/httpserver.h"
#include "target/microsoft365/graphclient.h"

namespace scripted {

/// What the service answers once.
struct Answer
{
    int status = 200;
    QByteArray body = "{}";
    QByteArray headers = {};
    bool isCut = false; ///< instead: the connection ends without an answer
};

inline Answer refusal(int status, const QByteArray &code, const QByteArray &headers = {})
{
    return {status, R"({"error":{"code":")" + code + R"(","message":"No."}})", headers};
}

/// A service that gives these answers in turn, then 500, and a client of it.
class Service
{
public:
    /// `token`: what signing in brings, instead of an opaque one; `asker`: whom it is for.
    explicit Service(std::deque<Answer> script = {}, const QByteArray &token = {},
                     microsoft365::Asker asker = microsoft365::Asker::Application)
        : m_answers(std::move(script)), m_server([this](QTcpSocket &socket, const support::HttpRequest &) {
              const Answer answer = m_answers.empty() ? refusal(500, "UnknownError") : m_answers.front();
              if (!m_answers.empty())
                  m_answers.pop_front();
              if (answer.isCut)
                  socket.abort();
              else
                  support::HttpServer::respond(socket, answer.status, answer.body, answer.headers);
          })
    {
        const auto tokens = std::make_shared<net::TokenSource>(
            [this, token](net::Http &, const base::Stop &) {
                ++m_tokens;
                return net::Token{base::Secret(token.isEmpty()
                                                   ? QByteArray("token" + QByteArray::number(m_tokens))
                                                   : token),
                                  m_clock.now() + std::chrono::hours{1},
                                  {}};
            },
            m_clock);
        tenant = std::make_shared<microsoft365::Tenant>(tokens, m_clock, asker);
        client = std::make_unique<microsoft365::GraphClient>(
            tenant, m_server.url(), model::Network(), m_clock,
            [this](const base::Failure &failure, std::chrono::milliseconds) { waits.append(failure.key); });
    }

    void then(const Answer &answer) { m_answers.push_back(answer); }

    /// `METHOD target` of each request so far.
    QByteArrayList requests() const
    {
        QByteArrayList lines;
        for (const support::HttpRequest &request : m_server.requests())
            lines.append(request.method + ' ' + request.target);
        return lines;
    }
    const support::HttpRequest &request(size_t index) const { return m_server.requests().at(index); }
    QJsonObject sent(size_t index) const { return QJsonDocument::fromJson(request(index).body).object(); }
    QUrl url(const QString &path) const { return m_server.url(path); }
    microsoft365::MailboxRef mailbox() const { return client->mailbox(QStringLiteral("u1")); }
    const base::Clock &clock() const { return m_clock; }

    std::shared_ptr<microsoft365::Tenant> tenant;
    std::unique_ptr<microsoft365::GraphClient> client;
    QByteArrayList waits; ///< why it waited, each time

private:
    base::SystemClock m_clock;
    int m_tokens = 0;
    std::deque<Answer> m_answers;
    support::HttpServer m_server;
};

} // namespace scripted
