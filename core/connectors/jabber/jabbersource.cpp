// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/jabber/jabbersource.h"

#include <algorithm>
#include <exception>

#include <QIODevice>

#include "base/digest.h"
#include "base/failure.h"
#include "connectors/jabber/captured.h"
#include "connectors/jabber/conversion.h"
#include "connectors/jabber/probe.h"
#include "connectors/jabber/stanza.h"

namespace jabber {

using base::Instant;
using connectors::Cursor;
using connectors::Page;
using connectors::SourceState;
using model::SourceItem;
using std::chrono::hours;
using std::chrono::milliseconds;
using Kind = Utterance::Kind;

static const QString chatContainer = QStringLiteral("jm");
static const QString roomContainer = QStringLiteral("rooms");

static constexpr std::chrono::minutes overlap{70};
static constexpr size_t rowsForgottenAtOnce = 500;

static QString tableOf(const QString &container)
{
    return container == chatContainer ? QStringLiteral("jm") : QStringLiteral("tc_msgarchive");
}

/// What a failure leaves of the connection nobody knows.
template<typename Forget>
struct InDoubt
{
    Forget forget;
    int before = std::uncaught_exceptions();
    ~InDoubt()
    {
        if (std::uncaught_exceptions() > before)
            forget();
    }
};
template<typename Forget>
InDoubt(Forget) -> InDoubt<Forget>;

JabberSource::JabberSource(const connectors::SourceContext &context)
    : m_clock(*context.clock),
      m_settings(Settings::of(context.values, context.secret ? context.secret("password") : base::Secret())),
      m_wallClock(m_settings.timeZone)
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
    const InDoubt doubt{[this] {
        m_reading.reset();
        m_database.reset();
    }};
    return database(stop).identity(stop);
}

model::Checks JabberSource::probe(const base::Stop &stop)
{
    return jabber::probe(m_settings, m_clock, stop);
}

JabberSource::Plan JabberSource::planOf(const QString &container, const std::optional<WallTime> &stored,
                                        const SourceState &state, const base::Stop &stop)
{
    Plan plan;
    plan.end = m_wallClock.toWall(m_clock.now() - lag);
    const WallTime recounted = hourOf(plan.end - m_settings.recount);
    WallTime from = stored ? std::min(hourOf(*stored - overlap), recounted) : WallTime{};
    // A clock that is set back shows an hour twice.
    if (m_window.since)
        from = std::max(from, hourOf(m_wallClock.toWall(*m_window.since)) - hours{1});
    if (m_window.until)
        plan.end = std::min(plan.end, m_wallClock.toWall(*m_window.until) + hours{1});
    Database &data = database(stop);
    plan.counted = readHours(data.lookups(), data.schema(), tableOf(container), from, plan.end, stop);
    plan.hours =
        hoursToRead(plan.counted, capturedHours(container, state), stored ? *stored - overlap : from);
    const auto oldest = stored ? data.oldest(tableOf(container), stop) : std::nullopt;
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
    m_window = window;
    std::vector<Cursor> cursors;
    for (const QString &container : {chatContainer, roomContainer}) {
        if (!database(stop).schema().table(tableOf(container)))
            continue;
        const auto found = std::ranges::find(stored, container, &Cursor::container);
        const auto until =
            found == stored.end() ? std::nullopt : std::optional<WallTime>(timeOf(found->value));
        const Plan &plan = m_plans[container] = planOf(container, until, state, stop);
        const WallTime first =
            plan.hours.empty() ? std::max(until.value_or(plan.end), plan.end) : plan.hours.front();
        cursors.push_back({container, numberOf(first)});
    }
    return cursors;
}

Reading::Piece JabberSource::piece(const QString &container, WallTime from, WallTime to,
                                   const base::Stop &stop)
{
    const QString table = tableOf(container);
    Database &data = database(stop);
    if (!m_reading || !m_reading->goesOnAt(table, from, to)) {
        m_reading.reset(); // one statement at a time
        m_reading = std::make_unique<Reading>(data.rows(), data.schema(), table, from, to, stop);
    }
    Reading::Piece piece = m_reading->next();
    if (piece.isLast)
        m_reading.reset(); // which keeps a table locked
    return piece;
}

