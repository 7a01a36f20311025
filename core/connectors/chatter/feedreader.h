// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "connectors/chatter/itemmaker.h"
#include "connectors/chatter/met.h"
#include "connectors/chatter/reading.h"

namespace chatter {

/// Who deleted what, and when, as far as the channel told.
struct Deletion
{
    QString actor;
    base::Instant at;
};

/// Makes items of a batch of rows, one after the other, until the page is full. One lane.
class FeedReader
{
public:
    FeedReader(Queries &queries, ItemMaker &maker)
        : m_queries(queries), m_maker(maker), m_audience(queries), m_details(queries, m_audience.owners())
    {}

    Queries &queries() { return m_queries; }
    ItemMaker &maker() { return m_maker; }
    Audience &audience() { return m_audience; }

    /// What stands in for rows of FeedRevision that cannot be read, by entity.
    using Told = QHash<QString, std::vector<QJsonObject>>;

    /// Looks up what belongs to the rows, which are all posts or all comments.
    void load(Record::Kind kind, std::vector<QJsonObject> rows, const base::Stop &stop,
              const QHash<QString, Deletion> &deletions = {}, const Told &told = {});

    const std::vector<QJsonObject> &rows() const { return m_rows; }

    /// Takes the items of a loaded row. False when the page was full before its last one: then `position`
    /// says how far it got, and the row has to be read again. Items that are new edits or deletions are also
    /// handed to `changed`. Without `isCut` all are taken, however full the page is.
    using Changed = std::function<void(const model::SourceItem &)>;
    bool read(const QJsonObject &row, Position &position, const Reading &reading, const Changed &changed = {},
              bool isCut = true);

    /// Posts of types that the settings leave out, and what Salesforce itself wrote, unless that is wanted.
    bool isWanted(const QJsonObject &row) const;

private:
    Entity entityOf(const QJsonObject &row) const;
    void remember(const model::SourceItem &item, const Reading &reading) const;
    void sayUntold(const QJsonObject &row, int page, const Reading &reading);

    Queries &m_queries;
    ItemMaker &m_maker;
    Audience m_audience;
    Details m_details;
    Record::Kind m_kind = Record::Kind::Post;
    std::vector<QJsonObject> m_rows;
    QHash<QString, Deletion> m_deletions;
    Told m_told;
    Met m_met;                    ///< of the run in hand
    QHash<QString, int> m_untold; ///< entities that the run names for their mentions, and in which page
};

} // namespace chatter
