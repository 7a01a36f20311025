// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/jive/contentwalk.h"

#include <algorithm>

#include <QJsonArray>

#include "connectors/jive/entity.h"

namespace jive {

using base::Instant;
using Step = Position::Step;

/// Times of servers and the order of a listing are not exact; what is read twice costs nothing.
static constexpr std::chrono::hours overlap{24};

/// How long what was captured is asked for in every run; older things once a week.
static constexpr std::chrono::hours youth{24 * 30};
static constexpr int mostReruns = 3;
static constexpr int knownAtOnce = 50;

static QString beginningOf(Step step)
{
    const char16_t *order = step == Step::Activity   ? u"latestActivityDesc"
                            : step == Step::Creation ? u"dateCreatedDesc"
                                                     : u"dateCreatedAsc";
    return QStringLiteral("/contents?sort=%1&count=100&directive=silent&fields=@all")
        .arg(QStringView(order).toString());
}

static int partOf(const Position &position)
{
    return int(position.step) * 10 + position.rerun;
}

/// The page in hand is asked for once, however many pages it is made into.
const QJsonObject &ContentWalk::listing(const QString &link, const base::Stop &stop)
{
    if (m_listingLink != link || link.startsWith(u'/')) {
        m_listing = m_client.demand(link, stop);
        m_listingLink = link;
    }
    return m_listing;
}

Position ContentWalk::fetch(Position position, const Reading &given, bool &isAtEnd)
{
    Reading reading = given;
    reading.sweepAt = position.step == Step::Sweep ? position.sweepAt : Instant{};
    if (position.step == Step::Gone)
        return fetchGone(std::move(position), reading, isAtEnd);
    return fetchListing(std::move(position), reading);
}

/// What it was when it was last read, and read as far back as now; in a sweep, read by this one.
bool ContentWalk::isSettled(const QJsonObject &root, const Position &position, const Reading &reading) const
{
    const QString key = keyOf(root);
    const bool isRerun = position.step == Step::Activity && position.rerun > 0;
    if (m_read.before(key, partOf(position)) && !isRerun)
        return true;
    const auto row = Ledger(reading.state, reading.page.state).thread(key);
    const bool isDue = position.step == Step::Sweep && row && row->swept != position.sweepAt;
    return row && !isDue && row->marker == markerOf(root) && !reading.window.until &&
           row->since <= reading.window.since.value_or(Instant{});
}

static Instant timeBy(Step step, const QJsonObject &root)
{
    return step == Step::Activity ? activityOf(root) : publishedOf(root);
}

/// Everything on the page is older than what has to be read. What a listing is not sorted by does not end it.
/// By creation it goes on to all that would be asked for else: what is listed is there.
static bool isWhollyOlder(const QJsonArray &entries, const Position &position)
{
    Instant limit = position.mark > Instant{} ? position.mark - overlap : Instant{};
    if (position.step == Step::Creation && !position.window.until)
        limit = std::min(limit, position.newMark - youth);
    if (position.window.since)
        limit = std::max(limit, *position.window.since);
    if (position.step == Step::Sweep)
        return false;
    return !entries.isEmpty() && std::ranges::all_of( // an empty page is one of what may not be seen
                                     entries, [&](const QJsonValue &value) {
                                         const Instant time = timeBy(position.step, value.toObject());
                                         return time > Instant{} && time < limit;
                                     });
}

/// The entity's last activity; of what is to be published one day, or comes from a wrong clock, no more than
/// the run's beginning: else the next run would take all that comes until then for read.
static Instant pastActivityOf(const QJsonObject &entity, const Position &position)
{
    const Instant activity = activityOf(entity);
    return position.begunAt > Instant{} ? std::min(activity, position.begunAt) : activity;
}

static QString signatureOf(const QJsonArray &entries)
{
    const QJsonObject first = entries.isEmpty() ? QJsonObject() : entries.first().toObject();
    return keyOf(first) + u'@' + QString::fromLatin1(markerOf(first));
}

Position ContentWalk::fetchListing(Position position, const Reading &reading)
{
    const bool isFirst = position.link.isEmpty();
    const QString link = isFirst ? beginningOf(position.step) : position.link;
    const QJsonObject page = listing(link, reading.stop);
    const QJsonArray entries = listIn(page, link);
    if (isFirst)
        m_trail.clear();
    const QString next = m_trail.nextIn(page, link);
    if (isFirst && position.step == Step::Activity && position.after.isEmpty() && position.inside.isEmpty()) {
        position.first = signatureOf(entries);
    }
    for (const QJsonValue &value : entries) {
        if (position.step == Step::Activity)
            position.newMark = std::max(position.newMark, pastActivityOf(value.toObject(), position));
    }
    if (!readEntries(position, entries, reading))
        return position;
    position.after.clear();
    if (next.isEmpty() || isWhollyOlder(entries, position))
        return afterListing(std::move(position), reading);
    position.link = next;
    return position;
}

/// False when the page is full before the listing's is done.
bool ContentWalk::readEntries(Position &position, const QJsonArray &entries, const Reading &reading)
{
    qsizetype index = 0;
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const QString key = keyOf(entries.at(i).toObject());
        if (!position.inside.isEmpty() && key == position.inside)
            index = i;
        else if (position.inside.isEmpty() && !key.isEmpty() && key == position.after)
            index = i + 1;
    }
    bool hasMoved = false; // else it would begin here again, behind the same nameless entries
    for (; index < entries.size(); ++index) {
        const QJsonObject root = entries.at(index).toObject();
        const QString key = keyOf(root);
        if (position.inside != key)
            position.thread = {};
        position.inside.clear();
        if (key.isEmpty()) {
            reading.keep(m_maker.namelessOf(contentsContainer, root));
            continue;
        }
        if (isSettled(root, position, reading)) {
            m_alive.add(key, 0);
            continue;
        }
        if (hasMoved && reading.isFull())
            return false;
        hasMoved = true;
        if (!m_reader.read(root, false, {}, position.thread, reading)) {
            position.inside = key;
            return false;
        }
        m_read.add(key, partOf(position));
        m_alive.add(key, 0);
        position.after = key;
        position.thread = {};
    }
    return true;
}

