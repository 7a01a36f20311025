// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <thread>

#include <QFile>

#include <dirent.h>
#include <fcntl.h>
#include <pwd.h>
#include <sys/file.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>
#ifdef Q_OS_LINUX
#include <sys/vfs.h>
#else
#include <sys/mount.h>
#include <sys/param.h>
#endif

#include "base/platform.h"

namespace base::platform {

bool sync(int fileHandle)
{
#ifdef F_FULLFSYNC
    // On macOS fsync() leaves the bytes in the drive's cache; file systems that cannot do better say so.
    if (::fcntl(fileHandle, F_FULLFSYNC) == 0)
        return true;
    if (errno != ENOTSUP && errno != EINVAL)
        return false;
#endif
    return ::fsync(fileHandle) == 0;
}

void startWriting(int fileHandle)
{
#ifdef Q_OS_LINUX
    ::sync_file_range(fileHandle, 0, 0, SYNC_FILE_RANGE_WRITE);
#else
    Q_UNUSED(fileHandle)
#endif
}

void forgetCached(int fileHandle)
{
#ifdef Q_OS_LINUX
    ::posix_fadvise(fileHandle, 0, 0, POSIX_FADV_DONTNEED);
#else
    Q_UNUSED(fileHandle)
#endif
}

bool syncFolder(const QString &path)
{
    const int folder = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0)
        return false;
    const bool done = sync(folder);
    const int error = errno;
    ::close(folder);
    errno = error;
    return done;
}

struct CloseFolder
{
    void operator()(DIR *folder) const { ::closedir(folder); }
};

Listing listFolder(const QString &path, const std::function<bool(const QString &name)> &each)
{
    const std::unique_ptr<DIR, CloseFolder> folder(::opendir(QFile::encodeName(path).constData()));
    if (!folder)
        return errno == ENOENT ? Listing::Absent : Listing::Failed;
    for (;;) {
        errno = 0;
        const dirent *entry = ::readdir(folder.get());
        if (!entry)
            return errno == 0 ? Listing::Done : Listing::Failed;
        const QByteArrayView name(entry->d_name);
        if (name != "." && name != ".." && !each(QFile::decodeName(entry->d_name)))
            return Listing::Done;
    }
}

bool rename(const QString &from, const QString &to)
{
    return ::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0;
}

bool renameNew(const QString &from, const QString &to)
{
    const QByteArray source = QFile::encodeName(from);
    const QByteArray target = QFile::encodeName(to);
#ifdef RENAME_NOREPLACE
    if (::renameat2(AT_FDCWD, source.constData(), AT_FDCWD, target.constData(), RENAME_NOREPLACE) == 0)
        return true;
    if (errno == EEXIST)
        return false;
#endif
    if (::link(source.constData(), target.constData()) == 0)
        return ::unlink(source.constData()) == 0;
    // A file system without hard links: Qt looks before it renames.
    return errno != EEXIST && QFile::rename(from, to);
}

bool tryLock(int fileHandle)
{
    return ::flock(fileHandle, LOCK_EX | LOCK_NB) == 0;
}

bool lastErrorIsLocked()
{
    return errno == EWOULDBLOCK;
}

bool tryLockShared(int fileHandle)
{
    return ::flock(fileHandle, LOCK_SH | LOCK_NB) == 0;
}

void unlock(int fileHandle)
{
    ::flock(fileHandle, LOCK_UN);
}

bool makePrivateFolder(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    if (::mkdir(name.constData(), 0700) == 0)
        return true;
    const int error = errno;
    struct stat status = {};
    const bool isThere = ::stat(name.constData(), &status) == 0 && S_ISDIR(status.st_mode);
    errno = error;
    return isThere;
}

bool setFileTime(const QString &path, qint64 ms)
{
    const qint64 seconds = (ms - ((ms % 1000 + 1000) % 1000)) / 1000;
    const timespec stamp{static_cast<time_t>(seconds), static_cast<long>((ms - seconds * 1000) * 1000000)};
    const timespec both[] = {stamp, stamp};
    return ::utimensat(AT_FDCWD, QFile::encodeName(path).constData(), both, 0) == 0;
}

