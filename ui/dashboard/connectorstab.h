// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/dashboard/connectoractions.h"
#include "ui/dashboard/connectortable.h"
#include "ui/models/connectorfilter.h"
#include "ui/widgets/prompts.h"

class QLineEdit;
class QMenu;
class QStackedWidget;
class QToolBar;
class QToolButton;

namespace ui {

class ColumnChooser;
class EmptyState;

/// The tab Connectors: command bar, table, and what stands there while there is nothing to show.
class ConnectorsTab : public QWidget
{
    Q_OBJECT

public:
    ConnectorsTab(Desk &desk, Prompts &prompts, QWidget *parent = nullptr);

    ConnectorTable *table() { return m_table; }

    /// Selects that row, even if the filter hides it or its reading is not there yet.
    void choose(base::ConnectorId id);

Q_SIGNALS:
    void addWanted(const QString &kind); ///< empty: let the person choose
    void opened(const ui::ConnectorView &view);
    void editWanted(const ui::ConnectorView &view);
    void discardEditWanted(const ui::ConnectorView &view);
    void logWanted(base::ConnectorId id);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fillStack();
    void connectAll();
    QToolBar *makeBar();
    QLayout *makeFilter();
    QToolButton *addButton(QToolBar *bar);
    void addKeys();
    void orderTabs(const QToolBar &bar);
    void follow();
    void search(const QString &typed);
    void showMenu(const QPoint &place);
    void colour();

    Desk &m_desk;
    ConnectorModel m_model;
    ConnectorFilter m_rows;
    ConnectorTable *m_table;
    ConnectorActions *m_actions;
    QAction *m_add;
    QAction *m_refresh;
    QLineEdit *m_filter;
    QAction *m_search = nullptr;      ///< the picture in the filter
    QToolButton *m_further = nullptr; ///< opens the commands that have no room
    QToolButton *m_columns;
    ColumnChooser *m_chooser;
    QStackedWidget *m_stack;
    EmptyState *m_none;
    EmptyState *m_noMatch;
    base::ConnectorId m_awaited; ///< to be chosen as soon as it is there
};

} // namespace ui