/// What came to the top while the walk went down pushed others behind its back.
Position ContentWalk::afterListing(Position position, const Reading &reading)
{
    position.link.clear();
    if (position.step == Step::Activity) {
        const QString beginning = beginningOf(Step::Activity);
        const QJsonArray entries = listIn(listing(beginning, reading.stop), beginning);
        if (signatureOf(entries) != position.first && position.rerun < mostReruns) {
            ++position.rerun;
            return position;
        }
        position.step = Step::Creation;
    } else if (position.step == Step::Creation && position.sweeps) {
        position.step = Step::Sweep;
    } else {
        position.step = Step::Gone;
    }
    position.rerun = 0;
    return position;
}

Position ContentWalk::fetchGone(Position position, const Reading &reading, bool &isAtEnd)
{
    if (reading.window.until) { // a stretch of the past says nothing of what is there now
        isAtEnd = true;
        return position.ended();
    }
    const auto items = reading.known.page(contentsContainer.toString(), position.after, knownAtOnce);
    for (const model::KnownItem &known : items) {
        probe(known, position, reading);
        position.after = known.id;
    }
    isAtEnd = int(items.size()) < knownAtOnce;
    return isAtEnd ? position.ended() : position;
}

void ContentWalk::probe(const model::KnownItem &known, const Position &position, const Reading &reading)
{
    const bool isYoung = known.sentAt > position.newMark - youth;
    const bool isNameless = known.id.startsWith(QLatin1String(namelessPrefix));
    if (known.isOfOther || isNameless || m_alive.ever(known.id) ||
        known.revision.startsWith(QLatin1String("deleted")) || (!isYoung && !position.sweeps))
        return;
    Ledger ledger(reading.state, reading.page.state);
    auto row = ledger.thread(known.id);
    if (!isYoung && row && row->swept == position.sweepAt) // by the run that was cut short
        return;
    const bool isThere = !isGone(known.id, reading);
    if (isThere && row && position.sweeps) {
        row->swept = position.sweepAt;
        ledger.set(known.id, *row);
    }
    if (isThere)
        return;
    reading.take(m_maker.deletionOf(contentsContainer.toString(), known, row ? row->subject : QString()));
}

/// Gone for good only while its place, and the community, can still be seen; else it is the service account
/// that lost its rights.
bool ContentWalk::isGone(const QString &key, const Reading &reading)
{
    if (!m_client.get(key + QStringLiteral("?directive=silent"), reading.stop).isMissing())
        return false;
    const auto row = Ledger(reading.state, reading.page.state).thread(key);
    if (row && keyOf(row->place).startsWith(QLatin1String("/places/")))
        return m_maker.places().isThere(row->place, reading.stop);
    return m_client.get(QStringLiteral("/people/@me"), reading.stop).isGood();
}

} // namespace jive
