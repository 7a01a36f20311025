// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QMap>
#include <QStringList>

namespace sandbox {

/// What a pod holds. Ids of users are the digits that are added to a number beyond 32 bits.
class Pod
{
public:
    struct Member
    {
        qint64 joined = 0;
        qint64 left = 0; ///< 0: is in it
    };
    struct Room
    {
        QString id;   ///< as the pod lists it: base64 with / and +
        QString type; ///< IM, MIM, ROOM, POST
        QString name;
        bool isExternal = false;
        bool tellsLastMessage = true;
        QMap<qint64, Member> members;
        std::vector<QJsonObject> messages; ///< V4Message, in order
    };
    struct ExportFile
    {
        QJsonObject metadata;
        QByteArray bytes;
    };

    static qint64 idOf(int number) { return 12'987'981'100'000 + number; }

    void addUser(int number, const QString &name, const QString &address, bool isExternal = false);
    void addRoom(const QString &id, const QString &type, const QString &name, const QList<int> &members,
                 qint64 at, bool isExternal = false);

    /// Returns the message. `more`: further fields. Nothing of it is put into the feed.
    QJsonObject say(const QString &room, int user, qint64 at, const QString &text,
                    const QJsonObject &more = {});
    QJsonObject edit(const QString &room, const QString &messageId, qint64 at, const QString &text);
    void attach(const QString &room, const QString &messageId, const QString &fileId, const QString &name,
                const QByteArray &bytes);

    void join(const QString &room, int user, qint64 at);  ///< and an event
    void leave(const QString &room, int user, qint64 at); ///< and an event
    void leaveSilently(const QString &room, int user, qint64 at);
    void addEvent(const QString &type, int initiator, qint64 at, const QString &key,
                  const QJsonObject &payload, const QString &messageId = {});

    QJsonObject user(int number) const;              ///< V4User
    QJsonObject streamOf(const QString &room) const; ///< V4Stream

    /// Ids as addresses have them.
    static QString safe(const QString &id);

    QMap<qint64, QJsonObject> users;   ///< by id: V2MemberUserDetail
    QMap<QString, Room> rooms;         ///< by safe id
    QMap<QString, QByteArray> files;   ///< by file id
    QJsonArray events;                 ///< V4Event, in order
    QMap<QString, ExportFile> exports; ///< by id

private:
    int m_messages = 0;
};

} // namespace sandbox
