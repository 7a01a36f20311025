// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QProcess>
#include <QStringList>

namespace support {

/// What the test's own program, started again, printed in a session with a keyring in this state (see
/// withkeyring.sh). `place` keeps the keyring from one call to the next. `SKIP` when this machine lacks the
/// programs.
inline QString inKeyringSession(const QString &mode, const QString &place, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QStringLiteral("sh"), QStringList{QStringLiteral(KEYRING_SCRIPT), mode, place,
                                                    QCoreApplication::applicationFilePath()} +
                                            arguments);
    if (!process.waitForFinished(60000))
        return QStringLiteral("DID NOT END");
    if (process.exitStatus() == QProcess::NormalExit && process.exitCode() == 77)
        return QStringLiteral("SKIP");
    return QString::fromUtf8(process.readAllStandardOutput()).trimmed();
}

} // namespace support
