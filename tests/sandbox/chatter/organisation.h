// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QJsonObject>
#include <QMap>
#include <QStringList>

namespace sandbox {

/// What a Salesforce organisation holds of Chatter: rows by object and id, files, what was deleted, and the
/// events that its triggers published. Times are ISO 8601, UTC.
struct Organisation
{
    struct Gone
    {
        QString object;
        QString id;
        QString at;
    };

    struct Published
    {
        qint64 replay = 0;
        QString channel;
        QJsonObject payload;
        bool isText = false; ///< of a generic channel: its payload is a text
    };

    QMap<QString, QMap<QString, QJsonObject>> rows; ///< object → id → row
    QMap<QString, QByteArray> files;                ///< id of a version → bytes
    QMap<QString, QStringList> mentions;            ///< id of a post or comment → ids of users and groups
    std::vector<QJsonObject> directMessages;        ///< feed elements as the Connect interface shows them
    std::vector<Gone> gone;
    std::vector<Published> events;
    QString channel = QStringLiteral("/event/Chatter_Archive__e");
    bool publishes = true; ///< false: the package is not deployed
    bool loses = false;    ///< the organisation's allowance is used up: what triggers publish is lost
    qint64 lastReplay = 100;

    /// The id of a number, with the prefix of its object.
    static QString id(const char *prefix, int number);

    QString addUser(int number, const QString &name, const QString &email,
                    const QString &type = QStringLiteral("Standard"));
    QString addGroup(int number, const QString &name, const QString &type, const QString &owner,
                     const QStringList &members);

    /// `more`: further fields, which go before these.
    QString addPost(int number, const QString &parent, const QString &author, const QString &at,
                    const QString &body, const QJsonObject &more = {});
    QString addComment(int number, const QString &post, const QString &author, const QString &at,
                       const QString &body, const QJsonObject &more = {});
    QString addMessage(int number, const QString &conversation, const QString &sender, const QString &at,
                       const QString &body);
    QString addConversation(int number, const QStringList &members);

    /// A file in its latest version; returns that version's id. `more`: fields that go before these.
    QString addFile(int number, const QString &name, const QByteArray &bytes, const QJsonObject &more = {});

    /// Hangs a file, a link or an inline image on a post or comment.
    void attach(int number, const QString &entity, const QString &type, const QString &record,
                const QString &title, const QString &value = {});

    void edit(const QString &entity, const QString &editor, const QString &at, const QString &body);
    void editTitle(const QString &post, const QString &editor, const QString &at, const QString &title);

    /// Into the recycle bin; a post takes its comments along, for which no trigger fires.
    void remove(const QString &entity, const QString &actor, const QString &at);
    void restore(const QString &entity, const QString &at);
    void purge(const QString &entity); ///< out of the bin: no row is left

    QJsonObject &row(const QString &entity);

    /// Events up to that one are not kept any more.
    void forgetEvents(qint64 upTo);

private:
    void touch(const QString &post, const QString &at);
    void editField(const QString &entity, const QString &field, const QString &editor, const QString &at,
                   const QString &value);

    /// `before`, `after`: the row; empty: there was, or is, none.
    void publish(const QString &operation, const QJsonObject &before, const QJsonObject &after,
                 const QString &actor, const QString &at);

    int m_lastRow = 0;
};

} // namespace sandbox
