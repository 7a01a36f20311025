// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/chatter/eventstream.h"

#include <algorithm>

#include <QJsonArray>
#include <QLoggingCategory>

#include "base/failure.h"
#include "base/retrydelay.h"
#include "connectors/chatter/entity.h"

namespace chatter {

using base::Area;

static Q_LOGGING_CATEGORY(lcChatter, "chancery.chatter");

/// How long the server waits for an event before it says that there is none.
static constexpr std::chrono::seconds hold{5};

/// A server that does not listen to that holds an answer for up to 110 seconds.
static constexpr std::chrono::seconds patience{130};
static constexpr std::chrono::seconds atOnce{60};
static constexpr qint64 largestAnswer = 64LL << 20;
static constexpr int mostRecoveries = 5;
static constexpr int attempts = 3;

EventStream::EventStream(Client &client, QString channel) : m_client(client), m_channel(std::move(channel)) {}

EventStream::~EventStream() = default;

QJsonArray EventStream::post(const QJsonObject &message, std::chrono::milliseconds wait,
                             const base::Stop &stop)
{
    if (!m_http)
        m_http = std::make_unique<net::Http>(m_client.context().network, m_client.clock(), Area::Source);
    QJsonObject numbered = message;
    numbered.insert(QStringLiteral("id"), QString::number(++m_message));
    const Session session = m_client.session(stop);
    QUrl url = session.instance;
    url.setPath(u"/cometd/" + m_client.version(stop));
    m_token = session.token;
    const net::Request request{
        .method = "POST",
        .url = url,
        .headers = {{"Content-Type", "application/json"}, {"Accept", "application/json"}},
        .credentials = {{"Authorization", "Bearer " + session.token.reveal()}},
        .body = QJsonDocument(QJsonArray{numbered}).toJson(QJsonDocument::Compact),
        .limit = largestAnswer,
        .redirects = net::Request::Redirects::None,
        .timeouts = {.idle = wait, .overall = wait * 2},
        .usesCookies = true,
        .endsGently = true};
    const auto refused = [&](const QString &error) {
        return QJsonArray{QJsonObject{{QStringLiteral("channel"), message.value(u"channel")},
                                      {QStringLiteral("error"), error}}};
    };
    for (int attempt = 1;; ++attempt) {
        const net::Response response = m_http->send(request, stop);
        const QJsonDocument answer = QJsonDocument::fromJson(response.body);
        if (response.status == 401)
            return refused(QStringLiteral("401::Authentication invalid"));
        if (answer.isArray()) // refusals too, whatever their status
            return answer.array();
        const bool isPassing = response.status == 429 || response.status >= 500;
        if (!isPassing || attempt == attempts) // the channel's trouble alone: rows can be read all the same
            return refused(QStringLiteral("%1::no answer of Bayeux").arg(response.status));
        if (!stop.waitFor(base::delayBefore(attempt, response.retryAfter, 0.5)))
            stop.throwIfGentle();
    }
}

EventStream::Ack EventStream::ackIn(const QJsonArray &answers, const QString &channel)
{
    for (const QJsonValue &value : answers) {
        const QJsonObject answer = value.toObject();
        if (answer.value(u"channel").toString() != channel)
            continue;
        Ack ack{.isGood = answer.value(u"successful").toBool(), .error = answer.value(u"error").toString()};
        const QString reason =
            answer.value(u"ext").toObject().value(u"sfdc").toObject().value(u"failureReason").toString();
        if (reason.startsWith(QLatin1String("401")))
            ack.error = reason;
        const QString advice = answer.value(u"advice").toObject().value(u"reconnect").toString();
        if (ack.error.startsWith(QLatin1String("401")))
            ack.next = Next::SignIn;
        else if (advice == u"handshake" || ack.error.contains(QLatin1String("Unknown client")))
            ack.next = Next::Handshake;
        else if (!ack.isGood && advice != u"retry")
            ack.next = Next::Never;
        return ack;
    }
    return {.isGood = false,
            .error = QStringLiteral("the answer lacks %1").arg(channel),
            .next = Next::Handshake};
}

QString EventStream::lastSeen() const
{
    return m_events.empty() ? m_after : m_events.back().replay;
}

void EventStream::take(const QJsonArray &answers)
{
    for (const QJsonValue &value : answers) {
        if (value.toObject().value(u"channel").toString() != m_channel)
            continue;
        const auto event = eventIn(value.toObject());
        const auto isSame = [&](const Event &each) {
            return event->uuid.isEmpty() ? each.replay == event->replay : each.uuid == event->uuid;
        };
        if (event && event->replay != m_after && std::ranges::none_of(m_events, isSame))
            m_events.push_back(*event);
    }
}

bool EventStream::handshake(const base::Stop &stop)
{
    const QJsonArray answers =
        post({{QStringLiteral("channel"), QStringLiteral("/meta/handshake")},
              {QStringLiteral("version"), QStringLiteral("1.0")},
              {QStringLiteral("minimumVersion"), QStringLiteral("1.0")},
              {QStringLiteral("supportedConnectionTypes"), QJsonArray{QStringLiteral("long-polling")}},
              {QStringLiteral("ext"), QJsonObject{{QStringLiteral("replay"), true}}}},
             atOnce, stop);
    const Ack ack = ackIn(answers, QStringLiteral("/meta/handshake"));
    if (!ack.isGood) {
        recover(ack, stop);
        return false;
    }
    for (const QJsonValue &value : answers) {
        if (value.toObject().contains(u"clientId"))
            m_clientId = value.toObject().value(u"clientId").toString();
    }
    return !m_clientId.isEmpty();
}

/// Behind that event; when it is not kept any more, from the first one that is.
void EventStream::subscribe(const QString &after, const base::Stop &stop)
{
    const qint64 replay = after.isEmpty() ? -2 : after.toLongLong();
    const QJsonArray answers = post(
        {{QStringLiteral("channel"), QStringLiteral("/meta/subscribe")},
         {QStringLiteral("clientId"), m_clientId},
         {QStringLiteral("subscription"), m_channel},
         {QStringLiteral("ext"), QJsonObject{{QStringLiteral("replay"), QJsonObject{{m_channel, replay}}}}}},
        atOnce, stop);
    const Ack ack = ackIn(answers, QStringLiteral("/meta/subscribe"));
    take(answers);
    m_isFresh = ack.isGood;
    if (ack.isGood)
        return;
    const bool isGone = ack.error.startsWith(QLatin1String("400")) &&
                        ack.error.contains(QLatin1String("replayId"), Qt::CaseInsensitive);
    if (isGone && !after.isEmpty()) {
        qCWarning(lcChatter).noquote() << "the channel does not keep event" << after << "any more";
        m_hasGap = true;
        subscribe({}, stop);
        return;
    }
    recover(ack, stop);
}

/// A client that the server does not know any more, a session that ended: once more, behind what was seen
/// last. Anything else is a trouble of the channel's.
void EventStream::recover(const Ack &ack, const base::Stop &stop)
{
    const bool canRecover = ack.next == Next::Handshake || ack.next == Next::SignIn;
    m_clientId.clear();
    m_http.reset();
    if (ack.next == Next::SignIn)
        m_client.signIn().reject(m_token);
    if (!canRecover || ++m_recoveries > mostRecoveries) {
        m_trouble = ack.error.isEmpty() ? QStringLiteral("it was refused without a reason") : ack.error;
        return;
    }
    stop.throwIfGentle();
    if (handshake(stop))
        subscribe(lastSeen(), stop);
}

void EventStream::open(const QString &after, const base::Stop &stop)
{
    m_clientId.clear();
    m_http.reset();
    m_events.clear();
    m_after = after;
    m_isDrained = false;
    m_hasGap = false;
    m_trouble.clear();
    m_recoveries = 0;
    if (handshake(stop))
        subscribe(after, stop);
}

void EventStream::connectOnce(const base::Stop &stop)
{
    const size_t before = m_events.size();
    const QJsonArray answers =
        post({{QStringLiteral("channel"), QStringLiteral("/meta/connect")},
              {QStringLiteral("clientId"), m_clientId},
              {QStringLiteral("connectionType"), QStringLiteral("long-polling")},
              {QStringLiteral("advice"),
               QJsonObject{{QStringLiteral("timeout"), qint64(std::chrono::milliseconds(hold).count())}}}},
             patience, stop);
    take(answers);
    const Ack ack = ackIn(answers, QStringLiteral("/meta/connect"));
    if (!ack.isGood) {
        recover(ack, stop);
        return;
    }
    m_isDrained = m_events.size() == before && !m_isFresh;
    m_isFresh = false;
    for (const QJsonValue &value : answers) {
        const qint64 interval = value.toObject().value(u"advice").toObject().value(u"interval").toInteger();
        const std::chrono::milliseconds pause{std::clamp<qint64>(interval, 0, 60'000)};
        if (!m_isDrained && pause.count() > 0 && !stop.waitFor(pause))
            stop.throwIfGentle();
    }
}

EventStream::Batch EventStream::read(const QString &after, size_t most, const base::Stop &stop)
{
    if (m_clientId.isEmpty() || m_after != after || m_hasGap)
        open(after, stop);
    while (m_events.size() < most && !m_isDrained && m_trouble.isEmpty()) {
        stop.throwIfGentle();
        connectOnce(stop);
    }
    Batch batch{.events = {}, .isDrained = m_isDrained, .hasGap = m_hasGap, .trouble = m_trouble};
    const size_t count = std::min(most, m_events.size());
    batch.events.assign(m_events.begin(), m_events.begin() + qint64(count));
    m_events.erase(m_events.begin(), m_events.begin() + qint64(count));
    batch.isDrained = m_isDrained && m_events.empty();
    if (count > 0)
        m_after = batch.events.back().replay;
    return batch;
}

} // namespace chatter
