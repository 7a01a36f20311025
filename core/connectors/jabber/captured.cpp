// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/jabber/captured.h"

#include <algorithm>

#include "connectors/jabber/collapse.h"

namespace jabber {

static constexpr size_t rowsForgottenAtOnce = 500;

const QString &chatContainer()
{
    static const QString name = QStringLiteral("jm");
    return name;
}

const QString &roomContainer()
{
    static const QString name = QStringLiteral("rooms");
    return name;
}

QByteArray numberOf(WallTime time)
{
    return QByteArray::number(qint64(time.time_since_epoch().count()));
}

WallTime timeOf(const QByteArray &number)
{
    return WallTime{std::chrono::milliseconds{number.toLongLong()}};
}

static QByteArray newestKey(const QString &container)
{
    return "newest/" + container.toUtf8();
}

static std::optional<WallTime> newestIn(const QString &container, const Hours &read,
                                        const connectors::SourceState &state)
{
    const QByteArray row = state.value(newestKey(container));
    const auto before = row.isEmpty() ? std::nullopt : std::optional(timeOf(row));
    return read.empty() ? before
                        : std::max(before, std::optional(read.rbegin()->first + std::chrono::hours{1}));
}

std::optional<WallTime> reachOf(const QString &container, const std::optional<WallTime> &mark, WallTime end,
                                const connectors::SourceState &state)
{
    if (!mark)
        return mark;
    return std::min(*mark, newestOf(container, {}, end, state));
}

void noteNewest(const QString &container, const Hours &read, const connectors::SourceState &state,
                model::StateChanges &changes)
{
    if (!read.empty())
        changes[newestKey(container)] = numberOf(*newestIn(container, read, state));
}

WallTime newestOf(const QString &container, const Hours &read, WallTime end,
                  const connectors::SourceState &state)
{
    return std::min(end, newestIn(container, read, state).value_or(end));
}

Hours capturedHours(const QString &container, const connectors::SourceState &state)
{
    Hours all;
    const QByteArray prefix = "hours/" + container.toUtf8() + '/';
    for (const auto &[key, value] : state.withPrefix(prefix))
        all[timeOf(key.mid(prefix.size()))] = value.toLongLong();
    return all;
}

std::vector<WallTime> capturedTimes(const connectors::KnownItems &known, const QString &container,
                                    const QString &fingerprint, WallTime from, WallTime to)
{
    std::vector<WallTime> times;
    const QString prefix = fingerprint + u'-';
    QString after = idOf(fingerprint, from - std::chrono::milliseconds{1});
    for (int count = 2;; count = 50) /* mostly there is none, or one */ {
        const auto items = known.page(container, after, count);
        for (const model::KnownItem &item : items) {
            const WallTime time = timeOf(item.id.mid(prefix.size()).toLatin1());
            if (!item.id.startsWith(prefix) || time > to)
                return times;
            times.push_back(time);
        }
        if (int(items.size()) < count)
            return times;
        after = items.back().id;
    }
}

QByteArray dayOf(WallTime time)
{
    return QByteArray::number(qint64(std::chrono::floor<std::chrono::days>(time).time_since_epoch().count()));
}

QByteArray receiversKey(WallTime at, const QString &id)
{
    return "to/" + dayOf(at) + '/' + id.toLatin1();
}

QByteArray receiversRow(const QStringList &people)
{
    return '\n' + people.join(u'\n').toUtf8();
}

std::optional<QStringList> receiversOf(WallTime at, const QString &id, const connectors::SourceState &state)
{
    const QByteArray row = state.value(receiversKey(at, id));
    if (row.isEmpty())
        return std::nullopt;
    return QString::fromUtf8(row).split(u'\n', Qt::SkipEmptyParts);
}

void forgetBefore(WallTime oldest, const QString &container, const connectors::SourceState &state,
                  model::StateChanges &changes)
{
    for (const auto &[hour, count] : capturedHours(container, state)) {
        if (hour < oldest)
            changes["hours/" + container.toUtf8() + '/' + numberOf(hour)] = {};
    }
    if (container != chatContainer())
        return;
    for (const auto &[key, value] : state.withPrefix("days/")) {
        const QByteArray day = key.mid(5);
        if (day.toLongLong() >= dayOf(oldest).toLongLong())
            continue;
        const QByteArray prefix = "to/" + day + '/';
        const auto rows = state.after(prefix, prefix, rowsForgottenAtOnce);
        for (const auto &[row, people] : rows)
            changes[row] = {};
        if (rows.size() < rowsForgottenAtOnce)
            changes[key] = {};
    }
}

QStringList tablesFound(const connectors::SourceState &state)
{
    return QString::fromLatin1(state.value("tables")).split(u' ', Qt::SkipEmptyParts);
}

} // namespace jabber
