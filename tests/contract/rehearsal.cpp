// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/rehearsal.h"

#include <QScopeGuard>
#include <QTest>

namespace contract {

QStringList Harvest::keys() const
{
    QStringList all;
    for (const model::SourceItem &item : fresh)
        all.append(item.container + u'|' + item.id + u'|' + item.revision);
    all.sort();
    return all;
}

Rehearsal::Rehearsal(const World &world, Memory &memory, const base::Stop &stop)
    : m_memory(memory), m_stop(stop)
{
    const connectors::ConnectorKind kind = world.kind();
    connectors::SourceContext context;
    QList<QByteArray> secrets;
    for (const model::Field &field : kind.fields) {
        if (field.type == model::Field::Type::Secret && !world.secret(field.key).isEmpty())
            secrets.append(field.key);
    }
    context.values = model::validated(connectors::allFields(kind), world.settings(), secrets);
    context.secret = [&world](const QByteArray &key) {
        return world.secret(key);
    };
    context.clock = &world.clock();
    context.scratchFolder = m_scratch.path();
    m_source = kind.makeSource(context);
}

std::vector<model::Cursor> Rehearsal::resume(const connectors::Window &window)
{
    return m_source->resume(m_memory.cursors(), window, m_memory, m_stop);
}

connectors::Page Rehearsal::fetch(const model::Cursor &cursor)
{
    return m_source->fetch(cursor, m_memory, m_memory, m_stop);
}

Harvest Rehearsal::run(const Extent &extent)
{
    Harvest harvest;
    const auto forgotten = qScopeGuard([&, before = m_memory] {
        if (!extent.commits)
            m_memory = before;
    });
    for (model::Cursor cursor : resume(extent.window)) {
        while (!cursor.atEnd) {
            if (int(harvest.pages.size()) == extent.pages)
                return harvest;
            const connectors::Page page = fetch(cursor);
            if (!take(page, extent, harvest))
                return harvest;
            cursor = page.next;
        }
    }
    harvest.hasEnded = true;
    return harvest;
}

bool Rehearsal::take(const connectors::Page &page, const Extent &extent, Harvest &harvest)
{
    harvest.pages.push_back(page);
    harvest.returned += qint64(page.items.size());
    harvest.excluded += page.excluded;
    harvest.refusals.insert(harvest.refusals.end(), page.refusals.begin(), page.refusals.end());
    if (!extent.commits) {
        m_memory.change(page.state);
        harvest.fresh.insert(harvest.fresh.end(), page.items.begin(), page.items.end());
        return true;
    }
    const auto fresh = m_memory.commit(identity(), page);
    harvest.fresh.insert(harvest.fresh.end(), fresh.begin(), fresh.end());
    const bool isKilled = int(harvest.pages.size()) == extent.pages;
    if (extent.acknowledges && !(isKilled && extent.diesBeforeLast))
        m_source->acknowledge(page);
    return !isKilled;
}

} // namespace contract
