// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace support {

/// One message of the paged test kind's server: from `from` to everyone in `to`.
inline QJsonObject pagedMessage(const QString &id, const QString &from, const QStringList &to,
                                const QString &text)
{
    return {{QStringLiteral("id"), id},
            {QStringLiteral("sentAt"), QStringLiteral("2026-11-19T08:00:00Z")},
            {QStringLiteral("from"), from},
            {QStringLiteral("to"), QJsonArray::fromStringList(to)},
            {QStringLiteral("subject"), QString(QStringLiteral("Subject ") + id)},
            {QStringLiteral("text"), text}};
}

/// So many, with the ids from 1 on: from ann@example.com to everyone in `to`.
inline QJsonArray pagedMessages(int count, const QStringList &to = {})
{
    QJsonArray all;
    for (int id = 1; id <= count; ++id)
        all.append(pagedMessage(QString::number(id), QStringLiteral("ann@example.com"), to,
                                QStringLiteral("Words")));
    return all;
}

/// Writes the server's file, with one room.
inline void servePaged(const QString &path, const QJsonArray &messages)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        qFatal("cannot write the server file");
    file.write(QJsonDocument(
                   QJsonObject{{QStringLiteral("instance"), QStringLiteral("https://paged.example.com")},
                               {QStringLiteral("down"), false},
                               {QStringLiteral("rooms"), QJsonObject{{QStringLiteral("general"), messages}}}})
                   .toJson());
}

} // namespace support
