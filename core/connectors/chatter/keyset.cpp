// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/chatter/keyset.h"

#include <algorithm>

#include "base/failure.h"
#include "connectors/chatter/entity.h"

namespace chatter {

/// Rows of a query; a server may give fewer at once.
static constexpr int rowsInQuery = 1'000;

QString soqlOf(const Stretch &stretch, const QString &timeField, int limit)
{
    QString where;
    if (stretch.after.id.isEmpty()) {
        where = timeField + u" >= " + literal(std::max(stretch.from, stretch.after.time));
    } else {
        const QString time = literal(stretch.after.time);
        where = u'(' + timeField + u" > " + time + u" OR (" + timeField + u" = " + time + u" AND Id > '" +
                stretch.after.id + u"'))";
    }
    return u"WHERE " + where + u" AND " + timeField + u" < " + literal(stretch.until) + u" ORDER BY " +
           timeField + u", Id LIMIT " + QString::number(limit);
}

Key KeysetRows::keyOf(const QJsonObject &row) const
{
    return {timeIn(row, m_timeField), idIn(row, u"Id")};
}

/// Where the stretch goes on among the rows that are kept; else nothing is.
void KeysetRows::findPlace(const Stretch &stretch)
{
    const bool isSame = m_stretch && m_stretch->from == stretch.from && m_stretch->until == stretch.until;
    m_place = 0;
    if (isSame && m_stretch->after == stretch.after)
        return;
    for (size_t i = 0; isSame && i < m_rows.size(); ++i) {
        if (keyOf(m_rows[i]) == stretch.after) {
            m_place = i + 1;
            return;
        }
    }
    m_stretch = stretch;
    m_rows.clear();
    m_next.clear();
    m_ofQuery = 0;
    m_isExhausted = false;
}

void KeysetRows::readMore(const Stretch &stretch, const base::Stop &stop)
{
    if (m_place > 0) { // what lies before is done
        m_stretch->after = keyOf(m_rows[m_place - 1]);
        m_rows.erase(m_rows.begin(), m_rows.begin() + qint64(m_place));
        m_place = 0;
    }
    std::optional<Queries::Part> part;
    if (!m_next.isEmpty())
        part = m_queries.next(m_next, m_trail, stop);
    if (!part) {
        Stretch rest = stretch;
        if (!m_rows.empty())
            rest.after = keyOf(m_rows.back());
        part = m_queries.first(m_object, soqlOf(rest, m_timeField, rowsInQuery), m_kind, stop);
        m_ofQuery = 0;
        m_trail.clear();
    }
    m_ofQuery += int(part->rows.size());
    m_next = part->next;
    m_isExhausted = m_next.isEmpty() && m_ofQuery < rowsInQuery;
    for (QJsonObject &row : part->rows) {
        const Key last = m_rows.empty() ? stretch.after : keyOf(m_rows.back());
        const Key key = keyOf(row);
        if (key.id.isEmpty() || key.time < last.time || key == last)
            throw base::Failure(
                base::Reaction::EndRun, base::Area::Source, "SALESFORCE_UNORDERED",
                QStringLiteral("Salesforce gives the rows of %1 out of order.").arg(m_object.name),
                QStringLiteral("Check the sign-in address, and the proxy on the way to it. The next run asks "
                               "again; nothing is passed over."));
        m_rows.push_back(std::move(row));
    }
}

std::vector<QJsonObject> KeysetRows::read(const Stretch &stretch, size_t count, const base::Stop &stop)
{
    findPlace(stretch);
    while (m_rows.size() - m_place < count && !m_isExhausted)
        readMore(stretch, stop);
    const size_t end = std::min(m_rows.size(), m_place + count);
    return {m_rows.begin() + qint64(m_place), m_rows.begin() + qint64(end)};
}

} // namespace chatter
