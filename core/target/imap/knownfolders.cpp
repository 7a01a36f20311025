// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "target/imap/knownfolders.h"

#include <memory>

namespace imap {

KeyIndex KnownFolders::take(const QByteArray &place)
{
    const std::lock_guard lock(m_mutex);
    const std::unique_ptr<KeyIndex> index(m_folders.take(place));
    return index ? std::move(*index) : KeyIndex();
}

void KnownFolders::giveBack(const QByteArray &place, KeyIndex index)
{
    // An empty one costs as well: a hundred thousand mailboxes must not stay for ever.
    const qsizetype cost = index.size() + 50;
    const std::lock_guard lock(m_mutex);
    m_folders.insert(place, new KeyIndex(std::move(index)), cost);
}

} // namespace imap
