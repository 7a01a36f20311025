// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QJsonObject>
#include <QString>

#include "base/clock.h"

namespace chatter {

/// One event of a channel, as it came.
struct Event
{
    QString replay; ///< its place in the channel
    QString uuid;   ///< empty: it has none
    base::Instant at;
    QJsonObject payload; ///< of a generic channel: what its text holds

    bool operator==(const Event &) const = default;
};

/// Reads a message of Bayeux; absent: it is no event. Pure.
std::optional<Event> eventIn(const QJsonObject &message);

/// What a trigger told: a hint where to look, and what cannot be read any more.
struct Notice
{
    enum class Change { Insert, Update, Delete };

    Change change = Change::Insert;
    QString record; ///< id
    QString feedItem;
    QString parent;
    QString author;
    QString actor; ///< who did it
    QString oldBody;
    QString newBody;
    QString oldTitle; ///< of a post, as far as the channel tells titles
    QString newTitle;
    QString type;
    QString related;
    base::Instant createdAt; ///< of the record
    base::Instant at;        ///< of the change

    bool isComment() const { return record.startsWith(QLatin1String("0D7")); }

    bool operator==(const Notice &) const = default;
};

/// Reads an event, its fields with or without `__c` and a package's prefix; absent: it tells of no post or
/// comment. Pure.
std::optional<Notice> noticeIn(const Event &event);

/// A row as it would be read, of a record that is not there any more: what its notices told, in order; at
/// least one. `before`: how many versions there were before them.
QJsonObject rowOf(const std::vector<Notice> &notices, int before = 1);

/// What stands in for rows of FeedRevision: the edits that the notices told of, counted back from the row's
/// present one. Empty when they do not lead to what it says now.
std::vector<QJsonObject> revisionsOf(const std::vector<Notice> &notices, const QJsonObject &row);

} // namespace chatter
