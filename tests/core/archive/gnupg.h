// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

/// A throw-away GnuPG home with keys. Its agent is ended with it.
class Gnupg
{
public:
    Gnupg() : m_program(QStandardPaths::findExecutable(QStringLiteral("gpg")))
    {
        QFile::setPermissions(m_home.path(),
                              QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    }
    ~Gnupg()
    {
        if (isThere())
            QProcess::execute(QStringLiteral("gpgconf"), {QStringLiteral("--homedir"), m_home.path(),
                                                          QStringLiteral("--kill"), QStringLiteral("all")});
    }
    Gnupg(const Gnupg &) = delete;
    Gnupg &operator=(const Gnupg &) = delete;

    bool isThere() const { return !m_program.isEmpty(); }
    QString program() const { return m_program; }
    QString home() const { return m_home.path(); }

    /// Runs gpg; what it wrote to standard output, or qFatal.
    QByteArray run(const QStringList &arguments, const QByteArray &input = {}) const
    {
        QProcess gpg;
        gpg.start(m_program,
                  QStringList{QStringLiteral("--homedir"), m_home.path(), QStringLiteral("--batch"),
                              QStringLiteral("--quiet"), QStringLiteral("--no-tty"),
                              QStringLiteral("--pinentry-mode"), QStringLiteral("loopback"),
                              QStringLiteral("--passphrase"), QString()} +
                      arguments);
        gpg.write(input);
        gpg.closeWriteChannel();
        if (!gpg.waitForFinished() || gpg.exitCode() != 0)
            qFatal("gpg %s: %s", qPrintable(arguments.join(u' ')), gpg.readAllStandardError().constData());
        return gpg.readAllStandardOutput();
    }

    /// Makes a signing key; `more` goes in front, e.g. a faked time.
    void makeKey(const QString &userId, const QString &expires = QStringLiteral("never"),
                 const QStringList &more = {}) const
    {
        run(more + QStringList{QStringLiteral("--quick-gen-key"), userId, QStringLiteral("ed25519"),
                               QStringLiteral("sign"), expires});
    }

    QByteArray sign(const QString &userId, const QByteArray &bytes, const QStringList &more = {}) const
    {
        return run(more +
                       QStringList{QStringLiteral("--local-user"), userId, QStringLiteral("--detach-sign")},
                   bytes);
    }

private:
    QString m_program;
    QTemporaryDir m_home;
};
