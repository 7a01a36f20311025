// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include "symphony/symphonysandbox.h"

namespace symphony {

/// Of 19 November 2026, UTC: `08:20:00`.
inline qint64 at(const char *time)
{
    return QDateTime::fromString(QStringLiteral("2026-11-19T") + QLatin1String(time) + u'Z', Qt::ISODate)
        .toMSecsSinceEpoch();
}

inline const QString rates = QStringLiteral("Ra+tes/Rm___pA==");
inline const QString chat = QStringLiteral("Chat0___pB");
inline const QString group = QStringLiteral("Group___pC");
inline const QString wall = QStringLiteral("Wall0___pD");
inline const QString foreign = QStringLiteral("Other___pE");

inline void addPeople(sandbox::Pod &pod)
{
    pod.addUser(sandbox::SymphonySandbox::botNumber, QStringLiteral("Archive Bot"),
                QStringLiteral("bot@example.com"));
    pod.addUser(1, QStringLiteral("Ann"), QStringLiteral("ann@example.com"));
    pod.addUser(2, QStringLiteral("Bob"), QStringLiteral("bob@example.com"));
    pod.addUser(3, QStringLiteral("Eve"), QString(), true);
    pod.addUser(4, QStringLiteral("Dan"), QStringLiteral("dan@example.com"));
    pod.addUser(5, QStringLiteral("Kim"), QStringLiteral("kim@example.com"));
}

/// A room in which people come and go: an edit, a reply, a file, two messages of one millisecond, and one
/// that was suppressed.
inline void addRates(sandbox::Pod &pod)
{
    const int bot = sandbox::SymphonySandbox::botNumber;
    pod.addRoom(rates, QStringLiteral("ROOM"), QStringLiteral("Rates"), {bot, 1, 2}, at("07:00:00"));
    pod.addEvent(QStringLiteral("ROOMCREATED"), 1, at("07:00:00"), QStringLiteral("roomCreated"),
                 {{QStringLiteral("stream"), pod.streamOf(rates)},
                  {QStringLiteral("roomProperties"),
                   QJsonObject{{QStringLiteral("description"), QStringLiteral("all of rates")}}}});
    const QString first =
        pod.say(rates, 1, at("08:00:00"), QStringLiteral("first words")).value(u"messageId").toString(); // 1
    pod.say(rates, 2, at("08:10:00"), QStringLiteral("a reply"),
            {{QStringLiteral("parentMessageId"), first}}); // 2
    pod.join(rates, 4, at("08:20:00"));
    const QString file =
        pod.say(rates, 4, at("08:21:00"), QStringLiteral("the plan")).value(u"messageId").toString(); // 3
    pod.attach(rates, file, QStringLiteral("internal_1%2Fab+c=="), QStringLiteral("plan.txt"), "the plan");
    pod.leave(rates, 2, at("08:30:00"));
    pod.say(rates, 1, at("08:31:00"), QStringLiteral("twin one"));          // 4
    pod.say(rates, 4, at("08:31:00"), QStringLiteral("twin two"));          // 5
    pod.edit(rates, first, at("08:40:00"), QStringLiteral("better words")); // 6
    const QString gone =
        pod.say(rates, 4, at("08:41:00"), QStringLiteral("a mistake")).value(u"messageId").toString(); // 7
    pod.addEvent(QStringLiteral("MESSAGESUPPRESSED"), 1, at("08:42:00"), QStringLiteral("messageSuppressed"),
                 {{QStringLiteral("messageId"), gone}, {QStringLiteral("stream"), pod.streamOf(rates)}},
                 QStringLiteral("notice/1=="));
}

inline void addOthers(sandbox::Pod &pod)
{
    const int bot = sandbox::SymphonySandbox::botNumber;
    pod.addRoom(chat, QStringLiteral("IM"), QString(), {bot, 5}, at("07:00:00"));
    pod.say(chat, 5, at("09:00:00"), QStringLiteral("to the record")); // 8
    pod.say(chat, bot, at("09:01:00"), QStringLiteral("recorded"));    // 9
    pod.addRoom(group, QStringLiteral("MIM"), QString(), {bot, 1, 3}, at("07:00:00"), true);
    pod.say(group, 3, at("09:10:00"), QStringLiteral("not <b>well formed")); // 10
    pod.say(group, 0, at("09:11:00"), QStringLiteral("by nobody"));          // 11
    pod.addRoom(foreign, QStringLiteral("IM"), QString(), {1, 2}, at("07:00:00"));
    pod.say(foreign, 1, at("09:20:00"), QStringLiteral("not for the account")); // 12
    pod.addRoom(wall, QStringLiteral("POST"), QString(), {bot}, at("07:00:00"));
    const QJsonObject post = pod.say(wall, 2, at("09:30:00"), QStringLiteral("a post"));  // 13
    QJsonObject share = pod.say(wall, 1, at("09:31:00"), QStringLiteral("look at this")); // 14
    pod.rooms[wall].messages.clear();
    pod.addEvent(QStringLiteral("SHAREDPOST"), 1, at("09:31:00"), QStringLiteral("sharedPost"),
                 {{QStringLiteral("message"), share}, {QStringLiteral("sharedMessage"), post}},
                 share.value(u"messageId").toString());
}

inline void addEvents(sandbox::Pod &pod)
{
    const auto stream = pod.streamOf(rates);
    pod.addEvent(QStringLiteral("CONNECTIONREQUESTED"), 1, at("09:40:00"),
                 QStringLiteral("connectionRequested"), {{QStringLiteral("toUser"), pod.user(3)}});
    pod.addEvent(QStringLiteral("ROOMMEMBERPROMOTEDTOOWNER"), 1, at("09:41:00"),
                 QStringLiteral("roomMemberPromotedToOwner"),
                 {{QStringLiteral("stream"), stream}, {QStringLiteral("affectedUser"), pod.user(4)}});
    pod.addEvent(
        QStringLiteral("SYMPHONYELEMENTSACTION"), 4, at("09:42:00"), QStringLiteral("symphonyElementsAction"),
        {{QStringLiteral("stream"), stream},
         {QStringLiteral("formMessageId"), QStringLiteral("m004-_AAAbQ")},
         {QStringLiteral("formId"), QStringLiteral("order")},
         {QStringLiteral("formValues"), QJsonObject{{QStringLiteral("amount"), QStringLiteral("1000")}}}});
    pod.addEvent(QStringLiteral("SOMETHINGNEW"), 1, at("09:43:00"), QStringLiteral("somethingNew"),
                 {{QStringLiteral("stream"), stream}, {QStringLiteral("colour"), QStringLiteral("blue")}});
}

inline void tell(sandbox::Pod &pod, const QJsonObject &message)
{
    pod.addEvent(QStringLiteral("MESSAGESENT"), 1, message.value(u"timestamp").toInteger(),
                 QStringLiteral("messageSent"), {{QStringLiteral("message"), message}},
                 message.value(u"messageId").toString());
}

/// A message that the feed tells of, beside the history.
inline void tellAgain(sandbox::Pod &pod, qsizetype message)
{
    tell(pod, pod.rooms[sandbox::Pod::safe(rates)].messages.at(size_t(message)));
}

/// Messages and events of every kind that a datafeed and the histories tell of, with their traps.
inline sandbox::Pod wholePod()
{
    sandbox::Pod pod;
    addPeople(pod);
    addRates(pod);
    addOthers(pod);
    addEvents(pod);
    return pod;
}

} // namespace symphony
