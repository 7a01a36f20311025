// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/chatter/feedwalk.h"

namespace chatter {

/// Walks what Salesforce says was deleted, for what is captured and no row tells of: posts and comments that
/// left the recycle bin, or never were in it. One lane.
class GoneWalk
{
public:
    explicit GoneWalk(FeedReader &reader) : m_reader(reader) {}

    /// Fills the page from there on; returns where it goes on. `isAtEnd` is set at the end.
    Position fetch(Position position, const Reading &reading, bool &isAtEnd);

private:
    struct Gone
    {
        QString id;
        base::Instant at;
    };

    /// What one answer listed, by id, and up to when.
    struct Listed
    {
        base::Instant from;
        base::Instant until;
        base::Instant covered; ///< 1970: it does not say
        std::vector<Gone> gone;
    };

    const Listed &listed(const Position &position, const base::Stop &stop);
    bool tryList(const QString &object, base::Instant from, base::Instant until, const base::Stop &stop);
    bool take(const std::vector<Gone> &gone, Position &position, const Reading &reading);
    void takeUnseen(const QString &container, const Gone &gone, Unheard &unheard, const Reading &reading);

    FeedReader &m_reader;
    int m_part = -1; ///< of what is listed
    Listed m_listed;
};

} // namespace chatter
