// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <optional>

#include <QJsonObject>
#include <QStringList>

namespace sandbox {

/// A query, read: as much of SOQL as is asked for. Everything else is refused, as Salesforce refuses what it
/// does not understand.
struct Soql
{
    QString object;
    QStringList fields; ///< `Parent.Name` too
    QString subquery;   ///< the relationship of a query in brackets; empty: there is none
    QStringList subfields;
    bool isCount = false; ///< COUNT()
    std::function<bool(const QJsonObject &row)> where;
    QStringList named; ///< fields in conditions and order
    QStringList order;
    int limit = -1;

    /// Absent: it cannot be understood.
    static std::optional<Soql> read(const QString &text);

    bool isBefore(const QJsonObject &one, const QJsonObject &other) const;
};

/// A time as milliseconds, from any of the forms that are sent; -1: it is none.
qint64 momentOf(const QString &text);

} // namespace sandbox
