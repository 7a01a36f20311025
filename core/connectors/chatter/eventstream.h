// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>

#include "connectors/chatter/client.h"
#include "connectors/chatter/notice.h"

namespace chatter {

/// Reads the events that a channel holds, over Bayeux (CometD, long polling): signs in, subscribes behind an
/// event, and connects until nothing more comes; the first connect may be answered before anything can. Has
/// connections and cookies of its own. One lane.
class EventStream
{
public:
    EventStream(Client &client, QString channel);
    ~EventStream();

    struct Batch
    {
        std::vector<Event> events; ///< each once, in their order
        bool isDrained = false;    ///< the channel holds no more for now
        bool hasGap = false;       ///< events behind the one asked for are not kept any more
        QString trouble;           ///< the channel cannot be read: why; empty: it can
    };

    /// Up to `most` events behind that one; empty: all that are kept. The same again for the same `after`, as
    /// far as the channel still holds them. Throws Failure: what the sign-in and Http::send() throw.
    Batch read(const QString &after, size_t most, const base::Stop &stop);

private:
    enum class Next { Connect, Handshake, SignIn, Never };

    struct Ack
    {
        bool isGood = false;
        QString error;
        Next next = Next::Connect;
    };

    QJsonArray post(const QJsonObject &message, std::chrono::milliseconds patience, const base::Stop &stop);
    Ack ackIn(const QJsonArray &answers, const QString &channel);
    void open(const QString &after, const base::Stop &stop);
    bool handshake(const base::Stop &stop);
    void subscribe(const QString &after, const base::Stop &stop);
    void connectOnce(const base::Stop &stop);
    void take(const QJsonArray &answers);
    void recover(const Ack &ack, const base::Stop &stop);
    QString lastSeen() const;

    Client &m_client;
    const QString m_channel;
    std::unique_ptr<net::Http> m_http; ///< replaced with each new session: its cookies belong to one
    base::Secret m_token;              ///< that was sent last
    QString m_clientId;                ///< empty: not open
    QString m_after;                   ///< what was handed out last, or subscribed behind
    std::vector<Event> m_events;       ///< that came and were not handed out
    bool m_isFresh = false;            ///< subscribed, and not connected since
    bool m_isDrained = false;
    bool m_hasGap = false;
    QString m_trouble;
    int m_message = 0;
    int m_recoveries = 0;
};

} // namespace chatter
