// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/jabber/collapse.h"

#include <algorithm>
#include <map>
#include <set>
#include <span>
#include <tuple>
#include <utility>

#include "base/digest.h"
#include "base/failure.h"
#include "connectors/jabber/jid.h"
#include "connectors/jabber/stanza.h"
#include "connectors/jabber/stanzaparser.h"

namespace jabber {

using odbc::WallTime;
using Kind = Utterance::Kind;

namespace {

/// A row, understood.
struct Understood
{
    Utterance utterance;
    QString receiver;
    QString fingerprint;
    std::optional<WallTime> sent; ///< of a chat that was held back
};

} // namespace

bool looksEncrypted(const QString &stanza)
{
    const QString text = stanza.trimmed();
    return !text.isEmpty() && !text.startsWith(u'<');
}

void checkEncryption(const std::vector<Utterance> &utterances)
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

/// What a row says where its column is empty. Most such rows are typing notices.
static QString textInStanza(const Row &row, const Stanza &stanza)
{
    if (!stanza.body.isEmpty() || !stanza.fileName.isEmpty() || looksEncrypted(row.stanza))
        return stanza.body;
    const bool saysMore = !stanza.isReadable || row.stanza.contains(u"http://www.w3.org/1999/xhtml") ||
                          row.stanza.contains(u"jabber:x:oob");
    return saysMore ? textWithoutBody(row.stanza) : QString();
}

/// False: the row says nothing.
static bool takeText(Utterance &said, const Row &row, const Stanza &stanza)
{
    said.body = row.body.isEmpty() ? textInStanza(row, stanza) : row.body;
    said.length = row.body.isEmpty() && !said.body.isEmpty() ? 0 : row.bodyLength;
    said.stanza = row.stanza;
    return !said.body.isEmpty() || !stanza.fileName.isEmpty() || looksEncrypted(row.stanza);
}

/// Which of the two JIDs of a group's row is the room.
static bool isRoomTheSender(const Row &row, const Rooms &rooms)
{
    if (rooms.isRoom(row.from) != rooms.isRoom(row.to))
        return rooms.isRoom(row.from);
    return !Jid::from(row.to).resource.isEmpty() || Jid::from(row.from).resource.isEmpty();
}

/// Who is behind a room's occupant; where nobody knows, the occupant. What a stanza names as its sender is
/// the sender's own word, so it counts only where the database does not tell.
static QString occupantOf(const QString &jid, const Rooms &rooms, const Stanza &stanza)
{
    QString person = rooms.personBehind(jid);
    if (person.isEmpty())
        person = bareOf(stanza.sender);
    if (!person.isEmpty())
        return person;
    const Jid occupant = Jid::from(jid);
    return occupant.resource.isEmpty() ? occupant.bare()
                                       : QString(occupant.bare() + u'/' + occupant.resource);
}

static QString personOf(const QString &jid, const Rooms &rooms, const Stanza &stanza)
{
    return rooms.isRoom(jid) ? occupantOf(jid, rooms, stanza) : bareOf(jid);
}

static void understandGroup(Understood &reading, const Row &row, const Rooms &rooms, const Stanza &stanza)
{
    Utterance &said = reading.utterance;
    said.kind = Kind::Group;
    if (!isRoomTheSender(row, rooms)) {
        said.room = bareOf(row.to);
        said.from = bareOf(row.from);
        return;
    }
    said.room = bareOf(row.from);
    said.nick = Jid::from(row.from).resource;
    said.from = occupantOf(row.from, rooms, stanza);
    reading.receiver = bareOf(row.to);
}

/// Of a group's rows with a stanza's id, some name the sender by JID and some by nick: then the id must do.
static QString fingerprintOf(const Utterance &said, const QString &receiver, const QString &stanzaId)
{
    base::Digest digest;
    const bool isGroup = said.kind == Kind::Group;
    const QString sender = isGroup && !stanzaId.isEmpty() ? QString() : said.from;
    for (const QString &part :
         {isGroup ? QStringLiteral("group") : QStringLiteral("chat"), said.room, sender,
          isGroup ? QString() : receiver, isGroup ? QString() : said.thread, said.body, stanzaId})
        digest.addField(part.toUtf8());
    return QString::fromLatin1(digest.result().toHex().left(32));
}

/// By its stamp, where that lies before the row; XEP-0091 writes dates without hyphens.
static std::optional<WallTime> sentBefore(WallTime at, QString stamp, const odbc::WallClock &clock)
{
    if (stamp.indexOf(u'T') == 8)
        stamp.insert(6, u'-').insert(4, u'-');
    const auto sent = stamp.isEmpty() ? std::nullopt : base::fromIso(stamp);
    if (!sent || clock.toWall(*sent) >= at - togetherness)
        return std::nullopt;
    return clock.toWall(*sent);
}

static std::optional<Understood> understood(const Row &row, const Rooms &rooms, const odbc::WallClock &clock)
{
    if (row.isHistory || row.type == u"e")
        return std::nullopt;
    const Stanza stanza = Stanza::withoutMarkup(row.stanza);
    Understood reading;
    Utterance &said = reading.utterance;
    if (!takeText(said, row, stanza))
        return std::nullopt;
    said.at = row.at;
    said.thread = row.thread;
    said.subject = row.subject.isEmpty() ? stanza.subject : row.subject;
    if (row.type == u"g") {
        understandGroup(reading, row, rooms, stanza);
    } else {
        said.from = personOf(row.from, rooms, stanza);
        reading.receiver = personOf(row.to, rooms, {});
        if (said.from == reading.receiver && !said.from.isEmpty())
            return std::nullopt;
        reading.sent = sentBefore(row.at, stanza.stamp, clock);
    }
    reading.fingerprint = fingerprintOf(said, reading.receiver, stanza.id);
    return reading;
}

static std::optional<WallTime> nearTo(WallTime at, const std::set<WallTime> &times)
{
    const auto found = times.upper_bound(at);
    if (found != times.begin() && at - *std::prev(found) <= togetherness)
        return *std::prev(found);
    if (found != times.end() && *found - at <= togetherness)
        return *found;
    return std::nullopt;
}

/// The time that the utterance of a row is known by: one captured or found before, within reach; else the
/// row's.
static WallTime anchorOf(WallTime at, std::set<WallTime> &anchors)
{
    const WallTime anchor = nearTo(at, anchors).value_or(at);
    anchors.insert(anchor);
    return anchor;
}

static void join(Utterance &whole, const Utterance &part, const QString &receiver)
{
    const bool knowsBetter = whole.from.contains(u'/') && !part.from.contains(u'/');
    if (knowsBetter)
        whole.from = part.from;
    if (whole.nick.isEmpty())
        whole.nick = part.nick;
    if (whole.stanza.isEmpty() || (!part.stanza.isEmpty() && part.stanza < whole.stanza))
        whole.stanza = part.stanza;
    if (!receiver.isEmpty() && !whole.to.contains(receiver))
        whole.to.append(receiver);
}

/// `-` and the time in 14 digits, so that ids of one text are in the order of their times.
QString idOf(const QString &fingerprint, WallTime at)
{
    const qint64 number = at.time_since_epoch().count();
    if (number < 0) // a column's default may be of the year 1900
        return fingerprint + u'-' + QStringLiteral("%1").arg(number, 14, 10, QChar(u'0'));
    return fingerprint + u'-' + QString::number(number).rightJustified(14, u'0');
}

using Wholes = std::map<WallTime, Utterance>; // by what they are known by

static void take(Understood &reading, WallTime anchor, Wholes &wholes)
{
    const auto [whole, isFirst] = wholes.try_emplace(anchor);
    if (isFirst)
        whole->second = std::move(reading.utterance);
    if (!reading.sent)
        whole->second.at = anchor;
    join(whole->second, isFirst ? whole->second : reading.utterance, reading.receiver);
}

/// The readings are of one fingerprint, in order of time.
static Wholes wholesOf(std::span<Understood *const> readings, const CapturedTimes &captured)
{
    WallTime earliest = readings.front()->utterance.at;
    for (const Understood *reading : readings)
        earliest = std::min(earliest, reading->sent.value_or(earliest));
    const auto times = captured(readings.front()->fingerprint, earliest - togetherness,
                                readings.back()->utterance.at + togetherness);
    const std::set<WallTime> known(times.begin(), times.end());
    std::set<WallTime> anchors = known;
    Wholes wholes;
    for (Understood *reading : readings) {
        if (!reading->sent)
            take(*reading, anchorOf(reading->utterance.at, anchors), wholes);
    }
    const std::set<WallTime> sent = anchors;
    for (Understood *reading : readings) {
        // What was captured before stamps were looked at is known by its row's time.
        if (reading->sent && !nearTo(*reading->sent, sent) && !nearTo(reading->utterance.at, known))
            take(*reading, anchorOf(*reading->sent, anchors), wholes);
    }
    return wholes;
}

static void addUtterances(std::span<Understood *const> readings, const CapturedTimes &captured,
                          std::vector<Utterance> &utterances)
{
    const QString fingerprint = readings.front()->fingerprint;
    for (auto &[anchor, whole] : wholesOf(readings, captured)) {
        whole.id = idOf(fingerprint, anchor);
        whole.to.removeAll(whole.from);
        whole.to.sort();
        utterances.push_back(std::move(whole));
    }
}

std::vector<Utterance> collapsed(const std::vector<Row> &rows, const Rooms &rooms,
                                 const odbc::WallClock &clock, const CapturedTimes &captured)
{
    std::vector<Understood> readings;
    readings.reserve(rows.size());
    for (const Row &row : rows) {
        if (auto reading = understood(row, rooms, clock))
            readings.push_back(*std::move(reading));
    }
    std::vector<Understood *> order;
    order.reserve(readings.size());
    for (Understood &reading : readings)
        order.push_back(&reading);
    std::ranges::stable_sort(order, {}, [](const Understood *reading) {
        return std::tie(reading->fingerprint, reading->utterance.at);
    });
    std::vector<Utterance> utterances;
    utterances.reserve(readings.size());
    for (size_t from = 0, to = 0; from < order.size(); from = to) {
        while (to < order.size() && order[to]->fingerprint == order[from]->fingerprint)
            ++to;
        addUtterances(std::span(order).subspan(from, to - from), captured, utterances);
    }
    std::ranges::sort(utterances, {}, [](const Utterance &said) { return std::tie(said.at, said.id); });
    return utterances;
}

std::optional<QString> fingerprintInChats(const Utterance &said)
{
    const QString id = Stanza::withoutMarkup(said.stanza).id;
    if (id.isEmpty())
        return std::nullopt;
    Utterance inChats = said;
    inChats.kind = Kind::Group;
    return fingerprintOf(inChats, {}, id);
}

std::optional<Utterance> roomUtterance(const Row &row, const Rooms &rooms)
{
    const Stanza stanza = Stanza::withoutMarkup(row.stanza);
    Utterance said{.kind = Kind::Room, .at = row.at};
    if (!takeText(said, row, stanza))
        return std::nullopt;
    said.room = bareOf(row.to);
    said.from = personOf(row.from, rooms, stanza);
    said.nick = Jid::from(row.nick).resource;
    said.thread = row.thread;
    said.subject = row.subject.isEmpty() ? stanza.subject : row.subject;
    said.id =
        row.number.isEmpty() ? fingerprintOf(said, {}, stanza.id) : QString(said.room + u'#' + row.number);
    return said;
}

} // namespace jabber
