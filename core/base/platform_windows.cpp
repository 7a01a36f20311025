// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>

#include <io.h>
// psapi.h needs windows.h before it.
#include <psapi.h>
#include <windows.h>

#include "base/platform.h"

namespace base::platform {

bool sync(int fileHandle)
{
    return ::FlushFileBuffers(reinterpret_cast<HANDLE>(::_get_osfhandle(fileHandle))) != 0;
}

void startWriting(int) {}

void forgetCached(int) {}

bool syncFolder(const QString &)
{
    return true; // NTFS journals its folder entries; there is no call for it
}

static std::wstring nativePath(const QString &path)
{
    return QDir::toNativeSeparators(path).toStdWString();
}

struct CloseSearch
{
    void operator()(HANDLE search) const { ::FindClose(search); }
};

Listing listFolder(const QString &path, const std::function<bool(const QString &name)> &each)
{
    WIN32_FIND_DATAW found = {};
    const HANDLE search = ::FindFirstFileW((nativePath(path) + L"\\*").c_str(), &found);
    if (search == INVALID_HANDLE_VALUE) {
        const DWORD error = ::GetLastError();
        return error == ERROR_FILE_NOT_FOUND || error == ERROR_PATH_NOT_FOUND ? Listing::Absent
                                                                              : Listing::Failed;
    }
    const std::unique_ptr<void, CloseSearch> closer(search);
    do {
        const QString name = QString::fromWCharArray(found.cFileName);
        if (name != QLatin1String(".") && name != QLatin1String("..") && !each(name))
            return Listing::Done;
    } while (::FindNextFileW(search, &found));
    return ::GetLastError() == ERROR_NO_MORE_FILES ? Listing::Done : Listing::Failed;
}

bool rename(const QString &from, const QString &to)
{
    return ::MoveFileExW(nativePath(from).c_str(), nativePath(to).c_str(),
                         MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH) != 0;
}

/// Windows keeps others from reading a locked range, so the lock lies far behind the file's text.
static OVERLAPPED lockedRange()
{
    OVERLAPPED range = {};
    range.Offset = 0x7FFF0000;
    return range;
}

static bool lockRange(int fileHandle, DWORD how)
{
    OVERLAPPED range = lockedRange();
    return ::LockFileEx(reinterpret_cast<HANDLE>(::_get_osfhandle(fileHandle)),
                        how | LOCKFILE_FAIL_IMMEDIATELY, 0, 1, 0, &range) != 0;
}

bool renameNew(const QString &from, const QString &to)
{
    const auto wide = [](const QString &path) {
        return QDir::toNativeSeparators(path).toStdWString();
    };
    return ::MoveFileExW(wide(from).c_str(), wide(to).c_str(), MOVEFILE_WRITE_THROUGH) != 0;
}

bool tryLock(int fileHandle)
{
    return lockRange(fileHandle, LOCKFILE_EXCLUSIVE_LOCK);
}

bool lastErrorIsLocked()
{
    return ::GetLastError() == ERROR_LOCK_VIOLATION || ::GetLastError() == ERROR_IO_PENDING;
}

bool tryLockShared(int fileHandle)
{
    return lockRange(fileHandle, 0);
}

void unlock(int fileHandle)
{
    OVERLAPPED range = lockedRange();
    ::UnlockFileEx(reinterpret_cast<HANDLE>(::_get_osfhandle(fileHandle)), 0, 1, 0, &range);
}

bool makePrivateFolder(const QString &path)
{
    if (::CreateDirectoryW(nativePath(path).c_str(), nullptr) != 0)
        return true;
    const DWORD error = ::GetLastError();
    const DWORD attributes = ::GetFileAttributesW(nativePath(path).c_str());
    ::SetLastError(error);
    return attributes != INVALID_FILE_ATTRIBUTES && (attributes & FILE_ATTRIBUTE_DIRECTORY) != 0;
}

bool setFileTime(const QString &path, qint64 ms)
{
    const HANDLE file = ::CreateFileW(nativePath(path).c_str(), FILE_WRITE_ATTRIBUTES, FILE_SHARE_READ,
                                      nullptr, OPEN_EXISTING, 0, nullptr);
    if (file == INVALID_HANDLE_VALUE)
        return false;
    const qint64 ticks = (ms + 11644473600000LL) * 10000;
    const FILETIME stamp{static_cast<DWORD>(ticks), static_cast<DWORD>(ticks >> 32)};
    const bool done = ::SetFileTime(file, nullptr, &stamp, &stamp) != 0;
    ::CloseHandle(file);
    return done;
}

std::optional<qint64> lastChange(const QString &)
{
    return {}; // any program can set all times of its files
}

QString lastError()
{
    return qt_error_string(static_cast<int>(::GetLastError()));
}

bool lastErrorIsDiskFull()
{
    return ::GetLastError() == ERROR_DISK_FULL || ::GetLastError() == ERROR_HANDLE_DISK_FULL;
}

bool lastErrorIsReset()
{
    return ::GetLastError() == WSAECONNRESET;
}

bool isNetworkFolder(const QString &path)
{
    wchar_t root[MAX_PATH];
    return ::GetVolumePathNameW(nativePath(path).c_str(), root, MAX_PATH) &&
           ::GetDriveTypeW(root) == DRIVE_REMOTE;
}

void dieAtOnce()
{
    ::TerminateProcess(::GetCurrentProcess(), 137);
    for (;;)
        ::Sleep(INFINITE);
}

bool isProcessRunning(qint64 processId)
{
    const HANDLE process = ::OpenProcess(SYNCHRONIZE, FALSE, static_cast<DWORD>(processId));
    if (!process)
        return false;
    const bool running = ::WaitForSingleObject(process, 0) == WAIT_TIMEOUT;
    ::CloseHandle(process);
    return running;
}

QString userName()
{
    wchar_t name[257];
    DWORD size = 257;
    return ::GetUserNameW(name, &size) ? QString::fromWCharArray(name) : QString();
}

static void (*interruptRequest)(int) = nullptr;

static BOOL WINAPI onConsoleEvent(DWORD)
{
    static LONG count = 0;
    interruptRequest(static_cast<int>(::InterlockedIncrement(&count)));
    return TRUE;
}

void onInterrupt(void (*request)(int count))
{
    interruptRequest = request;
    ::SetConsoleCtrlHandler(onConsoleEvent, TRUE);
}

bool isTerminal(int fileHandle)
{
    return ::_isatty(fileHandle) != 0;
}

bool withholdMemoryImages()
{
    ::SetErrorMode(::GetErrorMode() | SEM_NOGPFAULTERRORBOX);
    return true;
}

qint64 peakMemory()
{
    PROCESS_MEMORY_COUNTERS counters = {};
    ::GetProcessMemoryInfo(::GetCurrentProcess(), &counters, sizeof counters);
    return static_cast<qint64>(counters.PeakWorkingSetSize);
}

} // namespace base::platform
