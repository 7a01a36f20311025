// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>

#include "chatter/chattersandbox.h"

namespace chatter {

inline QString at(const char *time)
{
    return QStringLiteral("2026-11-%1.000+0000").arg(QLatin1String(time));
}

inline QString idOf(const char *prefix, int number)
{
    return sandbox::Organisation::id(prefix, number);
}

inline void addPeople(sandbox::Organisation &made)
{
    made.addUser(1, QStringLiteral("Archive"), QStringLiteral("archive@example.com"));
    made.addUser(2, QStringLiteral("Ann"), QStringLiteral("ann@example.com"));
    made.addUser(3, QStringLiteral("Bob"), QStringLiteral("bob@example.com"));
    made.addUser(4, QStringLiteral("Eve"), QString());
    made.addUser(5, QStringLiteral("Dan"), QStringLiteral("dan@partner.example"),
                 QStringLiteral("PowerPartner"));
    made.addGroup(1, QStringLiteral("Secrets"), QStringLiteral("Private"), idOf("005", 2),
                  {idOf("005", 2), idOf("005", 3)});
    made.addGroup(2, QStringLiteral("All Staff"), QStringLiteral("Public"), idOf("005", 3),
                  {idOf("005", 2), idOf("005", 3), idOf("005", 4)});
    made.rows[QStringLiteral("Account")][idOf("001", 1)] = {{QStringLiteral("Id"), idOf("001", 1)},
                                                            {QStringLiteral("OwnerId"), idOf("005", 3)}};
}

/// Posts of every kind, two of the same second at a page's border.
inline void addPosts(sandbox::Organisation &made)
{
    const QString ann = idOf("005", 2);
    const QString bob = idOf("005", 3);
    made.addPost(1, idOf("0F9", 1), ann, at("19T08:00:00"), QStringLiteral("a secret"));
    made.addPost(2, bob, ann, at("19T08:01:00"), QStringLiteral("on the wall"));
    made.addPost(3, idOf("0F9", 2), bob, at("19T08:02:00"), QStringLiteral("hello @Eve"));
    made.mentions[idOf("0D5", 3)] = {idOf("005", 4)};
    for (int number : {4, 5, 6, 7}) // ties across a page's border
        made.addPost(number, ann, bob, at("19T08:03:00"), QStringLiteral("tie %1").arg(number));
    made.addFile(1, QStringLiteral("plan.txt"), "the plan");
    made.addPost(8, idOf("0F9", 1), ann, at("19T08:04:00"), QStringLiteral("with a file"),
                 {{QStringLiteral("Type"), QStringLiteral("ContentPost")},
                  {QStringLiteral("Title"), QStringLiteral("Plan")},
                  {QStringLiteral("RelatedRecordId"), idOf("068", 1)}});
    made.attach(1, idOf("0D5", 8), QStringLiteral("Content"), idOf("068", 1), QStringLiteral("Plan"));
    made.addFile(2, QStringLiteral("cat.png"), "a picture");
    made.addPost(9, ann, ann, at("19T08:05:00"),
                 QStringLiteral("<p>look <img src=\"sfdc://%1\" alt=\"cat\"></img></p>").arg(idOf("069", 2)),
                 {{QStringLiteral("IsRichText"), true}});
}

/// On a record, a poll, by nobody, by Salesforce itself, and from outside.
inline void addOtherPosts(sandbox::Organisation &made)
{
    const QString ann = idOf("005", 2);
    const QString bob = idOf("005", 3);
    made.addPost(10, idOf("001", 1), ann, at("19T08:06:00"), QStringLiteral("about the account"));
    made.addPost(11, ann, ann, at("19T08:07:00"), QStringLiteral("what to eat"),
                 {{QStringLiteral("Type"), QStringLiteral("PollPost")}});
    for (int choice : {1, 2})
        made.rows[QStringLiteral("FeedPollChoice")][idOf("08P", choice)] = {
            {QStringLiteral("Id"), idOf("08P", choice)},
            {QStringLiteral("FeedItemId"), idOf("0D5", 11)},
            {QStringLiteral("Position"), choice},
            {QStringLiteral("ChoiceBody"), QStringLiteral("choice %1").arg(choice)}};
    made.rows[QStringLiteral("FeedPollVote")][idOf("08V", 1)] = {
        {QStringLiteral("Id"), idOf("08V", 1)},
        {QStringLiteral("FeedItemId"), idOf("0D5", 11)},
        {QStringLiteral("ChoiceId"), idOf("08P", 2)},
        {QStringLiteral("UserId"), bob}};
    made.addPost(12, ann, QString(), at("19T08:08:00"), QStringLiteral("by nobody"),
                 {{QStringLiteral("InsertedById"), QString()}});
    made.addPost(13, idOf("001", 1), ann, at("19T08:09:00"), QString(),
                 {{QStringLiteral("Type"), QStringLiteral("TrackedChange")}});
    made.addPost(14, ann, idOf("005", 5), at("19T08:10:00"), QStringLiteral("from outside"),
                 {{QStringLiteral("Type"), QStringLiteral("LinkPost")},
                  {QStringLiteral("LinkUrl"), QStringLiteral("https://example.org/x")}});
}

inline void addComments(sandbox::Organisation &made)
{
    const QString eve = idOf("005", 4);
    made.addComment(1, idOf("0D5", 1), idOf("005", 3), at("19T08:20:00"), QStringLiteral("first answer"));
    made.addComment(2, idOf("0D5", 2), eve, at("19T08:21:00"), QStringLiteral("second answer"));
    made.addComment(3, idOf("0D5", 2), idOf("005", 2), at("19T08:22:00"), QStringLiteral("to @Dan"),
                    {{QStringLiteral("ThreadParentId"), idOf("0D7", 2)}});
    made.mentions[idOf("0D7", 3)] = {idOf("005", 5)};
}

inline void addMessages(sandbox::Organisation &made)
{
    made.addConversation(1, {idOf("005", 2), idOf("005", 3)});
    made.addMessage(1, idOf("03M", 1), idOf("005", 2), at("19T09:00:00"), QStringLiteral("psst"));
    made.addMessage(2, idOf("03M", 1), idOf("005", 3), at("19T09:00:00"), QStringLiteral("what?"));
    const auto user = [](int number) {
        return QJsonObject{{QStringLiteral("id"), idOf("005", number)}};
    };
    const QJsonObject reply{
        {QStringLiteral("id"), idOf("0D7", 900)},
        {QStringLiteral("user"), user(3)},
        {QStringLiteral("createdDate"), QStringLiteral("2026-11-19T09:11:00.000Z")},
        {QStringLiteral("body"), QJsonObject{{QStringLiteral("text"), QStringLiteral("direct answer")}}}};
    const QJsonObject direct{
        {QStringLiteral("subject"), QStringLiteral("Lunch")},
        {QStringLiteral("members"), QJsonObject{{QStringLiteral("users"), QJsonArray{user(1), user(3)}}}},
        {QStringLiteral("originalMembers"),
         QJsonObject{{QStringLiteral("users"), QJsonArray{user(2), user(1)}}}}};
    made.directMessages.push_back(
        {{QStringLiteral("id"), idOf("0D5", 900)},
         {QStringLiteral("actor"), user(2)},
         {QStringLiteral("createdDate"), QStringLiteral("2026-11-19T09:10:00.000Z")},
         {QStringLiteral("modifiedDate"), QStringLiteral("2026-11-19T09:11:00.000Z")},
         {QStringLiteral("body"), QJsonObject{{QStringLiteral("text"), QStringLiteral("direct hello")}}},
         {QStringLiteral("capabilities"),
          QJsonObject{{QStringLiteral("directMessage"), direct},
                      {QStringLiteral("comments"),
                       QJsonObject{{QStringLiteral("page"),
                                    QJsonObject{{QStringLiteral("items"), QJsonArray{reply}}}}}}}}});
}

/// Every kind of post and every trap: ties, people without an address and from outside, closed groups, an
/// item without an author, an edit and a deletion from before the first run.
inline sandbox::Organisation wholeOrganisation()
{
    sandbox::Organisation made;
    addPeople(made);
    addPosts(made);
    addOtherPosts(made);
    addComments(made);
    addMessages(made);
    made.edit(idOf("0D5", 4), idOf("005", 3), at("19T10:00:00"), QStringLiteral("tie 4, mended"));
    made.remove(idOf("0D5", 5), idOf("005", 2), at("19T10:01:00"));
    return made;
}

} // namespace chatter
