// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/connectors/jive/jivecommunity.h"

namespace jive {

/// What comes to the whole community between two runs: a post, a version, an edited post and message, a
/// deleted idea and message, and a reply to a direct message.
inline void grow(sandbox::Community &community)
{
    community.addContent(QStringLiteral("120"), QStringLiteral("post"), QStringLiteral("2"),
                         at("19T10:00:00"), QStringLiteral("new"));
    QJsonArray versions = community.arrays[QStringLiteral("/versions/100")];
    QJsonObject third = versions.first().toObject();
    third.insert(QStringLiteral("versionNumber"), 3);
    third.insert(QStringLiteral("published"), at("19T10:01:00"));
    versions.prepend(third);
    community.arrays[QStringLiteral("/versions/100")] = versions;
    community.edit(QStringLiteral("/contents/100"), at("19T10:01:00"), QStringLiteral("third text"));
    community.edit(QStringLiteral("/contents/102"), at("19T10:02:00"), QStringLiteral("goodbye"));
    community.edit(QStringLiteral("/messages/301"), at("19T10:03:00"), QStringLiteral("another answer"));
    community.remove(QStringLiteral("/contents/105"));
    community.remove(QStringLiteral("/messages/303"));
    community.addPrivateReply(QStringLiteral("402"), QStringLiteral("/dms/400"), QStringLiteral("4"),
                              at("19T10:04:00"), QStringLiteral("for ever"));
}

} // namespace jive
