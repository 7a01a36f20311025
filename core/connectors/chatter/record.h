// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QJsonArray>
#include <QJsonObject>

#include "model/person.h"
#include "model/sourceitem.h"

namespace chatter {

/// Containers of items; ids are those of Salesforce.
inline constexpr QStringView postsContainer = u"posts";
inline constexpr QStringView commentsContainer = u"comments";
inline constexpr QStringView messagesContainer = u"messages"; ///< private ones, of conversations
inline constexpr QStringView directContainer = u"direct";     ///< direct messages, and the replies to them

/// Posts and comments, in one container, as they stood when Salesforce did not tell all that belongs to them.
inline constexpr QStringView unreadContainer = u"unread";

/// The cursor of posts and comments, whichever way they are met.
inline constexpr QStringView feedCursor = u"feed";

/// What people wrote, at one time.
struct Text
{
    QString title;
    QString body;
    bool isRich = false;

    bool operator==(const Text &) const = default;
};

/// All that a message is made of: what Salesforce returned, and what was looked up beside it.
struct Record
{
    enum class Kind { Post, Comment, Message, Direct };

    Kind kind = Kind::Post;
    QByteArray identity;
    QJsonObject row;            ///< as Salesforce returned it, without what it counts
    Text text;                  ///< of this version
    std::optional<Text> before; ///< of an edit, where it is known
    model::People people;
    QString root; ///< id of the post, conversation or direct message it belongs to
    QString rootTitle;
    base::Instant rootAt;
    QString site;       ///< the organisation's address, for links
    QJsonArray files;   ///< see files.h
    QJsonArray choices; ///< of a poll: {text, votes}
    QJsonArray changes; ///< of tracked changes: {field, old, new}
    QString refusal;    ///< why not all of it is here; empty: it is. Else it cannot be converted
    bool isDeletion = false;
    bool isEdit = false;

    QByteArray encoded() const;

    /// Throws itemFailure (`SOURCE_ITEM_UNREADABLE`) for what is no record.
    static Record decoded(const QByteArray &bytes);

    bool operator==(const Record &) const = default;
};

} // namespace chatter
