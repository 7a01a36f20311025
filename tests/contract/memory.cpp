// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/memory.h"

namespace contract {

QByteArray Memory::value(const QByteArray &key) const
{
    const auto found = m_state.find(key);
    return found == m_state.end() ? QByteArray() : found->second;
}

std::vector<std::pair<QByteArray, QByteArray>> Memory::withPrefix(const QByteArray &prefix) const
{
    std::vector<std::pair<QByteArray, QByteArray>> rows;
    for (auto row = m_state.lower_bound(prefix); row != m_state.end() && row->first.startsWith(prefix); ++row)
        rows.push_back(*row);
    return rows;
}

std::vector<std::pair<QByteArray, QByteArray>> Memory::after(const QByteArray &prefix, const QByteArray &key,
                                                             int count) const
{
    std::vector<std::pair<QByteArray, QByteArray>> rows;
    for (auto row = m_state.upper_bound(std::max(prefix, key));
         row != m_state.end() && row->first.startsWith(prefix) && int(rows.size()) < count; ++row)
        rows.push_back(*row);
    return rows;
}

std::optional<model::KnownItem> Memory::find(const QString &container, const QString &id) const
{
    const auto found = m_known.find({container, id});
    return found == m_known.end() ? std::optional<model::KnownItem>() : found->second;
}

std::vector<model::KnownItem> Memory::page(const QString &container, const QString &afterId, int count) const
{
    std::vector<model::KnownItem> items;
    for (auto row = m_known.upper_bound({container, afterId});
         row != m_known.end() && row->first.first == container && int(items.size()) < count; ++row)
        items.push_back(row->second);
    return items;
}

std::vector<model::Cursor> Memory::cursors() const
{
    std::vector<model::Cursor> all;
    for (const auto &[container, cursor] : m_cursors)
        all.push_back(cursor);
    return all;
}

bool Memory::knows(const QByteArray &identity, const model::SourceItem &item) const
{
    return m_keys.contains(model::itemKey(identity, item));
}

void Memory::change(const model::StateChanges &state)
{
    for (const auto &[key, value] : state) {
        if (value.isEmpty())
            m_state.erase(key);
        else
            m_state[key] = value;
    }
}

std::vector<model::SourceItem> Memory::commit(const QByteArray &identity, const connectors::Page &page)
{
    std::vector<model::SourceItem> fresh;
    for (const model::SourceItem &item : page.items) {
        if (!m_keys.insert(model::itemKey(identity, item)).second)
            continue;
        m_known[{item.container, item.id}] = {item.id, item.revision, item.digest, item.sentAt, {}};
        fresh.push_back(item);
    }
    change(page.state);
    m_cursors[page.next.container] = page.next;
    m_cursors[page.next.container].atEnd = false; // not stored
    return fresh;
}

} // namespace contract