/// File systems of this machine that stamp every change themselves; memory cards and shares come from
/// elsewhere.
static bool stampsChanges(const QByteArray &name)
{
    struct statfs system = {};
    if (::statfs(name.constData(), &system) != 0)
        return false;
#ifdef Q_OS_LINUX
    switch (static_cast<unsigned long>(system.f_type)) {
    case 0xEF53:     // ext2, ext3, ext4
    case 0x58465342: // XFS
    case 0x9123683E: // Btrfs
    case 0x2FC12FC1: // ZFS
    case 0xF2F52010: // F2FS
    case 0x01021994: // tmpfs
    case 0x794C7630: // overlay
        return true;
    default:
        return false;
    }
#else
    const QByteArray type(system.f_fstypename);
    return (system.f_flags & MNT_LOCAL) != 0 &&
           (type == "apfs" || type == "hfs" || type == "ufs" || type == "zfs");
#endif
}

std::optional<qint64> lastChange(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    struct stat status = {};
    if (!stampsChanges(name) || ::lstat(name.constData(), &status) != 0)
        return {};
#ifdef Q_OS_DARWIN
    const timespec &changed = status.st_ctimespec;
#else
    const timespec &changed = status.st_ctim;
#endif
    return qint64{changed.tv_sec} * 1000 + (changed.tv_nsec + 999'999) / 1'000'000;
}

QString lastError()
{
    return QString::fromLocal8Bit(::strerror(errno));
}

bool lastErrorIsDiskFull()
{
    return errno == ENOSPC || errno == EDQUOT;
}

bool lastErrorIsReset()
{
    return errno == ECONNRESET;
}

bool isNetworkFolder(const QString &path)
{
#ifdef Q_OS_LINUX
    struct statfs system;
    if (::statfs(QFile::encodeName(path).constData(), &system) != 0)
        return false;
    switch (static_cast<unsigned long>(system.f_type)) {
    case 0x6969:     // NFS
    case 0xFF534D42: // CIFS
    case 0xFE534D42: // SMB2
    case 0x517B:     // SMB
    case 0x5346414F: // AFS
        return true;
    default:
        return false;
    }
#else
    struct statfs system;
    return ::statfs(QFile::encodeName(path).constData(), &system) == 0 && !(system.f_flags & MNT_LOCAL);
#endif
}

void dieAtOnce()
{
    ::kill(::getpid(), SIGKILL);
    for (;;)
        ::pause();
}

bool isProcessRunning(qint64 processId)
{
    return ::kill(static_cast<pid_t>(processId), 0) == 0 || errno == EPERM;
}

QString userName()
{
    passwd entry = {};
    passwd *found = nullptr;
    QByteArray buffer(16 * 1024, Qt::Uninitialized);
    ::getpwuid_r(::geteuid(), &entry, buffer.data(), static_cast<size_t>(buffer.size()), &found);
    return found ? QString::fromLocal8Bit(found->pw_name) : QString::number(::geteuid());
}

static int interruptPipe[2] = {-1, -1};

void onInterrupt(void (*request)(int count))
{
    if (::pipe(interruptPipe) != 0)
        return;
    for (const int end : interruptPipe)
        ::fcntl(end, F_SETFD, FD_CLOEXEC);
    std::thread([request] {
        char byte = 0;
        for (int count = 1; ::read(interruptPipe[0], &byte, 1) == 1; ++count)
            request(count);
    }).detach();
    struct sigaction action = {};
    action.sa_handler = [](int) {
        const int error = errno;
        [[maybe_unused]] const auto wrote = ::write(interruptPipe[1], "!", 1);
        errno = error;
    };
    action.sa_flags = SA_RESTART;
    ::sigaction(SIGINT, &action, nullptr);
    ::sigaction(SIGTERM, &action, nullptr);
    ::signal(SIGPIPE, SIG_IGN);
}

bool isTerminal(int fileHandle)
{
    return ::isatty(fileHandle) == 1;
}

bool withholdMemoryImages()
{
    // Not 0: Linux writes to a pipe (a crash collector) whatever the limit is, unless it is 1.
    const rlimit limit{1, 1};
    return ::setrlimit(RLIMIT_CORE, &limit) == 0;
}

qint64 peakMemory()
{
    rusage usage = {};
    ::getrusage(RUSAGE_SELF, &usage);
#ifdef Q_OS_DARWIN
    return static_cast<qint64>(usage.ru_maxrss);
#else
    return static_cast<qint64>(usage.ru_maxrss) * 1024;
#endif
}

} // namespace base::platform
