// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/symphony/position.h"

#include "connectors/symphony/values.h"

namespace symphony {

using base::Instant;

static void putTimes(QJsonObject &json, Instant startedAt, const connectors::Window &window)
{
    json.insert(QStringLiteral("startedAt"), msOf(startedAt));
    if (window.since)
        json.insert(QStringLiteral("from"), msOf(*window.since));
    if (window.until)
        json.insert(QStringLiteral("to"), msOf(*window.until));
}

static connectors::Window windowIn(const QJsonObject &json)
{
    connectors::Window window;
    if (json.contains(u"from"))
        window.since = fromMs(json.value(u"from").toInteger());
    if (json.contains(u"to"))
        window.until = fromMs(json.value(u"to").toInteger());
    return window;
}

QByteArray Position::encoded() const
{
    QJsonObject json{{QStringLiteral("step"), int(step)},
                     {QStringLiteral("skip"), skip},
                     {QStringLiteral("after"), after}};
    putTimes(json, startedAt, window);
    if (!inside.stream.isEmpty())
        json.insert(QStringLiteral("inside"), QJsonObject{{QStringLiteral("stream"), inside.stream},
                                                          {QStringLiteral("since"), inside.since},
                                                          {QStringLiteral("until"), inside.until},
                                                          {QStringLiteral("skip"), inside.skip}});
    return compact(json);
}

Position Position::decoded(const QByteArray &value)
{
    const QJsonObject json = parsed(value);
    Position position{.step = json.value(u"step").toInt() == 1 ? Step::Own : Step::Pod,
                      .skip = json.value(u"skip").toInt()};
    position.after = textIn(json, u"after");
    position.startedAt = fromMs(json.value(u"startedAt").toInteger());
    position.window = windowIn(json);
    const QJsonObject inside = objectIn(json, u"inside");
    position.inside = {textIn(inside, u"stream"), inside.value(u"since").toInteger(),
                       inside.value(u"until").toInteger(), inside.value(u"skip").toInt()};
    return position;
}

QByteArray FeedPlace::encoded() const
{
    QJsonObject json{{QStringLiteral("feed"), feed}, {QStringLiteral("ackId"), ackId}};
    putTimes(json, startedAt, window);
    if (isOver)
        json.insert(QStringLiteral("over"), true);
    return compact(json);
}

FeedPlace FeedPlace::decoded(const QByteArray &value)
{
    const QJsonObject json = parsed(value);
    FeedPlace place{.feed = textIn(json, u"feed"), .ackId = textIn(json, u"ackId")};
    place.isOver = json.value(u"over").toBool();
    place.startedAt = fromMs(json.value(u"startedAt").toInteger());
    place.window = windowIn(json);
    return place;
}

bool isInside(const connectors::Window &window, Instant time)
{
    return (!window.since || time >= *window.since) && (!window.until || time < *window.until);
}

} // namespace symphony
