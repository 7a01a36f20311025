// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

#include <QUrl>

#include "model/field.h"

namespace imap {

/// How long each part of a conversation may take.
struct Timeouts
{
    std::chrono::milliseconds connect = std::chrono::seconds{30}; ///< name, connection, TLS; greeting
    std::chrono::milliseconds idle = std::chrono::minutes{2};     ///< without a byte in either direction

    bool operator==(const Timeouts &) const = default;
};

/// The account's settings, read.
struct Settings
{
    enum class Security { Tls, StartTls, None };
    enum class Auth { Plain, Xoauth2 };

    QString host;
    quint16 port = 0;
    Security security = Security::Tls;
    Auth auth = Auth::Plain;
    QString username;     ///< empty when masterUser signs in
    QString masterUser;   ///< empty: none
    QString directory;    ///< path of the CSV file; empty: the user's own mailbox alone
    QString folderPrefix; ///< levels parted by `/`; empty: the top level
    Timeouts timeouts;

    /// For texts, and for finding a proxy: `imaps://host:port` or `imap://host:port`.
    QUrl url() const;

    /// Whoever signs in may open any mailbox of the directory.
    bool servesAnyMailbox() const { return !masterUser.isEmpty() || auth == Auth::Xoauth2; }

    /// The mailbox of `username`, its address in lower case; empty: it has none of its own.
    QString ownMailbox() const;

    bool operator==(const Settings &) const = default;
};

/// Throws inputFailure for settings that cannot be right together: a connection without TLS to another
/// machine (`INSECURE_ADDRESS`), nobody to sign in as, or nothing that says whose mailboxes there are
/// (`MISSING_SETTING`), a name with control characters (`INVALID_SETTING`).
Settings settingsOf(const model::Values &values);

/// The fields of `imap` accounts.
model::Fields settingsFields();

} // namespace imap
