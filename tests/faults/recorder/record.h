// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <mutex>
#include <string>
#include <string_view>

/// The record of what a program does to files and folders, and orders to let an action fail; by environment:
///
///   RECORDER_ROOTS=/a:/b   what is below these is recorded
///   RECORDER_LOG=file      the record; recording.py reads it
///   RECORDER_FAIL=W:P:N:E  from the N-th action on whose word is in W (write,truncate,sync,make,remove) and
///                          whose path holds one of P (a|b|c; the path's end is a comma), the action fails
///                          with the error number E
///
/// Each action and its record are made under one lock, so the records are in the order of the actions.
namespace recorder {

std::mutex &lock();

bool isBelowRoot(std::string_view path);
std::string pathOf(int fd);
std::string absolute(int folder, const char *path);
unsigned long inodeOf(int fd);
unsigned long inodeOf(const std::string &path); ///< 0: there is no such name
bool isFolder(int fd);

/// True, with errno set, when this action is to fail.
bool mustFail(std::string_view word, std::string_view path);

/// A line `kind inode number length`, then `length` bytes and a line end. Leaves errno alone.
void record(char kind, unsigned long inode, long long number, std::string_view bytes);

/// Runs `action` on an open file, and `note` after it when the file is below a root and it went well.
template<typename Action, typename Note>
auto onFile(const char *word, int fd, Action action, Note note) -> decltype(action())
{
    const std::string path = pathOf(fd);
    if (!isBelowRoot(path))
        return action();
    const std::lock_guard guard(lock());
    if (mustFail(word, path))
        return -1;
    const auto result = action();
    if (result >= 0)
        note(path, result);
    return result;
}

/// The same for an action that makes or takes away names.
template<typename Action, typename Note>
int onNames(const char *word, const std::string &one, const std::string &other, Action action, Note note)
{
    if (!isBelowRoot(one) && !isBelowRoot(other))
        return action();
    const std::lock_guard guard(lock());
    if (mustFail(word, other.empty() ? one : other))
        return -1;
    const int result = action();
    if (result == 0)
        note();
    return result;
}

} // namespace recorder
