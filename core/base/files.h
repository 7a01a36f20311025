// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QByteArrayView>
#include <QString>

class QFileDevice;
class QIODevice;

namespace base {

/// Durable file operations. All throw Failure (Area::Storage) that names the path: `DISK_FULL` when there
/// is no space, `STORAGE_FAILED` otherwise.

/// Writes all bytes or throws.
void writeAll(QFileDevice &file, QByteArrayView bytes);

/// Flushes and syncs. A failure is final: the file must not be trusted any more.
void syncFile(QFileDevice &file);

void syncFolder(const QString &path);

/// temp file, sync, rename, sync of the folder. Mode 0600, from its first byte on. Where a link stands, what
/// it names is written. Of two programs that write the same file at once, one may be refused.
void writeFileDurably(const QString &path, QByteArrayView bytes);

/// The same with what `write` writes in pieces; it need not look whether they arrive.
void writeFileDurably(const QString &path, const std::function<void(QIODevice &file)> &write);

/// The same, unless something has that name already: then nothing is written, and the answer is false.
bool writeNewFileDurably(const QString &path, QByteArrayView bytes);

/// The path itself, or, where a link stands, what it names, be it there or not.
QString throughLink(const QString &path);

/// Replaces `to`; syncs the folders of both.
void renameDurably(const QString &from, const QString &to);

/// Makes the folder and its missing parents, mode 0700, and syncs each parent it wrote to.
void makePrivateFolder(const QString &path);

void removeFile(const QString &path);

/// The storage failure for what just failed on `path`, by the system's last error.
[[noreturn]] void throwStorageFailure(const QString &action, const QString &path);

} // namespace base
