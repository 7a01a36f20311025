// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QProcess>
#include <QString>
#include <QTemporaryDir>

namespace support {

/// Debian's Dovecot on a free port of the loopback address, with a configuration of its own and without
/// privileges; ends with this object. Every user has the password `secret`; a user name is the name of a
/// folder below `mailRoot`.
///
/// Dovecot serves no mail as root: started by root it runs as `nobody`, and start() gives that user the mail
/// folder.
class Dovecot
{
public:
    explicit Dovecot(QString mailRoot);
    ~Dovecot();

    static bool isInstalled();

    /// Empty when the server answers; else what went wrong, with its log.
    QString start();

    /// Gives files that were delivered since to the server's user; nothing where it is the test's own.
    bool adopt() const;

    int port() const { return m_port; }
    QString log() const;

    /// Runs tests/support/<script> with Python and gives what it printed, or empty and the reason in
    /// `problem`.
    static QByteArray runPython(const QString &script, const QStringList &arguments, QString &problem);

private:
    bool startOn(int port);
    QByteArray configuration(int port) const;
    bool giveAway(const QString &path) const;

    QString m_mailRoot;
    QTemporaryDir m_folder;
    QProcess m_process;
    int m_port = 0;
};

} // namespace support
