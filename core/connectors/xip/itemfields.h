// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>
#include <vector>

#include "base/clock.h"
#include "connectors/xip/fieldmap.h"
#include "model/person.h"

namespace xip {

/// A file that a record refers to.
struct Reference
{
    QString path; ///< in the archive, as the record says it
    QString name; ///< empty: the path's last part

    bool operator==(const Reference &) const = default;
};

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
    model::People people; ///< each once: From, To, Cc, Bcc, then everyone else as To
    QString subject;
    QString text;
    QString html;
    std::vector<Reference> attachments;
    QString conversationId;
    QString conversationTopic;
    QString inReplyTo;
    QByteArray event; ///< one of SourceItem::event's
    QString originalId;

    static ItemFields of(const QJsonObject &record, const FieldMap &map);
};

/// ISO 8601 (without a zone: UTC), RFC 5322, or seconds or (from 1e11 on) milliseconds since 1970.
std::optional<SourceTime> timeIn(const QString &text);

} // namespace xip
