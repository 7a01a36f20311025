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
    if (const auto own = m_known.find({container, id}); own != m_known.end())
        return own->second;
    const auto found = m_others.find({container, id});
    if (found == m_others.end())
        return {};
    model::KnownItem item = found->second;
    item.isOfOther = true;
    return item;
}

std::vector<model::KnownItem> Memory::page(const QString &container, const QString &afterId, int count) const
{
    std::set<QString> ids;
    for (const Known *known : {&m_known, &m_others}) {
        int taken = 0;
        for (auto row = known->upper_bound({container, afterId});
             row != known->end() && row->first.first == container && taken < count; ++row, ++taken)
            ids.insert(row->first.second);
    }
    std::vector<model::KnownItem> items;
    for (auto id = ids.begin(); id != ids.end() && int(items.size()) < count; ++id)
        items.push_back(*find(container, *id));
    return items;
}

QString Memory::coveredBy(const QString &container, const QString &id) const
{
    const auto found = m_coveredByOther.find({container, id});
    return found == m_coveredByOther.end() ? QString() : found->second;
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
        for (const model::ItemName &covered : item.covers)
            m_covered[{covered.container, covered.id}] = item.id;
        fresh.push_back(item);
    }
    change(page.state);
    m_cursors[page.next.container] = page.next;
    m_cursors[page.next.container].atEnd = false; // not stored
    return fresh;
}

} // namespace contract
