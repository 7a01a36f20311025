// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/chatter/gonewalk.h"

#include <algorithm>

#include "base/failure.h"
#include "connectors/chatter/entity.h"
#include "connectors/chatter/shape.h"

namespace chatter {

using base::Instant;
using Kind = Record::Kind;
using std::chrono::minutes;

/// How far back deletions are listed; less than the fifteen days, as clocks differ.
static constexpr std::chrono::hours listedFor{24 * 15 - 1};
static constexpr std::chrono::hours atOnce{24 * 5};
static constexpr size_t idsAtOnce = 100;

static QString objectOf(int part)
{
    return part == 0 ? QStringLiteral("FeedItem") : QStringLiteral("FeedComment");
}

static QString parameter(Instant time)
{
    QString text = base::toIso(time);
    return text.replace(u'Z', QLatin1String("%2B00:00")).replace(u':', QLatin1String("%3A"));
}

/// False when it is too much for one answer.
bool GoneWalk::tryList(const QString &object, Instant from, Instant until, const base::Stop &stop)
{
    const QString path =
        u"/sobjects/" + object + u"/deleted/?start=" + parameter(from) + u"&end=" + parameter(until);
    const Answer answer = m_reader.queries().client().get(path, stop);
    if (answer.code == "EXCEEDED_ID_LIMIT" && until - from > minutes{2})
        return false;
    if (!answer.isGood())
        throw Client::refusal(QStringLiteral("the deletions of %1").arg(object), answer);
    const QString what = QStringLiteral("The deletions of %1").arg(object);
    Listed listed{from, until, timeIn(answer.object(), u"latestDateCovered"), {}};
    for (const QJsonValue &value : listIn(answer.object(), QStringLiteral("deletedRecords"), what))
        listed.gone.push_back(
            {idWanted(value.toObject(), u"id", what), timeIn(value.toObject(), u"deletedDate")});
    m_listed = std::move(listed);
    std::ranges::sort(m_listed.gone, {}, &Gone::id);
    return true;
}

/// The stretch at the position. Seconds do not count there.
const GoneWalk::Listed &GoneWalk::listed(const Position &position, const base::Stop &stop)
{
    const Instant from = std::chrono::floor<minutes>(position.after.time);
    if (m_part == position.part && m_listed.from == from)
        return m_listed;
    Instant until = std::chrono::ceil<minutes>(std::min(position.until, from + atOnce));
    until = std::max(until, from + minutes{1});
    m_part = position.part;
    while (!tryList(objectOf(position.part), from, until, stop))
        until = std::max<Instant>(std::chrono::floor<minutes>(from + (until - from) / 2), from + minutes{1});
    return m_listed;
}

/// Rows that can still be had tell more: what was deleted, by their own time; or that it is back. False when
/// the page is full before all are taken; the position is behind the last that was.
bool GoneWalk::take(const std::vector<Gone> &gone, Position &position, const Reading &reading)
{
    const Kind kind = position.part == 0 ? Kind::Post : Kind::Comment;
    const Object &object = kind == Kind::Comment ? objects::feedComment() : objects::feedItem();
    QStringList ids;
    QHash<QString, Deletion> deletions;
    for (const Gone &each : gone) {
        ids.append(each.id);
        deletions.insert(each.id, {QString(), each.at});
    }
    m_reader.load(kind,
                  m_reader.queries().whereIn(object, u"Id", ids, Queries::Rows::WithDeleted, reading.stop),
                  reading.stop, deletions);
    QHash<QString, QJsonObject> rows;
    for (const QJsonObject &row : m_reader.rows())
        rows.insert(idIn(row, u"Id"), row);
    Unheard unheard(position, reading);
    const auto hear = [&](const QJsonObject &row) {
        return [&](const model::SourceItem &item) {
            if (!m_reader.audience().isGoneWithItsPost(row))
                unheard.add(item);
        };
    };
    for (const Gone &each : gone) {
        const QJsonObject row = rows.value(each.id);
        if (row.isEmpty())
            takeUnseen(containerOf(kind), each, unheard, reading);
        else if (row.value(u"IsDeleted").toBool() && m_reader.isWanted(row) &&
                 !m_reader.read(row, position, reading, hear(row)))
            return false;
        position.after.id = each.id;
    }
    return true;
}

void GoneWalk::takeUnseen(const QString &container, const Gone &gone, Unheard &unheard,
                          const Reading &reading)
{
    const auto known = reading.known.find(container, gone.id);
    if (!known)
        return;
    Ledger ledger(reading.state, reading.page.state);
    const model::SourceItem item = m_reader.maker().deletionOf(container, *known, gone.at, ledger);
    if (container == postsContainer) // a comment may be gone with its post, of which no trigger tells
        unheard.add(item);
    ledger.setDeletions(gone.id, {deletionsIn(item.revision), true});
    reading.take(item);
}

/// The first of what was asked for that is not listed any more is said; what lies before is lost to this
/// walk.
static void begin(Position &position, const Reading &reading)
{
    const Instant earliest = position.until - listedFor;
    if (position.done.at(size_t(Position::Step::Gone)) > Instant{} && position.from < earliest)
        reading.page.unfinished.append(
            QStringLiteral("Deletions between %1 and %2, which Salesforce lists no more")
                .arg(base::toIso(position.from), base::toIso(earliest)));
    position.from = std::max(position.from, earliest);
    position.after.time = position.from;
}

Position GoneWalk::fetch(Position position, const Reading &reading, bool &isAtEnd)
{
    if (position.after.time == Instant{})
        begin(position, reading);
    if (position.after.time >= position.until) {
        isAtEnd = position.part == 1;
        if (isAtEnd)
            return position;
        position.part = 1;
        position.after = {position.from, {}};
        return position;
    }
    const Listed &list = listed(position, reading.stop);
    const QString container = containerOf(position.part == 0 ? Kind::Post : Kind::Comment);
    std::vector<Gone> gone;
    for (const Gone &each : list.gone) {
        if (each.id.isEmpty() || each.id <= position.after.id || gone.size() == idsAtOnce)
            continue;
        const auto known = reading.known.find(container, each.id);
        if (known && !isDeleted(known->revision))
            gone.push_back(each);
    }
    if (!gone.empty() && !take(gone, position, reading))
        return position;
    if (gone.size() < idsAtOnce) {
        const bool isBehind = list.covered > Instant{} && list.covered < list.until;
        if (isBehind && list.covered < position.until) // the rest is for the next run
            position.until = std::max(list.covered, position.from);
        position.after = {list.until, {}};
    }
    return position;
}

} // namespace chatter
