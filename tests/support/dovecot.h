// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QProcess>
#include <QString>
#include <QTemporaryDir>

namespace support {

/// What else a Dovecot does.
struct DovecotOptions
{
    QString identity; ///< folder with `leaf.pem` and `leaf.key` (xipmaker::makeIdentity): TLS; empty: none
    QString caFile;   ///< of whoever connects to it: the identity's authority
    int quotaKilobytes = 0; ///< of each mailbox; 0: none
};

/// Debian's Dovecot on a free port of the loopback address, with a configuration of its own and without
/// privileges; ends with this object. Every user has the password `secret`; a user name is the name of a
/// folder below `mailRoot`. The master user `master` with the password `mastersecret` opens every mailbox.
///
/// Dovecot serves no mail as root: started by root it runs as `nobody`, and start() gives that user the mail
/// folder.
class Dovecot
{
public:
    explicit Dovecot(QString mailRoot, DovecotOptions options = {});
    ~Dovecot();

    static bool isInstalled();

    /// Empty when the server answers; else what went wrong, with its log.
    QString start();

    /// Gives files that were delivered since to the server's user; nothing where it is the test's own.
    bool adopt() const;

    int port() const { return m_port; }           ///< TLS from the first byte, where there is an identity
    int plainPort() const { return m_plainPort; } ///< STARTTLS, where there is an identity; else the same
    QString log() const;

    /// Runs tests/support/<script> with Python and gives what it printed, or empty and the reason in
    /// `problem`.
    static QByteArray runPython(const QString &script, const QStringList &arguments, QString &problem);

private:
    bool startOn(int port, int plainPort);
    bool writeFiles() const;
    QByteArray configuration(int port, int plainPort) const;
    QString extras(int port) const;
    bool giveAway(const QString &path) const;

    QString m_mailRoot;
    DovecotOptions m_options;
    QTemporaryDir m_folder;
    QProcess m_process;
    int m_port = 0;
    int m_plainPort = 0;
};

} // namespace support
