// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include "base/digest.h"
#include "connectors/paged/pagedkind.h"
#include "contract/world.h"
#include "support/fakeclock.h"

namespace paged {

/// A server of two rooms, with ties at page borders, a broken record and an attachment.
class PagedWorld final : public contract::World
{
public:
    PagedWorld()
    {
        for (int minute = 0; minute < 8; ++minute)
            put(QStringLiteral("general"), message(QString::number(minute), minute));
        // Three of the same instant around the border of the first two pages.
        for (const char *id : {"2a", "2b", "2c"})
            put(QStringLiteral("general"), message(QString::fromLatin1(id), 2));
        QJsonObject attached = message(QStringLiteral("a"), 9);
        attached.insert(QStringLiteral("attachments"),
                        QJsonArray{QJsonObject{{QStringLiteral("name"), QStringLiteral("a.txt")},
                                               {QStringLiteral("text"), QStringLiteral("content")}}});
        put(QStringLiteral("quiet"), attached);
        QJsonObject broken = message(QStringLiteral("b"), 10);
        broken.insert(QStringLiteral("broken"), true);
        put(QStringLiteral("quiet"), broken);
        write();
    }

    connectors::ConnectorKind kind() const override { return paged::kind(); }
    model::Values settings() const override { return {{"server", file()}}; }
    const base::Clock &clock() const override { return m_clock; }
    contract::Amount contents() const override { return {.items = 13, .unconvertible = 1, .refusals = 0}; }

    /// A late message, one behind the last page's end, an edit and a deletion.
    contract::Amount addMore() override
    {
        put(QStringLiteral("general"), message(QStringLiteral("late"), 30));
        put(QStringLiteral("general"), message(QStringLiteral("behind"), 6));
        edit(QStringLiteral("general"), QStringLiteral("1"), 31);
        remove(QStringLiteral("general"), QStringLiteral("5"));
        write();
        return {.items = 4, .unconvertible = 0, .refusals = 0};
    }

    QByteArray outside() const override
    {
        QFile json(file());
        return json.open(QIODevice::ReadOnly) ? base::Digest::sha256(json) : QByteArray();
    }

    static QJsonObject message(const QString &id, int minute)
    {
        return {{QStringLiteral("id"), id},
                {QStringLiteral("sentAt"), time(minute)},
                {QStringLiteral("from"), QStringLiteral("ann@example.com")},
                {QStringLiteral("to"), QJsonArray{QStringLiteral("bob@example.com")}},
                {QStringLiteral("text"), QStringLiteral("Message %1").arg(id)}};
    }

    static QString time(int minute)
    {
        return QStringLiteral("2026-11-19T08:%1:00Z").arg(minute, 2, 10, QChar(u'0'));
    }

    void put(const QString &room, const QJsonObject &entry)
    {
        QJsonArray entries = m_rooms.value(room).toArray();
        entries.append(entry);
        m_rooms.insert(room, entries);
    }

    void edit(const QString &room, const QString &id, int minute)
    {
        QJsonArray entries;
        for (const QJsonValue &value : m_rooms.value(room).toArray()) {
            QJsonObject entry = value.toObject();
            if (entry.value(u"id").toString() == id) {
                entry.insert(QStringLiteral("version"), QStringLiteral("2"));
                entry.insert(QStringLiteral("changedAt"), time(minute));
            }
            entries.append(entry);
        }
        m_rooms.insert(room, entries);
    }

    void remove(const QString &room, const QString &id)
    {
        QJsonArray entries;
        for (const QJsonValue &value : m_rooms.value(room).toArray()) {
            if (value.toObject().value(u"id").toString() != id)
                entries.append(value);
        }
        m_rooms.insert(room, entries);
    }

    void setDown(bool isDown)
    {
        m_isDown = isDown;
        write();
    }

    void write() const
    {
        QFile json(file());
        json.open(QIODevice::WriteOnly | QIODevice::Truncate);
        json.write(QJsonDocument(
                       QJsonObject{{QStringLiteral("instance"), QStringLiteral("https://paged.example.com")},
                                   {QStringLiteral("down"), m_isDown},
                                   {QStringLiteral("rooms"), m_rooms}})
                       .toJson());
    }

    QString file() const { return m_folder.filePath(QStringLiteral("server.json")); }

private:
    QTemporaryDir m_folder;
    support::FakeClock m_clock;
    QJsonObject m_rooms;
    bool m_isDown = false;
};

} // namespace paged
