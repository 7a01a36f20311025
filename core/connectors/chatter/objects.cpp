// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/chatter/objects.h"

namespace chatter::objects {

static QStringList split(const char *fields)
{
    return QString::fromLatin1(fields).split(u' ', Qt::SkipEmptyParts);
}

const Object &feedItem()
{
    static const Object object{
        QStringLiteral("FeedItem"),
        split("Id ParentId Parent.Name Type Title Body IsRichText LinkUrl RelatedRecordId InsertedById "
              "CreatedById CreatedDate LastModifiedDate SystemModstamp IsDeleted Revision LastEditById "
              "LastEditDate BestCommentId HasContent HasLink HasFeedEntity IsClosed Status Visibility "
              "NetworkScope"),
        true};
    return object;
}

const Object &feedComment()
{
    static const Object object{
        QStringLiteral("FeedComment"),
        split("Id FeedItemId ParentId CommentBody CommentType RelatedRecordId IsRichText InsertedById "
              "CreatedById CreatedDate SystemModstamp IsDeleted Revision LastEditById LastEditDate Status "
              "ThreadParentId"),
        true};
    return object;
}

const Object &feedAttachment()
{
    static const Object object{QStringLiteral("FeedAttachment"),
                               split("Id FeedEntityId Type RecordId Title Value"), false};
    return object;
}

const Object &feedRevision()
{
    static const Object object{QStringLiteral("FeedRevision"),
                               split("Id FeedEntityId Action EditedAttribute Revision Value IsValueRichText "
                                     "CreatedById CreatedDate"),
                               false};
    return object;
}

const Object &pollChoice()
{
    static const Object object{QStringLiteral("FeedPollChoice"), split("Id FeedItemId ChoiceBody Position"),
                               false};
    return object;
}

const Object &pollVote()
{
    static const Object object{QStringLiteral("FeedPollVote"), split("Id FeedItemId ChoiceId"), false};
    return object;
}

const Object &group()
{
    static const Object object{QStringLiteral("CollaborationGroup"),
                               split("Id Name CollaborationType OwnerId CanHaveGuests IsArchived"), true};
    return object;
}

const Object &groupMember()
{
    static const Object object{QStringLiteral("CollaborationGroupMember"),
                               split("Id CollaborationGroupId MemberId"), true};
    return object;
}

const Object &contentVersion()
{
    static const Object object{
        QStringLiteral("ContentVersion"),
        split("Id ContentDocumentId Title PathOnClient FileExtension FileType ContentSize Checksum "
              "VersionNumber IsLatest ContentUrl ContentLocation"),
        false};
    return object;
}

const Object &chatterMessage()
{
    static const Object object{QStringLiteral("ChatterMessage"),
                               split("Id ConversationId SenderId Body SentDate SenderNetworkId"), false};
    return object;
}

const Object &conversationMember()
{
    static const Object object{QStringLiteral("ChatterConversationMember"),
                               split("Id ConversationId MemberId"), true};
    return object;
}

const Object &user()
{
    static const Object object{QStringLiteral("User"), split("Id Name Email Username IsActive UserType"),
                               true};
    return object;
}

const Object &subscription()
{
    static const Object object{QStringLiteral("EntitySubscription"), split("Id ParentId SubscriberId"), true};
    return object;
}

} // namespace chatter::objects
