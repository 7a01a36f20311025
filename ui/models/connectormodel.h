// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QTimer>

#include "ui/models/desk.h"

namespace ui {

/// The connectors and drafts of a desk, a row each. Rows come, go and change one by one, so that a selection
/// stays; progress touches the row of its connector alone. The order is the desk's as far as rows were there
/// from the start: sort through ConnectorFilter.
class ConnectorModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        Name,
        Source,
        State,
        LastSuccess,
        NextRun,
        Available,
        Imported,
        Partial,
        Skipped,
        Failed,
        Lag,
        ColumnCount
    };

    /// What a row is sorted by.
    static constexpr int SortRole = Qt::UserRole;

    /// `desk` must outlive it.
    explicit ConnectorModel(Desk &desk, QObject *parent = nullptr);

    /// Of this model's row; null beyond the last. Good until the next return to the event loop.
    const ConnectorView *view(int row) const;
    int rowOf(base::ConnectorId id) const; ///< -1: none

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void follow();
    void onProgress(const model::RunSnapshot &snapshot);
    void onTime();
    QString text(const ConnectorView &view, int column) const;
    QVariant sortValue(const ConnectorView &view, int column) const;

    Desk &m_desk;
    std::vector<ConnectorView> m_views;
    QTimer m_clock; ///< times since something change by themselves
};

} // namespace ui
