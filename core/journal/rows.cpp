// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/rows.h"

#include <QSqlError>

#include "base/failure.h"
#include "journal/connection.h"
#include "journal/sqlfailure.h"

namespace journal {

Rows::Rows(const Connection &connection, std::unique_ptr<QSqlQuery> query, Idle &home)
    : m_connection(&connection), m_query(std::move(query)), m_home(&home)
{}

Rows::~Rows()
{
    if (!m_query)
        return;
    m_query->finish();
    m_home->push_back(std::move(m_query));
}

bool Rows::next()
{
    if (m_query->next())
        return true;
    if (m_query->lastError().isValid())
        throwSqlFailure(m_query->lastError(), m_connection->path());
    return false;
}

bool Rows::isNull(int column) const
{
    return m_query->isNull(column);
}

qint64 Rows::integer(int column) const
{
    const QVariant value = m_query->value(column);
    if (value.typeId() != QMetaType::LongLong)
        throwWrongType(column);
    return value.toLongLong();
}

QString Rows::text(int column) const
{
    const QVariant value = m_query->value(column);
    if (value.typeId() != QMetaType::QString)
        throwWrongType(column);
    return value.toString();
}

QByteArray Rows::bytes(int column) const
{
    const QVariant value = m_query->value(column);
    if (value.typeId() != QMetaType::QByteArray)
        throwWrongType(column);
    return value.toByteArray();
}

qint64 Rows::changed() const
{
    return m_query->numRowsAffected();
}

void Rows::throwWrongType(int column) const
{
    throw damaged(m_connection->path(),
                  QStringLiteral("column %1 of “%2” has a wrong type").arg(column).arg(m_query->lastQuery()));
}

} // namespace journal
