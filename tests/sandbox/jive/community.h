// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>

#include <QJsonArray>
#include <QJsonObject>
#include <QMap>
#include <QStringList>

namespace sandbox {

/// What a Jive community holds: entities by the path of their address below the Core API (`/contents/1188`),
/// and the lists they stand in. References are written as paths; the server makes addresses of them.
struct Community
{
    QMap<QString, QJsonObject> entities; ///< people, places, contents, replies, messages
    QStringList contents;                ///< keys, in the order they were made
    QMap<QString, QStringList> lists;    ///< of replies, members, participants: path → keys
    QMap<QString, QJsonArray> arrays;    ///< of versions and votes: path → what is listed
    QMap<QString, QByteArray> files;     ///< path → bytes
    QMap<QString, QStringList> inboxes;  ///< person's id → keys of private threads and replies
    QMap<QString, QString> hiddenFrom;   ///< path → the id of the person who may not see it

    /// A person with what Jive says of one. Without `address`: Jive shows none.
    void addPerson(const QString &id, const QString &name, const QString &address, bool isEnabled = true);

    /// A group with its members: ids and states (`owner`, `member`, `pending`).
    void addGroup(const QString &id, const QString &groupType, const QMap<QString, QString> &members);

    /// `more`: further fields. Returns the key.
    QString addContent(const QString &id, const QString &type, const QString &author,
                       const QString &published, const QString &text, const QJsonObject &more = {});

    /// `list`: which of the root's lists (`messages`, `comments`, `authorComments`); `parent`: the root or a
    /// reply.
    QString addReply(const QString &id, const QString &root, const QString &list, const QString &author,
                     const QString &published, const QString &text, const QString &parent);

    /// `type`: `dm` or `share`. It comes into the inboxes of the author and the participants.
    QString addPrivate(const QString &id, const QString &type, const QString &author,
                       const QStringList &participants, const QString &published, const QString &text,
                       const QJsonObject &more = {});
    QString addPrivateReply(const QString &id, const QString &root, const QString &author,
                            const QString &published, const QString &text);

    /// A file of an entity, in its `attachments`.
    void attach(const QString &key, const QString &id, const QString &name, const QByteArray &bytes);

    void edit(const QString &key, const QString &updated, const QString &text);
    void remove(const QString &key);

    QJsonObject nested(const QString &person) const; ///< as it stands in other entities: without an address
};

/// `{"name": {"ref": path, "allowed": ["GET"]}}` for each.
QJsonObject resources(const QMap<QString, QString> &refs);

} // namespace sandbox
