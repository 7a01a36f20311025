// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "connectors/chatter/record.h"

namespace chatter {

/// What an entity of a feed said from one edit to the next.
struct Version
{
    int number = 1; ///< the first is 1
    Text text;
    std::optional<Text> before; ///< what it said until then; absent of the first, and where nothing tells
    base::Instant at;
    QString editor; ///< id; empty of the first, and where nothing tells

    bool operator==(const Version &) const = default;
};

/// What a post or comment says now.
Text textOf(const QJsonObject &entity);

/// How often it was written: 1 when it was never edited.
int revisionOf(const QJsonObject &entity);

/// The versions of a post or comment that are known, the first of them first: the present one, and those that
/// rows of FeedRevision hold the text of, each of which says what stood there before an edit. Pure.
std::vector<Version> versionsOf(const QJsonObject &entity, const std::vector<QJsonObject> &revisions);

} // namespace chatter
