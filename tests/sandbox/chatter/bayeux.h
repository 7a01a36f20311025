// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>

#include <QJsonArray>

#include "chatter/organisation.h"
#include "server/httpreply.h"
#include "server/httprequest.h"

namespace sandbox {

/// The long-polling side of a channel, as Salesforce speaks it: handshake, subscription with replay, and
/// connects that are answered with what there is, or held.
class Bayeux
{
public:
    int eventsInAnswer = 3;
    std::chrono::milliseconds hold{15}; ///< the longest that a connect without events is held
    bool isRefused = false;             ///< the channel is not known
    bool deniesHandshakes = false;      ///< with the reason in `ext`, as for a session that ended
    bool leavesOutAcks = false;         ///< of connects
    bool repeatsEvents = false;         ///< each a second time
    bool confirmsFirst = false;         ///< the first connect of a client is answered at once, without events
    QByteArray unavailable;             ///< a page with status 503; empty: none
    int handshakes = 0;
    int subscriptions = 0;
    std::vector<qint64> replays; ///< what was subscribed behind

    void forgetClients() { m_clients.clear(); }

    HttpReply answer(const HttpRequest &request, const Organisation &organisation, bool isSignedIn);

private:
    struct Client
    {
        QString cookie;
        qint64 replay = 0;
        bool isSubscribed = false;
        bool isConnected = false;
    };

    QJsonObject handshake(HttpReply &reply);
    QJsonObject subscribe(const QJsonObject &message, Client &client, const Organisation &organisation);
    QJsonArray connect(const QJsonObject &message, Client &client, const Organisation &organisation,
                       HttpReply &reply);

    std::map<QString, Client> m_clients;
    int m_lastClient = 0;
    int m_answers = 0;
};

} // namespace sandbox
