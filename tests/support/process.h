// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>

namespace support {

/// A program to run.
struct Command
{
    QString program; ///< a path, or a name looked up in PATH
    QStringList arguments;
    QMap<QString, QString> environment; ///< on top of the test's own; a null value takes a variable away
    QByteArray input;                   ///< standard input, closed after it
    QString folder;                     ///< working folder; empty: the test's
    std::chrono::seconds timeout{60};   ///< then the program is killed
};

/// How a program ended.
struct Ended
{
    enum class Way { Exited, Killed, TimedOut, NotStarted }; ///< Killed: by a signal or a crash

    Way way = Way::NotStarted;
    int exitCode = -1; ///< -1 unless Exited
    QByteArray out;
    QByteArray err;

    /// For QVERIFY2 and friends: how it ended and what it wrote.
    QByteArray description() const;
};

/// Runs the command to its end and collects what it writes, both streams apart. Needs no event loop; any
/// thread.
Ended run(const Command &command);

} // namespace support
