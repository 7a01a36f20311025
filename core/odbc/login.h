// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

#include <QString>

#include "base/secret.h"
#include "odbc/drivers.h"

namespace odbc {

/// Where a database is and who asks.
struct Login
{
    QString driver; ///< as registered (chosenDriver)
    QString server;
    int port = 0;     ///< 0: the driver's own
    QString database; ///< SQLite: the file
    QString username;
    base::Secret password;
    bool encrypt = true; ///< encrypted, and the server's certificate verified; of a server only
    QString caFile;      ///< PEM file of the authority; empty: those the system trusts
    QString connection;  ///< a whole connection string in place of all above but the password
    std::chrono::seconds loginTimeout{15};
    std::chrono::seconds queryTimeout{120};
};

/// Throws `INVALID_SETTING` for a connection string that holds a password, which has a place of its own, or
/// control characters.
void checkConnection(const QString &connection);

/// What SQLDriverConnect is handed. FreeTDS verifies certificates only by a configuration file: then
/// `freeTdsConfiguration` is not empty, and the string names the server as `chancery`.
struct ConnectionText
{
    base::Secret connection; ///< UTF-8; holds the password
    QString freeTdsConfiguration;
};

/// Throws inputFailure: `INVALID_SETTING` for a value that cannot be part of a connection string,
/// `TLS_NOT_VERIFIABLE` where encryption is asked for and this driver could not verify the certificate.
ConnectionText connectionTextFor(const Login &login);

/// The login as failures name it: `jabber on db.example.com`. No secrets.
QString nameOf(const Login &login);

} // namespace odbc
