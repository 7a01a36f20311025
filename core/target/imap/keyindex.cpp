// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "target/imap/keyindex.h"

#include <algorithm>

namespace imap {

KeyIndex::Entry KeyIndex::entryOf(const model::ItemKey &key, quint32 uid)
{
    Entry entry{{}, uid};
    std::copy_n(key.bytes.cbegin(), std::min<qsizetype>(key.bytes.size(), std::ssize(entry.first)),
                entry.first.begin());
    return entry;
}

void KeyIndex::meet(quint32 uidValidity)
{
    if (uidValidity != m_uidValidity)
        *this = KeyIndex();
    m_uidValidity = uidValidity;
}

void KeyIndex::readUpTo(quint32 uid)
{
    m_nextUid = std::max(m_nextUid, uid + 1);
}

void KeyIndex::add(const model::ItemKey &key, quint32 uid)
{
    m_entries.push_back(entryOf(key, uid));
    m_isSorted = false;
}

std::optional<quint32> KeyIndex::find(const model::ItemKey &key)
{
    if (!m_isSorted)
        std::ranges::sort(m_entries);
    m_isSorted = true;
    const Entry sought = entryOf(key, 0);
    const auto found = std::ranges::lower_bound(m_entries, sought);
    if (found == m_entries.end() || found->first != sought.first)
        return {};
    return found->second;
}

void KeyIndex::remove(const model::ItemKey &key, quint32 uid)
{
    std::erase(m_entries, entryOf(key, uid));
}

} // namespace imap
