// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/dovecot.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace support {

static const QString program = QStringLiteral("/usr/sbin/dovecot");
static constexpr int attempts = 5;

static bool isRoot()
{
#ifdef Q_OS_UNIX
    return ::geteuid() == 0;
#else
    return false;
#endif
}

/// The user that serves the mail, and its group, by number.
static QStringList owner()
{
#ifdef Q_OS_UNIX
    if (!isRoot())
        return {QString::number(::getuid()), QString::number(::getgid())};
#endif
    QProcess process;
    QStringList ids;
    for (const QString &which : {QStringLiteral("-u"), QStringLiteral("-g")}) {
        process.start(QStringLiteral("id"), {which, QStringLiteral("nobody")});
        process.waitForFinished();
        ids.append(QString::fromLatin1(process.readAllStandardOutput().trimmed()));
    }
    return ids;
}

static QString nameOf(const QString &option)
{
    QProcess process;
    const QStringList arguments =
        isRoot() ? QStringList{option, QStringLiteral("nobody")} : QStringList{option};
    process.start(QStringLiteral("id"), arguments);
    process.waitForFinished();
    return QString::fromLatin1(process.readAllStandardOutput().trimmed());
}

Dovecot::Dovecot(QString mailRoot, DovecotOptions options)
    : m_mailRoot(std::move(mailRoot)), m_options(std::move(options))
{}

Dovecot::~Dovecot()
{
    m_process.terminate();
    if (!m_process.waitForFinished(10000)) {
        m_process.kill();
        m_process.waitForFinished(2000);
    }
}

bool Dovecot::isInstalled()
{
    return QFile::exists(program) && !QStandardPaths::findExecutable(QStringLiteral("python3")).isEmpty();
}

QString Dovecot::start()
{
    for (int i = 0; i < attempts; ++i) {
        QTcpServer finder; // a port may be taken between this and the server's start: then once more
        QTcpServer other;
        if (!finder.listen(QHostAddress::LocalHost) || !other.listen(QHostAddress::LocalHost))
            return finder.errorString();
        const int port = finder.serverPort();
        const int plainPort = m_options.identity.isEmpty() ? port : other.serverPort();
        finder.close();
        other.close();
        if (startOn(port, plainPort))
            return {};
    }
    return QStringLiteral("Dovecot does not answer: ") + QString::fromUtf8(m_process.readAllStandardError()) +
           log();
}

bool Dovecot::adopt() const
{
    return !isRoot() || giveAway(m_mailRoot);
}

QString Dovecot::log() const
{
    QFile file(m_folder.filePath(QStringLiteral("log")));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// What the configuration names.
bool Dovecot::writeFiles() const
{
    QDir folder(m_folder.path());
    folder.mkpath(QStringLiteral("run"));
    folder.mkpath(QStringLiteral("state"));
    QFile masters(folder.filePath(QStringLiteral("masters")));
    if (!masters.open(QIODevice::WriteOnly) || masters.write("master:{PLAIN}mastersecret\n") < 0)
        return false;
    for (const QString &name : {QStringLiteral("leaf.pem"), QStringLiteral("leaf.key")}) {
        if (!m_options.identity.isEmpty() && !QFile::exists(folder.filePath(name)) &&
            !QFile::copy(m_options.identity + u'/' + name, folder.filePath(name)))
            return false;
    }
    return true;
}

bool Dovecot::startOn(int port, int plainPort)
{
    if (!writeFiles())
        return false;
    const QDir folder(m_folder.path());
    const QString path = folder.filePath(QStringLiteral("dovecot.conf"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) ||
        file.write(configuration(port, plainPort)) < 0)
        return false;
    file.close();
    const QStringList arguments{QStringLiteral("-F"), QStringLiteral("-c"), path};
    if (!isRoot()) {
        m_process.start(program, arguments);
    } else {
        if (!giveAway(m_folder.path()) || !giveAway(m_mailRoot))
            return false;
        const QStringList ids = owner();
        m_process.start(QStringLiteral("setpriv"),
                        QStringList{QStringLiteral("--reuid=") + ids[0], QStringLiteral("--regid=") + ids[1],
                                    QStringLiteral("--clear-groups"), program} +
                            arguments);
    }
    QElapsedTimer timer;
    for (timer.start(); timer.elapsed() < 10000;) {
        if (m_process.waitForFinished(50))
            return false;
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, static_cast<quint16>(plainPort));
        if (socket.waitForConnected(500) && socket.waitForReadyRead(5000)) {
            m_port = port;
            m_plainPort = plainPort;
            return true;
        }
    }
    return false;
}

/// TLS and quota.
QString Dovecot::extras(int port) const
{
    QString text = QStringLiteral("ssl = no\n");
    if (!m_options.identity.isEmpty())
        text = QStringLiteral("ssl = yes\nssl_cert = <%1/leaf.pem\nssl_key = <%1/leaf.key\n"
                              "service imap-login {\n  inet_listener imaps {\n    address = 127.0.0.1\n"
                              "    port = %2\n    ssl = yes\n  }\n}\n")
                   .arg(m_folder.path())
                   .arg(port);
    else
        text += QStringLiteral("service imap-login {\n  inet_listener imaps {\n    port = 0\n  }\n}\n");
    if (m_options.quotaKilobytes > 0)
        text += QStringLiteral("mail_plugins = quota\nprotocol imap {\n  mail_plugins = quota imap_quota\n}\n"
                               "plugin {\n  quota = maildir:Mail\n  quota_rule = *:storage=%1K\n}\n")
                    .arg(m_options.quotaKilobytes);
    return text;
}

QByteArray Dovecot::configuration(int port, int plainPort) const
{
    const QString text = QStringLiteral(R"(base_dir = %1/run
state_dir = %1/state
log_path = %1/log
protocols = imap
listen = 127.0.0.1
disable_plaintext_auth = no
auth_mechanisms = plain
default_internal_user = %3
default_login_user = %3
default_internal_group = %4
first_valid_uid = 0
mail_location = maildir:%2/%u
passdb {
  driver = passwd-file
  master = yes
  args = scheme=PLAIN username_format=%u %1/masters
}
passdb {
  driver = static
  args = password=secret
}
userdb {
  driver = static
  args = uid=%3 gid=%4 home=%2/%u
}
service imap-login {
  chroot =
  inet_listener imap {
    address = 127.0.0.1
    port = %5
  }
}
service anvil {
  chroot =
}
service stats {
  chroot =
}
namespace inbox {
  inbox = yes
}
)");
    return QString(text)
        .replace(QStringLiteral("%u"), QStringLiteral("\x01"))
        .arg(m_folder.path(), m_mailRoot, nameOf(QStringLiteral("-un")), nameOf(QStringLiteral("-gn")))
        .arg(plainPort)
        .replace(QChar(1), QStringLiteral("%u"))
        .append(extras(port))
        .toUtf8();
}

bool Dovecot::giveAway(const QString &path) const
{
    QProcess process;
    process.start(QStringLiteral("chown"), {QStringLiteral("-R"), owner().join(u':'), path});
    return process.waitForFinished() && process.exitCode() == 0;
}

QByteArray Dovecot::runPython(const QString &script, const QStringList &arguments, QString &problem)
{
    QProcess process;
    process.start(QStringLiteral("python3"),
                  QStringList{QStringLiteral(SUPPORT_DIR "/") + script} + arguments);
    if (!process.waitForFinished(60000) || process.exitCode() != 0) {
        problem = QString::fromUtf8(process.readAllStandardError());
        return {};
    }
    return process.readAllStandardOutput();
}

} // namespace support
