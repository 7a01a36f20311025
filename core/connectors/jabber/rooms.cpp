// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/jabber/rooms.h"

#include <QXmlStreamReader>

#include "connectors/jabber/jid.h"
#include "odbc/rowreader.h"

namespace jabber {

/// The value of a field in a form of XEP-0004; empty: none, or no form.
static QString formValue(const QString &form, QStringView field)
{
    QXmlStreamReader xml(form);
    bool isField = false;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"field")
            isField = xml.attributes().value(QStringLiteral("var")) == field;
        else if (xml.name() == u"value" && isField)
            return xml.readElementText(QXmlStreamReader::SkipChildElements).trimmed();
    }
    return {};
}

static QString nickKey(const QString &nickJid)
{
    const Jid jid = Jid::from(nickJid);
    return jid.resource.isEmpty() ? QString() : QString(jid.bare() + u'/' + jid.resource);
}

void Rooms::addRoom(const QString &jid, const QString &subject, const QString &config)
{
    const Jid room = Jid::from(jid);
    if (room.domain.isEmpty())
        return;
    QString title = formValue(config, u"muc#roomconfig_roomname");
    if (title.isEmpty())
        title = subject.trimmed();
    m_rooms[room.bare()] = title;
    m_domains.insert(room.domain);
}

void Rooms::addUser(const QString &room, const QString &jid, const QString &nickJid,
                    const QString &affiliation)
{
    const QString person = bareOf(jid);
    if (person.isEmpty() || room.isEmpty())
        return;
    const QString nick = nickKey(nickJid);
    if (!nick.isEmpty())
        m_nicks[nick] = person;
    static const QStringList belonging{QStringLiteral("member"), QStringLiteral("admin"),
                                       QStringLiteral("owner")};
    if (belonging.contains(affiliation.trimmed().toLower()))
        m_members[bareOf(room)].insert(person);
}

bool Rooms::isRoom(const QString &jid) const
{
    const QString bare = bareOf(jid);
    const qsizetype at = bare.indexOf(u'@');
    return at >= 0 && m_domains.contains(bare.mid(at + 1));
}

QString Rooms::titleOf(const QString &jid) const
{
    const auto found = m_rooms.find(bareOf(jid));
    if (found != m_rooms.end() && !found->second.isEmpty())
        return found->second;
    return unescaped(Jid::from(jid).local);
}

QString Rooms::personBehind(const QString &nickJid) const
{
    const auto found = m_nicks.find(nickKey(nickJid));
    return found == m_nicks.end() ? QString() : found->second;
}

QStringList Rooms::membersOf(const QString &room) const
{
    const auto found = m_members.find(bareOf(room));
    if (found == m_members.end())
        return {};
    return {found->second.begin(), found->second.end()};
}

Rooms Rooms::read(odbc::Connection &connection, const Schema &schema, const base::Stop &stop)
{
    Rooms rooms;
    const auto each = [&](const char *table, std::initializer_list<const char *> columns, const auto &take) {
        const Table *found = schema.table(QString::fromLatin1(table));
        if (!found)
            return;
        QStringList names;
        for (const char *column : columns)
            names.append(found->column(QString::fromLatin1(column)));
        odbc::RowReader reader(
            connection, u"SELECT " + names.join(QStringLiteral(", ")) + u" FROM " + found->name, {}, stop);
        while (reader.next()) {
            QStringList cells;
            for (int column = 0; column < int(names.size()); ++column)
                cells.append(reader.text(column).value_or(QString()));
            take(cells);
        }
    };
    each("tc_rooms", {"room_jid", "subject", "config"},
         [&](const QStringList &cells) { rooms.addRoom(cells[0], cells[1], cells[2]); });
    each("tc_users", {"room_jid", "real_jid", "nick_jid", "affiliation"},
         [&](const QStringList &cells) { rooms.addUser(cells[0], cells[1], cells[2], cells[3]); });
    return rooms;
}

} // namespace jabber
