// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

class QFileDevice;

namespace base {

/// Durable file operations. All throw Failure (Area::Storage) that names the path: `DISK_FULL` when there
/// is no space, `STORAGE_FAILED` otherwise.

/// Writes all bytes or throws.
void writeAll(QFileDevice &file, QByteArrayView bytes);

/// Flushes and syncs. A failure is final: the file must not be trusted any more.
void syncFile(QFileDevice &file);

void syncFolder(const QString &path);

/// temp file, sync, rename, sync of the folder. Mode 0600.
void writeFileDurably(const QString &path, QByteArrayView bytes);

/// Replaces `to`; syncs the folders of both.
void renameDurably(const QString &from, const QString &to);

/// Makes the folder and its missing parents, mode 0700, and syncs each parent it wrote to.
void makePrivateFolder(const QString &path);

void removeFile(const QString &path);

/// The storage failure for what just failed on `path`, by the system's last error.
[[noreturn]] void throwStorageFailure(const QString &action, const QString &path);

} // namespace base
