// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "odbc/login.h"
#include "support/postgres.h"

namespace odbc {

/// The login `reader` of a test's server, which may read and nothing else.
inline Login readerOf(const support::Postgres &server)
{
    Login login;
    login.driver = QStringLiteral("PostgreSQL Unicode");
    login.server = QStringLiteral("localhost");
    login.port = server.port();
    login.database = QStringLiteral("postgres");
    login.username = QStringLiteral("reader");
    login.password = base::Secret("p;w}d");
    login.encrypt = false;
    return login;
}

/// Starts a server with that login. Returns what went wrong.
inline QString startWithReader(support::Postgres &server)
{
    const QString problem = server.start();
    return problem.isEmpty() ? server.execute(QStringLiteral("CREATE ROLE reader LOGIN PASSWORD 'p;w}d';"))
                             : problem;
}

} // namespace odbc
