// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/symphony/record.h"
#include "connectors/symphony/values.h"

namespace symphony {

/// An event of a feed (V4Event). Its own id is not unique: what is done at once shares one.
struct Event
{
    QString type; ///< `USERJOINEDROOM`; may be one that is not known
    QString id;   ///< unique: type, message or event, time, and whom it is about
    base::Instant at;
    Stream stream;
    QJsonObject payload;         ///< what is below the one key of the payload
    QJsonObject initiator;       ///< V4User; empty: none is told
    QList<QJsonObject> affected; ///< V4User: whom it is about, besides the initiator

    static Event of(const QJsonObject &json);

    bool isMessage() const { return type == u"MESSAGESENT" || type == u"SHAREDPOST"; }
    bool isSuppression() const { return type == u"MESSAGESUPPRESSED"; }
    bool isJoin() const { return type == u"USERJOINEDROOM"; }
    bool isLeave() const { return type == u"USERLEFTROOM"; }

    /// Something that somebody said, or may have: an answer to a form, what is not known.
    bool isContent() const;

    /// Of a suppression: which message, in the form of addresses.
    QString suppressed() const;
};

/// The types that a datahose is asked for: all that are known.
QStringList eventTypes();

/// What an event says: a sentence, and a line each of what is particular to it.
struct EventText
{
    QString sentence;
    Details details;
};

/// `people`: who it names, as far as they are known beside it.
EventText textOf(const Event &event, const model::People &people = {});

} // namespace symphony
