// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <vector>

#include "connectors/jabber/rooms.h"
#include "connectors/jabber/rowstream.h"

namespace jabber {

/// One thing that somebody said, out of one or more rows.
struct Utterance
{
    enum class Kind { Chat, Group, Room }; ///< Room: a persistent one, out of tc_msgarchive

    Kind kind = Kind::Chat;
    QString id;        ///< the same for ever, whichever of its rows come late
    odbc::WallTime at; ///< of its first row
    QString from;      ///< bare JID; `room@service/nick` where nobody knows who that is
    QString nick;
    QString room;   ///< bare JID; empty for a chat of two
    QStringList to; ///< bare JIDs, sorted, the sender not among them
    QString thread;
    QString subject;
    QString body;
    QString stanza;
    qint64 length = 0; ///< of a body that the database holds the beginning of; 0: of a whole one

    bool operator==(const Utterance &) const = default;
};

/// The times of the utterances already captured whose ids begin with a fingerprint, in [from, to].
using CapturedTimes = std::function<std::vector<odbc::WallTime>(const QString &fingerprint,
                                                                odbc::WallTime from, odbc::WallTime to)>;

/// How far apart the rows of one utterance may be.
constexpr std::chrono::milliseconds togetherness{2'000};

/// Collapses rows of jm: what the server logged on its way in and on its way out, for each client and for
/// each receiver of a group, is one utterance. Rows are the same when sender, receiver (or room), thread,
/// text and the stanza's id are, within two seconds; of what is captured already, the rows join that. A chat
/// that was held back for who was offline is the one that was sent when its stamp says; where that is not
/// there, it is known by its stamp, and has its row's time, as a stamp is the sender's word. Dropped are rows
/// replayed from a room's history, errors, what has neither text nor file, and what somebody sent to himself.
/// The text of a row without one is what textWithoutBody() finds in its stanza.
/// In order of time. `clock` is the rows'.
std::vector<Utterance> collapsed(const std::vector<Row> &rows, const Rooms &rooms,
                                 const odbc::WallClock &clock, const CapturedTimes &captured);

/// A row of tc_msgarchive; absent when it has neither text nor file. Its id is `room#number`, or a
/// fingerprint where it has no number: not yet what it is known by (messagenumbers.h).
std::optional<Utterance> roomUtterance(const Row &row, const Rooms &rooms);

/// What the same message of a room is known by among the rows of jm: absent unless its stanza has an id, as
/// texts alone can be equal.
std::optional<QString> fingerprintInChats(const Utterance &said);

/// The id of an utterance of jm.
QString idOf(const QString &fingerprint, odbc::WallTime at);

/// True when a stanza is no XML at all: the database is encrypted.
bool looksEncrypted(const QString &stanza);

/// Throws Failure (`ROWS_ENCRYPTED`) when most stanzas are none: a database is encrypted as a whole or not at
/// all, and a single odd one is an item that fails.
void checkEncryption(const std::vector<Utterance> &utterances);

} // namespace jabber
