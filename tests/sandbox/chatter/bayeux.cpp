// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chatter/bayeux.h"

#include <algorithm>
#include <utility>

#include <QJsonDocument>

namespace sandbox {

static QJsonObject refused(const QJsonObject &message, const QString &error, const QString &advice)
{
    return {{QStringLiteral("channel"), message.value(u"channel")},
            {QStringLiteral("id"), message.value(u"id")},
            {QStringLiteral("error"), error},
            {QStringLiteral("successful"), false},
            {QStringLiteral("advice"),
             QJsonObject{{QStringLiteral("interval"), 0}, {QStringLiteral("reconnect"), advice}}}};
}

static QJsonObject taken(const QJsonObject &message)
{
    return {{QStringLiteral("channel"), message.value(u"channel")},
            {QStringLiteral("id"), message.value(u"id")},
            {QStringLiteral("clientId"), message.value(u"clientId")},
            {QStringLiteral("successful"), true}};
}

QJsonObject Bayeux::handshake(HttpReply &reply)
{
    ++handshakes;
    const QString id = QStringLiteral("client%1").arg(++m_lastClient);
    m_clients[id] = {.cookie = QStringLiteral("BAYEUX_BROWSER=b%1").arg(m_lastClient)};
    reply.fields.push_back({"Set-Cookie", m_clients[id].cookie.toLatin1() + "; Path=/"});
    return {{QStringLiteral("channel"), QStringLiteral("/meta/handshake")},
            {QStringLiteral("clientId"), id},
            {QStringLiteral("successful"), true},
            {QStringLiteral("version"), QStringLiteral("1.0")},
            {QStringLiteral("minimumVersion"), QStringLiteral("1.0")},
            {QStringLiteral("supportedConnectionTypes"), QJsonArray{QStringLiteral("long-polling")}},
            {QStringLiteral("ext"), QJsonObject{{QStringLiteral("replay"), true}}}};
}

/// An event that is not kept any more, and none that is to come, is no place to go on behind.
static bool isKept(qint64 replay, const Organisation &organisation)
{
    const auto &events = organisation.events;
    return std::ranges::find(events, replay, &Organisation::Published::replay) != events.end();
}

QJsonObject Bayeux::subscribe(const QJsonObject &message, Client &client, const Organisation &organisation)
{
    ++subscriptions;
    const QString channel = message.value(u"subscription").toString();
    const qint64 replay =
        message.value(u"ext").toObject().value(u"replay").toObject().value(channel).toInteger(-1);
    replays.push_back(replay);
    if (isRefused || channel != organisation.channel)
        return refused(message, QStringLiteral("404::Unknown channel: %1").arg(channel),
                       QStringLiteral("none"));
    if (replay >= 0 && !isKept(replay, organisation))
        return refused(
            message,
            QStringLiteral("400::The replayId {%1} you provided was invalid. Please provide a valid "
                           "ID, -2 to replay all events, or -1 to replay only new events.")
                .arg(replay),
            QStringLiteral("none"));
    client.isSubscribed = true;
    client.replay = replay == -1 ? organisation.lastReplay : replay;
    QJsonObject answer = taken(message);
    answer.insert(QStringLiteral("subscription"), channel);
    return answer;
}

static QJsonObject eventOf(const Organisation::Published &event)
{
    QJsonObject details{{QStringLiteral("replayId"), event.replay}};
    QJsonObject data;
    if (event.isText) {
        details.insert(QStringLiteral("createdDate"), event.payload.value(u"CreatedDate"));
        data.insert(QStringLiteral("payload"), QString::fromUtf8(QJsonDocument(event.payload).toJson()));
    } else {
        details.insert(QStringLiteral("EventUuid"), QStringLiteral("uuid-%1").arg(event.replay));
        data.insert(QStringLiteral("payload"), event.payload);
        data.insert(QStringLiteral("schema"), QStringLiteral("schema"));
    }
    data.insert(QStringLiteral("event"), details);
    return {{QStringLiteral("data"), data}, {QStringLiteral("channel"), event.channel}};
}

/// The acknowledgement stands now before, now behind the events.
QJsonArray Bayeux::connect(const QJsonObject &message, Client &client, const Organisation &organisation,
                           HttpReply &reply)
{
    const bool isFirst = !std::exchange(client.isConnected, true);
    if (isFirst && confirmsFirst)
        return {taken(message)};
    QJsonArray events;
    for (const Organisation::Published &event : organisation.events) {
        if (!client.isSubscribed || event.replay <= client.replay || events.size() >= eventsInAnswer)
            continue;
        client.replay = event.replay;
        events.append(eventOf(event));
        if (repeatsEvents)
            events.append(eventOf(event));
    }
    const qint64 asked = message.value(u"advice").toObject().value(u"timeout").toInteger(110'000);
    if (events.isEmpty())
        reply.after = std::min<std::chrono::milliseconds>(hold, std::chrono::milliseconds{asked});
    if (leavesOutAcks)
        return events;
    if (++m_answers % 2 == 0)
        events.append(taken(message));
    else
        events.prepend(taken(message));
    return events;
}

HttpReply Bayeux::answer(const HttpRequest &request, const Organisation &organisation, bool isSignedIn)
{
    HttpReply reply{.fields = {{"Content-Type", "application/json"}}};
    if (!unavailable.isEmpty())
        return {.status = 503, .fields = {{"Retry-After", "0"}}, .body = unavailable};
    const QJsonObject message = QJsonDocument::fromJson(request.body).array().first().toObject();
    const QString channel = message.value(u"channel").toString();
    QJsonArray answers;
    const auto client = m_clients.find(message.value(u"clientId").toString());
    const QByteArray cookies = request.field("cookie");
    if (!isSignedIn || (channel == u"/meta/handshake" && deniesHandshakes)) {
        QJsonObject denied =
            refused(message, QStringLiteral("403::Handshake denied"), QStringLiteral("none"));
        denied.insert(QStringLiteral("ext"),
                      QJsonObject{{QStringLiteral("replay"), true},
                                  {QStringLiteral("sfdc"),
                                   QJsonObject{{QStringLiteral("failureReason"),
                                                QStringLiteral("401::Authentication invalid")}}}});
        if (channel != u"/meta/handshake")
            denied = refused(message, QStringLiteral("401::Authentication invalid"), QStringLiteral("none"));
        answers.append(denied);
    } else if (channel == u"/meta/handshake") {
        answers.append(handshake(reply));
    } else if (client == m_clients.end() || !cookies.contains(client->second.cookie.toLatin1())) {
        answers.append(refused(message, QStringLiteral("403::Unknown client"), QStringLiteral("handshake")));
    } else if (channel == u"/meta/subscribe") {
        answers.append(subscribe(message, client->second, organisation));
    } else {
        answers = connect(message, client->second, organisation, reply);
    }
    reply.body = QJsonDocument(answers).toJson(QJsonDocument::Compact);
    return reply;
}

} // namespace sandbox
