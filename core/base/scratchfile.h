// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QString>
#include <QTemporaryFile>

namespace base {

/// A new file in that folder, open for reading and writing, for its owner alone; gone with the object.
/// `purpose` begins its name. Throws the storage failure when there can be none.
std::unique_ptr<QTemporaryFile> scratchFile(const QString &folder, const QString &purpose);

} // namespace base
