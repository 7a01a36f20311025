// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "model/itemkey.h"

namespace imap {

/// Which item keys a mailbox folder holds, under which UIDs, as far as its messages have been read: UIDs only
/// grow under one UIDVALIDITY, so what is new is what comes after. 20 bytes a message.
class KeyIndex
{
public:
    /// Forgets everything when the folder is another one than before.
    void meet(quint32 uidValidity);

    /// UIDs from here on have not been read.
    quint32 nextUid() const { return m_nextUid; }
    void readUpTo(quint32 uid);

    void add(const model::ItemKey &key, quint32 uid);

    /// The first message with that key.
    std::optional<quint32> find(const model::ItemKey &key);

    /// A message that is not there any more.
    void remove(const model::ItemKey &key, quint32 uid);

    qsizetype size() const { return std::ssize(m_entries); }

private:
    using Entry = std::pair<std::array<char, 16>, quint32>;
    static Entry entryOf(const model::ItemKey &key, quint32 uid);

    quint32 m_uidValidity = 0;
    quint32 m_nextUid = 1;
    std::vector<Entry> m_entries;
    bool m_isSorted = true;
};

} // namespace imap
