// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "target/maildir/foldercache.h"

namespace maildir {

// What a folder without keys weighs, in keys: its paths and the cache's own book-keeping.
static constexpr qsizetype folderWeight = 64;

FolderCache::FolderCache(qsizetype mostKeys) : m_mostKeys(mostKeys), m_folders(mostKeys + folderWeight) {}

std::shared_ptr<KnownFolder> FolderCache::folder(const QString &path)
{
    const std::lock_guard lock(m_mutex);
    if (const auto *known = m_folders.object(path))
        return *known;
    auto folder = std::make_shared<KnownFolder>(path, m_mostKeys);
    m_folders.insert(path, new std::shared_ptr<KnownFolder>(folder), folderWeight);
    return folder;
}

void FolderCache::weigh(const QString &path, const std::shared_ptr<KnownFolder> &folder)
{
    const qsizetype weight = folderWeight + folder->index.size();
    const std::lock_guard lock(m_mutex);
    m_folders.insert(path, new std::shared_ptr<KnownFolder>(folder), weight);
}

} // namespace maildir
