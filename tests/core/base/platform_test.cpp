// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <cerrno>
#include <cstdio>

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include "base/platform.h"

namespace platform = base::platform;

namespace {

QProcess &started(QProcess &process, const QString &what)
{
    process.start(QCoreApplication::applicationFilePath(), {what});
    return process;
}

} // namespace

class PlatformTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void syncsAFileAndAFolder();
    void refusesToSyncWhatIsNotThere();
    void renamesOverAnExistingFile();
    void replacesNothingWhenItIsToBeNew();
    void setsAFilesTimeToTheMillisecond_data();
    void setsAFilesTimeToTheMillisecond();
    void tellsWhenAFileChangedWhateverItsWriterSays();
    void locksAFileAgainstAnotherHandleOnly();
    void sharesALockWithThoseWhoShareItOnly();
    void tellsAFullDiskFromOtherErrors();
    void knowsALocalFolder();
    void knowsWhichProcessesRun();
    void diesWithoutRunningAnythingMore();
    void leavesNoMemoryImageOfACrash();
    void countsRequestsToStop();
    void measuresMemory();
    void takesNoFileForATerminal();
};

void PlatformTest::syncsAFileAndAFolder()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("a")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(platform::sync(file.handle()));
    QVERIFY(platform::syncFolder(folder.path()));
}

void PlatformTest::refusesToSyncWhatIsNotThere()
{
    QVERIFY(!platform::sync(-1));
    QVERIFY(!platform::lastError().isEmpty());
#ifndef Q_OS_WIN
    const QTemporaryDir folder;
    QVERIFY(!platform::syncFolder(folder.filePath(QStringLiteral("missing"))));
    QCOMPARE(errno, ENOENT);
#endif
}

void PlatformTest::replacesNothingWhenItIsToBeNew()
{
    const QTemporaryDir folder;
    const QString from = folder.filePath(QStringLiteral("a"));
    const QString to = folder.filePath(QStringLiteral("b"));
    for (const QString &path : {from, to}) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(path.toUtf8()) > 0);
    }
    QVERIFY(!platform::renameNew(from, to));
    QFile file(to);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), to.toUtf8());
    file.close();
    QVERIFY(QFile::exists(from) && QFile::remove(to));
    QVERIFY(platform::renameNew(from, to));
    QVERIFY(!QFile::exists(from) && QFile::exists(to));
}

