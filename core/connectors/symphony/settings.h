// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrl>

#include "model/field.h"

namespace symphony {

/// The connector's settings, read.
struct Settings
{
    enum class Route {
        Datafeed, ///< the streams the account is a member of: their history, and the events of its feed
        Datahose, ///< the events of the whole pod
        Export,   ///< Content Export files, through the Files API
        Folder,   ///< the same files, dropped into a folder
        Sftp,     ///< the same, into a folder of an SFTP server
    };

    QUrl pod; ///< this and the next three: without a slash at the end
    QUrl agent;
    QUrl sessionAuth;
    QUrl keyManager;
    QString podProxy; ///< this and the next three: empty where the program's own is used
    QString agentProxy;
    QString sessionAuthProxy;
    QString keyManagerProxy;
    QString username;
    bool usesCertificate = false; ///< signIn=certificate
    Route route = Route::Datafeed;
    QString folder;
    QString sftpHost;
    quint16 sftpPort = 22;
    QString sftpUser;
    QString sftpFolder;  ///< without a slash at the end; `.`: the account's home
    QString sftpHostKey; ///< its fingerprint, `SHA256:…`
    QString gpg;         ///< the program; empty: nothing is decrypted
    bool movesFiles = false;
    bool takesEvents = true;     ///< what is no message: joins, leaves, rooms, connections
    bool takesPreviews = false;  ///< of attachments, beside them
    bool groupsDays = false;     ///< grouping=conversationDay
    int requestsPerSecond = 100; ///< 0: no limit

    /// Throws inputFailure: `INSECURE_ADDRESS` unless each address is https, or http of this machine;
    /// `MISSING_SETTING` for what the route needs; `INVALID_SETTING` for a proxy, an SFTP server or a host
    /// key that is none, and for a grouping that the route cannot have.
    static Settings of(const model::Values &values);

    bool isOnline() const { return route != Route::Folder && route != Route::Sftp; } ///< asks the pod
    bool readsFiles() const { return route == Route::Export || !isOnline(); }
};

model::Fields fields();

} // namespace symphony
