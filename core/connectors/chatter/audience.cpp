// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/chatter/audience.h"

#include <algorithm>

#include "connectors/chatter/entity.h"

namespace chatter {

using model::Person;
using Role = Person::Role;

/// Of a comment, as much as says who wrote when.
static const Object &writtenComment()
{
    static const Object object{QStringLiteral("FeedComment"),
                               {QStringLiteral("Id"), QStringLiteral("FeedItemId"),
                                QStringLiteral("CreatedById"), QStringLiteral("CreatedDate")},
                               true};
    return object;
}

QString Audience::authorOf(const QJsonObject &row)
{
    const QString author = idIn(row, u"CreatedById");
    return author.isEmpty() ? idIn(row, u"InsertedById") : author;
}

static QStringList usersIn(const std::vector<QJsonObject> &rows)
{
    QStringList ids;
    for (const char16_t *field : {u"CreatedById", u"InsertedById", u"LastEditById", u"ParentId"})
        ids += idsIn(rows, QStringView(field));
    return ids;
}

void Audience::makeRoom()
{
    const bool isTooMuch = m_people.size() > m_most.people || m_groups.members() > m_most.members ||
                           m_owners.size() > m_most.owners || m_mentions.size() > m_most.mentions;
    if (!isTooMuch)
        return;
    m_people.clear();
    m_groups.clear();
    m_owners.clear();
    m_mentions.clear();
}

void Audience::loadPosts(const std::vector<QJsonObject> &posts, const base::Stop &stop)
{
    makeRoom();
    addPosts(posts, stop);
}

void Audience::addPosts(const std::vector<QJsonObject> &posts, const base::Stop &stop)
{
    m_posts.clear();
    m_writers.clear();
    for (const QJsonObject &post : posts)
        m_posts.insert(idIn(post, u"Id"), post);
    m_mentions.load(posts, stop);
    QStringList users = usersIn(posts);
    QStringList groups = idsIn(posts, u"ParentId");
    for (const QJsonObject &post : posts) {
        users += m_mentions.of(idIn(post, u"Id"));
        groups += m_mentions.of(idIn(post, u"Id"));
    }
    m_groups.load(groups, stop);
    m_owners.load(idsIn(posts, u"ParentId"), stop);
    m_people.load(users, stop);
}

void Audience::loadWriters(const QStringList &posts, const base::Stop &stop)
{
    QStringList users;
    for (const QJsonObject &row :
         m_queries.whereIn(writtenComment(), u"FeedItemId", posts, Queries::Rows::WithDeleted, stop)) {
        const QString user = idIn(row, u"CreatedById");
        m_writers[idIn(row, u"FeedItemId")].push_back({timeIn(row, u"CreatedDate"), idIn(row, u"Id"), user});
        users.append(user);
    }
    for (std::vector<Writer> &writers : m_writers) {
        std::ranges::sort(writers, [](const Writer &one, const Writer &other) {
            return std::pair(one.at, one.id) < std::pair(other.at, other.id);
        });
    }
    users.removeDuplicates();
    m_people.load(users, stop);
}

void Audience::loadComments(const std::vector<QJsonObject> &comments, const base::Stop &stop)
{
    makeRoom();
    const QStringList posts = idsIn(comments, u"FeedItemId");
    addPosts(m_queries.whereIn(objects::feedItem(), u"Id", posts, Queries::Rows::WithDeleted, stop), stop);
    m_mentions.load(comments, stop);
    QStringList users = usersIn(comments);
    QStringList groups = idsIn(comments, u"ParentId");
    for (const QJsonObject &comment : comments) {
        users += m_mentions.of(idIn(comment, u"Id"));
        groups += m_mentions.of(idIn(comment, u"Id"));
    }
    m_groups.load(groups, stop);
    m_owners.load(idsIn(comments, u"ParentId"), stop);
    m_people.load(users, stop);
    loadWriters(posts, stop);
}

void Audience::addPlace(const QString &parent, Roll &roll) const
{
    if (isUser(parent)) {
        roll.add(m_people.person(parent), Role::To);
        return;
    }
    const QString owner = isGroup(parent) ? m_groups.ownerOf(parent) : m_owners.ownerOf(parent);
    if (isUser(owner))
        roll.add(m_people.person(owner), Role::To);
    const QStringList others = isGroup(parent) ? m_groups.membersOf(parent) : m_owners.followersOf(parent);
    for (const QString &id : others)
        roll.add(m_people.person(id), Role::Present);
}

void Audience::addMentioned(const QString &id, Roll &roll) const
{
    const QStringList mentioned = m_mentions.of(id);
    for (const QString &each : mentioned) {
        if (isUser(each))
            roll.add(m_people.person(each), Role::Cc);
        else
            addPlace(each, roll);
    }
}

model::People Audience::ofPost(const QJsonObject &post) const
{
    Roll roll;
    const QString author = authorOf(post);
    if (!author.isEmpty())
        roll.add(m_people.person(author), Role::From);
    if (!isPublished(post))
        return roll.people();
    const QString parent = idIn(post, u"ParentId");
    if (isUser(parent))
        addPlace(parent, roll);
    addMentioned(idIn(post, u"Id"), roll);
    for (const char16_t *field : {u"InsertedById", u"LastEditById"}) {
        const QString user = idIn(post, QStringView(field));
        if (!user.isEmpty())
            roll.add(m_people.person(user), Role::Cc);
    }
    if (!isUser(parent))
        addPlace(parent, roll);
    return roll.people();
}

model::People Audience::ofComment(const QJsonObject &comment) const
{
    Roll roll;
    const QString author = authorOf(comment);
    if (!author.isEmpty())
        roll.add(m_people.person(author), Role::From);
    if (!isPublished(comment))
        return roll.people();
    addMentioned(idIn(comment, u"Id"), roll);
    const QString editor = idIn(comment, u"LastEditById");
    if (!editor.isEmpty())
        roll.add(m_people.person(editor), Role::Cc);
    const QString post = idIn(comment, u"FeedItemId");
    if (m_posts.contains(post)) {
        for (const Person &person : ofPost(m_posts.value(post)))
            roll.add(person, person.role == Role::Present ? Role::Present : Role::To);
    } else {
        addPlace(idIn(comment, u"ParentId"), roll);
    }
    const std::pair place(timeIn(comment, u"CreatedDate"), idIn(comment, u"Id"));
    const auto writers = m_writers.constFind(post);
    if (writers != m_writers.constEnd()) {
        for (const Writer &writer : *writers) {
            if (std::pair(writer.at, writer.id) < place && !writer.user.isEmpty())
                roll.add(m_people.person(writer.user), Role::Present);
        }
    }
    return roll.people();
}

bool Audience::isGoneWithItsPost(const QJsonObject &comment) const
{
    const QString post = idIn(comment, u"FeedItemId");
    return !post.isEmpty() && m_posts.value(post).value(u"IsDeleted").toBool(true);
}

std::vector<std::pair<QString, int>> Audience::untoldBy(const QJsonObject &row) const
{
    std::vector<std::pair<QString, int>> untold;
    for (const QString &id : {idIn(row, u"Id"), idIn(row, u"FeedItemId")}) {
        if (const int status = m_mentions.refusalOf(id))
            untold.emplace_back(id, status);
    }
    return untold;
}

Thread Audience::made(const QJsonObject &post) const
{
    Thread thread{.id = idIn(post, u"Id"), .title = post.value(u"Title").toString()};
    if (thread.title.isEmpty() && !isUser(idIn(post, u"ParentId")))
        thread.title = post.value(u"Parent").toObject().value(u"Name").toString();
    thread.at = timeIn(post, u"CreatedDate");
    return thread;
}

Thread Audience::threadOf(const QJsonObject &row) const
{
    const QString post = idIn(row, u"FeedItemId");
    if (post.isEmpty())
        return made(row);
    Thread thread = made(m_posts.value(post));
    thread.id = post;
    return thread;
}

} // namespace chatter
