// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>
#include <vector>

#include "base/clock.h"
#include "connectors/xip/fieldmap.h"
#include "connectors/xip/filereference.h"
#include "model/person.h"

namespace xip {

/// A point of time with the offset it was written with.
struct SourceTime
{
    base::Instant at;
    std::chrono::minutes offset{0};
};

/// What a field map finds in a record.
struct ItemFields
{
    QString id;
    QString revision;
    std::optional<SourceTime> sentAt;
    model::People people;      ///< each once: From, To, Cc, Bcc, then everyone else as To
    bool hasEverybody = false; ///< `Email` is there, and understood
    QString subject;
    QString text;
    QString html;
    std::vector<Reference> attachments;
    QString conversationId;
    QString conversationTopic;
    QString inReplyTo;
    QByteArray event; ///< one of SourceItem::event's
    QString originalId;
    QStringList unread; ///< the names of targets that hold more than was understood

    static ItemFields of(const QJsonObject &record, const FieldMap &map);
};

/// ISO 8601 (without a zone: UTC; a date of 8 or 14 digits too), RFC 5322, or seconds or (from 1e11 on)
/// milliseconds since 1970, if that makes a time between 1990 and 2100.
std::optional<SourceTime> timeIn(const QString &text);

} // namespace xip
