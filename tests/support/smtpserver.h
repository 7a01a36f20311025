// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QProcess>
#include <QUrl>

namespace support {

/// smtpserver.py as a process of its own, ended with this object.
class SmtpServer
{
public:
    explicit SmtpServer(const QStringList &options = {});
    ~SmtpServer();

    QUrl url(const QString &scheme = QStringLiteral("smtp"),
             const QString &host = QStringLiteral("127.0.0.1")) const;

    /// The next message it was given: from, to, user, isSecure, message. Empty when none comes.
    QJsonObject takeMessage();
    bool hasMessage(); ///< without waiting

private:
    QProcess m_process;
    int m_port = 0;
};

} // namespace support
