// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "connectors/chatter/queries.h"

namespace chatter {

/// A row's place in an order by time and id: times alone are alike for many.
struct Key
{
    base::Instant time;
    QString id; ///< empty: before all of that time

    bool operator==(const Key &) const = default;
};

/// What is read in such an order.
struct Stretch
{
    base::Instant from;
    base::Instant until; ///< exclusive
    Key after;           ///< the row that was read last; its time is 1970 at the beginning

    bool operator==(const Stretch &) const = default;
};

/// The condition and order of a stretch, as SOQL from WHERE on. Pure.
QString soqlOf(const Stretch &stretch, const QString &timeField, int limit);

/// Reads an object's rows in the order of a time and the id. Keeps what it was given beyond what was asked
/// for, but gives the same rows for the same stretch whether it kept them or not. One lane.
class KeysetRows
{
public:
    KeysetRows(Queries &queries, const Object &object, QString timeField, Queries::Rows rows)
        : m_queries(queries), m_object(object), m_timeField(std::move(timeField)), m_kind(rows)
    {}

    /// The next `count` rows; fewer only at the end.
    std::vector<QJsonObject> read(const Stretch &stretch, size_t count, const base::Stop &stop);

    Key keyOf(const QJsonObject &row) const;

private:
    void findPlace(const Stretch &stretch);
    void readMore(const Stretch &stretch, const base::Stop &stop);

    Queries &m_queries;
    const Object &m_object;
    const QString m_timeField;
    const Queries::Rows m_kind;
    std::optional<Stretch> m_stretch; ///< whose rows are kept; `after` is the one before the first of them
    std::vector<QJsonObject> m_rows;  ///< those kept
    size_t m_place = 0;               ///< of the first that was asked for now
    QString m_next;                   ///< where the last query goes on
    Trail m_trail;                    ///< of that query
    int m_ofQuery = 0;                ///< how many rows it gave
    bool m_isExhausted = false;
};

} // namespace chatter
