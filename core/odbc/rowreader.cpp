// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "odbc/rowreader.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <vector>

#include "odbc/connectionparts.h"
#include "odbc/troubles.h"

namespace odbc {

/// Of what a driver says to be left, which may be anything.
static constexpr qsizetype mostReserved = 16 << 20;

struct RowReader::Parts
{
    Parts(const Connection::Parts &of, const base::Stop &asked)
        : name(of.name), stop(asked), statement(of.handle.get()), watch(stop, [this] {
              if (stop.isNow())
                  SQLCancel(statement.get());
          })
    {}

    /// A stop is what made a cancelled statement fail.
    [[noreturn]] void fail(const QString &doing) const
    {
        stop.throwIfNow();
        throw failureFor(diagnosticsOf(SQL_HANDLE_STMT, statement.get()), doing + u' ' + name);
    }

    struct Piece
    {
        QStringView text; ///< in `buffer`
        bool isCut;       ///< more follows
        qsizetype left;   ///< units from here on, where the driver says so
    };

    /// A column's next piece; absent when there is none.
    std::optional<Piece> piece(int column, bool &isNull);

    QString name;
    base::Stop stop;
    Handle<SQL_HANDLE_STMT> statement;
    std::vector<QString> parameters;
    std::vector<SQLLEN> lengths;
    std::array<SQLWCHAR, 8 * 1024> buffer{};
    base::StopWatch watch; ///< last, so that it is gone before the statement is
};

static SQLWCHAR *unitsOf(QString &text)
{
    return reinterpret_cast<SQLWCHAR *>(text.data());
}

RowReader::RowReader(Connection &connection, const QString &statement, const QStringList &parameters,
                     const base::Stop &stop)
    : m_parts(std::make_unique<Parts>(*connection.m_parts, stop))
{
    stop.throwIfNow();
    SQLHSTMT handle = m_parts->statement.get();
    // ODBC passes integers where it declares pointers. A driver may not know the attribute.
    SQLSetStmtAttrW(handle, SQL_ATTR_QUERY_TIMEOUT,
                    reinterpret_cast<SQLPOINTER>(SQLLEN(connection.m_parts->queryTimeout.count())), 0);
    m_parts->parameters.assign(parameters.begin(), parameters.end());
    m_parts->lengths.resize(m_parts->parameters.size());
    for (size_t i = 0; i < m_parts->parameters.size(); ++i) {
        QString &value = m_parts->parameters[i];
        m_parts->lengths[i] = SQLLEN(value.size()) * SQLLEN(sizeof(SQLWCHAR));
        if (!SQL_SUCCEEDED(SQLBindParameter(handle, SQLUSMALLINT(i + 1), SQL_PARAM_INPUT, SQL_C_WCHAR,
                                            SQL_WVARCHAR, SQLULEN(std::max<qsizetype>(value.size(), 1)), 0,
                                            unitsOf(value), m_parts->lengths[i], &m_parts->lengths[i])))
            m_parts->fail(QStringLiteral("handing parameters to"));
    }
    QString text = statement;
    const SQLRETURN result = SQLExecDirectW(handle, unitsOf(text), SQL_NTS);
    if (!SQL_SUCCEEDED(result) && result != SQL_NO_DATA)
        m_parts->fail(QStringLiteral("asking"));
}

RowReader::~RowReader() = default;

bool RowReader::next()
{
    m_parts->stop.throwIfNow();
    const SQLRETURN result = SQLFetch(m_parts->statement.get());
    if (result == SQL_NO_DATA)
        return false;
    if (!SQL_SUCCEEDED(result))
        m_parts->fail(QStringLiteral("reading rows of"));
    return true;
}

std::optional<RowReader::Parts::Piece> RowReader::Parts::piece(int column, bool &isNull)
{
    SQLLEN bytes = 0; // what was left before this call, or SQL_NO_TOTAL
    const SQLRETURN result = SQLGetData(statement.get(), SQLUSMALLINT(column + 1), SQL_C_WCHAR, buffer.data(),
                                        SQLLEN(sizeof buffer), &bytes);
    if (result == SQL_NO_DATA)
        return std::nullopt;
    if (!SQL_SUCCEEDED(result))
        fail(QStringLiteral("reading a text of"));
    isNull = bytes == SQL_NULL_DATA;
    if (isNull)
        return std::nullopt;
    const auto full = qsizetype(buffer.size()) - 1; // the last unit is the NUL
    const bool isCut = bytes == SQL_NO_TOTAL || bytes / SQLLEN(sizeof(SQLWCHAR)) > SQLLEN(full);
    const qsizetype units = isCut ? full : qsizetype(bytes) / qsizetype(sizeof(SQLWCHAR));
    const qsizetype left = bytes == SQL_NO_TOTAL ? units : qsizetype(bytes) / qsizetype(sizeof(SQLWCHAR));
    return Piece{QStringView(reinterpret_cast<const QChar *>(buffer.data()), units), isCut, left};
}

bool RowReader::read(int column, const std::function<void(QStringView)> &take)
{
    for (bool isNull = false;;) {
        const auto piece = m_parts->piece(column, isNull);
        if (!piece)
            return !isNull;
        take(piece->text);
        if (!piece->isCut)
            return true;
        m_parts->stop.throwIfNow();
    }
}

std::optional<QString> RowReader::text(int column)
{
    bool isNull = false;
    const auto first = m_parts->piece(column, isNull);
    if (!first)
        return isNull ? std::nullopt : std::optional(QStringLiteral(""));
    QString all = first->text.toString();
    if (first->isCut) {
        all.reserve(std::min(first->left, mostReserved));
        read(column, [&](QStringView piece) { all.append(piece); });
    }
    return all;
}

QStringView RowReader::shortText(int column)
{
    bool isNull = false;
    const auto first = m_parts->piece(column, isNull);
    return first ? first->text : QStringView();
}

} // namespace odbc
