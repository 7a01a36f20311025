// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/azurite.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QRegularExpression>

#include "base/digest.h"

namespace support {

static const QString program = QStringLiteral(AZURITE);
static const QString account = QStringLiteral("chancerytest");

Azurite::Azurite() : m_key(base::randomBytes(64).toBase64()) {}

Azurite::~Azurite()
{
    m_process.terminate();
    if (!m_process.waitForFinished(10000)) {
        m_process.kill();
        m_process.waitForFinished(2000);
    }
}

QString Azurite::start()
{
    if (!QFile::exists(program))
        return QStringLiteral("%1 is not there; ./run test installs it").arg(program);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("AZURITE_ACCOUNTS"), account + u':' + QString::fromLatin1(m_key));
    m_process.setProcessEnvironment(environment);
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    // A test that crashes takes it along.
    m_process.start(QStringLiteral("setpriv"),
                    {QStringLiteral("--pdeathsig=KILL"), QStringLiteral("node"), program,
                     QStringLiteral("--blobHost"), QStringLiteral("127.0.0.1"), QStringLiteral("--blobPort"),
                     QStringLiteral("0"), QStringLiteral("--inMemoryPersistence"), QStringLiteral("--silent"),
                     QStringLiteral("--disableTelemetry")});
    static const QRegularExpression listens(QStringLiteral("listens on http://127\\.0\\.0\\.1:(\\d+)"));
    QByteArray said;
    for (const QDeadlineTimer deadline(60000); !deadline.hasExpired();) {
        m_process.waitForReadyRead(1000);
        said += m_process.readAll();
        const auto match = listens.match(QString::fromUtf8(said));
        if (match.hasMatch()) {
            m_port = match.captured(1).toUShort();
            return {};
        }
        if (m_process.state() == QProcess::NotRunning)
            break;
    }
    return QStringLiteral("Azurite does not start: %1 %2")
        .arg(m_process.errorString(), QString::fromUtf8(said));
}

QString Azurite::containerUrl(const QString &container) const
{
    return QStringLiteral("http://127.0.0.1:%1/%2/%3").arg(QString::number(m_port), account, container);
}

Ended Azurite::client(const QStringList &arguments, const QByteArray &input) const
{
    return run({.program = QStringLiteral("python3"),
                .arguments = QStringList{QStringLiteral("-B"), QStringLiteral(SUPPORT_DIR "/azureblob.py")} +
                             arguments,
                .environment = {{QStringLiteral("BLOB_PORT"), QString::number(m_port)},
                                {QStringLiteral("BLOB_ACCOUNT"), account},
                                {QStringLiteral("BLOB_KEY"), QString::fromLatin1(m_key)}},
                .input = input});
}

} // namespace support
