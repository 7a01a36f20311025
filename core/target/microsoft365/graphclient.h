// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>

#include <QJsonArray>
#include <QJsonObject>

#include "base/retrying.h"
#include "net/http.h"
#include "target/microsoft365/grapherror.h"
#include "target/microsoft365/tenant.h"

namespace microsoft365 {

/// The mailbox that a request concerns, and its name for people.
struct MailboxRef
{
    QString id;
    std::shared_ptr<Mailbox> state;
};

/// A request to Graph as a value.
struct GraphRequest
{
    QByteArray method = "GET";
    QByteArray address; ///< see microsoft365::address(); or
    QUrl url;           ///< a whole one that Graph gave (next page, upload)
    QByteArray body;
    net::Headers headers;
    qint64 weight = 1;     ///< how many requests it counts as
    bool isUpload = false; ///< to an upload address, which holds its own authorization
    bool isBeta = false;
    QIODevice *sink = nullptr; ///< see net::Request; not for sendPatiently(), which may ask again
    qint64 limit = net::Request().limit;
};

/// Speaks to Graph for one lane: signs in, keeps within the mailbox's limits, waits when it is asked to. A
/// short wait is waited here; one longer than `patience` is left to the engine, so that the lane serves other
/// mailboxes meanwhile.
class GraphClient
{
public:
    static constexpr std::chrono::seconds patience{10};

    /// Of a piece of an upload: a mailbox's share of content is whole again after five minutes, and what was
    /// uploaded until then would be lost with the session.
    static constexpr std::chrono::minutes uploadPatience{6};

    /// `waiting` is told of the waits before a request is sent once more.
    GraphClient(std::shared_ptr<Tenant> tenant, QUrl root, const model::Network &network,
                const base::Clock &clock, base::Waiting waiting = {});

    /// Any answer but 401 and 429, which are dealt with: the token is renewed once, and the pause waited for.
    /// Throws Failure: what Http::send() throws; ParkMailbox (`IMPORT_THROTTLED`, with how long) when the
    /// mailbox must rest for longer; SignInAgain; Stopped by a stop of either level during a wait.
    net::Response send(const GraphRequest &request, const MailboxRef *mailbox, const base::Stop &stop);

    /// A part of a batch was answered with 401: the next request brings a new token.
    void rejectToken() { m_tenant->tokens().reject(m_token); }

    /// The same for a request that may be sent twice: passing troubles are tried again a few times.
    net::Response sendPatiently(const GraphRequest &request, const MailboxRef *mailbox,
                                const base::Stop &stop);

    /// The JSON that a GET answers, sent patiently. Throws Failure: failureOf() a refusal.
    QJsonObject read(const GraphRequest &request, const MailboxRef *mailbox, const base::Stop &stop);

    /// Calls `each` for every object of a list, page after page. `each` returns false to end it.
    void readAll(const GraphRequest &request, const MailboxRef *mailbox,
                 const std::function<bool(const QJsonObject &)> &each, const base::Stop &stop);

    /// The free one, of whom this client asks for.
    base::Failure failureOf(const GraphError &error, About about) const
    {
        return microsoft365::failureOf(error, about, m_tenant->asker());
    }

    /// The failure of a look into a mailbox. That it is refused for what it is says nothing of any letter, so
    /// that none is failed for it: ParkMailbox then.
    base::Failure failureOfLook(const GraphError &error) const;

    Tenant &tenant() { return *m_tenant; }
    MailboxRef mailbox(const QString &id) { return {id, m_tenant->mailbox(id)}; }
    net::Http &http() { return m_http; }
    const QUrl &root() const { return m_root; }
    const base::Clock &clock() const { return m_clock; }

private:
    net::Request prepared(const GraphRequest &request) const;
    net::Response sendOnce(const GraphRequest &request, const base::Stop &stop);
    void waitForTurn(const GraphRequest &request, const MailboxRef &mailbox, const base::Stop &stop);
    void rest(const net::Response &response, const GraphRequest &request, const MailboxRef *mailbox,
              int attempt, const base::Stop &stop);

    const std::shared_ptr<Tenant> m_tenant;
    const QUrl m_root;
    const base::Clock &m_clock;
    const base::Waiting m_waiting;
    net::Http m_http;
    base::Secret m_token; ///< that the last request brought
};

/// The array of a list's page. Throws Failure (Retry, `UNEXPECTED_ANSWER`) when it has none: that is no empty
/// one.
QJsonArray valuesIn(const QJsonObject &page);

/// The object in an answer. Throws Failure (Retry, `UNEXPECTED_ANSWER`) when it is none, as where a portal
/// answers in the service's place.
QJsonObject objectIn(const net::Response &response);

} // namespace microsoft365
