// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QString>
#include <QTemporaryDir>

namespace support {

/// An SFTP server (rclone) for a folder of a test's own, on a free port of 127.0.0.1; ended with the object.
/// It has a host key of each of two types, and an account that may sign in with a password or with keys.
class SftpServer
{
public:
    SftpServer();
    ~SftpServer();

    static QString user() { return QStringLiteral("archive"); }
    static QByteArray password() { return "dropped files 4 u"; }

    /// Starts it. Returns why not; empty: it answers.
    QString start();

    quint16 port() const { return m_port; }
    QString path(const QString &name = {}) const; ///< below what the account sees as `/`

    /// Of a host key, as `ssh-keygen -lf` prints it: `ed25519` or `rsa`.
    QString fingerprint(const QString &type = QStringLiteral("ed25519")) const;

    /// The text of a new private key that the account may use from its next start on.
    QByteArray addKey(const QStringList &options) const;

    void kill();          ///< as a crash would
    QString startAgain(); ///< where it was. Returns why not

private:
    QString file(const QString &name) const { return m_own.filePath(name); }
    bool startOn(quint16 port);
    bool answers() const;

    QTemporaryDir m_own;
    QTemporaryDir m_served;
    QProcess m_process;
    quint16 m_port = 0;
};

} // namespace support