Page JabberSource::fetch(const Cursor &cursor, const SourceState &state, const connectors::KnownItems &known,
                         const base::Stop &stop)
{
    stop.throwIfGentle();
    const InDoubt doubt{[this] {
        m_reading.reset();
        m_database.reset();
    }};
    const Plan &plan = m_plans[cursor.container];
    const WallTime at = timeOf(cursor.value);
    Page page;
    const auto hour = std::ranges::find_if(plan.hours, [&](WallTime one) { return one + hours{1} > at; });
    if (hour == plan.hours.end()) {
        page.next = {cursor.container, numberOf(std::max(at, plan.end)), true};
        page.unfinished = plan.warnings;
        forgetOld(cursor.container, plan, state, page);
        return page;
    }
    const WallTime end = std::min(*hour + hours{1}, plan.end);
    const Reading::Piece read = piece(cursor.container, std::max(at, *hour), end, stop);
    const bool isChat = cursor.container == chatContainer;
    addItems(cursor.container, isChat ? chats(read, known, stop) : roomMessages(read, stop), state, known,
             page, stop);
    page.next = {cursor.container, numberOf(read.isLast ? *hour + hours{1} : read.to)};
    if (read.isLast)
        settle(cursor.container, *hour, plan, page);
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
        return capturedTimes(known, chatContainer, fingerprint, from, to);
    };
    Database &data = database(stop);
    std::vector<Utterance> utterances = collapsed(piece.rows, data.rooms(), captured);
    keepInside(utterances, piece);
    const auto isOfRoom = [&](const Utterance &said) {
        return said.kind == Kind::Group && data.rooms().isPersistent(said.room);
    };
    if (std::ranges::none_of(utterances, isOfRoom))
        return utterances;
    const auto texts = data.archivedTexts(piece.from - togetherness, piece.to + togetherness, stop);
    std::erase_if(utterances, [&](const Utterance &said) {
        const auto found = isOfRoom(said) ? texts.find(textKey(said.room, said.body)) : texts.end();
        return found != texts.end() && std::ranges::any_of(found->second, [&](WallTime time) {
                   return std::chrono::abs(time - said.at) <= togetherness;
               });
    });
    return utterances;
}

std::vector<Utterance> JabberSource::roomMessages(const Reading::Piece &piece, const base::Stop &stop)
{
    Database &data = database(stop);
    m_presence.read(data.lookups(), data.schema(), piece.from, piece.to, stop);
    std::vector<Utterance> utterances;
    for (const Row &row : piece.rows) {
        auto said = roomUtterance(row, data.rooms());
        if (!said || row.at < piece.from || row.at >= piece.to)
            continue;
        m_presence.advanceTo(row.at);
        const auto present = m_presence.presentIn(said->room);
        said->to = present && !present->isEmpty() ? *present : data.rooms().membersOf(said->room);
        said->to.removeAll(said->from);
        utterances.push_back(*said);
    }
    std::ranges::sort(utterances, {}, [](const Utterance &said) { return std::tie(said.at, said.id); });
    const auto same = std::ranges::unique(utterances, {}, &Utterance::id);
    utterances.erase(same.begin(), same.end());
    return utterances;
}

bool JabberSource::isInside(Instant time) const
{
    return (!m_window.since || time >= *m_window.since) && (!m_window.until || time < *m_window.until);
}

/// A database is encrypted as a whole or not at all; a single odd stanza is an item that fails.
static void checkEncryption(const std::vector<Utterance> &utterances)
{
    const auto all =
        std::ranges::count_if(utterances, [](const Utterance &said) { return !said.stanza.isEmpty(); });
    const auto odd =
        std::ranges::count_if(utterances, [](const Utterance &said) { return looksEncrypted(said.stanza); });
    if (odd >= 3 && 2 * odd > all)
        throw base::Failure(
            base::Reaction::EndRun, base::Area::Source, "ROWS_ENCRYPTED",
            QStringLiteral("The messages in the database are encrypted."),
            QStringLiteral("Switch the encryption of the message archiver off in IM and Presence, and "
                           "have the rows written so far decrypted."));
}

static SourceItem itemOf(const QString &container, const Record &record)
{
    SourceItem item{.container = container, .id = record.said.id};
    item.sentAt = record.at;
    item.record = record.encoded();
    item.event = record.file ? "file" : "post";
    base::Digest digest;
    digest.addField(record.said.id.toUtf8());
    digest.addField(record.said.body.toUtf8());
    item.digest = digest.result();
    return item;
}

static bool hasFile(const Utterance &said)
{
    return said.stanza.contains(u"advanced-file-transfer");
}

