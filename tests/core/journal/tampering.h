// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTest>

/// Another program at the journal's file: a second connection past everything of ours.
class Tampering
{
public:
    explicit Tampering(const QString &file)
    {
        m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("tampering"));
        m_database.setDatabaseName(file);
        if (!m_database.open())
            qFatal("The file cannot be opened.");
    }
    ~Tampering()
    {
        m_database.close();
        m_database = QSqlDatabase();
        QSqlDatabase::removeDatabase(QStringLiteral("tampering"));
    }
    Q_DISABLE_COPY_MOVE(Tampering)

    /// How many rows it changed; ends the test when it cannot be done.
    int run(const char *sql)
    {
        QSqlQuery query(m_database);
        if (!query.exec(QString::fromUtf8(sql)))
            qFatal("%s: %s", sql, qPrintable(query.lastError().text()));
        return query.numRowsAffected();
    }

    QVariant value(const char *sql)
    {
        QSqlQuery query(m_database);
        if (!query.exec(QString::fromUtf8(sql)) || !query.next())
            qFatal("%s: %s", sql, qPrintable(query.lastError().text()));
        return query.value(0);
    }

    /// How the database would execute a statement, with NULL for every `?`.
    QStringList plan(const QByteArray &sql)
    {
        QSqlQuery query(m_database);
        query.prepare(QStringLiteral("EXPLAIN QUERY PLAN ") + QString::fromUtf8(sql));
        for (qsizetype i = 0; i < sql.count('?'); ++i)
            query.addBindValue(QVariant());
        if (!query.exec())
            qFatal("%s: %s", sql.constData(), qPrintable(query.lastError().text()));
        QStringList lines;
        while (query.next())
            lines.append(query.value(3).toString());
        return lines;
    }

private:
    QSqlDatabase m_database;
};
