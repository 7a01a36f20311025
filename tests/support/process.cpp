// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/process.h"

#include <array>

#include <QProcess>

namespace support {

static QProcessEnvironment environmentOf(const Command &command)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (auto each = command.environment.begin(); each != command.environment.end(); ++each) {
        if (each.value().isNull())
            environment.remove(each.key());
        else
            environment.insert(each.key(), each.value());
    }
    return environment;
}

static Ended::Way wayOf(const QProcess &process, bool isFinished)
{
    if (process.error() == QProcess::FailedToStart)
        return Ended::Way::NotStarted;
    if (!isFinished)
        return Ended::Way::TimedOut;
    return process.exitStatus() == QProcess::NormalExit ? Ended::Way::Exited : Ended::Way::Killed;
}

QByteArray Ended::description() const
{
    static constexpr std::array names{"exited", "was killed", "did not end in time", "could not be started"};
    return QByteArray("the program ") + names.at(static_cast<size_t>(way)) + " (" +
           QByteArray::number(exitCode) + ")\n--- standard output\n" + out + "\n--- standard error\n" + err;
}

Ended run(const Command &command)
{
    QProcess process;
    process.setProcessEnvironment(environmentOf(command));
    process.setWorkingDirectory(command.folder);
    process.start(command.program, command.arguments);
    process.write(command.input);
    process.closeWriteChannel();
    const std::chrono::milliseconds timeout = command.timeout;
    const bool isFinished = process.waitForFinished(static_cast<int>(timeout.count()));
    Ended ended;
    ended.way = wayOf(process, isFinished);
    if (ended.way == Ended::Way::TimedOut) {
        process.kill();
        process.waitForFinished(-1);
    }
    if (ended.way == Ended::Way::Exited)
        ended.exitCode = process.exitCode();
    ended.out = process.readAllStandardOutput();
    ended.err = process.readAllStandardError();
    return ended;
}

} // namespace support
