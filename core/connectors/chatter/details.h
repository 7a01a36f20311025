// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QJsonArray>

#include "connectors/chatter/halving.h"
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

    /// What Salesforce refuses to tell of one of them (see Halving) is missing there; the others have theirs.
    /// Throws Failure when it tells of none.
    void load(const std::vector<QJsonObject> &rows, const base::Stop &stop);

    /// Why not all that belongs to it is told; empty: it is.
    QString refusalOf(const QString &id) const { return m_refusals.value(id); }

    Detail of(const QString &id) const { return m_details.value(id); }

private:
    std::vector<QJsonObject> rowsOf(const Object &object, QStringView field, const QStringList &ids,
                                    Queries::Rows rows, const base::Stop &stop, const QString &further = {});
    std::vector<QJsonObject> attachmentsOf(const std::vector<QJsonObject> &rows, const base::Stop &stop);
    void loadRevisions(const std::vector<QJsonObject> &rows, const base::Stop &stop);
    void loadFiles(const std::vector<QJsonObject> &rows, const base::Stop &stop);
    void loadPolls(const std::vector<QJsonObject> &rows, const base::Stop &stop);
    void loadChanges(const std::vector<QJsonObject> &rows, const base::Stop &stop);

    Queries &m_queries;
    Owners &m_owners;
    QStringList m_batch;                ///< the ids of the rows in hand
    QHash<QString, Detail> m_details;   ///< by id: of the batch
    QHash<QString, QString> m_refusals; ///< by id, also of files: of the batch
    QHash<QString, Halving> m_halvings; ///< by object
};

} // namespace chatter
