// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "odbc/connection.h"
#include "odbc/handle.h"

namespace odbc {

/// What a Connection is made of. For the files of this room.
struct Connection::Parts
{
    Environment environment;
    Handle<SQL_HANDLE_DBC> handle{environment.get()};
    QString name;
    QString product;
    QString version;
    std::chrono::seconds queryTimeout{0};
    bool isOpen = false;

    ~Parts()
    {
        if (isOpen)
            SQLDisconnect(handle.get());
    }
};

} // namespace odbc
