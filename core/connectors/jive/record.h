// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include "model/person.h"
#include "model/sourceitem.h"

namespace jive {

/// With this begin the ids of items that Jive gives no reference of; the rest is the digest of their record.
inline constexpr char namelessPrefix[] = "sha256-";

/// Containers of items. Ids are keys of entities (entity.h).
inline constexpr QStringView contentsContainer = u"contents"; ///< documents, discussions, posts, …
inline constexpr QStringView repliesContainer = u"replies";   ///< messages and comments below them
inline constexpr QStringView privateContainer = u"private";   ///< direct messages, shares and their replies

/// All that a message is made of: what Jive returned, and what was looked up beside it.
struct Record
{
    QByteArray identity;
    QJsonObject entity; ///< as Jive returned it
    model::People people;
    QString root; ///< key of the thread's first entity
    QString rootSubject;
    base::Instant rootAt;
    QString site;           ///< the community's address, for links without one
    QString runAs;          ///< whom to ask as for its files; empty: the service account
    QJsonArray results;     ///< of a poll
    qint64 version = 0;     ///< of a document or file; 0: it has none
    bool isEarlier = false; ///< a version that is not the one that stands there
    QStringList notes;      ///< what the reader has to know of it: what Jive does not give
    bool isDeletion = false;

    QByteArray encoded() const;

    /// Throws itemFailure (`SOURCE_ITEM_UNREADABLE`) for what is no record.
    static Record decoded(const QByteArray &bytes);

    bool operator==(const Record &) const = default;
};

} // namespace jive
