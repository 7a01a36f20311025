// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "base/stop.h"
#include "odbc/login.h"

namespace odbc {

/// An open, read-only connection to a database; closed by its destructor. Belongs to one thread; while a
/// RowReader of it lives no second one may be made.
class Connection
{
public:
    /// Connects; waits at most the login's timeout. Throws Failure (troubles.h; login.h).
    Connection(const Login &login, const base::Stop &stop);
    Connection(Connection &&) noexcept;
    ~Connection();

    /// What the server calls itself: `Microsoft SQL Server`, `PostgreSQL`, `SQLite` …
    const QString &product() const;
    const QString &version() const;

private:
    friend class RowReader;
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace odbc
