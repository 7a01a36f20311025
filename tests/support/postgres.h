// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QString>
#include <QTemporaryDir>

namespace support {

/// A PostgreSQL server of a test's own, on a free port of 127.0.0.1, over TLS and without; ended with the
/// object. It runs as `postgres` when the test runs as root. The database `postgres` has a superuser
/// `postgres` and whom execute() makes; by TCP everyone needs a password.
class Postgres
{
public:
    ~Postgres();

    /// Starts it. Returns why not; empty: it answers.
    QString start();

    quint16 port() const { return m_port; }
    QString certificate() const { return m_folder.filePath(QStringLiteral("server.crt")); } ///< for localhost

    /// Runs statements as the superuser. Returns what went wrong; empty: nothing.
    QString execute(const QString &statements) const;
    QString value(const QString &statement) const; ///< the first column of the first row

    void kill();          ///< as a crash would
    QString startAgain(); ///< where it was, with what it held. Returns why not

private:
    QString makeCluster() const;
    QString makeCertificate() const;
    bool startOn(quint16 port);
    bool answers() const;

    QTemporaryDir m_folder;
    QProcess m_process;
    quint16 m_port = 0;
};

} // namespace support
