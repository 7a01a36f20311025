// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCollator>
#include <QSortFilterProxyModel>

#include "ui/models/connectormodel.h"

namespace ui {

/// Sorts connectors, problems first unless told otherwise and by name among equals, and leaves out those that
/// do not match what was typed: every word of it has to occur in name, source, account or status.
class ConnectorFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit ConnectorFilter(ConnectorModel &model, QObject *parent = nullptr);

    void setText(const QString &text);
    const QString &text() const { return m_text; }

    /// Of this model's row.
    const ConnectorView *view(int row) const;
    QModelIndex indexOf(base::ConnectorId id) const;

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &one, const QModelIndex &other) const override;

private:
    ConnectorModel &m_model;
    QString m_text;
    QCollator m_collator;
};

} // namespace ui
