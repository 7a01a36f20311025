// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QString>

class QIODevice;

namespace base {

/// Opens `length` bytes of a file from `offset` on, as a device of its own: seekable, read only, ends where
/// the range ends. A file that turns out shorter fails the read (-1), so that nobody takes a part for the
/// whole. Throws Failure (Area::Storage) when the file cannot be opened.
std::unique_ptr<QIODevice> openRange(const QString &path, qint64 offset, qint64 length);

} // namespace base
