// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/scratchfile.h"

#include "base/files.h"

namespace base {

std::unique_ptr<QTemporaryFile> scratchFile(const QString &folder, const QString &purpose)
{
    auto file = std::make_unique<QTemporaryFile>(folder + u'/' + purpose + QStringLiteral("-XXXXXX"));
    if (!file->open())
        throwStorageFailure(QStringLiteral("create a file in"), folder);
    return file;
}

} // namespace base
