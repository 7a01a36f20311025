// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/page.h"

namespace chatter {

/// The source's rows: how often an entity was edited and deleted as far as it was captured, and since when
/// the channel is read. Reads those committed; writes into a page.
class Ledger
{
public:
    Ledger(const connectors::SourceState &state, model::StateChanges &changes)
        : m_state(state), m_changes(changes)
    {}

    /// The last version that was captured; 1 where only the first was. Kept for edited ones alone.
    int version(const QString &id) const;
    void setVersion(const QString &id, int number);

    /// How often it was deleted, and whether it is now.
    struct Deletions
    {
        int count = 0;
        bool isGone = false;

        bool operator==(const Deletions &) const = default;
    };

    Deletions deletions(const QString &id) const;
    void setDeletions(const QString &id, const Deletions &deletions);

    /// From then on the channel tells of edits and deletions; 1970: it never did.
    base::Instant channelSince() const;
    void setChannelSince(base::Instant time);

    /// By then nothing was left in the channel that had not been read; 1970: it never was so.
    base::Instant channelDrained() const;
    void setChannelDrained(base::Instant time);

private:
    const connectors::SourceState &m_state;
    model::StateChanges &m_changes;
};

} // namespace chatter
