// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/symphony/historywalk.h"

#include <algorithm>

#include <QLoggingCategory>

#include "base/failure.h"
#include "connectors/symphony/roomnames.h"
#include "connectors/symphony/shape.h"
#include "connectors/symphony/values.h"

namespace symphony {

using base::Instant;
using std::chrono::milliseconds;
using Step = Position::Step;

static Q_LOGGING_CATEGORY(lcHistory, "chancery.symphony.history");

static constexpr qsizetype messagesAtOnce = 100;

/// Each item holds those who were there: in a large room a page has fewer.
static constexpr qint64 peopleBytesAtOnce = 16LL << 20;
static constexpr qint64 bytesOfPerson = 150;

/// A message that is suppressed while its window is paged shifts those behind it.
static constexpr int pageOverlap = 5;

/// Messages of other pods, and the marks of a listing, come late.
static constexpr std::chrono::hours overlap{24};

/// How often a conversation is tried again that the account may not read, or of which no last message is
/// told.
static constexpr std::chrono::hours patience{24 * 7};
static constexpr qsizetype mostMet = 500'000;

/// From when until when a conversation's history is read.
struct Row
{
    Instant from;
    Instant until;
};

static QByteArray rowKey(const QString &stream)
{
    return "stream/" + stream.toUtf8();
}

static QByteArray deniedKey(const QString &stream)
{
    return "denied/" + stream.toUtf8();
}

static std::optional<Row> rowOf(const QString &stream, const connectors::SourceState &state)
{
    const QByteArrayList parts = state.value(rowKey(stream)).split(' ');
    if (parts.size() != 2)
        return {};
    return Row{fromMs(parts.at(0).toLongLong()), fromMs(parts.at(1).toLongLong())};
}

const std::vector<Listed> &HistoryWalk::listing(const Position &position, const base::Stop &stop)
{
    const bool isPod = position.step == Step::Pod;
    const auto &page = m_streams.page(isPod ? Streams::Whose::Pod : Streams::Whose::Own, position.skip, stop);
    if (isPod && m_met.size() < mostMet) {
        for (const Listed &listed : page)
            m_met.insert(listed.stream.id);
    }
    return page;
}

/// The window that has to be read of a conversation; absent: nothing new can be there.
std::optional<Inside> HistoryWalk::due(const Listed &listed, const Position &position,
                                       const Reading &reading) const
{
    const QString &id = listed.stream.id;
    const QByteArray denied = id.isEmpty() ? QByteArray() : reading.state.value(deniedKey(id));
    const bool isOwn =
        position.step == Step::Own; // where the account is a member by now, it may be permitted
    if (id.isEmpty() || (isOwn && denied.isEmpty() && m_met.contains(id)))
        return {};
    const Instant deniedAt = fromMs(denied.toLongLong());
    if (!denied.isEmpty() && deniedAt <= position.startedAt && // else by a clock that was ahead
        position.startedAt - deniedAt < (isOwn ? milliseconds{1} : milliseconds{patience}))
        return {};
    const Instant floor = position.window.since.value_or(Instant{});
    const Instant end = std::min(position.window.until.value_or(position.startedAt), position.startedAt);
    const auto row = rowOf(id, reading.state);
    Instant since = floor;
    // Read by a clock that was ahead: what was written meanwhile would lie before the mark.
    const bool isAhead = row && row->until > position.startedAt + overlap / 2;
    if (row && !isAhead && row->from <= floor && !position.window.until)
        since = std::max(floor, row->until - overlap);
    const bool isOld = !row || isAhead || position.startedAt - row->until >= patience;
    const bool isDue = listed.lastMessage ? *listed.lastMessage >= since : isOld || isOwn;
    if (!isDue || since > end)
        return {};
    return Inside{id, msOf(since), msOf(end), 0};
}

/// True, and said: it cannot be asked for, or was as one of the pod's and is closed to the account, which is
/// a member all the same.
bool HistoryWalk::isOutOfReach(const Stream &stream, const Position &position, const Reading &reading) const
{
    QString trouble;
    if (stream.id.isEmpty())
        trouble = QStringLiteral("A conversation that Symphony lists without an id (it cannot be asked for)");
    else if (position.step == Step::Own && m_closed.contains(stream.id))
        trouble = QStringLiteral("%1 (its messages cannot be read, though the account is a member: 403)")
                      .arg(stream.name.isEmpty() ? stream.id : stream.name);
    if (!trouble.isEmpty())
        reading.page.unfinished.append(trouble);
    return !trouble.isEmpty();
}

Position HistoryWalk::fetch(Position position, const Reading &reading, bool &isAtEnd)
{
    const std::vector<Listed> &streams = listing(position, reading.stop);
    if (streams.empty()) {
        isAtEnd = position.step == Step::Own;
        if (isAtEnd)
            m_maker.rosters().demandRole(reading.rows(), reading.stop);
        return next(std::move(position));
    }
    const bool isInside = !position.inside.stream.isEmpty();
    const QString mark = isInside ? position.inside.stream : position.after;
    if (mark.isEmpty()) {
        for (const Listed &listed : streams)
            learnName(listed.stream, reading.rows());
    }
    auto at = streams.begin();
    if (!mark.isEmpty())
        at = std::ranges::find(streams, mark, [](const Listed &each) { return each.stream.id; });
    if (at == streams.end())
        at = streams.begin();
    else if (!mark.isEmpty() && !isInside)
        ++at;
    for (; at != streams.end(); ++at) {
        reading.stop.throwIfGentle();
        if (isOutOfReach(at->stream, position, reading))
            continue;
        if (position.inside.stream != at->stream.id)
            position.inside = due(*at, position, reading).value_or(Inside());
        if (position.inside.stream.isEmpty())
            continue;
        if (readPage(position, at->stream, reading)) {
            settle(position.inside, position, reading);
            position.inside = {};
            position.after = at->stream.id;
        }
        return position;
    }
    position.skip += int(streams.size());
    position.after.clear();
    return position;
}

Position HistoryWalk::next(Position position) const
{
    if (position.step == Step::Own)
        return {};
    position.step = Step::Own;
    position.skip = 0;
    position.after.clear();
    return position;
}

/// What the account is no member of is no surprise.
void HistoryWalk::refused(const Stream &stream, const Answer &answer, Step step, const Reading &reading)
{
    const QString name = stream.name.isEmpty() ? stream.id : stream.name;
    const bool wasRead = !reading.state.value(rowKey(stream.id)).isEmpty();
    qCInfo(lcHistory).noquote() << "cannot read" << stream.id << answer.status << answer.message;
    const bool isStranger = step == Step::Pod && !wasRead && answer.isForbidden();
    if (!isStranger)
        reading.page.unfinished.append(QStringLiteral("%1 (its messages cannot be read: %2 %3)")
                                           .arg(name)
                                           .arg(answer.status)
                                           .arg(answer.message));
    else if (m_closed.size() < mostMet)
        m_closed.insert(stream.id);
}

static qsizetype messagesFor(const Roster &roster)
{
    return std::clamp<qsizetype>(peopleBytesAtOnce / (bytesOfPerson * qint64(roster.size() + 1)), 1,
                                 messagesAtOnce);
}

Answer HistoryWalk::ask(const Inside &inside, qsizetype limit, const base::Stop &stop)
{
    return m_client.ask({.host = Host::Agent,
                         .path = QStringLiteral("/v4/stream/%1/message?since=%2&until=%3&skip=%4&limit=%5")
                                     .arg(inside.stream)
                                     .arg(inside.since)
                                     .arg(inside.until)
                                     .arg(inside.skip)
                                     .arg(limit),
                         .body = {},
                         .isOfOne = true},
                        stop);
}

/// Whether the page is the one before, which a server gives that does not go on.
bool HistoryWalk::isRepeated(const Inside &inside, const std::vector<QJsonObject> &messages)
{
    const bool isNext = m_last.stream == inside.stream && m_last.skip < inside.skip;
    if (isNext && m_messages == messages)
        return true;
    m_last = inside;
    m_messages = messages;
    return false;
}

/// True when the window is read to its end.
bool HistoryWalk::readPage(Position &position, const Stream &stream, const Reading &reading)
{
    Inside &inside = position.inside;
    Rosters &rosters = m_maker.rosters();
    const qsizetype asked = messagesFor(rosters.roster(reading.rows(), stream.id));
    const Answer answer = ask(inside, asked, reading.stop);
    if (!answer.isGood()) {
        refused(stream, answer, position.step, reading);
        if (answer.isForbidden() || answer.isMissing()) // another answer may be another tomorrow
            reading.page.state[deniedKey(stream.id)] = QByteArray::number(inside.until);
        inside.until = 0; // nothing of it is read
        return true;
    }
    std::vector<QJsonObject> messages;
    for (const QJsonValue &value : listIn(answer, QStringLiteral("The messages of %1").arg(stream.id)))
        messages.push_back(value.toObject());
    if (messages.empty())
        return true;
    if (isRepeated(inside, messages))
        throw endless(
            QStringLiteral("The messages of %1").arg(stream.name.isEmpty() ? stream.id : stream.name));
    if (stream.type != u"POST" && !rosters.list(reading.rows(), stream.id, reading.stop)) {
        reading.page.unfinished.append(
            QStringLiteral("%1 (its members cannot be listed%2)")
                .arg(stream.name.isEmpty() ? stream.id : stream.name, rosters.trouble()));
        inside.until = 0;
        return true;
    }
    const qsizetype most = messagesFor(rosters.roster(reading.rows(), stream.id));
    if (qsizetype(messages.size()) > most) // in the server's order, so that paging goes on behind them
        messages.resize(size_t(most));
    std::ranges::sort(messages, {}, [](const QJsonObject &each) {
        return std::pair(instantOf(each.value(u"timestamp")), textIn(each, u"messageId"));
    });
    for (const QJsonObject &message : messages)
        reading.take(m_maker.itemOf(message, stream, reading.rows(), reading.stop));
    const int count = int(messages.size());
    const bool overlaps = count >= std::min(asked, most) && count > 2 * pageOverlap;
    inside.skip += overlaps ? count - pageOverlap : count;
    return false;
}

/// The row grows by what was read, where that joins it; a stretch apart leaves it alone.
void HistoryWalk::settle(const Inside &inside, const Position &position, const Reading &reading)
{
    if (inside.until == 0 || position.window.until)
        return;
    const auto row = rowOf(inside.stream, reading.state);
    Row read{fromMs(inside.since), fromMs(inside.until)};
    const auto ahead = m_client.signIn().clockAhead().value_or(std::chrono::seconds{0});
    if (ahead > std::chrono::seconds{0}) // by the server's clock nothing later can have been read
        read.until = std::min(read.until, position.startedAt - ahead);
    if (read.until < read.from || (row && read.from > row->until))
        return;
    if (row)
        read.from = std::min(read.from, row->from);
    reading.page.state[rowKey(inside.stream)] =
        QByteArray::number(msOf(read.from)) + ' ' + QByteArray::number(msOf(read.until));
    reading.page.state[deniedKey(inside.stream)] = {};
}

} // namespace symphony
