// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QString>

#include "model/check.h"
#include "target/directory.h"

namespace maildir {

/// `Folder` (there, writable, takes the names of messages, and nobody else's to read), `Disk` (not on a
/// network), `Free space`. Makes the folder when it is not there. Throws nothing that it can name.
model::Checks probeArchive(const QString &path);

/// `Mailboxes`: whether, and how, it is known who has one.
model::Check probeDirectory(const std::function<target::Directory()> &read);

} // namespace maildir
