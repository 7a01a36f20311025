// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jive/community.h"

namespace sandbox {

QJsonObject resources(const QMap<QString, QString> &refs)
{
    QJsonObject all;
    for (auto ref = refs.begin(); ref != refs.end(); ++ref)
        all.insert(ref.key(), QJsonObject{{QStringLiteral("ref"), ref.value()},
                                          {QStringLiteral("allowed"), QJsonArray{QStringLiteral("GET")}}});
    return all;
}

static QString personKey(const QString &id)
{
    return u"/people/" + id;
}

void Community::addPerson(const QString &id, const QString &name, const QString &address, bool isEnabled)
{
    QJsonArray emails;
    if (!address.isEmpty())
        emails = {QJsonObject{{QStringLiteral("value"), QStringLiteral("other@invalid")},
                              {QStringLiteral("type"), QStringLiteral("home")}},
                  QJsonObject{{QStringLiteral("value"), address},
                              {QStringLiteral("type"), QStringLiteral("work")},
                              {QStringLiteral("jive_label"), QStringLiteral("Email")},
                              {QStringLiteral("primary"), true}}};
    entities[personKey(id)] = {
        {QStringLiteral("id"), id},
        {QStringLiteral("type"), QStringLiteral("person")},
        {QStringLiteral("displayName"), name},
        {QStringLiteral("name"), QJsonObject{{QStringLiteral("formatted"), name}}},
        {QStringLiteral("emails"), emails},
        {QStringLiteral("jive"),
         QJsonObject{{QStringLiteral("username"), name.toLower()}, {QStringLiteral("enabled"), isEnabled}}},
        {QStringLiteral("resources"), resources({{QStringLiteral("self"), personKey(id)}})}};
}

QJsonObject Community::nested(const QString &person) const
{
    QJsonObject json = entities.value(personKey(person));
    if (json.isEmpty()) // deleted for good
        return {{QStringLiteral("id"), person},
                {QStringLiteral("type"), QStringLiteral("person")},
                {QStringLiteral("displayName"), QStringLiteral("Former member")}};
    json.remove(QStringLiteral("emails"));
    return json;
}

void Community::addGroup(const QString &id, const QString &groupType, const QMap<QString, QString> &members)
{
    const QString key = u"/places/" + id;
    const QString list = u"/members/places/" + id;
    entities[key] = {{QStringLiteral("id"), id},
                     {QStringLiteral("placeID"), id},
                     {QStringLiteral("type"), QStringLiteral("group")},
                     {QStringLiteral("name"), QString(u"Group " + id)},
                     {QStringLiteral("groupType"), groupType},
                     {QStringLiteral("resources"),
                      resources({{QStringLiteral("self"), key}, {QStringLiteral("members"), list}})}};
    for (auto member = members.begin(); member != members.end(); ++member) {
        const QString entry = u"/members/" + id + u'-' + member.key();
        entities[entry] = {{QStringLiteral("type"), QStringLiteral("member")},
                           {QStringLiteral("state"), member.value()},
                           {QStringLiteral("person"), nested(member.key())}};
        lists[list].append(entry);
    }
}

static QJsonObject written(const QString &id, const QString &type, const QJsonObject &author,
                           const QString &published, const QString &text)
{
    return {{QStringLiteral("id"), QString(u'7' + id)},
            {QStringLiteral("type"), type},
            {QStringLiteral("subject"), QStringLiteral("About&nbsp;%1 &#8211; %2").arg(type, id)},
            {QStringLiteral("author"), author},
            {QStringLiteral("published"), published},
            {QStringLiteral("updated"), published},
            {QStringLiteral("status"), QStringLiteral("published")},
            {QStringLiteral("replyCount"), 0},
            {QStringLiteral("content"),
             QJsonObject{
                 {QStringLiteral("type"), QStringLiteral("text/html")},
                 {QStringLiteral("text"),
                  QStringLiteral("<body><!-- [DocumentBodyStart:0] --><div class=\"jive-rendered-content\">"
                                 "<p>%1</p></div><!-- [DocumentBodyEnd:0] --></body>")
                      .arg(text)}}}};
}

static void merge(QJsonObject &into, const QJsonObject &more)
{
    for (auto field = more.begin(); field != more.end(); ++field)
        into.insert(field.key(), field.value());
}

QString Community::addContent(const QString &id, const QString &type, const QString &author,
                              const QString &published, const QString &text, const QJsonObject &more)
{
    const QString key = u"/contents/" + id;
    const bool isDiscussion = type == u"discussion";
    QMap<QString, QString> refs{{QStringLiteral("self"), key},
                                {QStringLiteral("html"), QString(u"/docs/DOC-" + id)}};
    refs[isDiscussion ? QStringLiteral("messages") : QStringLiteral("comments")] =
        isDiscussion ? QString(u"/messages" + key) : QString(key + u"/comments");
    if (arrays.contains(u"/versions/" + id))
        refs[QStringLiteral("versions")] = u"/versions/" + id;
    if (type == u"poll")
        refs[QStringLiteral("votes")] = u"/votes/" + id;
    QJsonObject entity =
        written(id, type, author.isEmpty() ? QJsonObject() : nested(author), published, text);
    if (author.isEmpty())
        entity.remove(QStringLiteral("author"));
    entity.insert(QStringLiteral("contentID"), id);
    entity.insert(QStringLiteral("visibility"), QStringLiteral("all"));
    entity.insert(QStringLiteral("resources"), resources(refs));
    merge(entity, more);
    entities[key] = entity;
    contents.append(key);
    return key;
}

QString Community::addReply(const QString &id, const QString &root, const QString &list,
                            const QString &author, const QString &published, const QString &text,
                            const QString &parent)
{
    const bool isMessage = list == u"messages";
    const QString key = (isMessage ? u"/messages/" : u"/comments/") + id;
    QJsonObject entity = written(id, isMessage ? QStringLiteral("message") : QStringLiteral("comment"),
                                 nested(author), published, text);
    entity.insert(QStringLiteral("parent"), parent);
    entity.insert(QStringLiteral("rootURI"), root);
    entity.insert(QStringLiteral("resources"), resources({{QStringLiteral("self"), key}}));
    entities[key] = entity;
    lists[isMessage ? QString(u"/messages" + root) : QString(root + u'/' + list)].append(key);
    QJsonObject &above = entities[root];
    above.insert(QStringLiteral("replyCount"), above.value(u"replyCount").toInt() + 1);
    above.insert(QStringLiteral("lastActivityDate"), published);
    return key;
}

QString Community::addPrivate(const QString &id, const QString &type, const QString &author,
                              const QStringList &participants, const QString &published, const QString &text,
                              const QJsonObject &more)
{
    const QString key = (type == u"dm" ? u"/dms/" : u"/shares/") + id;
    QJsonObject entity = written(id, type, nested(author), published, text);
    QJsonArray others;
    for (const QString &person : participants) {
        others.append(nested(person));
        lists[key + u"/participants"].append(personKey(person));
    }
    entity.insert(QStringLiteral("participants"), others);
    entity.insert(QStringLiteral("parent"), personKey(author));
    entity.insert(QStringLiteral("resources"),
                  resources({{QStringLiteral("self"), key},
                             {QStringLiteral("comments"), QString(key + u"/comments")},
                             {QStringLiteral("participants"), QString(key + u"/participants")}}));
    merge(entity, more);
    entities[key] = entity;
    for (const QString &person : QStringList{author} + participants)
        inboxes[person].append(key);
    return key;
}

QString Community::addPrivateReply(const QString &id, const QString &root, const QString &author,
                                   const QString &published, const QString &text)
{
    const QString key = addReply(id, root, QStringLiteral("comments"), author, published, text, root);
    for (QStringList &inbox : inboxes) {
        if (inbox.contains(root))
            inbox.append(key);
    }
    return key;
}

void Community::attach(const QString &key, const QString &id, const QString &name, const QByteArray &bytes)
{
    const QString path = u"/attachments/" + id;
    QJsonArray attachments = entities[key].value(u"attachments").toArray();
    attachments.append(
        QJsonObject{{QStringLiteral("id"), id},
                    {QStringLiteral("name"), name},
                    {QStringLiteral("contentType"), QStringLiteral("text/plain")},
                    {QStringLiteral("size"), QString::number(bytes.size())},
                    {QStringLiteral("url"), QString(path + u"/data")},
                    {QStringLiteral("resources"), resources({{QStringLiteral("self"), path}})}});
    entities[key].insert(QStringLiteral("attachments"), attachments);
    files[path + u"/data"] = bytes;
}

void Community::edit(const QString &key, const QString &updated, const QString &text)
{
    QJsonObject content = entities[key].value(u"content").toObject();
    content.insert(QStringLiteral("text"), QStringLiteral("<body><p>%1</p></body>").arg(text));
    entities[key].insert(QStringLiteral("content"), content);
    entities[key].insert(QStringLiteral("updated"), updated);
    const QString root = entities[key].value(u"rootURI").toString();
    if (!root.isEmpty())
        entities[root].insert(QStringLiteral("lastActivityDate"), updated);
}

void Community::remove(const QString &key)
{
    entities.remove(key);
    contents.removeAll(key);
    for (QStringList &list : lists)
        list.removeAll(key);
}

} // namespace sandbox
