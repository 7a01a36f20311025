// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace chatter {

/// An object of Salesforce's that is read: what of it, and what happens when it cannot be.
struct Object
{
    QString name;
    QStringList fields;     ///< those that organisations lack are left out, see Queries
    bool isNeeded = false;  ///< nothing is read without it; else its rows are missing, which is said
    bool isAwaited = false; ///< whatever refuses it, its walk says so, and the next run begins there again
};

namespace objects {

const Object &feedItem();
const Object &feedComment();
const Object &feedAttachment();
const Object &feedRevision();
const Object &pollChoice();
const Object &pollVote();
const Object &group();
const Object &groupMember();
const Object &contentVersion();
const Object &chatterMessage();
const Object &conversationMember();
const Object &user();
const Object &subscription();

} // namespace objects
} // namespace chatter
