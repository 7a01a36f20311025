// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flyouts/problemcolumns.h"

#include <algorithm>

#include <QEvent>
#include <QHeaderView>
#include <QScopedValueRollback>
#include <QTableView>

namespace ui {

ProblemColumns::ProblemColumns(QTableView &table, QObject *parent) : QObject(parent), m_table(table)
{
    m_table.horizontalHeader()->setStretchLastSection(false);
    m_table.viewport()->installEventFilter(this);
    m_table.horizontalHeader()->viewport()->installEventFilter(this);
    connect(m_table.horizontalHeader(), &QHeaderView::sectionResized, this,
            [this] { m_isByHand = m_isByHand || (m_isPressed && !m_isSharing); });
    share();
}

void ProblemColumns::forget()
{
    m_widest.fill(0);
    share();
}

void ProblemColumns::take(int column, const QString &text)
{
    int &widest = m_widest.at(static_cast<size_t>(column));
    widest = std::max(widest, m_table.fontMetrics().horizontalAdvance(text));
}

/// With the title and what a cell has beside its text.
int ProblemColumns::neededBy(int column) const
{
    const int margins = m_table.fontMetrics().averageCharWidth() * 2;
    return std::max(m_table.horizontalHeader()->sectionSizeHint(column),
                    m_widest.at(static_cast<size_t>(column)) + margins);
}

void ProblemColumns::resize(int column, int width)
{
    m_table.setColumnWidth(column, std::max(width, m_table.horizontalHeader()->sectionSizeHint(column)));
}

void ProblemColumns::share()
{
    const QScopedValueRollback<bool> sharing(m_isSharing, true);
    const bool hasMailbox = m_widest.at(Mailbox) > 0;
    m_table.setColumnHidden(Mailbox, !hasMailbox);
    if (m_isByHand)
        return;
    const int all = m_table.viewport()->width();
    resize(Item, std::min(neededBy(Item), all / 4));
    int left = all - m_table.columnWidth(Item);
    std::vector<int> words{Who, Reason};
    if (hasMailbox)
        words.push_back(Mailbox);
    std::ranges::sort(words, {}, [this](int column) { return neededBy(column); });
    auto sharers = static_cast<int>(words.size());
    for (const int column : words) { // what one does not need is the others'
        resize(column, std::min(neededBy(column), left / sharers));
        left -= m_table.columnWidth(column);
        --sharers;
    }
    resize(Reason, m_table.columnWidth(Reason) + std::max(0, left));
}

std::vector<int> ProblemColumns::order() const
{
    std::vector<int> columns;
    for (int visual = 0; visual < ColumnCount; ++visual)
        columns.push_back(m_table.horizontalHeader()->logicalIndex(visual));
    return columns;
}

bool ProblemColumns::eventFilter(QObject *watched, QEvent *event)
{
    // Events of other types come still when the table is half destroyed, and is not to be asked any more.
    switch (event->type()) {
    case QEvent::Resize:
        if (watched == m_table.viewport())
            share();
        break;
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick:
    case QEvent::MouseButtonRelease:
        if (watched != m_table.viewport())
            m_isPressed = event->type() != QEvent::MouseButtonRelease;
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace ui
