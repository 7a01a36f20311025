// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "target/imap/session.h"

namespace imap {

/// What a mailbox folder is at the moment it is selected.
struct FolderState
{
    quint32 uidValidity = 0;
    quint32 uidNext = 0; ///< 0: the server does not say
    quint32 exists = 0;
    bool isReadOnly = false;

    bool operator==(const FolderState &) const = default;
};

/// The folder `<prefix><delimiter><folder>` of the mailbox a session is signed in to. What is wrong with it
/// is a Failure of refusals.h.
class MailFolder
{
public:
    /// Asks for the hierarchy's delimiter when the session does not know it yet.
    MailFolder(Session &session, const QString &prefix, const QString &folder, const base::Stop &stop);

    /// As it travels, without quotes: modified UTF-7.
    const QByteArray &name() const { return m_name; }

    /// Selects it afresh. Absent: it is not there, for sure; a server that just cannot open it is a failure.
    std::optional<FolderState> select(const base::Stop &stop);

    /// Selects it, unless that was the last thing selected; makes and subscribes it when it is not there.
    FolderState selectForAppend(const base::Stop &stop);

    /// Makes it, subscribes and selects it.
    FolderState make(const base::Stop &stop);

private:
    bool isListed(const base::Stop &stop);
    FolderState selected(Response &answer, const base::Stop &stop);

    Session &m_session;
    QByteArray m_name;
};

/// The delimiter below the prefix, and whether folders may stand there; from LIST.
struct Place
{
    QByteArray prefix;    ///< as it travels; empty: the top level
    QByteArray delimiter; ///< empty: the server has no levels
    bool takesFolders = true;

    /// The whole name of a folder there.
    QByteArray nameOf(const QString &folder) const;
};

Place placeOf(Session &session, const QString &prefix, const base::Stop &stop);

} // namespace imap
