// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <utility>

#include <sql.h>
#include <sqlext.h>

#include "base/failure.h"

namespace odbc {

/// An ODBC handle with its owner. For the files of this room.
template<SQLSMALLINT type>
class Handle
{
public:
    Handle() = default;
    explicit Handle(SQLHANDLE parent)
    {
        if (!SQL_SUCCEEDED(SQLAllocHandle(type, parent, &m_handle)))
            throw base::Failure(base::Reaction::EndRun, base::Area::Source, "DATABASE_ERROR",
                                QStringLiteral("The ODBC driver manager gives no handle."),
                                QStringLiteral("Install unixODBC anew."));
    }
    ~Handle() { reset(); }
    Handle(Handle &&other) noexcept : m_handle(std::exchange(other.m_handle, nullptr)) {}
    Handle &operator=(Handle &&other) noexcept
    {
        std::swap(m_handle, other.m_handle);
        return *this;
    }

    SQLHANDLE get() const { return m_handle; }
    static constexpr SQLSMALLINT kind() { return type; }

    void reset()
    {
        if (m_handle)
            SQLFreeHandle(type, std::exchange(m_handle, nullptr));
    }

private:
    SQLHANDLE m_handle = nullptr;
};

/// The driver manager, asked as ODBC 3.
class Environment : public Handle<SQL_HANDLE_ENV>
{
public:
    Environment() : Handle(SQL_NULL_HANDLE)
    {
        // ODBC passes integers where it declares pointers.
        SQLSetEnvAttr(get(), SQL_ATTR_ODBC_VERSION, reinterpret_cast<SQLPOINTER>(SQL_OV_ODBC3), 0);
    }
};

} // namespace odbc
