// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/openpgpkeyring.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QThread>

#include "base/failure.h"
#include "base/files.h"

namespace archive {

/// A socket's whole path has 108 bytes at most; gpg's own names take up to 24.
static constexpr qsizetype longestHome = 70;

static std::unique_ptr<QTemporaryDir> homeIn(const QString &folder)
{
    const bool isShort = folder.toUtf8().size() < longestHome;
    auto home = std::make_unique<QTemporaryDir>((isShort ? folder : QDir::tempPath()) +
                                                QStringLiteral("/keys-XXXXXX"));
    if (!home->isValid())
        base::throwStorageFailure(QStringLiteral("create a folder in"), folder);
    return home;
}

OpenPgpKeyring::OpenPgpKeyring(const QString &gpg, const QString &folder, const base::Secret &key,
                               base::Secret passphrase, const base::Stop &stop)
    : m_gpg(gpg), m_home(homeIn(folder)), m_passphrase(std::move(passphrase))
{
    const Ended ended = run({QStringLiteral("--import")}, key.reveal(), stop);
    constexpr char secretIsThere[] = "IMPORT_OK 17"; // of gpg's doc/DETAILS: new, and a private key
    if (!ended.status.contains(secretIsThere))
        throw base::inputFailure(
            "PGP_KEY_INVALID", QStringLiteral("gpg finds no OpenPGP key in the one given."),
            QStringLiteral("Give the private key, armoured, as gpg --export-secret-keys --armor "
                           "writes it."));
}

OpenPgpKeyring::~OpenPgpKeyring()
{
    QProcess::execute(
        QFileInfo(m_gpg).path() + QStringLiteral("/gpgconf"),
        {QStringLiteral("--homedir"), m_home->path(), QStringLiteral("--kill"), QStringLiteral("all")});
    for (int attempt = 0; attempt < 50 && !m_home->remove(); ++attempt)
        QThread::msleep(20); // the agent takes its sockets away as it ends
}

OpenPgpKeyring::Ended OpenPgpKeyring::run(const QStringList &arguments, const QByteArray &input,
                                          const base::Stop &stop) const
{
    QStringList all{QStringLiteral("--no-options"),
                    QStringLiteral("--homedir"),
                    m_home->path(),
                    QStringLiteral("--batch"),
                    QStringLiteral("--yes"),
                    QStringLiteral("--no-tty"),
                    QStringLiteral("--disable-dirmngr"),
                    QStringLiteral("--no-auto-check-trustdb"),
                    QStringLiteral("--pinentry-mode"),
                    QStringLiteral("loopback"),
                    QStringLiteral("--status-fd"),
                    QStringLiteral("1")};
    all += arguments;
    QProcess process;
    process.setStandardErrorFile(QProcess::nullDevice());
    process.start(m_gpg, all);
    if (!process.waitForStarted())
        throw base::inputFailure("INVALID_SETTING",
                                 QStringLiteral("Cannot start %1: %2.").arg(m_gpg, process.errorString()),
                                 QStringLiteral("Set gpg to the path of an installed gpg program."));
    process.write(input);
    process.closeWriteChannel();
    while (process.state() != QProcess::NotRunning) {
        process.waitForFinished(100);
        if (stop.isNow()) {
            process.kill();
            process.waitForFinished();
            stop.throwIfNow();
        }
    }
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            process.readAllStandardOutput()};
}

static base::Failure refusal(const QByteArray &status)
{
    if (status.contains("NO_SECKEY") || status.contains("BAD_PASSPHRASE") ||
        status.contains("MISSING_PASSPHRASE") || status.contains("ERROR pkdecrypt_failed"))
        return base::itemFailure(
            "PGP_WRONG_KEY",
            QStringLiteral("It is not encrypted for the OpenPGP key given, or the passphrase does not "
                           "open that key."),
            QStringLiteral("Set pgpKey to the key that the export is encrypted for, and "
                           "pgpPassphrase to its passphrase."));
    return base::itemFailure("PGP_DAMAGED",
                             QStringLiteral("It is no OpenPGP message, or damaged, or cut off."),
                             QStringLiteral("Fetch the file again."));
}

void OpenPgpKeyring::decrypt(const QString &from, const QString &to, qint64 largest,
                             const base::Stop &stop) const
{
    QFile::remove(to);
    const Ended ended =
        run({QStringLiteral("--passphrase-fd"), QStringLiteral("0"), QStringLiteral("--max-output"),
             QString::number(largest), QStringLiteral("--output"), to, QStringLiteral("--decrypt"), from},
            m_passphrase.reveal() + '\n', stop);
    if (ended.code == 0 && ended.status.contains("DECRYPTION_OKAY") && QFile::exists(to))
        return;
    constexpr qint64 block = 64 << 10; // gpg stops before the write that would be too much
    const bool isTooLarge = QFileInfo(to).size() + block >= largest;
    QFile::remove(to);
    if (ended.status.contains("DECRYPTION_OKAY")) { // so that it is the writing that failed
        if (!isTooLarge)
            base::throwStorageFailure(QStringLiteral("write"), to);
        throw base::itemFailure(
            "ARCHIVE_LIMIT", QStringLiteral("It is larger than %1 bytes when it is decrypted.").arg(largest));
    }
    throw refusal(ended.status);
}

} // namespace archive
