// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

#include <QSqlQuery>

#include "base/clock.h"
#include "base/ids.h"

namespace journal {

class Connection;

/// What a statement returns, row by row. Resets the statement when it goes, so that no read stays open.
/// Every accessor throws `JOURNAL_DAMAGED` when the column holds another type: nothing this program writes
/// does.
class Rows
{
public:
    Rows(Rows &&) noexcept = default;
    Rows &operator=(Rows &&) = delete;
    ~Rows();

    bool next();

    bool isNull(int column) const;
    qint64 integer(int column) const;
    int number(int column) const { return static_cast<int>(integer(column)); }
    bool flag(int column) const { return integer(column) != 0; }
    QString text(int column) const;
    QByteArray token(int column) const { return text(column).toUtf8(); }
    QByteArray bytes(int column) const;
    base::Instant instant(int column) const
    {
        return base::Instant{std::chrono::milliseconds{integer(column)}};
    }
    qint64 changed() const;

    template<typename Id>
    Id id(int column) const
    {
        return Id{integer(column)};
    }

private:
    friend class Connection;
    using Idle = std::vector<std::unique_ptr<QSqlQuery>>;
    Rows(const Connection &connection, std::unique_ptr<QSqlQuery> query, Idle &home);

    [[noreturn]] void throwWrongType(int column) const;

    const Connection *m_connection;
    std::unique_ptr<QSqlQuery> m_query;
    Idle *m_home;
};

} // namespace journal
