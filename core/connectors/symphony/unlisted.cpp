// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/symphony/unlisted.h"

#include <algorithm>

#include "base/digest.h"
#include "connectors/symphony/roomnames.h"
#include "connectors/symphony/values.h"

namespace symphony {

using base::Instant;

static const QByteArray waitingPrefix = model::unlistedRows;

/// So long the members of a conversation are asked for.
static constexpr std::chrono::hours longestWait{24 * 7};

/// Each item holds those who were there: in a large room a page has fewer.
static constexpr int releasedAtOnce = 100;
static constexpr qint64 releasedBytesAtOnce = 16LL << 20;

static QByteArray waitingRows(const QString &stream)
{
    return waitingPrefix + stream.toUtf8() + '/';
}

static QByteArray unlistedKey(const QString &stream)
{
    return "unlisted/" + stream.toUtf8();
}

static Instant toldAt(const Record &record)
{
    return instantOf(record.source.value(u"timestamp"));
}

/// In order of time, so that a message comes before what was done to it.
static QByteArray waitingKey(const Record &record, const QByteArray &row)
{
    return waitingRows(record.stream.id) + QByteArray::number(msOf(toldAt(record))).rightJustified(15, '0') +
           '/' + base::Digest::sha256(row).toHex().left(32);
}

/// Of that conversation, after an earlier page or in this one.
static bool hasWaiting(const QString &stream, const Reading &reading)
{
    const QByteArray rows = waitingRows(stream);
    const auto held = reading.page.state.lower_bound(rows);
    return (held != reading.page.state.end() && held->first.startsWith(rows)) ||
           !reading.state.after(rows, rows, 1).empty();
}

void Unlisted::take(const QJsonObject &message, const Stream &where, const Reading &reading)
{
    takeOrHold({.identity = {},
                .kind = Record::Kind::Message,
                .source = message,
                .stream = Stream::of(objectIn(message, u"stream"), where),
                .people = {}},
               reading);
}

void Unlisted::take(const QJsonObject &json, const Event &event, const Reading &reading)
{
    takeOrHold(
        {.identity = {}, .kind = Record::Kind::Event, .source = json, .stream = event.stream, .people = {}},
        reading);
}

/// What was suppressed before its words were read: they are still to be read. A suppression may be told
/// twice.
void Unlisted::noteUnread(const model::SourceItem &item, const Reading &reading)
{
    if (item.revision != suppressedRevision)
        return;
    const bool isHere = std::ranges::any_of(reading.page.items, [&](const model::SourceItem &each) {
        return each.id == item.id && each.container == item.container && each.revision != suppressedRevision;
    });
    const auto known = reading.known ? reading.known->find(item.container, item.id) : std::nullopt;
    const bool isOfOther = known && known->isOfOther && known->revision == suppressedRevision;
    if (!isHere && (!known || isOfOther))
        reading.page.state[unreadKey(item.id)] = "1";
}

model::SourceItem Unlisted::itemOf(const Record &record, const Reading &reading)
{
    if (record.kind == Record::Kind::Message)
        return m_maker.itemOf(record.source, record.stream, reading.rows(), reading.stop);
    model::SourceItem item =
        m_maker.itemOf(record.source, Event::of(record.source), reading.rows(), reading.stop, reading.known);
    noteUnread(item, reading);
    return item;
}

void Unlisted::takeOrHold(const Record &record, const Reading &reading)
{
    const QString &stream = record.stream.id;
    const bool hasNoMembers = stream.isEmpty() || record.stream.type == u"POST";
    if (hasNoMembers ||
        (!hasWaiting(stream, reading) && m_maker.rosters().ensure(reading.rows(), stream, reading.stop))) {
        reading.take(itemOf(record, reading));
        return;
    }
    const Instant at = toldAt(record);
    if (at > Instant{} && !isInside(reading.window, at)) {
        ++reading.page.excluded;
        return;
    }
    const QByteArray row = record.encoded();
    reading.page.state[waitingKey(record, row)] = row;
}

/// Takes what waits in a conversation and is not newer than that. False: there may be more of it.
bool Unlisted::release(const QString &stream, Instant until, const Reading &reading)
{
    const QByteArray first = waitingRows(stream);
    const auto rows = reading.state.after(first, first, releasedAtOnce);
    qint64 bytes = 0;
    for (const auto &[key, row] : rows) {
        reading.stop.throwIfNow();
        const Record record = Record::decoded(row);
        if (toldAt(record) > until)
            return true;
        if (bytes > releasedBytesAtOnce)
            return false;
        reading.page.items.push_back(itemOf(record, reading)); // in the window of the run that let it wait
        reading.page.state[key] = {};
        bytes += reading.page.items.back().record.size();
    }
    return rows.size() < size_t(releasedAtOnce);
}

Position Unlisted::fetch(Position position, const Reading &reading, bool &isAtEnd)
{
    QByteArray behind = waitingPrefix;
    if (!position.after.isEmpty()) // behind all rows of that conversation
        behind += position.after.toUtf8() + char('/' + 1);
    const auto rows = reading.state.after(waitingPrefix, behind, 1);
    isAtEnd = rows.empty();
    if (isAtEnd)
        return position;
    const auto &[key, row] = rows.front();
    const Stream stream = named(Record::decoded(row).stream, reading.rows());
    const QString id = QString::fromUtf8(key.split('/').value(1));
    const QByteArray since = reading.state.value(unlistedKey(id));
    Rosters &rosters = m_maker.rosters();
    const bool isListed = rosters.ensure(reading.rows(), id, reading.stop);
    if (!isListed)
        rosters.demandRole(reading.rows(), reading.stop);
    Instant until = Instant::min();
    if (isListed) {
        until = Instant::max();
        reading.page.state[unlistedKey(id)] = {};
    } else if (since.isEmpty()) {
        reading.page.state[unlistedKey(id)] = QByteArray::number(msOf(position.startedAt));
    } else if (position.startedAt - fromMs(since.toLongLong()) >= longestWait) {
        until = position.startedAt - longestWait;
    }
    if (!release(id, until, reading))
        return position;
    if (!isListed)
        reading.page.unfinished.append(
            QStringLiteral(
                "%1 (its members cannot be listed%2: what is written there waits until they can be, "
                "but no longer than a week; then it goes to those it names)")
                .arg(stream.name.isEmpty() ? id : stream.name, rosters.trouble()));
    position.after = id;
    return position;
}

} // namespace symphony
