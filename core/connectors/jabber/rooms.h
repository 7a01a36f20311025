// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <set>

#include <QStringList>

#include "connectors/jabber/schema.h"

namespace jabber {

/// What tc_rooms and tc_users say: which JIDs are rooms, what they are called, who is behind a nick name, who
/// is a member.
class Rooms
{
public:
    static Rooms read(odbc::Connection &connection, const Schema &schema, const base::Stop &stop);

    /// `config`: the form of XEP-0045, which may name the room.
    void addRoom(const QString &jid, const QString &subject, const QString &config);
    void addUser(const QString &room, const QString &jid, const QString &nickJid, const QString &affiliation);

    /// A room of tc_rooms, or a JID at a domain that has one. Takes any JID.
    bool isRoom(const QString &jid) const;

    /// The name, else the subject, else the local part of the JID.
    QString titleOf(const QString &jid) const;

    /// Whose nick name `room@service/nick` is, as a bare JID; empty: nobody knows.
    QString personBehind(const QString &nickJid) const;

    /// The bare JIDs of members, admins and owners, sorted.
    QStringList membersOf(const QString &room) const;

private:
    std::map<QString, QString> m_rooms; ///< by JID: what it is called; may be empty
    std::set<QString> m_domains;
    std::map<QString, QString> m_nicks;
    std::map<QString, std::set<QString>> m_members;
};

} // namespace jabber
