// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <atomic>
#include <mutex>
#include <thread>

#include <QTemporaryDir>
#include <QTest>

#include "support/process.h"

using support::Command;
using support::Ended;

static Ended shell(const QString &script, Command command = {})
{
    command.program = QStringLiteral("/bin/sh");
    command.arguments = {QStringLiteral("-c"), script};
    return support::run(command);
}

class ProcessTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsTheExitCodeAndKeepsTheStreamsApart()
    {
        const Ended ended = shell(QStringLiteral("echo out; echo err >&2; exit 7"));
        QCOMPARE(ended.way, Ended::Way::Exited);
        QCOMPARE(ended.exitCode, 7);
        QCOMPARE(ended.out, "out\n");
        QCOMPARE(ended.err, "err\n");
    }

    void handsOverInputEnvironmentAndFolder()
    {
        const QTemporaryDir folder;
        const Ended ended = shell(
            QStringLiteral("cat; echo \"$GIVEN:${HOME-gone}\"; pwd -P"),
            {.environment = {{QStringLiteral("GIVEN"), QStringLiteral("yes")}, {QStringLiteral("HOME"), {}}},
             .input = "line\n",
             .folder = folder.path()});
        QCOMPARE(ended.out, QByteArray("line\nyes:gone\n" + folder.path().toUtf8() + "\n"));
    }

    void takesMoreOutputAndInputThanAPipeHolds()
    {
        const QByteArray large(4 << 20, 'x');
        QCOMPARE(shell(QStringLiteral("cat"), {.input = large}).out, large);
    }

    void killsAProgramThatDoesNotEnd()
    {
        const Ended ended =
            shell(QStringLiteral("echo begun; exec sleep 100"), {.timeout = std::chrono::seconds(1)});
        QCOMPARE(ended.way, Ended::Way::TimedOut);
        QCOMPARE(ended.exitCode, -1);
        QCOMPARE(ended.out, "begun\n");
    }

    void tellsADeathFromAnExit() { QCOMPARE(shell(QStringLiteral("kill -9 $$")).way, Ended::Way::Killed); }

    void saysThatAProgramIsMissing()
    {
        const Ended ended = support::run({.program = QStringLiteral("/there/is/no/such/program")});
        QCOMPARE(ended.way, Ended::Way::NotStarted);
        QVERIFY(ended.description().contains("could not be started"));
    }

    /// A question to ThreadSanitizer: whoever comes second is told so without an order of its own.
    void leavesTheLocksOfItsThreadInSight()
    {
        QCOMPARE(shell(QStringLiteral("true")).exitCode, 0);
        std::mutex mutex;
        int guarded = 0;
        std::atomic_bool isSecond = false;
        std::thread other([&] {
            while (!isSecond.load(std::memory_order_relaxed))
                std::this_thread::yield();
            const std::lock_guard lock(mutex);
            ++guarded;
        });
        {
            const std::lock_guard lock(mutex);
            ++guarded;
        }
        isSecond.store(true, std::memory_order_relaxed);
        other.join();
        QCOMPARE(guarded, 2);
    }
};

QTEST_GUILESS_MAIN(ProcessTest)
#include "process_test.moc"
