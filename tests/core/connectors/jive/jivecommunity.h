// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jive/jivesandbox.h"

namespace jive {

inline QString at(const char *time)
{
    return QStringLiteral("2026-11-%1.000+0000").arg(QLatin1String(time));
}

inline void addPeople(sandbox::Community &community)
{
    community.addPerson(QStringLiteral("1"), QStringLiteral("Archive"),
                        QStringLiteral("archive@example.com"));
    community.addPerson(QStringLiteral("2"), QStringLiteral("Ann"), QStringLiteral("ann@example.com"));
    community.addPerson(QStringLiteral("3"), QStringLiteral("Bob"), QStringLiteral("bob@example.com"));
    community.addPerson(QStringLiteral("4"), QStringLiteral("Eve"), QStringLiteral("eve@not real email.com"));
    community.addPerson(QStringLiteral("5"), QStringLiteral("Dan"), QStringLiteral("dan@example.com"), false);
    community.addGroup(QStringLiteral("50"), QStringLiteral("PRIVATE"),
                       {{QStringLiteral("2"), QStringLiteral("owner")},
                        {QStringLiteral("3"), QStringLiteral("member")},
                        {QStringLiteral("5"), QStringLiteral("pending")}});
    community.addGroup(QStringLiteral("51"), QStringLiteral("OPEN"),
                       {{QStringLiteral("3"), QStringLiteral("member")}});
}

/// A document of a closed group: two versions, an attachment, a comment, and one for the authors.
inline void addDocument(sandbox::Community &community)
{
    const QString id = QStringLiteral("100");
    const auto version = [&](int number, const char *time, const QString &text) {
        return QJsonObject{
            {QStringLiteral("type"), QStringLiteral("contentVersion")},
            {QStringLiteral("versionNumber"), number},
            {QStringLiteral("published"), at(time)},
            {QStringLiteral("author"),
             community.nested(number == 1 ? QStringLiteral("2") : QStringLiteral("3"))},
            {QStringLiteral("content"),
             QJsonObject{{QStringLiteral("content"), QJsonObject{{QStringLiteral("text"), text}}}}}};
    };
    community.arrays[u"/versions/" + id] = {version(2, "19T08:10:00", QStringLiteral("second text")),
                                            version(1, "19T08:00:00", QStringLiteral("<p>first text</p>"))};
    const QString key = community.addContent(id, QStringLiteral("document"), QStringLiteral("2"),
                                             at("19T08:00:00"), QStringLiteral("second text"),
                                             {{QStringLiteral("authorship"), QStringLiteral("open")},
                                              {QStringLiteral("parent"), QStringLiteral("/places/50")}});
    community.entities[key].insert(QStringLiteral("updated"), at("19T08:10:00"));
    community.attach(key, QStringLiteral("900"), QStringLiteral("plan.txt"), "the plan");
    community.addReply(QStringLiteral("200"), key, QStringLiteral("comments"), QStringLiteral("3"),
                       at("19T08:11:00"), QStringLiteral("a comment"), key);
    community.addReply(QStringLiteral("201"), key, QStringLiteral("authorComments"), QStringLiteral("2"),
                       at("19T08:12:00"), QStringLiteral("an author's comment"), key);
}

/// A discussion whose messages fill several pages, with two of the same time at a border.
inline void addDiscussion(sandbox::Community &community)
{
    const QString key = community.addContent(
        QStringLiteral("101"), QStringLiteral("discussion"), QStringLiteral("3"), at("19T08:20:00"),
        QStringLiteral("what about lunch?"), {{QStringLiteral("parent"), QStringLiteral("/places/51")}});
    QString parent = key;
    int number = 0;
    for (const char *time : {"19T08:21:00", "19T08:22:00", "19T08:23:00", "19T08:23:00", "19T08:24:00"}) {
        parent = community.addReply(QString::number(300 + number), key, QStringLiteral("messages"),
                                    number % 2 == 0 ? QStringLiteral("2") : QStringLiteral("4"), at(time),
                                    QStringLiteral("answer %1").arg(number), parent);
        ++number;
    }
}

inline void addOthers(sandbox::Community &community)
{
    const auto add = [&](const char *id, const char *type, const char *author, const char *time,
                         const QString &text, const QJsonObject &more = {}) {
        return community.addContent(QLatin1String(id), QLatin1String(type), QLatin1String(author), at(time),
                                    text, more);
    };
    add("102", "post", "2", "19T08:30:00",
        QStringLiteral("hello <a class=\"jiveTT-hover-user\" data-objectId=\"3\" data-objectType=\"3\" "
                       "href=\"x\">Bob</a>"));
    const QString file = add("103", "file", "5", "19T08:30:00", QStringLiteral("a file"),
                             {{QStringLiteral("name"), QStringLiteral("book.pdf")},
                              {QStringLiteral("contentType"), QStringLiteral("application/pdf")},
                              {QStringLiteral("size"), 8},
                              {QStringLiteral("binaryURL"), QStringLiteral("/servlet/downloadBody/103")}});
    community.files[file + QStringLiteral("/data")] = "the book";
    community.arrays[QStringLiteral("/votes/104")] = {
        QJsonObject{{QStringLiteral("option"), QStringLiteral("Pizza")}, {QStringLiteral("count"), 2}}};
    add("104", "poll", "2", "19T08:30:00", QStringLiteral("what to eat"),
        {{QStringLiteral("options"), QJsonArray{QStringLiteral("Pizza"), QStringLiteral("Pasta")}}});
    add("105", "idea", "3", "19T08:31:00", QStringLiteral("an idea"),
        {{QStringLiteral("stage"), QStringLiteral("Active")}});
    add("106", "update", "2", "19T08:32:00", QStringLiteral("a status"),
        {{QStringLiteral("parent"), QStringLiteral("/people/3")}});
    add("107", "task", "3", "19T08:33:00", QStringLiteral("a task"),
        {{QStringLiteral("owner"), QStringLiteral("/people/2")},
         {QStringLiteral("dueDate"), at("30T08:00:00")}});
    add("108", "favorite", "2", "19T08:34:00", QStringLiteral("a bookmark"),
        {{QStringLiteral("favoriteObject"),
          QJsonObject{{QStringLiteral("url"), QStringLiteral("https://example.org/x")}}}});
    add("109", "video", "3", "19T08:35:00", QStringLiteral("a video"), {{QStringLiteral("duration"), 42}});
    add("110", "post", "", "19T08:36:00", QStringLiteral("by nobody"));
    add("111", "post", "9", "19T08:37:00", QStringLiteral("by one who left"));
    add("112", "document", "2", "19T08:38:00", QStringLiteral("for two"),
        {{QStringLiteral("visibility"), QStringLiteral("people")},
         {QStringLiteral("parent"), QStringLiteral("/places/50")},
         {QStringLiteral("users"), QJsonArray{community.nested(QStringLiteral("3"))}}});
}

inline void addPrivate(sandbox::Community &community)
{
    const QString key = community.addPrivate(QStringLiteral("400"), QStringLiteral("dm"), QStringLiteral("2"),
                                             {QStringLiteral("3"), QStringLiteral("4")}, at("19T09:00:00"),
                                             QStringLiteral("a secret"));
    community.addPrivateReply(QStringLiteral("401"), key, QStringLiteral("3"), at("19T09:01:00"),
                              QStringLiteral("kept"));
    community.addPrivate(QStringLiteral("410"), QStringLiteral("share"), QStringLiteral("3"),
                         {QStringLiteral("2")}, at("19T09:02:00"), QStringLiteral("look at this"));
    for (const char *path : {"/dms/400", "/dms/400/comments", "/dms/400/participants"})
        community.hiddenFrom.insert(QLatin1String(path), QStringLiteral("1"));
}

/// Every type and trap: ties, people without an address, disabled and deleted ones, a closed group, an item
/// without an author.
inline sandbox::Community wholeCommunity()
{
    sandbox::Community community;
    addPeople(community);
    addDocument(community);
    addDiscussion(community);
    addOthers(community);
    addPrivate(community);
    return community;
}

} // namespace jive
