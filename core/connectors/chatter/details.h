// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QJsonArray>

#include "connectors/chatter/owners.h"

namespace chatter {

/// What belongs to a post or comment and stands in rows of other objects.
struct Detail
{
    std::vector<QJsonObject> revisions; ///< of FeedRevision
    QJsonArray files;                   ///< see files.h
    QJsonArray choices;                 ///< of a poll: {text, votes}
    QJsonArray changes;                 ///< of tracked changes: {field, old, new}
};

/// Looks up the details of a batch of posts or comments. One lane.
class Details
{
public:
    Details(Queries &queries, Owners &owners) : m_queries(queries), m_owners(owners) {}

    void load(const std::vector<QJsonObject> &rows, const base::Stop &stop);

    Detail of(const QString &id) const { return m_details.value(id); }

private:
    void loadRevisions(const std::vector<QJsonObject> &rows, const base::Stop &stop);
    void loadFiles(const std::vector<QJsonObject> &rows, const base::Stop &stop);
    void loadPolls(const std::vector<QJsonObject> &rows, const base::Stop &stop);
    void loadChanges(const std::vector<QJsonObject> &rows, const base::Stop &stop);

    Queries &m_queries;
    Owners &m_owners;
    QHash<QString, Detail> m_details; ///< by id: of the batch
};

} // namespace chatter
