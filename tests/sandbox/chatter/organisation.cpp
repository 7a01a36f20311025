// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chatter/organisation.h"

#include <QCryptographicHash>

namespace sandbox {

QString Organisation::id(const char *prefix, int number)
{
    return QLatin1String(prefix) + QStringLiteral("%1AAA").arg(number, 12, 10, QLatin1Char('0'));
}

static QJsonObject with(const QJsonObject &more, QJsonObject row)
{
    for (auto field = more.begin(); field != more.end(); ++field)
        row.insert(field.key(), field.value());
    return row;
}

static QString objectOf(const QString &id)
{
    return id.startsWith(QLatin1String("0D7")) ? QStringLiteral("FeedComment") : QStringLiteral("FeedItem");
}

static QString bodyField(const QString &id)
{
    return id.startsWith(QLatin1String("0D7")) ? QStringLiteral("CommentBody") : QStringLiteral("Body");
}

QJsonObject &Organisation::row(const QString &entity)
{
    return rows[objectOf(entity)][entity];
}

QString Organisation::addUser(int number, const QString &name, const QString &email, const QString &type)
{
    const QString user = id("005", number);
    rows[QStringLiteral("User")][user] = {
        {QStringLiteral("Id"), user},
        {QStringLiteral("Name"), name},
        {QStringLiteral("Username"), QString(name.toLower() + QStringLiteral("@corp.example"))},
        {QStringLiteral("Email"), email},
        {QStringLiteral("IsActive"), true},
        {QStringLiteral("UserType"), type}};
    return user;
}

QString Organisation::addGroup(int number, const QString &name, const QString &type, const QString &owner,
                               const QStringList &members)
{
    const QString group = id("0F9", number);
    rows[QStringLiteral("CollaborationGroup")][group] = {{QStringLiteral("Id"), group},
                                                         {QStringLiteral("Name"), name},
                                                         {QStringLiteral("CollaborationType"), type},
                                                         {QStringLiteral("OwnerId"), owner},
                                                         {QStringLiteral("CanHaveGuests"), false},
                                                         {QStringLiteral("IsArchived"), false}};
    for (const QString &member : members) {
        const QString membership = id("0FB", ++m_lastRow);
        rows[QStringLiteral("CollaborationGroupMember")][membership] = {
            {QStringLiteral("Id"), membership},
            {QStringLiteral("CollaborationGroupId"), group},
            {QStringLiteral("MemberId"), member}};
    }
    return group;
}

static QJsonObject feedRow(const QString &id, const QString &parent, const QString &author, const QString &at)
{
    return {{QStringLiteral("Id"), id},
            {QStringLiteral("ParentId"), parent},
            {QStringLiteral("IsRichText"), false},
            {QStringLiteral("InsertedById"), author},
            {QStringLiteral("CreatedById"), author},
            {QStringLiteral("CreatedDate"), at},
            {QStringLiteral("LastModifiedDate"), at},
            {QStringLiteral("SystemModstamp"), at},
            {QStringLiteral("IsDeleted"), false},
            {QStringLiteral("Revision"), 1},
            {QStringLiteral("RelatedRecordId"), QJsonValue()},
            {QStringLiteral("LastEditById"), QJsonValue()},
            {QStringLiteral("LastEditDate"), QJsonValue()},
            {QStringLiteral("Status"), QStringLiteral("Published")}};
}

QString Organisation::addPost(int number, const QString &parent, const QString &author, const QString &at,
                              const QString &body, const QJsonObject &more)
{
    const QString post = id("0D5", number);
    QJsonObject fields = feedRow(post, parent, author, at);
    fields.insert(QStringLiteral("Type"), QStringLiteral("TextPost"));
    fields.insert(QStringLiteral("Title"), QJsonValue());
    fields.insert(QStringLiteral("Body"), body);
    fields.insert(QStringLiteral("LinkUrl"), QJsonValue());
    fields.insert(QStringLiteral("Visibility"), QStringLiteral("AllUsers"));
    const QJsonObject group = rows[QStringLiteral("CollaborationGroup")].value(parent);
    if (!group.isEmpty())
        fields.insert(QStringLiteral("Parent"), QJsonObject{{QStringLiteral("Name"), group.value(u"Name")}});
    const QJsonObject &made = rows[QStringLiteral("FeedItem")][post] = with(more, fields);
    publish(QStringLiteral("AFTER_INSERT"), {}, made, author, at);
    return post;
}

QString Organisation::addComment(int number, const QString &post, const QString &author, const QString &at,
                                 const QString &body, const QJsonObject &more)
{
    const QString comment = id("0D7", number);
    QJsonObject fields = feedRow(comment, row(post).value(u"ParentId").toString(), author, at);
    fields.insert(QStringLiteral("FeedItemId"), post);
    fields.insert(QStringLiteral("CommentBody"), body);
    fields.insert(QStringLiteral("CommentType"), QStringLiteral("TextComment"));
    fields.insert(QStringLiteral("ThreadParentId"), QJsonValue());
    const QJsonObject &made = rows[QStringLiteral("FeedComment")][comment] = with(more, fields);
    touch(post, at);
    publish(QStringLiteral("AFTER_INSERT"), {}, made, author, at);
    return comment;
}

/// A comment moves its post's stamp.
void Organisation::touch(const QString &post, const QString &at)
{
    QJsonObject &above = row(post);
    above.insert(QStringLiteral("SystemModstamp"), at);
    above.insert(QStringLiteral("LastModifiedDate"), at);
}

QString Organisation::addConversation(int number, const QStringList &members)
{
    const QString conversation = id("03M", number);
    for (const QString &member : members) {
        const QString membership = id("03N", ++m_lastRow);
        rows[QStringLiteral("ChatterConversationMember")][membership] = {
            {QStringLiteral("Id"), membership},
            {QStringLiteral("ConversationId"), conversation},
            {QStringLiteral("MemberId"), member}};
    }
    return conversation;
}

QString Organisation::addMessage(int number, const QString &conversation, const QString &sender,
                                 const QString &at, const QString &body)
{
    const QString message = id("03J", number);
    rows[QStringLiteral("ChatterMessage")][message] = {
        {QStringLiteral("Id"), message},      {QStringLiteral("ConversationId"), conversation},
        {QStringLiteral("SenderId"), sender}, {QStringLiteral("Body"), body},
        {QStringLiteral("SentDate"), at},     {QStringLiteral("SenderNetworkId"), QJsonValue()}};
    return message;
}

QString Organisation::addFile(int number, const QString &name, const QByteArray &bytes,
                              const QJsonObject &more)
{
    const QString version = id("068", number);
    const QByteArray md5 = QCryptographicHash::hash(bytes, QCryptographicHash::Md5).toHex();
    rows[QStringLiteral("ContentVersion")][version] =
        with(more, {{QStringLiteral("Id"), version},
                    {QStringLiteral("ContentDocumentId"), id("069", number)},
                    {QStringLiteral("Title"), name.section(u'.', 0, 0)},
                    {QStringLiteral("PathOnClient"), name},
                    {QStringLiteral("FileExtension"), name.section(u'.', -1)},
                    {QStringLiteral("FileType"), name.section(u'.', -1).toUpper()},
                    {QStringLiteral("ContentSize"), bytes.size()},
                    {QStringLiteral("Checksum"), QString::fromLatin1(md5)},
                    {QStringLiteral("VersionNumber"), QStringLiteral("1")},
                    {QStringLiteral("IsLatest"), true},
                    {QStringLiteral("ContentUrl"), QJsonValue()},
                    {QStringLiteral("ContentLocation"), QStringLiteral("S")}});
    files[version] = bytes;
    return version;
}

void Organisation::attach(int number, const QString &entity, const QString &type, const QString &record,
                          const QString &title, const QString &value)
{
    const QString attachment = id("08A", number);
    rows[QStringLiteral("FeedAttachment")][attachment] = {
        {QStringLiteral("Id"), attachment},
        {QStringLiteral("FeedEntityId"), entity},
        {QStringLiteral("Type"), type},
        {QStringLiteral("RecordId"), record.isEmpty() ? QJsonValue() : QJsonValue(record)},
        {QStringLiteral("Title"), title},
        {QStringLiteral("Value"), value.isEmpty() ? QJsonValue() : QJsonValue(value)}};
}

void Organisation::edit(const QString &entity, const QString &editor, const QString &at, const QString &body)
{
    editField(entity, bodyField(entity), editor, at, body);
}

void Organisation::editTitle(const QString &post, const QString &editor, const QString &at,
                             const QString &title)
{
    editField(post, QStringLiteral("Title"), editor, at, title);
}

void Organisation::editField(const QString &entity, const QString &field, const QString &editor,
                             const QString &at, const QString &value)
{
    QJsonObject &edited = row(entity);
    const QJsonObject before = edited;
    const int number = edited.value(u"Revision").toInt();
    const QString revision = id("08F", ++m_lastRow);
    const QString attribute = field == u"Title" ? field : QStringLiteral("Body");
    rows[QStringLiteral("FeedRevision")][revision] = {
        {QStringLiteral("Id"), revision},
        {QStringLiteral("FeedEntityId"), entity},
        {QStringLiteral("Action"), QStringLiteral("Changed")},
        {QStringLiteral("EditedAttribute"), attribute},
        {QStringLiteral("Revision"), number},
        {QStringLiteral("Value"), before.value(field).toString()},
        {QStringLiteral("IsValueRichText"), edited.value(u"IsRichText")},
        {QStringLiteral("IsDeleted"), false},
        {QStringLiteral("CreatedById"), editor},
        {QStringLiteral("CreatedDate"), at}};
    edited.insert(field, value);
    edited.insert(QStringLiteral("Revision"), number + 1);
    edited.insert(QStringLiteral("LastEditById"), editor);
    edited.insert(QStringLiteral("LastEditDate"), at);
    edited.insert(QStringLiteral("SystemModstamp"), at);
    publish(QStringLiteral("AFTER_UPDATE"), before, edited, editor, at);
}

void Organisation::remove(const QString &entity, const QString &actor, const QString &at)
{
    QJsonObject &removed = row(entity);
    publish(QStringLiteral("BEFORE_DELETE"), removed, {}, actor, at);
    const auto take = [&](QJsonObject &each, const QString &id) {
        each.insert(QStringLiteral("IsDeleted"), true);
        each.insert(QStringLiteral("SystemModstamp"), at);
        gone.push_back({objectOf(id), id, at});
    };
    take(removed, entity);
    if (objectOf(entity) != u"FeedItem")
        return;
    for (QJsonObject &comment : rows[QStringLiteral("FeedComment")]) {
        if (comment.value(u"FeedItemId").toString() == entity && !comment.value(u"IsDeleted").toBool())
            take(comment, comment.value(u"Id").toString());
    }
}

void Organisation::restore(const QString &entity, const QString &at)
{
    row(entity).insert(QStringLiteral("IsDeleted"), false);
    row(entity).insert(QStringLiteral("SystemModstamp"), at);
}

void Organisation::purge(const QString &entity)
{
    rows[objectOf(entity)].remove(entity);
    for (const QString &revision : rows[QStringLiteral("FeedRevision")].keys()) {
        if (rows[QStringLiteral("FeedRevision")].value(revision).value(u"FeedEntityId").toString() == entity)
            rows[QStringLiteral("FeedRevision")].remove(revision);
    }
}

void Organisation::forgetEvents(qint64 upTo)
{
    std::erase_if(events, [&](const Published &each) { return each.replay <= upTo; });
}

void Organisation::publish(const QString &operation, const QJsonObject &before, const QJsonObject &after,
                           const QString &actor, const QString &at)
{
    if (!publishes || loses)
        return;
    const QJsonObject &row = after.isEmpty() ? before : after;
    const QString id = row.value(u"Id").toString();
    const QString body = bodyField(id);
    const QJsonObject payload{{QStringLiteral("CreatedDate"), at},
                              {QStringLiteral("CreatedById"), actor},
                              {QStringLiteral("Op__c"), operation},
                              {QStringLiteral("Object__c"), objectOf(id)},
                              {QStringLiteral("RecordId__c"), id},
                              {QStringLiteral("ParentId__c"), row.value(u"ParentId")},
                              {QStringLiteral("FeedItemId__c"), row.value(u"FeedItemId").toString()},
                              {QStringLiteral("AuthorId__c"), row.value(u"CreatedById")},
                              {QStringLiteral("ActorId__c"), actor},
                              {QStringLiteral("OldBody__c"), before.value(body).toString()},
                              {QStringLiteral("NewBody__c"), after.value(body).toString()},
                              {QStringLiteral("OldTitle__c"), before.value(u"Title").toString()},
                              {QStringLiteral("NewTitle__c"), after.value(u"Title").toString()},
                              {QStringLiteral("Type__c"), row.value(u"Type")},
                              {QStringLiteral("CreatedAt__c"), row.value(u"CreatedDate")},
                              {QStringLiteral("EditedAt__c"), row.value(u"LastEditDate")},
                              {QStringLiteral("RelatedRecordId__c"), row.value(u"RelatedRecordId")},
                              {QStringLiteral("Seq__c"), 0},
                              {QStringLiteral("Total__c"), 1}};
    lastReplay += 1 + lastReplay % 3; // with gaps
    events.push_back({lastReplay, channel, payload, channel.startsWith(QLatin1String("/u/"))});
}

} // namespace sandbox
