// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <mutex>

#include <QCache>
#include <QString>

#include "target/maildir/folderindex.h"

namespace maildir {

/// What is known of a mailbox folder. A mailbox is in one lane's hand at a time, but it wanders from lane to
/// lane, and two accounts may share an archive: whoever uses it holds the lock.
struct KnownFolder
{
    KnownFolder(const QString &path, qsizetype mostKeys) : index(path, mostKeys) {}

    std::mutex mutex;
    bool isPrepared = false; ///< by this process
    FolderIndex index;
};

/// The folders that the targets of one kind object have met, shared by all of them (one a lane), so that what
/// one lane delivered is known to the next. Bounded: those not used for the longest time are forgotten, which
/// costs another look at the disk and nothing else. Any thread.
class FolderCache
{
public:
    explicit FolderCache(qsizetype mostKeys = 4'000'000);

    std::shared_ptr<KnownFolder> folder(const QString &path);

    /// Weighs the folder anew after its index was used.
    void weigh(const QString &path, const std::shared_ptr<KnownFolder> &folder);

private:
    std::mutex m_mutex;
    qsizetype m_mostKeys;
    QCache<QString, std::shared_ptr<KnownFolder>> m_folders;
};

} // namespace maildir
