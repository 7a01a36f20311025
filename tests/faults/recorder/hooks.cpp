// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A library to preload (Linux): stands in front of the C library's functions that change files and folders,
/// and records them (record.h). What is written through a memory map is not seen.

#include <cerrno>
#include <cstdarg>
#include <vector>

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

#include "record.h"

using namespace recorder;

namespace {

/// The function that this library stands in front of.
template<typename Function>
Function *next(Function *, const char *name)
{
    return reinterpret_cast<Function *>(::dlsym(RTLD_NEXT, name));
}
#define NEXT(name) static auto *const real = next(&::name, #name)

template<typename Action>
int openAny(int folder, const char *given, int flags, Action action)
{
    const std::string path = absolute(folder, given);
    const bool makes = (flags & (O_CREAT | O_TRUNC)) != 0 || (flags & O_TMPFILE) == O_TMPFILE;
    if (!makes || !isBelowRoot(path))
        return action();
    const std::lock_guard guard(lock());
    const bool isNameless = (flags & O_TMPFILE) == O_TMPFILE;
    const bool isNew = isNameless || inodeOf(path) == 0;
    if (isNew && mustFail("make", path))
        return -1;
    const int fd = action();
    if (fd >= 0 && isNew)
        record('C', inodeOf(fd), 0, isNameless ? std::string() : path);
    else if (fd >= 0 && (flags & O_TRUNC) != 0)
        record('T', inodeOf(fd), 0, {});
    return fd;
}

template<typename Action>
ssize_t writeAny(int fd, off64_t at, const std::vector<std::string_view> &pieces, Action action)
{
    return onFile("write", fd, action, [&](const std::string &, ssize_t wrote) {
        const off64_t start = at >= 0 ? at : ::lseek64(fd, 0, SEEK_CUR) - wrote;
        std::string bytes;
        for (const std::string_view piece : pieces)
            bytes += piece;
        record('W', inodeOf(fd), start, std::string_view(bytes).substr(0, static_cast<size_t>(wrote)));
    });
}

std::vector<std::string_view> piecesOf(const iovec *vectors, int count)
{
    std::vector<std::string_view> pieces;
    for (int i = 0; i < count; ++i)
        pieces.emplace_back(static_cast<const char *>(vectors[i].iov_base), vectors[i].iov_len);
    return pieces;
}

template<typename Action>
int syncAny(int fd, Action action)
{
    return onFile("sync", fd, action, [&](const std::string &path, int) {
        record(isFolder(fd) ? 'D' : 'S', inodeOf(fd), 0, path);
    });
}

template<typename Action>
int truncateAny(int fd, off64_t length, Action action)
{
    return onFile("truncate", fd, action,
                  [&](const std::string &, int) { record('T', inodeOf(fd), length, {}); });
}

template<typename Action>
int renameAny(const std::string &from, const std::string &to, Action action)
{
    const std::string both = from + '\0' + to;
    return onNames("make", from, to, action, [&] { record('R', inodeOf(to), 0, both); });
}

mode_t modeOf(int flags, va_list rest)
{
    const bool hasMode = (flags & O_CREAT) != 0 || (flags & O_TMPFILE) == O_TMPFILE;
    return hasMode ? static_cast<mode_t>(va_arg(rest, unsigned)) : 0;
}

} // namespace

