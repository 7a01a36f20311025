// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/stretchtable.h"

#include <algorithm>
#include <limits>

namespace ui {

/// Wishes beyond this are of rows that were scrolled past.
constexpr size_t wishesKept = 4;

StretchTable::StretchTable(engine::Background &background, Growth growth, QObject *parent)
    : QAbstractTableModel(parent), m_background(background), m_growth(growth)
{
    m_fetch.setSingleShot(true);
    m_fetch.setInterval(0);
    connect(&m_fetch, &QTimer::timeout, this, &StretchTable::fetch);
}

StretchTable::~StretchTable()
{
    stopAll();
}

void StretchTable::setReader(Reader reader)
{
    m_reader = std::move(reader);
    reload();
}

void StretchTable::stopAll()
{
    m_stop.now();
    m_stop = base::Stop();
    ++m_generation;
    m_underWay.clear();
    m_wanted.clear();
    m_failed.clear();
}

void StretchTable::reload()
{
    beginResetModel();
    stopAll();
    m_kept.clear();
    m_rows = 0;
    m_isCounted = false;
    endResetModel();
    askForCount();
}

void StretchTable::refresh()
{
    stopAll();
    askForCount();
}

void StretchTable::askForCount()
{
    if (!m_reader.count)
        return;
    m_stop = m_background.ask(
        this,
        [count = m_reader.count](const base::Stop &stop) {
            stop.throwIfNow();
            return count(stop);
        },
        [this, generation = m_generation](const engine::Answer<qint64> &answer) {
            if (generation != m_generation)
                return;
            if (answer)
                takeCount(*answer.value);
            else
                Q_EMIT troubled(*answer.failure);
        });
}

void StretchTable::takeCount(qint64 rows)
{
    const int now = static_cast<int>(std::min<qint64>(rows, std::numeric_limits<int>::max()));
    const int more = now - m_rows;
    for (Kept &kept : m_kept)
        kept.isStale = true;
    m_isCounted = true;
    const int first = m_growth == Growth::AtTop ? 0 : std::min(m_rows, now);
    if (more > 0) {
        beginInsertRows({}, first, first + more - 1);
        m_rows = now;
        for (Kept &kept : m_kept)
            kept.first += m_growth == Growth::AtTop ? more : 0;
        endInsertRows();
    } else if (more < 0) {
        beginRemoveRows({}, now, m_rows - 1);
        m_rows = now;
        endRemoveRows();
    }
    if (m_rows > 0)
        Q_EMIT dataChanged(index(0, 0), index(m_rows - 1, columnCount() - 1));
    Q_EMIT counted(m_rows);
}

int StretchTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

const StretchTable::Kept *StretchTable::keptAt(int row) const
{
    const Kept *found = nullptr;
    for (const Kept &kept : m_kept) {
        const bool isIn = row >= kept.first && row < kept.first + kept.chunk.count;
        if (isIn && (!found || found->isStale))
            found = &kept;
    }
    return found;
}

StretchTable::Place StretchTable::resident(int row) const
{
    const Kept *found = keptAt(row);
    if (!found)
        return {};
    return {found->chunk.rows.get(), static_cast<size_t>(row - found->first)};
}

StretchTable::Place StretchTable::place(int row) const
{
    const Kept *found = keptAt(row);
    if (!found || found->isStale)
        want(row);
    if (!found)
        return {};
    found->usedAt = ++m_clock;
    return {found->chunk.rows.get(), static_cast<size_t>(row - found->first)};
}

void StretchTable::want(int row) const
{
    const qint64 first = row / stretchLength * stretchLength;
    if (!m_isCounted || m_underWay.contains(first) || m_failed.contains(first))
        return;
    std::erase(m_wanted, first);
    m_wanted.push_back(first);
    if (m_wanted.size() > wishesKept)
        m_wanted.erase(m_wanted.begin());
    if (!m_fetch.isActive())
        m_fetch.start();
}

void StretchTable::fetch()
{
    while (!m_wanted.empty() && static_cast<int>(m_underWay.size()) < requestsAtOnce) {
        const qint64 first = m_wanted.back();
        m_wanted.pop_back();
        m_underWay.insert(first);
        m_background.ask(
            this,
            [read = m_reader.read, first, shared = m_stop](const base::Stop &stop) {
                shared.throwIfNow();
                return read({.first = first, .count = stretchLength}, stop);
            },
            [this, first, generation = m_generation](engine::Answer<Chunk> answer) {
                if (generation != m_generation)
                    return;
                m_underWay.erase(first);
                if (answer) {
                    take(first, *std::move(answer.value));
                } else {
                    m_failed.insert(first);
                    Q_EMIT troubled(*answer.failure);
                }
                fetch();
            });
    }
}

void StretchTable::take(qint64 first, Chunk chunk)
{
    const qint64 end = first + chunk.count;
    std::erase_if(m_kept, [&](const Kept &kept) {
        return kept.isStale ? kept.first < end && kept.first + kept.chunk.count > first : kept.first == first;
    });
    if (m_kept.size() >= stretchesKept)
        m_kept.erase(std::ranges::min_element(m_kept, {}, &Kept::usedAt));
    m_kept.push_back({.first = first, .chunk = std::move(chunk), .usedAt = ++m_clock});
    const int last = static_cast<int>(std::min<qint64>(end, m_rows)) - 1;
    if (last >= first)
        Q_EMIT dataChanged(index(static_cast<int>(first), 0), index(last, columnCount() - 1));
}

} // namespace ui
