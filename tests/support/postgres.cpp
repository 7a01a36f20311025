// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/postgres.h"

#include <csignal>

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QTcpServer>

#include <unistd.h>

#include "support/process.h"

namespace support {

static QString binaries()
{
    QDir versions(QStringLiteral("/usr/lib/postgresql"));
    const QStringList names = versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    return names.isEmpty() ? QString() : versions.filePath(names.last() + u"/bin/");
}

/// PostgreSQL refuses to run as root.
static QStringList asOwner(const QString &program, const QStringList &arguments)
{
    if (::geteuid() != 0)
        return QStringList{QStringLiteral("--pdeathsig=KILL"), program} + arguments;
    return QStringList{QStringLiteral("--reuid=postgres"), QStringLiteral("--regid=postgres"),
                       QStringLiteral("--clear-groups"), QStringLiteral("--pdeathsig=KILL"), program} +
           arguments;
}

static QString complaint(const Ended &ended)
{
    return ended.exitCode == 0 ? QString() : QString::fromUtf8(ended.description());
}

Postgres::~Postgres()
{
    kill();
}

void Postgres::kill()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    ::kill(pid_t(m_process.processId()), SIGQUIT); // does not wait for those connected
    if (!m_process.waitForFinished(20'000)) {
        m_process.kill();
        m_process.waitForFinished(5'000);
    }
}

QString Postgres::makeCertificate() const
{
    return complaint(
        run({.program = QStringLiteral("openssl"),
             .arguments = {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"),
                           QStringLiteral("rsa:2048"), QStringLiteral("-nodes"), QStringLiteral("-days"),
                           QStringLiteral("30"), QStringLiteral("-subj"), QStringLiteral("/CN=localhost"),
                           QStringLiteral("-addext"), QStringLiteral("subjectAltName=DNS:localhost"),
                           QStringLiteral("-keyout"), m_folder.filePath(QStringLiteral("server.key")),
                           QStringLiteral("-out"), certificate()}}));
}

QString Postgres::makeCluster() const
{
    if (::geteuid() == 0) {
        const QString problem = complaint(
            run({.program = QStringLiteral("chown"),
                 .arguments = {QStringLiteral("-R"), QStringLiteral("postgres:"), m_folder.path()}}));
        if (!problem.isEmpty())
            return problem;
    }
    const QString problem = complaint(
        run({.program = QStringLiteral("setpriv"),
             .arguments =
                 asOwner(binaries() + QStringLiteral("initdb"),
                         {QStringLiteral("-D"), m_folder.filePath(QStringLiteral("data")),
                          QStringLiteral("--auth-local=trust"), QStringLiteral("--auth-host=scram-sha-256"),
                          QStringLiteral("-U"), QStringLiteral("postgres"), QStringLiteral("-E"),
                          QStringLiteral("UTF8"), QStringLiteral("--locale=C.UTF-8"), QStringLiteral("-N")}),
             .folder = m_folder.path(),
             .timeout = std::chrono::seconds{100}}));
    return problem;
}

QString Postgres::start()
{
    if (binaries().isEmpty())
        return QStringLiteral("PostgreSQL is not there; ./run test installs it");
    QString problem = makeCertificate();
    if (problem.isEmpty())
        problem = makeCluster();
    for (int attempt = 0; problem.isEmpty() && attempt < 5; ++attempt) {
        QTcpServer finder; // the port may be taken between this and the server's start: then once more
        if (!finder.listen(QHostAddress::LocalHost))
            return finder.errorString();
        const quint16 port = finder.serverPort();
        finder.close();
        if (startOn(port))
            return {};
    }
    return problem.isEmpty()
               ? QString(u"PostgreSQL does not answer: " + QString::fromUtf8(m_process.readAll()))
               : problem;
}

QString Postgres::startAgain()
{
    return startOn(m_port)
               ? QString()
               : QString(u"PostgreSQL does not come back: " + QString::fromUtf8(m_process.readAll()));
}

bool Postgres::startOn(quint16 port)
{
    m_port = port;
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.setWorkingDirectory(m_folder.path());
    QStringList arguments{QStringLiteral("-D"), m_folder.filePath(QStringLiteral("data")),
                          QStringLiteral("-p"), QString::number(port)};
    const QStringList settings{QStringLiteral("listen_addresses=127.0.0.1"),
                               u"unix_socket_directories=" + m_folder.path(),
                               QStringLiteral("fsync=off"),
                               QStringLiteral("full_page_writes=off"),
                               QStringLiteral("autovacuum=off"),
                               QStringLiteral("ssl=on"),
                               u"ssl_cert_file=" + certificate(),
                               u"ssl_key_file=" + m_folder.filePath(QStringLiteral("server.key")),
                               QStringLiteral("shared_buffers=16MB")};
    for (const QString &setting : settings)
        arguments += {QStringLiteral("-c"), setting};
    m_process.start(QStringLiteral("setpriv"), asOwner(binaries() + QStringLiteral("postgres"), arguments));
    for (const QDeadlineTimer deadline(60'000); !deadline.hasExpired();) {
        if (answers())
            return true;
        if (m_process.waitForFinished(50))
            return false;
    }
    return false;
}

static Ended psql(const QString &folder, quint16 port, const QString &statements)
{
    return run({.program = QStringLiteral("psql"),
                .arguments = {QStringLiteral("-h"), folder, QStringLiteral("-p"), QString::number(port),
                              QStringLiteral("-U"), QStringLiteral("postgres"), QStringLiteral("-qAtX"),
                              QStringLiteral("-v"), QStringLiteral("ON_ERROR_STOP=1"), QStringLiteral("-f"),
                              QStringLiteral("-")},
                .input = statements.toUtf8(),
                .timeout = std::chrono::seconds{100}});
}

bool Postgres::answers() const
{
    return psql(m_folder.path(), m_port, QStringLiteral("SELECT 1;")).exitCode == 0;
}

QString Postgres::execute(const QString &statements) const
{
    return complaint(psql(m_folder.path(), m_port, statements));
}

QString Postgres::value(const QString &statement) const
{
    return QString::fromUtf8(psql(m_folder.path(), m_port, statement).out).section(u'\n', 0, 0);
}

} // namespace support
