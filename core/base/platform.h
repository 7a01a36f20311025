// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <optional>

#include <QByteArray>
#include <QString>

class QFileDevice;

/// What Qt does not offer portably. The only place with POSIX or Windows calls.
namespace base::platform {

/// Forces a file's written bytes to the disk. False with errno/GetLastError kept. Never retried: after a
/// failed sync the kernel may have dropped the pages.
bool sync(int fileHandle);

/// Tells the system to start writing the file's bytes out, without waiting: when many small files are about
/// to be synced, starting all of them first lets the file system put them into one commit. Promises nothing.
void startWriting(int fileHandle);

/// Tells the system not to keep the file's (synced) bytes in memory, so that the next reader meets the disk.
/// Promises nothing.
void forgetCached(int fileHandle);

/// Forces a folder's entries to the disk; true where the platform has no such call.
bool syncFolder(const QString &path);

/// Calls `each` with every name in a folder but `.` and `..`, in no order, until it returns false. Absent
/// only when there surely is no such folder; Failed, with the error kept, when it cannot be read to its end.
enum class Listing { Done, Absent, Failed };
Listing listFolder(const QString &path, const std::function<bool(const QString &name)> &each);

/// Renames, replacing the target in one step.
bool rename(const QString &from, const QString &to);

/// Gives a file another name in the same folder, in one step, unless that name is taken: then false, and
/// nothing is changed.
bool renameNew(const QString &from, const QString &to);

/// Locks an open file against other handles, in this process and in others, until the handle is closed or
/// its process ends, however it ends. Never waits. False with the error kept: lastErrorIsLocked() when
/// another holds it. What was written to the file stays readable to everyone.
bool tryLock(int fileHandle);
bool lastErrorIsLocked();

/// As tryLock(), but beside others that do the same; refused while somebody holds the file by tryLock().
bool tryLockShared(int fileHandle);
void unlock(int fileHandle);

/// Readable and writable by the owner only. True when the folder is there, also when it was before; else the
/// error is kept.
bool makePrivateFolder(const QString &path);

/// Sets a file's access and modification time, in milliseconds since the epoch.
bool setFileTime(const QString &path, qint64 ms);

/// When the file's bytes or entry last changed, in milliseconds since the epoch, by this machine's own clock.
/// Absent where whoever writes the file, or another machine, could have set that time.
std::optional<qint64> lastChange(const QString &path);

/// Text of the last failed call.
QString lastError();

/// True when the last failed call, or this Qt file error text, means that the disk or quota is full.
bool lastErrorIsDiskFull();

/// True when the last failed call found that the other side had dropped the connection, not closed it.
bool lastErrorIsReset();

/// True when the folder lies on a network file system, where locks and syncs cannot be trusted.
bool isNetworkFolder(const QString &path);

/// Ends the process without running anything more, as a power cut would.
[[noreturn]] void dieAtOnce();

/// True while the process with this id runs.
bool isProcessRunning(qint64 processId);

/// Name of the account this process runs under, by the operating system, not by the environment.
QString userName();

/// Calls the function, from a thread of its own, on SIGINT, SIGTERM and their counterparts; the argument
/// counts the requests from 1. May be called once.
void onInterrupt(void (*request)(int count));

/// True when a person sits before this open file: a terminal, a console.
bool isTerminal(int fileHandle);

/// From now on a crash of the process writes no image of its memory, in which secrets are. False where the
/// system does not let itself be told so.
bool withholdMemoryImages();

/// The largest amount of memory the process has held, in bytes; 0 where unknown.
qint64 peakMemory();

} // namespace base::platform