extern "C" {

#define OPEN_LIKE(name)                                                                                      \
    int name(const char *path, int flags, ...)                                                               \
    {                                                                                                        \
        NEXT(name);                                                                                          \
        va_list rest;                                                                                        \
        va_start(rest, flags);                                                                               \
        const mode_t mode = modeOf(flags, rest);                                                             \
        va_end(rest);                                                                                        \
        return openAny(AT_FDCWD, path, flags, [&] { return real(path, flags, mode); });                      \
    }
OPEN_LIKE(open)
OPEN_LIKE(open64)

#define OPENAT_LIKE(name)                                                                                    \
    int name(int folder, const char *path, int flags, ...)                                                   \
    {                                                                                                        \
        NEXT(name);                                                                                          \
        va_list rest;                                                                                        \
        va_start(rest, flags);                                                                               \
        const mode_t mode = modeOf(flags, rest);                                                             \
        va_end(rest);                                                                                        \
        return openAny(folder, path, flags, [&] { return real(folder, path, flags, mode); });                \
    }
OPENAT_LIKE(openat)
OPENAT_LIKE(openat64)

ssize_t write(int fd, const void *bytes, size_t size)
{
    NEXT(write);
    return writeAny(fd, -1, {{static_cast<const char *>(bytes), size}},
                    [&] { return real(fd, bytes, size); });
}

ssize_t pwrite(int fd, const void *bytes, size_t size, off_t at)
{
    NEXT(pwrite);
    return writeAny(fd, at, {{static_cast<const char *>(bytes), size}},
                    [&] { return real(fd, bytes, size, at); });
}

ssize_t pwrite64(int fd, const void *bytes, size_t size, off64_t at)
{
    NEXT(pwrite64);
    return writeAny(fd, at, {{static_cast<const char *>(bytes), size}},
                    [&] { return real(fd, bytes, size, at); });
}

ssize_t writev(int fd, const iovec *vectors, int count)
{
    NEXT(writev);
    return writeAny(fd, -1, piecesOf(vectors, count), [&] { return real(fd, vectors, count); });
}

/// Programs fall back to read and write, which are seen.
ssize_t copy_file_range(int, off64_t *, int, off64_t *, size_t, unsigned)
{
    errno = EXDEV;
    return -1;
}

int ftruncate(int fd, off_t length) noexcept
{
    NEXT(ftruncate);
    return truncateAny(fd, length, [&] { return real(fd, length); });
}

int ftruncate64(int fd, off64_t length) noexcept
{
    NEXT(ftruncate64);
    return truncateAny(fd, length, [&] { return real(fd, length); });
}

int fsync(int fd)
{
    NEXT(fsync);
    return syncAny(fd, [&] { return real(fd); });
}

int fdatasync(int fd)
{
    NEXT(fdatasync);
    return syncAny(fd, [&] { return real(fd); });
}

int rename(const char *from, const char *to) noexcept
{
    NEXT(rename);
    return renameAny(absolute(AT_FDCWD, from), absolute(AT_FDCWD, to), [&] { return real(from, to); });
}

int renameat(int fromFolder, const char *from, int toFolder, const char *to) noexcept
{
    NEXT(renameat);
    return renameAny(absolute(fromFolder, from), absolute(toFolder, to),
                     [&] { return real(fromFolder, from, toFolder, to); });
}

int renameat2(int fromFolder, const char *from, int toFolder, const char *to, unsigned flags) noexcept
{
    NEXT(renameat2);
    return renameAny(absolute(fromFolder, from), absolute(toFolder, to),
                     [&] { return real(fromFolder, from, toFolder, to, flags); });
}

int unlink(const char *path) noexcept
{
    NEXT(unlink);
    const std::string name = absolute(AT_FDCWD, path);
    return onNames(
        "remove", name, {}, [&] { return real(path); }, [&] { record('U', 0, 0, name); });
}

int unlinkat(int folder, const char *path, int flags) noexcept
{
    NEXT(unlinkat);
    const std::string name = absolute(folder, path);
    return onNames(
        "remove", name, {}, [&] { return real(folder, path, flags); }, [&] { record('U', 0, 0, name); });
}

int remove(const char *path) noexcept
{
    NEXT(remove);
    const std::string name = absolute(AT_FDCWD, path);
    return onNames(
        "remove", name, {}, [&] { return real(path); }, [&] { record('U', 0, 0, name); });
}

int rmdir(const char *path) noexcept
{
    NEXT(rmdir);
    const std::string name = absolute(AT_FDCWD, path);
    return onNames(
        "remove", name, {}, [&] { return real(path); }, [&] { record('U', 0, 0, name); });
}

int mkdir(const char *path, mode_t mode) noexcept
{
    NEXT(mkdir);
    const std::string name = absolute(AT_FDCWD, path);
    return onNames(
        "make", name, {}, [&] { return real(path, mode); }, [&] { record('M', inodeOf(name), 0, name); });
}

int mkdirat(int folder, const char *path, mode_t mode) noexcept
{
    NEXT(mkdirat);
    const std::string name = absolute(folder, path);
    return onNames(
        "make", name, {}, [&] { return real(folder, path, mode); },
        [&] { record('M', inodeOf(name), 0, name); });
}

int link(const char *from, const char *to) noexcept
{
    NEXT(link);
    const std::string name = absolute(AT_FDCWD, to);
    return onNames(
        "make", name, {}, [&] { return real(from, to); }, [&] { record('L', inodeOf(name), 0, name); });
}

int linkat(int fromFolder, const char *from, int toFolder, const char *to, int flags) noexcept
{
    NEXT(linkat);
    const std::string name = absolute(toFolder, to);
    return onNames(
        "make", name, {}, [&] { return real(fromFolder, from, toFolder, to, flags); },
        [&] { record('L', inodeOf(name), 0, name); });
}

} // extern "C"
