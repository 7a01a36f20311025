// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/chatter/groups.h"
#include "connectors/chatter/mentions.h"
#include "connectors/chatter/owners.h"
#include "connectors/chatter/roll.h"

namespace chatter {

/// A post as those who answer it see it.
struct Thread
{
    QString id;
    QString title; ///< its own, else its parent's name
    base::Instant at;
};

/// How much is kept of what earlier batches looked up.
struct Kept
{
    qsizetype people = 200'000;
    qsizetype members = 500'000; ///< of all groups
    qsizetype owners = 50'000;
    qsizetype mentions = 50'000;
};

/// Who takes part in posts and comments. Loaded for a batch at a time. One lane.
class Audience
{
public:
    explicit Audience(Queries &queries, const Kept &most = {})
        : m_queries(queries),
          m_most(most),
          m_people(queries),
          m_groups(queries, m_people),
          m_owners(queries, m_people),
          m_mentions(queries.client())
    {}

    People &people() { return m_people; }
    Owners &owners() { return m_owners; }

    /// Before a batch: forgets all that is known when any of it is too much. Never amid one: groups, owners
    /// and mentions name people whom they have had looked up.
    void makeRoom();

    /// Looks up all that the people in these rows are found by; a batch, which begins with makeRoom().
    void loadPosts(const std::vector<QJsonObject> &posts, const base::Stop &stop);
    void loadComments(const std::vector<QJsonObject> &comments, const base::Stop &stop);

    /// Of a row that was loaded. From: the author. To: whose wall or record it is, and a group's owner. Cc:
    /// who is mentioned. Present: the members of a group, the followers of a record, and in a thread those of
    /// its post and who wrote before.
    /// Of what is not published: its author alone.
    model::People ofPost(const QJsonObject &post) const;
    model::People ofComment(const QJsonObject &comment) const;

    /// The thread of a loaded post, or of a loaded comment's post.
    Thread threadOf(const QJsonObject &row) const;

    /// A loaded comment whose post is deleted: no trigger tells of it.
    bool isGoneWithItsPost(const QJsonObject &comment) const;

    /// Of a loaded row and, when it is a comment, of its post: those whose mentions Salesforce refuses to
    /// tell, each as its id and the status.
    std::vector<std::pair<QString, int>> untoldBy(const QJsonObject &row) const;

    static QString authorOf(const QJsonObject &row);

private:
    struct Writer
    {
        base::Instant at;
        QString id; ///< of the comment
        QString user;
    };

    void addPosts(const std::vector<QJsonObject> &posts, const base::Stop &stop);
    void addPlace(const QString &parent, Roll &roll) const;
    void addMentioned(const QString &id, Roll &roll) const;
    void loadWriters(const QStringList &posts, const base::Stop &stop);
    Thread made(const QJsonObject &post) const;

    Queries &m_queries;
    const Kept m_most;
    People m_people;
    Groups m_groups;
    Owners m_owners;
    Mentions m_mentions;
    QHash<QString, QJsonObject> m_posts;           ///< by id: of the batch
    QHash<QString, std::vector<Writer>> m_writers; ///< by post: of the batch
};

} // namespace chatter
