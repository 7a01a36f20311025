// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/jabber/collapse.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/digest.h"
#include "connectors/jabber/jid.h"
#include "connectors/jabber/stanza.h"

namespace jabber {

using odbc::WallTime;
using Kind = Utterance::Kind;

/// A row, understood.
struct Reading
{
    Utterance utterance;
    QString receiver;
    QString fingerprint;
};

bool looksEncrypted(const QString &stanza)
{
    const QString text = stanza.trimmed();
    return !text.isEmpty() && !text.startsWith(u'<');
}

static bool saysNothing(const Row &row, const Stanza &stanza)
{
    return row.body.isEmpty() && stanza.body.isEmpty() && stanza.fileName.isEmpty() &&
           !looksEncrypted(row.stanza);
}

/// Which of the two JIDs of a group's row is the room.
static bool isRoomTheSender(const Row &row, const Rooms &rooms)
{
    if (rooms.isRoom(row.from) != rooms.isRoom(row.to))
        return rooms.isRoom(row.from);
    return !Jid::from(row.to).resource.isEmpty() || Jid::from(row.from).resource.isEmpty();
}

/// Who is behind an occupant's JID; where nobody knows, the occupant.
static QString personOf(const QString &jid, const Rooms &rooms, const Stanza &stanza)
{
    if (!rooms.isRoom(jid) && stanza.sender.isEmpty())
        return bareOf(jid);
    if (!stanza.sender.isEmpty())
        return bareOf(stanza.sender);
    const QString person = rooms.personBehind(jid);
    const Jid occupant = Jid::from(jid);
    return person.isEmpty() && !occupant.resource.isEmpty()
               ? QString(occupant.bare() + u'/' + occupant.resource)
           : person.isEmpty() ? occupant.bare()
                              : person;
}

static void understandGroup(Reading &reading, const Row &row, const Rooms &rooms, const Stanza &stanza)
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
    const QString person = stanza.sender.isEmpty() ? rooms.personBehind(row.from) : bareOf(stanza.sender);
    said.from = person.isEmpty() ? QString(said.room + u'/' + said.nick) : person;
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

static std::optional<Reading> understood(const Row &row, const Rooms &rooms)
{
    if (row.isHistory || row.type == u"e" || row.type == u"h")
        return std::nullopt;
    const Stanza stanza = Stanza::from(row.stanza);
    if (saysNothing(row, stanza))
        return std::nullopt;
    Reading reading;
    Utterance &said = reading.utterance;
    said.at = row.at;
    said.thread = row.thread;
    said.subject = row.subject.isEmpty() ? stanza.subject : row.subject;
    said.body = row.body.isEmpty() ? stanza.body : row.body;
    said.stanza = row.stanza;
    if (row.type == u"g") {
        understandGroup(reading, row, rooms, stanza);
    } else {
        said.from = personOf(row.from, rooms, stanza);
        reading.receiver = personOf(row.to, rooms, {});
        if (said.from == reading.receiver && !said.from.isEmpty())
            return std::nullopt;
    }
    reading.fingerprint = fingerprintOf(said, reading.receiver, stanza.id);
    return reading;
}

/// The time that the utterance of a row is known by: one captured or found before, within reach; else the
/// row's.
static WallTime anchorOf(WallTime at, std::set<WallTime> &anchors)
{
    auto found = anchors.upper_bound(at);
    if (found != anchors.begin() && at - *std::prev(found) <= togetherness)
        return *std::prev(found);
    if (found != anchors.end() && *found - at <= togetherness)
        return *found;
    anchors.insert(at);
    return at;
}

static void join(Utterance &whole, const Reading &reading)
{
    const Utterance &part = reading.utterance;
    const bool knowsBetter = whole.from.contains(u'/') && !part.from.contains(u'/');
    if (knowsBetter)
        whole.from = part.from;
    if (whole.nick.isEmpty())
        whole.nick = part.nick;
    if (whole.stanza.isEmpty() || (!part.stanza.isEmpty() && part.stanza < whole.stanza))
        whole.stanza = part.stanza;
    if (!reading.receiver.isEmpty() && !whole.to.contains(reading.receiver))
        whole.to.append(reading.receiver);
}

static void addUtterances(std::vector<Reading> &readings, const CapturedTimes &captured,
                          std::vector<Utterance> &utterances)
{
    const QString fingerprint = readings.front().fingerprint;
    std::ranges::sort(readings, {}, [](const Reading &reading) { return reading.utterance.at; });
    const auto times = captured(fingerprint, readings.front().utterance.at - togetherness,
                                readings.back().utterance.at + togetherness);
    std::set<WallTime> anchors(times.begin(), times.end());
    std::map<WallTime, Utterance> wholes;
    for (const Reading &reading : readings) {
        const WallTime anchor = anchorOf(reading.utterance.at, anchors);
        Utterance &whole = wholes.try_emplace(anchor, reading.utterance).first->second;
        whole.at = anchor;
        join(whole, reading);
    }
    for (auto &[anchor, whole] : wholes) {
        whole.id = fingerprint + u'-' +
                   QStringLiteral("%1").arg(anchor.time_since_epoch().count(), 14, 10, QChar(u'0'));
        whole.to.removeAll(whole.from);
        whole.to.sort();
        utterances.push_back(whole);
    }
}

std::vector<Utterance> collapsed(const std::vector<Row> &rows, const Rooms &rooms,
                                 const CapturedTimes &captured)
{
    std::map<QString, std::vector<Reading>> same;
    for (const Row &row : rows) {
        if (const auto reading = understood(row, rooms))
            same[reading->fingerprint].push_back(*reading);
    }
    std::vector<Utterance> utterances;
    for (auto &[fingerprint, readings] : same)
        addUtterances(readings, captured, utterances);
    std::ranges::sort(utterances, {}, [](const Utterance &said) { return std::tie(said.at, said.id); });
    return utterances;
}

std::optional<Utterance> roomUtterance(const Row &row, const Rooms &rooms)
{
    const Stanza stanza = Stanza::from(row.stanza);
    if (saysNothing(row, stanza))
        return std::nullopt;
    Utterance said{.kind = Kind::Room, .at = row.at};
    said.room = bareOf(row.to);
    said.from = personOf(row.from, rooms, stanza);
    said.nick = Jid::from(row.nick).resource;
    said.thread = row.thread;
    said.subject = row.subject.isEmpty() ? stanza.subject : row.subject;
    said.body = row.body.isEmpty() ? stanza.body : row.body;
    said.stanza = row.stanza;
    if (row.number.isEmpty())
        said.id = fingerprintOf(said, {}, stanza.id) + u'-' +
                  QStringLiteral("%1").arg(row.at.time_since_epoch().count(), 14, 10, QChar(u'0'));
    else
        said.id = said.room + u'#' + row.number;
    return said;
}

} // namespace jabber
