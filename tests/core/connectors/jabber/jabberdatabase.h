// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include "connectors/jabber/settings.h"
#include "support/postgres.h"

namespace jabber {

/// A row of jm or tc_msgarchive that a test writes. Times are `2026-11-19T08:00:00.000`.
struct Written
{
    QString at;
    QString from;
    QString to;
    QString body;
    QString stanzaId;
    QString type = QStringLiteral("c");
    QString direction = QStringLiteral("I");
    QString history = QStringLiteral("N");
    QString thread;
    QString stanza; ///< empty: one is made of the id and the body
    int number = 0; ///< tc_msgarchive alone
    int bodyLength = 0;
    int stanzaLength = 0;
};

/// The external database of IM and Presence on a real PostgreSQL, one server a process, emptied for each
/// object. Statements are collected and sent by write().
class JabberDatabase
{
public:
    JabberDatabase();

    static support::Postgres &server();

    /// The schema of IM and Presence, as statements that PostgreSQL and SQLite read alike.
    static QStringList tables();

    QString problem() const { return m_problem; } ///< empty: all is well

    void jm(const Written &row);

    void room(const Written &row);

    void enters(const QString &at, const QString &room, const QString &person, bool leaves = false);

    void execute(const QString &statement) { m_statements.append(statement); }

    void write();

    static QString quoted(const QString &text)
    {
        return u'\'' + QString(text).replace(u'\'', QStringLiteral("''")) + u'\'';
    }

    /// How a connector is told to read it.
    static model::Values settings();

    static base::Secret password() { return base::Secret("p;w}d"); }

    static Settings parsedSettings();

private:
    QString m_problem;
    QStringList m_statements;
};

} // namespace jabber
