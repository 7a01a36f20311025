// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chatter/schema.h"

#include <QMap>

namespace sandbox {

namespace {

struct Described
{
    const char *prefix;
    const char *fields;
};

const QMap<QString, Described> &objects()
{
    static const QMap<QString, Described> all{
        {QStringLiteral("Account"), {"001", "Id OwnerId Name IsDeleted"}},
        {QStringLiteral("ChatterConversationMember"), {"03N", "Id ConversationId MemberId"}},
        {QStringLiteral("ChatterMessage"),
         {"03J", "Id ConversationId SenderId Body SentDate SenderNetworkId"}},
        {QStringLiteral("CollaborationGroup"),
         {"0F9", "Id Name CollaborationType OwnerId CanHaveGuests IsArchived MemberCount"}},
        {QStringLiteral("CollaborationGroupMember"), {"0FB", "Id CollaborationGroupId MemberId"}},
        {QStringLiteral("ContentVersion"),
         {"068", "Id ContentDocumentId Title PathOnClient FileExtension FileType ContentSize Checksum "
                 "VersionNumber IsLatest ContentUrl ContentLocation"}},
        {QStringLiteral("EntitySubscription"), {"0E8", "Id ParentId SubscriberId"}},
        {QStringLiteral("FeedAttachment"), {"08A", "Id FeedEntityId Type RecordId Title Value"}},
        {QStringLiteral("FeedComment"),
         {"0D7", "Id FeedItemId ParentId CommentBody CommentType RelatedRecordId IsRichText InsertedById "
                 "CreatedById CreatedDate SystemModstamp IsDeleted Revision LastEditById LastEditDate Status "
                 "ThreadParentId"}},
        {QStringLiteral("FeedItem"),
         {"0D5", "Id ParentId Type Title Body IsRichText LinkUrl RelatedRecordId InsertedById CreatedById "
                 "CreatedDate LastModifiedDate SystemModstamp IsDeleted Revision LastEditById LastEditDate "
                 "CommentCount LikeCount BestCommentId HasContent HasLink HasFeedEntity IsClosed Status "
                 "Visibility NetworkScope"}},
        {QStringLiteral("FeedPollChoice"), {"08P", "Id FeedItemId ChoiceBody Position"}},
        {QStringLiteral("FeedPollVote"), {"08V", "Id FeedItemId ChoiceId UserId"}},
        {QStringLiteral("FeedRevision"),
         {"08F",
          "Id FeedEntityId Action EditedAttribute Revision Value IsValueRichText IsDeleted CreatedById "
          "CreatedDate"}},
        {QStringLiteral("AccountFeed"), {"", "Id ParentId"}},
        {QStringLiteral("Organization"), {"00D", "Id Name"}},
        {QStringLiteral("User"),
         {"005", "Id Name Email Username IsActive UserType FederationIdentifier Alias SenderEmail"}}};
    return all;
}

} // namespace

QStringList fieldsOf(const QString &object)
{
    const auto found = objects().constFind(object);
    return found == objects().constEnd() ? QStringList() : QString::fromLatin1(found->fields).split(u' ');
}

QString prefixOf(const QString &object)
{
    const auto found = objects().constFind(object);
    return found == objects().constEnd() ? QString() : QString::fromLatin1(found->prefix);
}

QStringList objectNames()
{
    return objects().keys();
}

} // namespace sandbox
