// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QTableView>

#include "ui/models/connectorfilter.h"

namespace ui {

/// The table of connectors: whole rows, several at a time, the status as a pill. What is typed while it has
/// the focus goes to the filter.
class ConnectorTable : public QTableView
{
    Q_OBJECT

public:
    /// `filter` outlives it.
    ConnectorTable(const Desk &desk, ConnectorFilter &filter, QWidget *parent = nullptr);

    std::vector<ConnectorView> chosen() const; ///< from the top
    void choose(base::ConnectorId id);         ///< selects that row alone and brings it into view

    void keyboardSearch(const QString &text) override { Q_EMIT typed(text); }

Q_SIGNALS:
    void typed(const QString &text);
    void opened(const ui::ConnectorView &view);      ///< by a double click or Enter
    void nameClicked(const ui::ConnectorView &view); ///< once, with no key held
    void choiceChanged();

protected:
    void focusInEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;

private:
    void setWidths(const Desk &desk);
    void giveNamesRoom();
    void open(const QModelIndex &index);

    ConnectorFilter &m_filter;
    int m_leastNameWidth;
};

} // namespace ui
