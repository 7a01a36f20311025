// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

#include "base/clock.h"
#include "model/person.h"
#include "model/sourceitem.h"

namespace symphony {

/// Containers of items. Messages: ids are message ids in the form of addresses. Events: see event.h. Days: a
/// conversation's messages of a day.
inline constexpr QStringView messagesContainer = u"messages";
inline constexpr QStringView eventsContainer = u"events";

/// A conversation, as far as it is known beside its id.
struct Stream
{
    QString id;   ///< in the form of addresses
    QString type; ///< IM, MIM, ROOM, POST; empty: not told
    QString name; ///< of a room
    bool isExternal = false;

    /// As a message or an event writes it; what it lacks is taken from `other`.
    static Stream of(const QJsonObject &json, const Stream &other);
    static Stream of(const QJsonObject &json);

    bool operator==(const Stream &) const = default;
};

/// All that a message is made of: what Symphony returned, and what was looked up beside it.
struct Record
{
    enum class Kind { Message, Event };

    QByteArray identity;
    Kind kind = Kind::Message;
    QJsonObject source; ///< the message (V4Message) or the event (V4Event), as Symphony returned it
    Stream stream;
    model::People people;     ///< the author first
    bool hasPreviews = false; ///< those of its images are parts of it as well
    base::Instant writtenAt;  ///< of a suppression: when its message was written; 1970: it is not archived

    QByteArray encoded() const;

    /// Throws itemFailure (`SOURCE_ITEM_UNREADABLE`) for what is no record.
    static Record decoded(const QByteArray &bytes);

    bool operator==(const Record &) const = default;
};

} // namespace symphony
