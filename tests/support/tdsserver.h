// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace support {

/// What a SQL Server answers, as far as tdsserver.py goes, on a free port of 127.0.0.1; ended with the
/// object.
class TdsServer
{
public:
    ~TdsServer();

    /// Starts it; `answers` is JSON for tdsserver.py. Returns why not; empty: it listens.
    QString start(bool encrypts, const QByteArray &answers = {});

    void stop();

    QStringList statements() const; ///< all that have been asked, in order

    int port() const { return m_port; }
    QString certificate() const { return m_folder.filePath(QStringLiteral("server.crt")); } ///< for localhost

private:
    QTemporaryDir m_folder;
    QProcess m_process;
    int m_port = 0;
};

} // namespace support
