// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/chatter/position.h"

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
    put(json, "time", after.time);
    put(json, "id", after.id);
    put(json, "inside", inside);
    put(json, "done", done);
    put(json, "from", from);
    put(json, "until", until);
    put(json, "mark", mark);
    if (hasSince)
        json.insert(QStringLiteral("since"), qint64(since.time_since_epoch().count()));
    put(json, "replay", replay);
    put(json, "link", link);
    put(json, "step", step);
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
    position.after = {momentIn(json, "time"), json.value(u"id").toString()};
    position.inside = json.value(u"inside").toString();
    position.done = json.value(u"done").toInt();
    position.from = momentIn(json, "from");
    position.until = momentIn(json, "until");
    position.mark = momentIn(json, "mark");
    position.hasSince = json.contains(u"since");
    position.since = momentIn(json, "since");
    position.replay = json.value(u"replay").toString();
    position.link = json.value(u"link").toString();
    position.step = json.value(u"step").toInt();
    position.window = {boundIn(json, "after"), boundIn(json, "before")};
    return position;
}

Position Position::ended() const
{
    Position end;
    end.mark = std::max(mark, until);
    end.since = since;
    end.hasSince = hasSince;
    end.replay = replay;
    return end;
}

bool isInside(const connectors::Window &window, Instant time)
{
    return (!window.since || time >= *window.since) && (!window.until || time < *window.until);
}

/// Up to where everything was read; 1970: from the beginning on, nothing was.
static Instant doneUpTo(const Position &old)
{
    const bool isCutShort = old.until > Instant{};
    if (!isCutShort)
        return old.mark;
    return std::max(old.mark, old.after.time);
}

Position beginning(const std::optional<Position> &stored, const connectors::Window &window, Instant now)
{
    Position position;
    position.window = window;
    position.hasSince = window.since.has_value();
    position.since = window.since.value_or(Instant{});
    position.until = std::chrono::floor<std::chrono::seconds>(now - settling);
    position.from = position.since;
    if (!stored)
        return position;
    position.replay = stored->replay;
    const bool reachesFurther = stored->hasSince && (!window.since || *window.since < stored->since);
    const Instant done = doneUpTo(*stored);
    if (reachesFurther || done == Instant{})
        return position;
    position.mark = stored->mark;
    position.since = stored->since;
    position.hasSince = stored->hasSince;
    position.from = std::max(done - overlap, stored->since);
    return position;
}

} // namespace chatter