/// A room's message whose row came after its copies in jm had been captured: who has one of these gets no
/// other. False when nobody is left.
static bool withoutThoseServed(Record &record, const SourceState &state, const connectors::KnownItems &known)
{
    const auto fingerprint = fingerprintInChats(record.said);
    if (!fingerprint || known.find(roomContainer, record.said.id))
        return true;
    for (const WallTime time : capturedTimes(known, chatContainer, *fingerprint,
                                             record.said.at - togetherness, record.said.at + togetherness)) {
        record.isSupplement = true;
        for (const QString &person : receiversOf(time, idOf(*fingerprint, time), state))
            record.said.to.removeAll(person);
    }
    return !record.isSupplement || !record.said.to.isEmpty();
}

void JabberSource::addItems(const QString &container, std::vector<Utterance> utterances,
                            const SourceState &state, const connectors::KnownItems &known, Page &page,
                            const base::Stop &stop)
{
    checkEncryption(utterances);
    const bool hasFiles = std::ranges::any_of(utterances, hasFile);
    Transfers files;
    if (hasFiles)
        files = database(stop).sentFiles(utterances.front().at - fileTogetherness,
                                         utterances.back().at + fileTogetherness + milliseconds{1}, stop);
    page.items.reserve(utterances.size());
    for (Utterance &each : utterances) {
        Record record{.said = std::move(each), .at = m_wallClock.toUtc(each.at)};
        const Utterance &said = record.said;
        if (!isInside(record.at)) {
            ++page.excluded;
            continue;
        }
        if (!said.room.isEmpty())
            record.title = database(stop).rooms().titleOf(said.room);
        if (hasFiles && hasFile(said))
            record.file = fileOf(said, Stanza::withoutMarkup(said.stanza).fileName, files);
        if (said.kind == Kind::Room && !withoutThoseServed(record, state, known))
            continue;
        page.items.push_back(itemOf(container, record));
        if (said.kind == Kind::Group)
            addReceivers(record, state, known.find(container, said.id).has_value(), page);
    }
}

/// A copy of a group's message for another receiver may be inserted after the first ones were captured.
void JabberSource::addReceivers(const Record &record, const SourceState &state, bool isKnown,
                                Page &page) const
{
    QStringList all = receiversOf(record.said.at, record.said.id, state);
    QStringList late;
    for (const QString &person : record.said.to) {
        if (!all.contains(person))
            late.append(person);
    }
    if (late.isEmpty())
        return;
    if (isKnown && !all.isEmpty()) {
        Record supplement = record;
        supplement.isSupplement = true;
        supplement.said.to = late;
        SourceItem item = itemOf(record.said.kind == Kind::Group ? chatContainer : roomContainer, supplement);
        item.revision =
            u"to-" + QString::fromLatin1(base::Digest::sha256(late.join(u'\n').toUtf8()).toHex().left(16));
        page.items.push_back(item);
    }
    all += late;
    page.state[receiversKey(record.said.at, record.said.id)] = all.join(u'\n').toUtf8();
    page.state["days/" + dayOf(record.said.at)] = "1";
}

/// An hour that the range of the run cuts is not settled by it.
void JabberSource::settle(const QString &container, WallTime hour, const Plan &plan, Page &page) const
{
    const bool isCut = (m_window.since && m_wallClock.toUtc(hour) < *m_window.since) ||
                       (m_window.until && m_wallClock.toUtc(hour) + hours{1} > *m_window.until);
    const auto counted = plan.counted.find(hour);
    if (!isCut && counted != plan.counted.end() && hour >= hourOf(plan.end - m_settings.recount))
        page.state["hours/" + container.toUtf8() + '/' + numberOf(hour)] =
            QByteArray::number(counted->second);
}

void JabberSource::forgetOld(const QString &container, const Plan &plan, const SourceState &state,
                             Page &page) const
{
    const WallTime oldest = hourOf(plan.end - m_settings.recount) - hours{1};
    for (const auto &[hour, count] : capturedHours(container, state)) {
        if (hour < oldest)
            page.state["hours/" + container.toUtf8() + '/' + numberOf(hour)] = {};
    }
    if (container != chatContainer)
        return;
    for (const auto &[key, value] : state.withPrefix("days/")) {
        const QByteArray day = key.mid(5);
        if (day.toLongLong() >= dayOf(oldest).toLongLong())
            continue;
        const auto rows = state.withPrefix("to/" + day + '/');
        for (size_t i = 0; i < rows.size() && page.state.size() < rowsForgottenAtOnce; ++i)
            page.state[rows[i].first] = {};
        if (rows.size() < rowsForgottenAtOnce)
            page.state[key] = {};
    }
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
