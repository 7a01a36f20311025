// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/connectorstab.h"

#include <utility>

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QShortcut>
#include <QStackedWidget>
#include <QStyle>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/widgets/columnchooser.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/letterwidth.h"
#include "ui/widgets/tablecopy.h"

namespace ui {

ConnectorsTab::ConnectorsTab(Desk &desk, Prompts &prompts, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_model(desk),
      m_rows(m_model),
      m_table(new ConnectorTable(desk, m_rows, this)),
      m_actions(new ConnectorActions(
          desk, prompts, [this] { return m_table->chosen(); }, this)),
      m_add(new QAction(tr("Add connector"), this)),
      m_refresh(new QAction(tr("Refresh"), this)),
      m_filter(new QLineEdit(this)),
      m_columns(new QToolButton(this)),
      m_chooser(new ColumnChooser(m_table->horizontalHeader(), QStringLiteral("connectors/columns"), this)),
      m_stack(new QStackedWidget(this)),
      m_none(new EmptyState(this)),
      m_noMatch(new EmptyState(this))
{
    fillStack();
    auto *layout = new QVBoxLayout(this);
    QToolBar *bar = makeBar();
    layout->addWidget(bar);
    layout->addLayout(makeFilter());
    layout->addWidget(m_stack, 1);
    m_chooser->restore();
    m_table->sortByColumn(m_table->horizontalHeader()->sortIndicatorSection(),
                          m_table->horizontalHeader()->sortIndicatorOrder());
    addKeys();
    orderTabs(*bar);
    connectAll();
    colour();
    follow();
}

void ConnectorsTab::fillStack()
{
    m_none->say(
        tr("No connectors yet"),
        tr("A connector captures messages from one source and archives them. Choose a source to begin."),
        tr("Add connector"));
    m_none->setObjectName(QStringLiteral("noConnectors"));
    m_noMatch->say(tr("No connector matches"),
                   tr("Change what you typed, or clear it to see all connectors."), tr("Clear the filter"));
    m_noMatch->setObjectName(QStringLiteral("noMatch"));
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_none);
    m_stack->addWidget(m_noMatch);
    m_stack->addWidget(new QWidget(this)); // while the first reading is under way
}

void ConnectorsTab::connectAll()
{
    connect(m_none, &EmptyState::acted, this, [this] { Q_EMIT addWanted({}); });
    connect(m_noMatch, &EmptyState::acted, m_filter, &QLineEdit::clear);
    connect(&m_desk, &Desk::connectorsChanged, this, &ConnectorsTab::follow);
    connect(&m_desk, &Desk::progressed, m_actions, &ConnectorActions::follow);
    connect(m_table, &ConnectorTable::choiceChanged, m_actions, &ConnectorActions::follow);
    connect(m_table, &ConnectorTable::opened, this, &ConnectorsTab::opened);
    connect(m_table, &ConnectorTable::typed, this, &ConnectorsTab::search);
    connect(m_table, &QWidget::customContextMenuRequested, this, &ConnectorsTab::showMenu);
    connect(m_actions, &ConnectorActions::editWanted, this, &ConnectorsTab::editWanted);
    connect(m_actions, &ConnectorActions::discardEditWanted, this, &ConnectorsTab::discardEditWanted);
    connect(m_actions, &ConnectorActions::cloned, this, &ConnectorsTab::choose);
    connect(m_actions, &ConnectorActions::logWanted, this, &ConnectorsTab::logWanted);
}

QToolBar *ConnectorsTab::makeBar()
{
    auto *bar = new QToolBar(this);
    bar->setObjectName(QStringLiteral("commandBar"));
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    const int side = style()->pixelMetric(QStyle::PM_SmallIconSize);
    bar->setIconSize({side, side});
    bar->addWidget(addButton(bar));
    for (QAction *action : m_actions->all())
        bar->addAction(action);
    bar->addSeparator();
    m_refresh->setObjectName(QStringLiteral("refresh"));
    m_refresh->setToolTip(tr("Read again (F5)"));
    connect(m_refresh, &QAction::triggered, &m_desk, &Desk::refresh);
    bar->addAction(m_refresh);
    for (QAction *action : bar->actions()) {
        QWidget *button = bar->widgetForAction(action);
        if (button && !action->objectName().isEmpty()) {
            button->setObjectName(action->objectName() + QStringLiteral("Button"));
            button->setFocusPolicy(Qt::TabFocus);
        }
    }
    // What a narrow window hides is behind it, and must not be out of reach for the keyboard.
    m_further = bar->findChild<QToolButton *>(QStringLiteral("qt_toolbar_ext_button"));
    m_further->setFocusPolicy(Qt::TabFocus);
    m_further->setAccessibleName(tr("More commands"));
    m_further->setToolTip(tr("More commands"));
    return bar;
}

QLayout *ConnectorsTab::makeFilter()
{
    auto *layout = new QHBoxLayout;
    m_filter->setObjectName(QStringLiteral("connectorFilter"));
    m_filter->setAccessibleName(tr("Filter connectors"));
    m_filter->setPlaceholderText(tr("Filter connectors"));
    m_filter->setToolTip(tr("Filter by name, source, account or status (Ctrl+F); or just type in the table"));
    m_filter->setClearButtonEnabled(true);
    m_search = m_filter->addAction(QIcon(), QLineEdit::LeadingPosition);
    m_filter->setMaximumWidth(letterWidth(fontMetrics()) * 44);
    layout->addWidget(m_filter, 1);
    layout->addStretch();
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_rows.setText(text);
        follow();
    });
    m_columns->setObjectName(QStringLiteral("columns"));
    m_columns->setText(tr("Columns"));
    m_columns->setToolTip(tr("Choose the columns"));
    m_columns->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_columns->setAutoRaise(true);
    m_columns->setFocusPolicy(Qt::TabFocus);
    m_columns->setMenu(m_chooser);
    m_columns->setPopupMode(QToolButton::InstantPopup);
    layout->addWidget(m_columns);
    return layout;
}

