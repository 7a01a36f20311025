// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include "odbc/wallclock.h"

namespace jabber {

/// How one database product writes what we ask, as data. Every statement of this kind is made of these texts,
/// names out of the catalogue and times that we write ourselves; nothing that a person entered is part of
/// one.
struct Dialect
{
    QString product;   ///< as the driver names it
    QString catalogue; ///< schema, table, column, type, width of the tables named
    QString identity;  ///< one column that names server and database the same way for ever
    QString timeText;  ///< %1: a time column → ISO 8601 text
    QString hourText;  ///< %1: a time column → its first 13 characters, `2026-11-20T05`
    QString timeValue; ///< %1: a time column → what compares with a literal
    QString mayWrite;  ///< %1: a table → 1 when this login may change it; empty: cannot be asked
    QString open;      ///< around a name
    QString close;
    QString usualSchema;

    /// Throws inputFailure (`DATABASE_UNKNOWN`) for a product that we do not know.
    static const Dialect &of(const QString &product);

    QString quoted(const QString &name) const;
    QString literal(odbc::WallTime time) const;

    /// `column >= from AND column < to`
    QString between(const QString &column, odbc::WallTime from, odbc::WallTime to) const;
};

/// The tables that we know, in lower case.
const QStringList &knownTables();

} // namespace jabber
