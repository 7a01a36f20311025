// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/chatter/position.h"

#include <algorithm>
#include <utility>

#include "connectors/chatter/entity.h"

namespace chatter {

using base::Instant;
using std::chrono::milliseconds;

static void put(QJsonObject &json, const char *key, Instant time)
{
    if (time > Instant{})
        json.insert(QLatin1String(key), qint64(time.time_since_epoch().count()));
}

static void put(QJsonObject &json, const char *key, const QString &text)
{
    if (!text.isEmpty())
        json.insert(QLatin1String(key), text);
}

static void put(QJsonObject &json, const char *key, int number)
{
    if (number != 0)
        json.insert(QLatin1String(key), number);
}

static Instant momentIn(const QJsonObject &json, const char *key)
{
    return Instant{milliseconds{json.value(QLatin1String(key)).toInteger()}};
}

static std::optional<Instant> boundIn(const QJsonObject &json, const char *key)
{
    return json.contains(QLatin1String(key)) ? momentIn(json, key) : std::optional<Instant>();
}

QByteArray Position::encoded() const
{
    QJsonObject json;
    put(json, "step", int(step));
    QJsonArray times;
    for (const Instant each : done)
        times.append(qint64(each.time_since_epoch().count()));
    json.insert(QStringLiteral("done"), times);
    put(json, "page", page);
    put(json, "time", after.time);
    put(json, "id", after.id);
    put(json, "inside", inside);
    put(json, "version", version);
    put(json, "part", part);
    put(json, "link", link);
    put(json, "replay", replay);
    put(json, "from", from);
    put(json, "until", until);
    if (hasSince)
        json.insert(QStringLiteral("since"), qint64(since.time_since_epoch().count()));
    if (window.since)
        put(json, "after", *window.since);
    if (window.until)
        put(json, "before", *window.until);
    return compact(json);
}

Position Position::decoded(const QByteArray &value)
{
    const QJsonObject json = parsed(value);
    Position position;
    position.step = Step(std::clamp(json.value(u"step").toInt(), 0, int(steps) - 1));
    const QJsonArray times = json.value(u"done").toArray();
    for (size_t i = 0; i < steps; ++i)
        position.done.at(i) = Instant{milliseconds{times.at(qsizetype(i)).toInteger()}};
    position.page = json.value(u"page").toInt();
    position.after = {momentIn(json, "time"), json.value(u"id").toString()};
    position.inside = json.value(u"inside").toString();
    position.version = json.value(u"version").toInt();
    position.part = json.value(u"part").toInt();
    position.link = json.value(u"link").toString();
    position.replay = json.value(u"replay").toString();
    position.from = momentIn(json, "from");
    position.until = momentIn(json, "until");
    position.hasSince = json.contains(u"since");
    position.since = momentIn(json, "since");
    position.window = {boundIn(json, "after"), boundIn(json, "before")};
    return position;
}

void Position::enter(Step next)
{
    step = next;
    after = {};
    inside.clear();
    version = 0;
    part = 0;
    const Instant read = done.at(size_t(next));
    from = read > Instant{} ? std::max(read - overlap, since) : since;
}

void Position::finish()
{
    Instant &read = done.at(size_t(step));
    if (!std::exchange(isGivenUp, false))
        read = std::max(read, until);
}

Position Position::ended() const
{
    Position end;
    end.done = done;
    end.since = since;
    end.hasSince = hasSince;
    end.replay = replay;
    return end;
}

bool isInside(const connectors::Window &window, Instant time)
{
    return (!window.since || time >= *window.since) && (!window.until || time < *window.until);
}

Position beginning(const std::optional<Position> &stored, const connectors::Window &window, Instant now,
                   Position::Step first)
{
    Position position;
    position.window = window;
    position.hasSince = window.since.has_value();
    position.since = window.since.value_or(Instant{});
    position.until = std::chrono::floor<std::chrono::seconds>(now - settling);
    const bool reachesFurther =
        stored && stored->hasSince && (!window.since || *window.since < stored->since);
    if (stored)
        position.replay = stored->replay;
    if (stored && !reachesFurther) {
        position.done = stored->done;
        Instant &cut = position.done.at(size_t(stored->step)); // of a run that did not come to its end
        const bool isByTime = stored->step != Position::Step::Direct &&
                              stored->step != Position::Step::Events &&
                              stored->step != Position::Step::Gone; // posts first, and comments anew
        if (isByTime)
            cut = std::max(cut, stored->after.time);
        position.since = stored->since;
        position.hasSince = stored->hasSince;
    }
    position.enter(first);
    return position;
}

} // namespace chatter