void PlatformTest::renamesOverAnExistingFile()
{
    const QTemporaryDir folder;
    for (const char *name : {"a", "b"}) {
        QFile file(folder.filePath(QString::fromLatin1(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(name);
    }
    QVERIFY(platform::rename(folder.filePath(QStringLiteral("a")), folder.filePath(QStringLiteral("b"))));
    QFile file(folder.filePath(QStringLiteral("b")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("a"));
    QVERIFY(!platform::rename(folder.filePath(QStringLiteral("a")), folder.filePath(QStringLiteral("c"))));
}

void PlatformTest::setsAFilesTimeToTheMillisecond_data()
{
    QTest::addColumn<qint64>("ms");
    QTest::newRow("now") << 1795154313007LL;
    QTest::newRow("epoch") << 0LL;
    QTest::newRow("before the epoch") << -86400001LL;
}

void PlatformTest::setsAFilesTimeToTheMillisecond()
{
    QFETCH(qint64, ms);
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("a")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    QVERIFY(platform::setFileTime(file.fileName(), ms));
    QCOMPARE(QFileInfo(file.fileName()).lastModified().toMSecsSinceEpoch(), ms);
    QVERIFY(!platform::setFileTime(folder.filePath(QStringLiteral("missing")), ms));
}

void PlatformTest::tellsWhenAFileChangedWhateverItsWriterSays()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a"));
    QVERIFY(!platform::lastChange(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
#ifndef Q_OS_WIN
    // A file's times come from a clock that is behind by up to a tick.
    constexpr qint64 tick = 20;
    const auto made = platform::lastChange(path);
    QVERIFY(made);
    QVERIFY(qAbs(*made - QDateTime::currentMSecsSinceEpoch()) < 60'000);
    QVERIFY(platform::setFileTime(path, 1'000));
    const auto changed = platform::lastChange(path);
    QVERIFY(changed);
    QVERIFY(*changed >= *made - tick);
    QVERIFY(platform::rename(path, folder.filePath(QStringLiteral("b"))));
    QVERIFY(!platform::lastChange(path));
    QVERIFY(platform::lastChange(folder.filePath(QStringLiteral("b"))) >= changed);
#else
    QVERIFY(!platform::lastChange(path));
#endif
}

void PlatformTest::locksAFileAgainstAnotherHandleOnly()
{
    const QTemporaryDir folder;
    QFile first(folder.filePath(QStringLiteral("a")));
    QVERIFY(first.open(QIODevice::ReadWrite));
    QVERIFY(platform::tryLock(first.handle()));
    QVERIFY(first.write("text") == 4 && first.flush());
    QFile second(first.fileName());
    QVERIFY(second.open(QIODevice::ReadWrite));
    QVERIFY(!platform::tryLock(second.handle()));
    QVERIFY(platform::lastErrorIsLocked());
    QCOMPARE(second.readAll(), QByteArray("text"));
    first.close();
    QVERIFY(platform::tryLock(second.handle()));
    QVERIFY(!platform::tryLock(-1));
    QVERIFY(!platform::lastErrorIsLocked());
}

void PlatformTest::sharesALockWithThoseWhoShareItOnly()
{
    const QTemporaryDir folder;
    QFile first(folder.filePath(QStringLiteral("a")));
    QVERIFY(first.open(QIODevice::ReadWrite));
    QFile second(first.fileName());
    QVERIFY(second.open(QIODevice::ReadOnly));
    QFile third(first.fileName());
    QVERIFY(third.open(QIODevice::ReadWrite));
    QVERIFY(platform::tryLockShared(first.handle()));
    QVERIFY(platform::tryLockShared(second.handle()));
    QVERIFY(!platform::tryLock(third.handle()));
    QVERIFY(platform::lastErrorIsLocked());
    platform::unlock(first.handle());
    platform::unlock(second.handle());
    QVERIFY(platform::tryLock(third.handle()));
    QVERIFY(!platform::tryLockShared(second.handle()));
    QVERIFY(platform::lastErrorIsLocked());
}

void PlatformTest::tellsAFullDiskFromOtherErrors()
{
#ifdef Q_OS_WIN
    QSKIP("The errors are set by errno.");
#else
    errno = ENOSPC;
    QVERIFY(platform::lastErrorIsDiskFull());
    errno = EDQUOT;
    QVERIFY(platform::lastErrorIsDiskFull());
    errno = EACCES;
    QVERIFY(!platform::lastErrorIsDiskFull());
#endif
}

void PlatformTest::knowsALocalFolder()
{
    const QTemporaryDir folder;
    QVERIFY(!platform::isNetworkFolder(folder.path()));
    QVERIFY(!platform::isNetworkFolder(folder.filePath(QStringLiteral("missing"))));
}

void PlatformTest::knowsWhichProcessesRun()
{
    QProcess process;
    QVERIFY(started(process, QStringLiteral("--wait")).waitForStarted());
    const qint64 id = process.processId();
    QVERIFY(platform::isProcessRunning(id));
    process.kill();
    QVERIFY(process.waitForFinished());
    QVERIFY(!platform::isProcessRunning(id));
    QVERIFY(platform::isProcessRunning(QCoreApplication::applicationPid()));
}

void PlatformTest::diesWithoutRunningAnythingMore()
{
    QProcess process;
    QVERIFY(started(process, QStringLiteral("--die")).waitForFinished());
    QVERIFY(process.exitStatus() == QProcess::CrashExit || process.exitCode() == 137);
    QCOMPARE(process.readAllStandardOutput(), QByteArray());
}

void PlatformTest::leavesNoMemoryImageOfACrash()
{
#ifdef Q_OS_UNIX
    QTemporaryDir folder;
    QProcess process;
    process.setWorkingDirectory(folder.path());
    const QString crash = QStringLiteral("ulimit -c unlimited; exec \"$0\" --crash");
    process.start(QStringLiteral("sh"),
                  {QStringLiteral("-c"), crash, QCoreApplication::applicationFilePath()});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitStatus(), QProcess::CrashExit);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList());
#else
    QVERIFY(platform::withholdMemoryImages());
#endif
}

void PlatformTest::countsRequestsToStop()
{
#ifdef Q_OS_WIN
    QSKIP("QProcess cannot send a console event.");
#elif defined(__SANITIZE_THREAD__)
    QSKIP("The thread sanitizer keeps a signal back while libc waits for input.");
#else
    QProcess process;
    started(process, QStringLiteral("--interruptible"));
    QVERIFY(process.waitForReadyRead());
    QCOMPARE(process.readAll(), QByteArray("ready\n"));
    for (const char *answer : {"1\n", "2\n"}) {
        process.terminate();
        QVERIFY(process.waitForReadyRead());
        QCOMPARE(process.readAll(), QByteArray(answer));
    }
    process.kill();
    process.waitForFinished();
#endif
}

void PlatformTest::measuresMemory()
{
    const qint64 before = platform::peakMemory();
    QVERIFY(before > (1 << 20));
    QByteArray large(200 << 20, 'x');
    QVERIFY(platform::peakMemory() >= large.size());
    QVERIFY(platform::peakMemory() < 64LL << 30);
}

void PlatformTest::takesNoFileForATerminal()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("a")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(!platform::isTerminal(file.handle()));
}

namespace {

struct SaysGoodbye
{
    ~SaysGoodbye() { std::puts("goodbye"); }
};

int play(const QString &part)
{
    if (part == QLatin1String("--crash")) {
        platform::withholdMemoryImages();
        std::abort();
    }
    if (part == QLatin1String("--die")) {
        const SaysGoodbye goodbye;
        std::printf("unflushed");
        platform::dieAtOnce();
    }
    if (part == QLatin1String("--interruptible")) {
        platform::onInterrupt([](int count) {
            std::printf("%d\n", count);
            std::fflush(stdout);
        });
        std::puts("ready");
        std::fflush(stdout);
    }
    std::getchar();
    return 0;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QString part = application.arguments().value(1);
    if (QStringList{QStringLiteral("--wait"), QStringLiteral("--die"), QStringLiteral("--crash"),
                    QStringLiteral("--interruptible")}
            .contains(part))
        return play(part);
    PlatformTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "platform_test.moc"
