// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/symphony/feedwalk.h"

#include <algorithm>

#include <QHash>
#include <QRegularExpression>

#include "base/failpoint.h"
#include "base/failure.h"
#include "connectors/symphony/roomnames.h"
#include "connectors/symphony/shape.h"
#include "connectors/symphony/values.h"

namespace symphony {

using base::Instant;

static const QString tag = QStringLiteral("chancery");

/// Ids of datahoses, and of the feeds of older interfaces, look otherwise.
static bool isFeedId(const QString &id)
{
    static const QRegularExpression form(QStringLiteral("^[^\\s_]+_f(_[^\\s_]+)?$"));
    return form.match(id).hasMatch();
}

QString FeedWalk::find(const base::Stop &stop)
{
    const Answer answer = m_client.ask(
        {.host = Host::Agent, .path = QStringLiteral("/v5/datafeeds?tag=") + tag, .body = {}}, stop);
    if (!answer.isGood())
        return {};
    const QString what = QStringLiteral("The datafeeds");
    for (const QJsonValue &value : listIn(answer, what)) {
        const QString id = textIn(value.toObject(), u"id");
        if (id.isEmpty()) // it may be ours, with events that nobody else will tell of
            throw unlike(what, QStringLiteral("one of them has no id"));
        if (isFeedId(id))
            return id;
    }
    return {};
}

Answer FeedWalk::read(const FeedPlace &place, const base::Stop &stop)
{
    Call call{.host = Host::Agent,
              .method = "POST",
              .path = QStringLiteral("/v5/datafeeds/%1/read").arg(place.feed),
              .body = {{QStringLiteral("ackId"), place.ackId}},
              .waits = true};
    if (!m_isHose)
        return m_client.ask(call, stop);
    call.path = QStringLiteral("/v5/events/read");
    call.body.insert(QStringLiteral("type"), QStringLiteral("datahose"));
    call.body.insert(QStringLiteral("tag"), tag);
    call.body.insert(QStringLiteral("eventTypes"), QJsonArray::fromStringList(eventTypes()));
    call.body.insert(QStringLiteral("updatePresence"), false);
    const Answer answer = m_client.ask(call, stop);
    const bool hasLostItsPlace = answer.status == 400 && !place.ackId.isEmpty();
    if (!answer.isGood() && !hasLostItsPlace)
        throw m_client.refusalOf(call, answer);
    return answer;
}

/// Of a feed that is not there any more another is made; a datahose begins where it now can.
void FeedWalk::refused(const Answer &answer, FeedPlace &place, const Reading &reading, bool &isAtEnd)
{
    const bool isOver = answer.status == 400 || answer.isMissing();
    if (m_isHose) {
        reading.page.unfinished.append(QStringLiteral(
            "datahose (Symphony does not know the place any more up to which it was read: what came in "
            "between may be missing)"));
        place.ackId.clear();
        isAtEnd = false;
    } else if (isOver) {
        reading.page.unfinished.append(QStringLiteral(
            "datafeed (it was over, so that joins, leaves and suppressions since the last run are not "
            "known; messages are)"));
        place.isOver = true;
        m_maker.rosters().distrust(reading.rows());
    } else {
        reading.page.unfinished.append(
            QStringLiteral("datafeed (Symphony refuses it: %1 %2)").arg(answer.status).arg(answer.message));
    }
}

FeedPlace FeedWalk::fetch(FeedPlace place, const Reading &reading, bool &isAtEnd)
{
    reading.page.state["feed/begun"] = "1";
    if (!m_isHose && place.feed.isEmpty())
        place.feed = find(reading.stop);
    isAtEnd = true;
    place.isOver = !m_isHose && place.feed.isEmpty();
    if (place.isOver) // who comes and goes before there is one, nobody tells
        m_maker.rosters().distrust(reading.rows());
    if (place.isOver || (!place.ackId.isEmpty() && place.ackId != m_committed))
        return place;
    const Answer answer = read(place, reading.stop);
    if (!answer.isGood()) {
        refused(answer, place, reading, isAtEnd);
        return place;
    }
    if (m_isHose && place.ackId.isEmpty()) // it begins here
        m_maker.rosters().distrust(reading.rows());
    const QString what = m_isHose ? QStringLiteral("The datahose") : QStringLiteral("The datafeed");
    const QJsonArray events = listIn(answer, u"events", what);
    if (!events.isEmpty() && textIn(answer.object(), u"ackId").isEmpty())
        throw unlike(what, QStringLiteral("its events come without an ackId"));
    take(events, reading);
    Instant newest;
    for (const QJsonValue &event : events)
        newest = std::max(newest, instantOf(event.toObject().value(u"timestamp")));
    const QString ackId = textIn(answer.object(), u"ackId");
    isAtEnd = events.isEmpty() || newest >= place.startedAt || ackId == place.ackId;
    if (!ackId.isEmpty())
        place.ackId = ackId;
    if (m_isHose && isAtEnd)
        remember(place, reading);
    if (base::isPlanted("acknowledgedBeforeCommit"))
        read(place, reading.stop);
    return place;
}

/// From when to when the datahose was read, for Completeness.
void FeedWalk::remember(const FeedPlace &place, const Reading &reading)
{
    const QByteArray until = QByteArray::number(msOf(place.startedAt));
    const QByteArray since = reading.state.value("hose/read").split(' ').first();
    reading.page.state["hose/read"] = (since.isEmpty() ? until : since) + ' ' + until;
}

/// Who came and went, before it is asked who was there.
void FeedWalk::move(const Event &event, const Reading &reading)
{
    if (event.stream.id.isEmpty() || event.at <= Instant{})
        return;
    Rosters &rosters = m_maker.rosters();
    const bool begins = event.type == u"INSTANTMESSAGECREATED" || event.type == u"ROOMCREATED";
    QList<QJsonObject> users = event.affected;
    if (begins || (users.isEmpty() && (event.isJoin() || event.isLeave())))
        users.append(event.initiator);
    for (const QJsonObject &user : users) {
        const model::Person person = personOf(user);
        if (person.sourceId.isEmpty())
            continue;
        if (event.isJoin() || begins)
            rosters.join(reading.rows(), event.stream.id, person, event.at);
        else if (event.isLeave())
            rosters.leave(reading.rows(), event.stream.id, person, event.at);
    }
}

/// Nobody can say what it was, and acknowledged it is gone.
static bool isUnknown(const QJsonObject &event)
{
    return textIn(event, u"type").isEmpty() && textIn(event, u"id").isEmpty();
}

void FeedWalk::take(const QJsonArray &events, const Reading &reading)
{
    for (const QJsonValue &value : events)
        move(Event::of(value.toObject()), reading);
    QHash<QByteArray, int> unknown;
    for (const QJsonValue &value : events) {
        reading.stop.throwIfNow();
        const QJsonObject json = value.toObject();
        if (isUnknown(json)) {
            const int number = ++unknown[compact({{QStringLiteral("event"), value}})];
            reading.take(m_maker.unknownOf(value, number));
        } else {
            take(json, reading);
        }
    }
}

void FeedWalk::take(const QJsonObject &json, const Reading &reading)
{
    const Event event = Event::of(json);
    learnName(event, reading.rows());
    const QJsonObject shared = objectIn(event.payload, u"sharedMessage");
    QJsonObject message = objectIn(event.payload, u"message");
    const bool saysAnything = event.isMessage() && !message.isEmpty();
    if (event.isMessage() && !shared.isEmpty()) {
        m_unlisted.take(shared, event.stream, reading);
        message.insert(QStringLiteral("sharedMessage"), shared);
    }
    if (saysAnything) {
        m_unlisted.take(message, event.stream, reading);
    } else if (event.isSuppression() || event.isContent() || m_client.settings().takesEvents) {
        m_unlisted.take(json, event, reading);
    }
}

QString FeedWalk::acknowledge(const FeedPlace &committed)
{
    m_committed = committed.ackId;
    if (m_isHose || !committed.isOver)
        return {};
    const base::Stop stop;
    try {
        if (!committed.feed.isEmpty())
            m_client.ask({.host = Host::Agent,
                          .method = "DELETE",
                          .path = u"/v5/datafeeds/" + committed.feed,
                          .body = {}},
                         stop);
        if (!find(stop).isEmpty())
            return {};
        const Call call{.host = Host::Agent,
                        .method = "POST",
                        .path = QStringLiteral("/v5/datafeeds"),
                        .body = {{QStringLiteral("tag"), tag}}};
        const Answer answer = m_client.ask(call, stop);
        return answer.isGood() ? QString() : m_client.refusalOf(call, answer).text;
    } catch (const base::Failure &failure) { // what is committed is committed; histories need no feed
        return failure.text;
    }
}

} // namespace symphony
