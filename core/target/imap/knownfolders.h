// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <mutex>

#include <QCache>

#include "target/imap/keyindex.h"

namespace imap {

/// What is known of the folders that the targets of one kind object have met, so that what one lane read is
/// known to the next. A mailbox is in one lane's hand at a time: it takes the index out and gives it back.
/// Bounded: those not used for the longest time are forgotten, which costs reading the folder again and
/// nothing else. Any thread.
class KnownFolders
{
public:
    explicit KnownFolders(qsizetype mostKeys = 4'000'000) : m_folders(mostKeys) {}

    /// The index of a place (server, mailbox and folder), empty when there is none.
    KeyIndex take(const QByteArray &place);
    void giveBack(const QByteArray &place, KeyIndex index);

private:
    std::mutex m_mutex;
    QCache<QByteArray, KeyIndex> m_folders;
};

} // namespace imap
