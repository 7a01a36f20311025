// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/jive/position.h"

#include "connectors/jive/entity.h"

namespace jive {

using base::Instant;

static void put(QJsonObject &json, const char *key, Instant time)
{
    if (time > Instant{})
        json.insert(QLatin1String(key), qint64(time.time_since_epoch().count()));
}

static void put(QJsonObject &json, const char *key, const std::optional<Instant> &time)
{
    if (time)
        json.insert(QLatin1String(key), qint64(time->time_since_epoch().count()));
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

static Instant timeIn(const QJsonObject &json, const char *key)
{
    return Instant{std::chrono::milliseconds{json.value(QLatin1String(key)).toInteger()}};
}

static std::optional<Instant> boundIn(const QJsonObject &json, const char *key)
{
    return json.contains(QLatin1String(key)) ? timeIn(json, key) : std::optional<Instant>();
}

QByteArray Position::encoded() const
{
    QJsonObject json;
    put(json, "step", int(step));
    put(json, "link", link);
    put(json, "after", after);
    put(json, "inside", inside);
    put(json, "begun", int(thread.hasBegun));
    put(json, "list", thread.list);
    put(json, "thread", thread.link);
    put(json, "inbox", inbox);
    put(json, "first", first);
    put(json, "rerun", rerun);
    put(json, "sweeps", int(sweeps));
    put(json, "mark", mark);
    put(json, "newMark", newMark);
    put(json, "sweptAt", sweptAt);
    put(json, "sweepAt", sweepAt);
    put(json, "begunAt", begunAt);
    put(json, "since", window.since);
    put(json, "until", window.until);
    return compact(json);
}

Position Position::decoded(const QByteArray &value)
{
    const QJsonObject json = parsed(value);
    const auto text = [&](const char *key) {
        return json.value(QLatin1String(key)).toString();
    };
    const auto number = [&](const char *key) {
        return json.value(QLatin1String(key)).toInt();
    };
    Position position{.step = Step(number("step")), .link = text("link"), .after = text("after")};
    position.inside = text("inside");
    position.thread = {number("begun") != 0, number("list"), text("thread")};
    position.inbox = text("inbox");
    position.first = text("first");
    position.rerun = number("rerun");
    position.sweeps = number("sweeps") != 0;
    position.mark = timeIn(json, "mark");
    position.newMark = timeIn(json, "newMark");
    position.sweptAt = timeIn(json, "sweptAt");
    position.sweepAt = timeIn(json, "sweepAt");
    position.begunAt = timeIn(json, "begunAt");
    position.window = {boundIn(json, "since"), boundIn(json, "until")};
    return position;
}

Position Position::ended() const
{
    Position end;
    end.mark = std::max(mark, newMark);
    const Instant readAll = sweeps ? sweepAt : mark == Instant{} ? begunAt : Instant{};
    end.sweptAt = std::max(sweptAt, readAll);
    end.sweepAt = sweeps ? Instant{} : sweepAt;
    return end;
}

bool isInside(const connectors::Window &window, Instant time)
{
    return (!window.since || time >= *window.since) && (!window.until || time < *window.until);
}

} // namespace jive