/// With one kind there is nothing to choose.
QToolButton *ConnectorsTab::addButton(QToolBar *bar)
{
    auto *button = new QToolButton(bar);
    m_add->setObjectName(QStringLiteral("addConnector"));
    button->setDefaultAction(m_add);
    button->setObjectName(QStringLiteral("addConnectorButton"));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::TabFocus);
    const auto &kinds = m_desk.environment().connectorKinds;
    if (kinds.size() == 1) {
        connect(m_add, &QAction::triggered, this,
                [this, kind = QString::fromLatin1(kinds.front().id)] { Q_EMIT addWanted(kind); });
        return button;
    }
    auto *menu = new QMenu(button);
    for (const connectors::ConnectorKind &kind : kinds) {
        QAction *action = menu->addAction(kindIcon(kind.icon, palette()), kind.name);
        connect(action, &QAction::triggered, this,
                [this, id = QString::fromLatin1(kind.id)] { Q_EMIT addWanted(id); });
    }
    button->setMenu(menu);
    button->setPopupMode(QToolButton::InstantPopup);
    return button;
}

void ConnectorsTab::addKeys()
{
    const auto add = [this](const QKeySequence &keys, QWidget *where, auto act) {
        auto *shortcut = new QShortcut(keys, where, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    add(QKeySequence::Copy, m_table, [this] { copySelected(*m_table); });
    add(QKeySequence::Delete, m_table, [this] { m_actions->remove()->trigger(); });
    add(QKeySequence::Find, this, [this] { m_filter->setFocus(Qt::ShortcutFocusReason); });
    add(Qt::Key_Escape, m_filter, [this] {
        m_filter->clear();
        m_table->setFocus();
    });
    add(Qt::Key_Down, m_filter, [this] { m_table->setFocus(); });
    add(Qt::Key_Return, m_filter, [this] { m_table->setFocus(); });
}

/// As they are read: commands, filter, columns, table.
void ConnectorsTab::orderTabs(const QToolBar &bar)
{
    QWidget *before = nullptr;
    const auto thenTo = [&](QWidget *next) {
        if (QWidget *last = std::exchange(before, next))
            setTabOrder(last, next);
    };
    for (QAction *action : bar.actions()) {
        if (!action->isSeparator())
            thenTo(bar.widgetForAction(action));
    }
    thenTo(m_further);
    thenTo(m_filter);
    thenTo(m_columns);
    thenTo(m_table);
}

void ConnectorsTab::search(const QString &typed)
{
    if (typed.trimmed().isEmpty())
        return;
    m_filter->setFocus();
    m_filter->end(false);
    m_filter->insert(typed);
}

void ConnectorsTab::choose(base::ConnectorId id)
{
    m_awaited = id;
    follow();
}

void ConnectorsTab::follow()
{
    if (m_awaited && m_model.rowOf(m_awaited) >= 0 && !m_rows.indexOf(m_awaited).isValid())
        m_filter->clear();
    if (!m_desk.isLoaded())
        m_stack->setCurrentIndex(m_stack->count() - 1);
    else if (m_model.rowCount() == 0)
        m_stack->setCurrentWidget(m_none);
    else if (m_rows.rowCount() == 0)
        m_stack->setCurrentWidget(m_noMatch);
    else
        m_stack->setCurrentWidget(m_table);
    if (m_awaited && m_rows.indexOf(m_awaited).isValid())
        m_table->choose(std::exchange(m_awaited, {}));
    m_actions->follow();
}

void ConnectorsTab::showMenu(const QPoint &place)
{
    if (m_table->chosen().empty())
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("connectorMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *open = menu->addAction(tr("Open"));
    open->setEnabled(m_table->chosen().size() == 1);
    connect(open, &QAction::triggered, this, [this] {
        if (const auto chosen = m_table->chosen(); chosen.size() == 1)
            Q_EMIT opened(chosen.front());
    });
    menu->addSeparator();
    for (QAction *action : m_actions->all())
        menu->addAction(action);
    menu->addAction(m_actions->discardEdit());
    menu->addSeparator();
    QAction *copy = menu->addAction(icon(QStringLiteral("copy"), palette()), tr("Copy"));
    copy->setShortcut(QKeySequence::Copy);
    connect(copy, &QAction::triggered, this, [this] { copySelected(*m_table); });
    menu->popup(m_table->viewport()->mapToGlobal(place));
}

void ConnectorsTab::colour()
{
    m_add->setIcon(icon(QStringLiteral("add"), palette()));
    m_refresh->setIcon(icon(QStringLiteral("refresh"), palette()));
    m_search->setIcon(icon(QStringLiteral("search"), palette()));
    m_columns->setIcon(icon(QStringLiteral("columns"), palette()));
    m_further->setIcon(icon(QStringLiteral("more"), palette()));
    m_actions->colour(palette());
}

void ConnectorsTab::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colour();
}

} // namespace ui
