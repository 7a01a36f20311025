// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/connectorfilter.h"

#include <algorithm>

namespace ui {

ConnectorFilter::ConnectorFilter(ConnectorModel &model, QObject *parent)
    : QSortFilterProxyModel(parent), m_model(model)
{
    m_collator.setNumericMode(true);
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
    setSortRole(ConnectorModel::SortRole);
    setSourceModel(&model);
    sort(ConnectorModel::State);
}

void ConnectorFilter::setText(const QString &text)
{
    m_text = text;
    invalidateFilter();
}

const ConnectorView *ConnectorFilter::view(int row) const
{
    return m_model.view(mapToSource(index(row, 0)).row());
}

QModelIndex ConnectorFilter::indexOf(base::ConnectorId id) const
{
    return mapFromSource(m_model.index(m_model.rowOf(id), 0));
}

bool ConnectorFilter::filterAcceptsRow(int row, const QModelIndex &) const
{
    const ConnectorView *view = m_model.view(row);
    const QStringList places{view->config.name, view->kindName, view->account, statusWord(*view)};
    const QStringList words = m_text.split(u' ', Qt::SkipEmptyParts);
    return std::ranges::all_of(words, [&](const QString &word) {
        return std::ranges::any_of(
            places, [&](const QString &place) { return place.contains(word, Qt::CaseInsensitive); });
    });
}

bool ConnectorFilter::lessThan(const QModelIndex &one, const QModelIndex &other) const
{
    const QVariant left = one.data(sortRole());
    const QVariant right = other.data(sortRole());
    const auto name = [&](const QModelIndex &of) {
        return m_model.view(of.row())->config.name;
    };
    if (left.userType() == QMetaType::QString && left != right)
        return m_collator.compare(left.toString(), right.toString()) < 0;
    if (left != right)
        return left.toLongLong() < right.toLongLong();
    // Names stay in their order whichever way the column is sorted.
    const bool isBefore = m_collator.compare(name(one), name(other)) < 0;
    return sortOrder() == Qt::AscendingOrder ? isBefore : !isBefore && name(one) != name(other);
}

} // namespace ui
