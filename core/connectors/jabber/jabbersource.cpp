// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/jabber/jabbersource.h"

#include <algorithm>
#include <exception>

#include <QIODevice>

#include "base/failure.h"
#include "connectors/jabber/captured.h"
#include "connectors/jabber/conversion.h"
#include "connectors/jabber/messagenumbers.h"
#include "connectors/jabber/probe.h"
#include "connectors/jabber/stanza.h"
#include "connectors/jabber/supplements.h"

namespace jabber {

using base::Instant;
using connectors::Cursor;
using connectors::Page;
using connectors::SourceState;
using model::SourceItem;
using std::chrono::hours;
using std::chrono::milliseconds;
using Kind = Utterance::Kind;

static constexpr std::chrono::minutes overlap{70};
static constexpr int mostPiecesNamed = 20;

static QString tableOf(const QString &container)
{
    return container == chatContainer() ? QStringLiteral("jm") : QStringLiteral("tc_msgarchive");
}

/// What a failure leaves of the connection nobody knows.
struct InDoubt
{
    std::unique_ptr<Reading> &reading;
    std::unique_ptr<Database> &database;
    int before = std::uncaught_exceptions();
    ~InDoubt()
    {
        if (std::uncaught_exceptions() > before) {
            reading.reset();
            database.reset();
        }
    }
};

JabberSource::JabberSource(const connectors::SourceContext &context)
    : m_clock(*context.clock),
      m_settings(Settings::of(context.values, context.secret ? context.secret("password") : base::Secret())),
      m_wallClock(m_settings.timeZone),
      m_stride(std::chrono::minutes{1}, m_settings.login.queryTimeout)
{}

JabberSource::~JabberSource()
{
    m_reading.reset();
}

Database &JabberSource::database(const base::Stop &stop)
{
    if (!m_database)
        m_database = std::make_unique<Database>(m_settings, stop);
    return *m_database;
}

QByteArray JabberSource::identity(const base::Stop &stop)
{
    const InDoubt doubt{m_reading, m_database};
    return database(stop).identity(stop);
}

model::Checks JabberSource::probe(const base::Stop &stop)
{
    return jabber::probe(m_settings, m_clock, stop);
}

/// What `ask` returns when it is called with an end of [from, to), or with earlier ones where that runs into
/// the query's timeout.
template<typename Ask>
auto JabberSource::inTime(Stride &stride, const QString &table, WallTime from, WallTime to,
                          const base::Stop &stop, const Ask &ask)
{
    for (;;) {
        database(stop); // connecting has a timeout of its own
        const WallTime end = stride.endOf(from, to);
        try {
            const InDoubt doubt{m_reading, m_database};
            return ask(end);
        } catch (const base::Failure &failure) {
            if (failure.key != "SOURCE_TIMEOUT")
                throw;
            stride.halve(failure, table, from, end);
        }
        stop.throwIfGentle();
    }
}

Hours JabberSource::countHours(const QString &table, WallTime from, WallTime to, const base::Stop &stop)
{
    Hours all;
    Stride stride(hours{1}, m_settings.login.queryTimeout);
    while (from < to) {
        from = inTime(stride, table, from, to, stop, [&](WallTime end) {
            Database &data = database(stop);
            for (const auto &[hour, rows] : readHours(data.lookups(), data.schema(), table, from, end, stop))
                all[hour] += rows;
            return end;
        });
    }
    return all;
}

JabberSource::Plan JabberSource::planOf(const QString &container, const std::optional<WallTime> &stored,
                                        const SourceState &state, const base::Stop &stop)
{
    Plan plan;
    plan.end = m_wallClock.toWall(m_clock.now() - lag);
    // Rows that came late before a pause are looked for after it.
    const auto reach = reachOf(container, stored, plan.end, state);
    WallTime from = reach ? hourOf(*reach - std::max<milliseconds>(overlap, m_settings.recount)) : WallTime{};
    // A clock that is set back shows an hour twice.
    if (m_window.since)
        from = std::max(from, hourOf(m_wallClock.toWall(*m_window.since)) - hours{1});
    if (m_window.until)
        plan.end = std::min(plan.end, m_wallClock.toWall(*m_window.until) + hours{1});
    plan.counted = countHours(tableOf(container), from, plan.end, stop);
    plan.kept = hourOf(newestOf(container, plan.counted, plan.end, state) - m_settings.recount);
    const WallTime again = stored ? std::min(*stored, plan.end) - overlap : from;
    plan.hours = hoursToRead(plan.counted, capturedHours(container, state), again);
    const auto oldest = stored ? database(stop).oldest(tableOf(container), stop) : std::nullopt;
    if (oldest && *oldest > *stored && plan.end - *stored > hours{24})
        plan.warnings.append(
            QStringLiteral(
                "%1 (the oldest row is of %2, and the last run read until %3: the clean-up job of IM and "
                "Presence may have deleted rows in between that were never read)")
                .arg(tableOf(container), odbc::toText(*oldest), odbc::toText(*stored)));
    return plan;
}

std::vector<Cursor> JabberSource::resume(const std::vector<Cursor> &stored, const connectors::Window &window,
                                         const SourceState &state, const base::Stop &stop)
{
    stop.throwIfNow();
    m_reading.reset();
    m_database.reset();
    m_presence = {};
    m_plans.clear();
    m_piecesNamed = 0;
    m_window = window;
    m_tablesBefore = tablesFound(state);
    std::vector<Cursor> cursors;
    std::vector<Cursor> gone; // fetch() says so, after what there is has been read
    for (const QString &container : {chatContainer(), roomContainer()}) {
        const QString table = tableOf(container);
        const auto found = std::ranges::find(stored, container, &Cursor::container);
        const auto until =
            found == stored.end() ? std::nullopt : std::optional<WallTime>(timeOf(found->value));
        if (!database(stop).schema().table(table)) {
            if (until || m_tablesBefore.contains(table))
                gone.push_back({container, numberOf(until.value_or(WallTime{}))});
            continue;
        }
        const Plan &plan = m_plans[container] = planOf(container, until, state, stop);
        const WallTime first =
            plan.hours.empty() ? std::max(until.value_or(plan.end), plan.end) : plan.hours.front();
        cursors.push_back({container, numberOf(first)});
    }
    nameLostTables(database(stop).schema(), m_plans[cursors.back().container]);
    cursors.insert(cursors.end(), gone.begin(), gone.end());
    return cursors;
}

/// Of those that explain what the others hold.
void JabberSource::nameLostTables(const Schema &schema, Plan &plan) const
{
    for (const QString &table : m_tablesBefore) {
        if (schema.table(table) || table == tableOf(chatContainer()) || table == tableOf(roomContainer()))
            continue;
        QStringList &lines = table == u"aft_log" ? plan.remarks : plan.warnings;
        lines.append(QStringLiteral("%1 (an earlier run read this table; it is gone, or the login may no "
                                    "longer see it: let the login read it)")
                         .arg(table));
    }
}

Reading::Piece JabberSource::piece(const QString &container, WallTime from, WallTime to,
                                   const base::Stop &stop)
{
    const QString table = tableOf(container);
    Database &data = database(stop);
    if (!m_reading || !m_reading->goesOnAt(table, from)) {
        m_reading.reset(); // one statement at a time
        m_reading = std::make_unique<Reading>(data.rows(), data.schema(), table, from, to, stop);
    }
    Reading::Piece piece = m_reading->next();
    if (piece.isLast())
        m_reading.reset(); // which keeps a table locked
    return piece;
}

Page JabberSource::fetch(const Cursor &cursor, const SourceState &state, const connectors::KnownItems &known,
                         const base::Stop &stop)
{
    stop.throwIfGentle();
    const InDoubt doubt{m_reading, m_database};
    database(stop).schema().demand(tableOf(cursor.container));
    const Plan &plan = m_plans[cursor.container];
    const WallTime at = timeOf(cursor.value);
    const auto hour = std::ranges::find_if(plan.hours, [&](WallTime one) { return one + hours{1} > at; });
    if (hour == plan.hours.end())
        return lastPage(cursor, plan, state, stop);
    const QString table = tableOf(cursor.container);
    const WallTime from = std::max(at, *hour);
    const WallTime end = std::min(*hour + hours{1}, plan.end);
    return inTime(m_stride, table, from, end, stop, [&](WallTime to) {
        Page page;
        const Reading::Piece read = piece(cursor.container, from, to, stop);
        const QString cutTexts = cutTextsIn(table, read);
        if (!cutTexts.isEmpty() && m_piecesNamed++ < mostPiecesNamed) // where all are cut, these tell enough
            page.unfinished.append(cutTexts);
        addItems(cursor.container, read, state, known, page, stop);
        page.next = {cursor.container, numberOf(read.to == end ? *hour + hours{1} : read.to)};
        if (read.to == end)
            settle(cursor.container, *hour, plan, page);
        return page;
    });
}

Page JabberSource::lastPage(const Cursor &cursor, const Plan &plan, const SourceState &state,
                            const base::Stop &stop)
{
    Page page;
    page.next = {cursor.container, numberOf(std::max(timeOf(cursor.value), plan.end)), true};
    page.unfinished = plan.warnings;
    page.remarks = plan.remarks;
    noteNewest(cursor.container, plan.counted, state, page.state);
    const auto beginning = m_presence.beginning();
    if (cursor.container == roomContainer() && !plan.hours.empty() && beginning &&
        *beginning > plan.hours.front())
        page.remarks.append(QStringLiteral("tc_timelog begins on %1: of what was said in rooms before, the "
                                           "members are taken for those who were there")
                                .arg(odbc::toText(*beginning)));
    QStringList tables = m_tablesBefore + database(stop).schema().names();
    tables.sort();
    tables.removeDuplicates();
    page.state["tables"] = tables.join(u' ').toLatin1();
    forgetBefore(plan.kept - hours{1}, cursor.container, state, page.state);
    return page;
}

static void keepInside(std::vector<Utterance> &utterances, const Reading::Piece &piece)
{
    std::erase_if(utterances,
                  [&](const Utterance &said) { return said.at < piece.from || said.at >= piece.to; });
}

std::vector<Utterance> JabberSource::chats(const Reading::Piece &piece, const connectors::KnownItems &known,
                                           const base::Stop &stop)
{
    const auto captured = [&](const QString &fingerprint, WallTime from, WallTime to) {
        return capturedTimes(known, chatContainer(), fingerprint, from, to);
    };
    Database &data = database(stop);
    std::vector<Utterance> utterances = collapsed(piece.rows, data.rooms(), m_wallClock, captured);
    keepInside(utterances, piece);
    // Whether tc_rooms lists it or not: a room may be gone, and its messages there.
    const auto isOfRoom = [](const Utterance &said) {
        return said.kind == Kind::Group;
    };
    if (std::ranges::none_of(utterances, isOfRoom))
        return utterances;
    const ArchivedTexts &texts = data.archivedTexts(piece.from - togetherness, piece.to + togetherness,
                                                    piece.end + togetherness, stop);
    std::erase_if(utterances, [&](const Utterance &said) {
        const auto found = isOfRoom(said) ? texts.find(textKey(said.room, said.body)) : texts.end();
        return found != texts.end() && std::ranges::any_of(found->second, [&](WallTime time) {
                   return std::chrono::abs(time - said.at) <= togetherness;
               });
    });
    return utterances;
}

std::vector<Utterance> JabberSource::roomMessages(const Reading::Piece &piece,
                                                  const connectors::KnownItems &known, const base::Stop &stop)
{
    Database &data = database(stop);
    m_presence.read(data.lookups(), data.schema(), piece.from, piece.end, stop);
    std::vector<Utterance> utterances;
    for (const Row &row : piece.rows) {
        auto said = roomUtterance(row, data.rooms());
        if (!said || row.at < piece.from || row.at >= piece.to)
            continue;
        m_presence.advanceTo(row.at);
        said->to = m_presence.presentIn(said->room).value_or(QStringList());
        if (said->to.isEmpty() || !m_presence.reachesBackTo(row.at, said->room))
            said->to += data.rooms().membersOf(said->room);
        said->to.removeAll(said->from);
        if (said->to.isEmpty()) // nothing else tells who received it
            said->to = receiversOf(*said, data.groupCopies(piece.from - togetherness, piece.to + togetherness,
                                                           piece.end + togetherness, stop));
        said->to.sort();
        said->to.removeDuplicates();
        utterances.push_back(*said);
    }
    std::ranges::sort(utterances, {}, [](const Utterance &said) { return std::tie(said.at, said.id); });
    tellNumbersApart(utterances, known);
    return utterances;
}

bool JabberSource::isInside(Instant time) const
{
    return (!m_window.since || time >= *m_window.since) && (!m_window.until || time < *m_window.until);
}

static bool hasFile(const Utterance &said)
{
    return said.stanza.contains(u"advanced-file-transfer");
}

void JabberSource::addItems(const QString &container, const Reading::Piece &piece, const SourceState &state,
                            const connectors::KnownItems &known, Page &page, const base::Stop &stop)
{
    std::vector<Utterance> utterances =
        container == chatContainer() ? chats(piece, known, stop) : roomMessages(piece, known, stop);
    checkEncryption(utterances);
    const Transfers *files = nullptr;
    if (std::ranges::any_of(utterances, hasFile))
        files = &database(stop).sentFiles(piece.from - fileTogetherness, piece.to + fileTogetherness,
                                          piece.end + fileTogetherness, stop);
    std::vector<Instant> forgotten; // when it was said
    page.items.reserve(utterances.size());
    for (Utterance &each : utterances) {
        const Instant at = m_wallClock.toUtc(each.at);
        Record record{.said = std::move(each), .at = at};
        const Utterance &said = record.said;
        if (!isInside(record.at)) {
            ++page.excluded;
            continue;
        }
        if (!said.room.isEmpty())
            record.title = database(stop).rooms().titleOf(said.room);
        if (files && hasFile(said))
            record.file = fileOf(said, Stanza::withoutMarkup(said.stanza).fileName, *files);
        const Unserved left =
            said.kind == Kind::Room ? withoutThoseServed(record, state, known) : Unserved::Some;
        if (left == Unserved::Some)
            page.items.push_back(itemOf(container, record));
        if (left == Unserved::OfOther)
            page.unfinished.append(
                QStringLiteral("%1 (a message of %2 came to tc_msgarchive late, and another connector, which "
                               "is not asked, has given copies of it to some: nobody else gets one)")
                    .arg(said.room, base::toIso(record.at)));
        if (left == Unserved::Forgotten ||
            (said.kind == Kind::Group && !addReceivers(record, state, known, page)))
            forgotten.push_back(record.at);
    }
    if (!forgotten.empty())
        page.remarks.append(QStringLiteral("jm: who received %1 messages of groups, from %2 on, is no longer "
                                           "known; whoever's row came since gets no copy")
                                .arg(forgotten.size())
                                .arg(base::toIso(forgotten.front())));
}

/// An hour that the range of the run cuts is not settled by it.
void JabberSource::settle(const QString &container, WallTime hour, const Plan &plan, Page &page) const
{
    const bool isCut = (m_window.since && m_wallClock.toUtc(hour) < *m_window.since) ||
                       (m_window.until && m_wallClock.toUtc(hour) + hours{1} > *m_window.until);
    const auto counted = plan.counted.find(hour);
    if (!isCut && counted != plan.counted.end() && hour >= plan.kept)
        page.state["hours/" + container.toUtf8() + '/' + numberOf(hour)] =
            QByteArray::number(counted->second);
}

model::Message JabberSource::convert(const SourceItem &item) const
{
    return messageOf(item, m_settings.addresses);
}

std::unique_ptr<QIODevice> JabberSource::open(const model::Attachment &attachment, const base::Stop &stop)
{
    stop.throwIfNow();
    return deviceFor(attachment);
}

} // namespace jabber
