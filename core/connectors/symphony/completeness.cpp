// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/symphony/completeness.h"

#include <algorithm>

#include <QLoggingCategory>

#include "connectors/symphony/roomnames.h"
#include "connectors/symphony/values.h"

namespace symphony {

using base::Instant;
using std::chrono::hours;

static Q_LOGGING_CATEGORY(lcCompleteness, "chancery.symphony.completeness");

static constexpr int idsAtOnce = 100;

/// So much is asked for before a page is committed.
static constexpr int requestsAtOnce = 50;
static constexpr qsizetype namedAtOnce = 5;

/// What comes late is there by then.
static constexpr hours lag{24};
static constexpr hours day{24};

/// Of a conversation that goes on, and of one that went quiet.
static constexpr hours memory{24 * 7};
static constexpr hours longestMemory{24 * 31};

/// How far a conversation was compared.
struct Compared
{
    Instant until;
    bool isOpen = false; ///< something of the day that follows could not be read
};

static const QByteArray passKey = "comparedOn";

static QByteArray rowKey(const QString &stream)
{
    return "compared/" + stream.toUtf8();
}

static Compared comparedOf(const QByteArray &row)
{
    const QByteArrayList parts = row.split(' ');
    return {fromMs(parts.value(0).toLongLong()), parts.size() == 2};
}

static QByteArray encoded(const Compared &compared)
{
    return QByteArray::number(msOf(compared.until)) + (compared.isOpen ? " open" : "");
}

/// As this page leaves it.
static Compared comparedOf(const QString &stream, const Reading &reading)
{
    const auto changed = reading.page.state.find(rowKey(stream));
    return comparedOf(changed == reading.page.state.end() ? reading.state.value(rowKey(stream))
                                                          : changed->second);
}

static Instant dayOf(Instant time)
{
    return std::chrono::floor<std::chrono::days>(time);
}

/// Up to when a conversation, or the datahose, was read by an earlier run, and from when on.
static std::optional<connectors::Window> readOf(const QString &stream, bool isHose,
                                                const connectors::SourceState &state)
{
    const QByteArrayList ends =
        (isHose ? state.value("hose/read") : state.value("stream/" + stream.toUtf8())).split(' ');
    if (ends.size() != 2)
        return {};
    return connectors::Window{fromMs(ends.at(0).toLongLong()), fromMs(ends.at(1).toLongLong())};
}

bool Completeness::isDue(const connectors::SourceState &state, Instant now)
{
    const bool hasRead = !state.value("hose/read").isEmpty() || !state.after("stream/", "stream/", 1).empty();
    return hasRead && state.value(passKey) != QByteArray::number(msOf(dayOf(now)));
}

/// The next day to compare; absent: there is none.
std::optional<Inside> Completeness::due(const Listed &listed, const Position &position,
                                        const Reading &reading) const
{
    const bool isHose = m_client.settings().route == Settings::Route::Datahose;
    const auto read = readOf(listed.stream.id, isHose, reading.state);
    if (!read || listed.stream.id.isEmpty())
        return {};
    const Instant floor = std::max({*read->since, *read->until - memory, position.startedAt - longestMemory,
                                    position.window.since.value_or(Instant{})});
    Instant from = std::max(dayOf(floor + day - std::chrono::milliseconds{1}),
                            comparedOf(listed.stream.id, reading).until);
    if (position.inside.stream == listed.stream.id) // this pass has done with the days before
        from = std::max(from, fromMs(position.inside.until));
    const bool isQuiet = listed.lastMessage && *listed.lastMessage < *read->until - lag;
    const bool isRead = from + day + (isQuiet ? hours{0} : lag) <= *read->until;
    const bool isOver = from + day + lag <= position.startedAt;
    if (!isRead || !isOver || (listed.lastMessage && *listed.lastMessage < from))
        return {};
    return Inside{listed.stream.id, msOf(from), msOf(from + day), 0};
}

void Completeness::readMissing(const QStringList &ids, const Stream &stream, const Inside &inside,
                               const Reading &reading)
{
    const QString name = stream.name.isEmpty() ? stream.id : stream.name;
    const QString date = base::toIso(fromMs(inside.since)).left(10);
    QStringList unread;
    for (const QString &id : ids) {
        reading.stop.throwIfNow();
        const Answer answer = m_client.ask(
            {.host = Host::Agent, .path = u"/v1/message/" + id, .body = {}, .isOfOne = true}, reading.stop);
        const QJsonObject message = answer.object();
        if (!answer.isGood() || message.isEmpty()) {
            unread.append(id);
            continue;
        }
        m_unlisted.take(message, stream, reading);
    }
    qCWarning(lcCompleteness).noquote()
        << name << date << "lacked" << ids.size() << "messages," << unread.size()
        << "cannot be read:" << ids.mid(0, namedAtOnce).join(u' ');
    if (unread.isEmpty())
        return;
    reading.page.unfinished.append(
        QStringLiteral("%1 (of %2, %3 messages are missing and cannot be read: %4)")
            .arg(name, date)
            .arg(unread.size())
            .arg(unread.mid(0, namedAtOnce).join(QLatin1String(", "))));
    Compared compared = comparedOf(stream.id, reading);
    if (!compared.isOpen)
        compared = {fromMs(inside.since), true};
    reading.page.state[rowKey(stream.id)] = encoded(compared);
}

/// A page of a day's ids.
Completeness::Outcome Completeness::compare(Inside &inside, const Stream &stream,
                                            const connectors::KnownItems &known, const Reading &reading)
{
    const Answer answer = m_client.ask(
        {.path = QStringLiteral("/v2/admin/streams/%1/messageIds?since=%2&to=%3&limit=%4&offset=%5")
                     .arg(inside.stream)
                     .arg(inside.since)
                     .arg(inside.until - 1)
                     .arg(idsAtOnce)
                     .arg(inside.skip),
         .body = {},
         .isOfOne = true},
        reading.stop);
    if (!answer.isGood()) {
        qCInfo(lcCompleteness).noquote()
            << "cannot compare" << inside.stream << answer.status << answer.message;
        const bool isUnknown = answer.isForbidden() || answer.status == 405 || answer.isMissing();
        return isUnknown && !m_hasAnswered ? Outcome::NotHere : Outcome::NotThis;
    }
    m_hasAnswered = true;
    QStringList missing;
    const QJsonArray ids = answer.object().value(u"Data").toArray();
    for (const QJsonValue &value : ids) {
        const QString id = urlSafe(value.toString());
        const bool isUnread = !reading.state.value(unreadKey(id)).isEmpty();
        if (!id.isEmpty() && (isUnread || !known.findOwn(messagesContainer.toString(), id)))
            missing.append(id);
    }
    if (inside.skip == 0)
        forgive(inside, reading);
    if (!missing.isEmpty())
        readMissing(missing, stream, inside, reading);
    inside.skip += int(ids.size());
    const bool isDone =
        ids.isEmpty() || inside.skip >= answer.object().value(u"TotalNumberFound").toInteger();
    return isDone ? Outcome::Done : Outcome::More;
}

/// What could not be read of that day in an earlier pass is tried again.
void Completeness::forgive(const Inside &inside, const Reading &reading)
{
    const Compared compared = comparedOf(inside.stream, reading);
    if (compared.isOpen && msOf(compared.until) == inside.since)
        reading.page.state[rowKey(inside.stream)] = encoded({compared.until, false});
}

void Completeness::settle(const Inside &inside, const Reading &reading)
{
    if (!comparedOf(inside.stream, reading).isOpen)
        reading.page.state[rowKey(inside.stream)] = encoded({fromMs(inside.until), false});
}

Position Completeness::fetch(Position position, const connectors::KnownItems &known, const Reading &reading,
                             bool &isAtEnd)
{
    const auto &streams = m_streams.page(Streams::Whose::Pod, position.skip, reading.stop);
    isAtEnd = streams.empty();
    for (const Listed &listed : streams)
        learnName(listed.stream, reading.rows());
    auto at = std::ranges::find(streams, position.after, [](const Listed &each) { return each.stream.id; });
    at = at == streams.end() ? streams.begin() : at + 1;
    for (int requests = 0; at != streams.end();) {
        reading.stop.throwIfGentle();
        if (requests == requestsAtOnce || !reading.page.items.empty())
            return position;
        Inside &inside = position.inside;
        const bool isWithin = inside.stream == at->stream.id && inside.skip > 0;
        const auto next = isWithin ? inside : due(*at, position, reading);
        Outcome outcome = Outcome::NotThis;
        if (next) {
            inside = *next;
            outcome = compare(inside, at->stream, known, reading);
            ++requests;
        }
        isAtEnd = outcome == Outcome::NotHere;
        if (isAtEnd)
            break;
        if (outcome == Outcome::Done) {
            settle(inside, reading);
            inside.skip = 0; // and goes on with the day after it
        } else if (outcome == Outcome::NotThis) {
            position.after = at->stream.id;
            inside = {};
            ++at;
        }
    }
    if (isAtEnd)
        reading.page.state[passKey] = QByteArray::number(msOf(dayOf(position.startedAt)));
    position.skip += int(streams.size());
    position.after.clear();
    position.inside = {};
    return position;
}

} // namespace symphony
