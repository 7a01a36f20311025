// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/connectortable.h"

#include <algorithm>

#include <QFocusEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>

#include "ui/flyouts/statuslook.h"
#include "ui/models/wording.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/letterwidth.h"
#include "ui/widgets/titleroom.h"

namespace ui {

namespace {

/// Paints the pill over an otherwise empty cell, so that selection and focus look as in other cells.
class CellDelegate : public QStyledItemDelegate
{
public:
    CellDelegate(const Desk &desk, const ConnectorFilter &filter, QObject *parent)
        : QStyledItemDelegate(parent), m_desk(desk), m_filter(filter)
    {}

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        const ConnectorView *view = m_filter.view(index.row());
        if (index.column() != ConnectorModel::State || !view)
            return;
        const int margin = option.fontMetrics.averageCharWidth() / 2;
        painter->save();
        painter->setFont(option.font);
        StatusPill::paint(*painter, option.rect.adjusted(margin, 0, -margin, 0), lookOf(*view),
                          option.palette, option.direction);
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const ConnectorView *view = m_filter.view(index.row());
        if (index.column() != ConnectorModel::State || !view)
            return QStyledItemDelegate::sizeHint(option, index);
        return StatusPill::sizeOf(lookOf(*view), option.font) +
               QSize(option.fontMetrics.averageCharWidth(), option.fontMetrics.height() / 2);
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const ConnectorView *view = m_filter.view(index.row());
        if (!view)
            return;
        if (index.column() == ConnectorModel::State)
            option->text.clear();
        if (index.column() != ConnectorModel::Name)
            return;
        const auto &kinds = m_desk.environment().connectorKinds;
        const auto kind =
            std::ranges::find(kinds, view->config.kind.toUtf8(), &connectors::ConnectorKind::id);
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->icon = kindIcon(kind == kinds.end() ? QString() : kind->icon, option->palette);
    }

private:
    const Desk &m_desk;
    const ConnectorFilter &m_filter;
};

} // namespace

ConnectorTable::ConnectorTable(const Desk &desk, ConnectorFilter &filter, QWidget *parent)
    : QTableView(parent), m_filter(filter)
{
    setObjectName(QStringLiteral("connectorTable"));
    setAccessibleName(tr("Connectors"));
    setModel(&filter);
    setItemDelegate(new CellDelegate(desk, filter, this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setWordWrap(false);
    setAlternatingRowColors(true);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() * 9 / 4);
    setWidths(desk);
    QHeaderView *header = horizontalHeader();
    header->setSectionsMovable(true);
    header->setHighlightSections(false);
    header->setSortIndicator(ConnectorModel::State, Qt::AscendingOrder);
    setSortingEnabled(true);
    connect(header, &QHeaderView::sortIndicatorChanged, this, [header](int section) {
        if (section >= 0 && section < header->count())
            header->resizeSection(section,
                                  std::max(header->sectionSize(section), header->sectionSizeHint(section)));
    });
    connect(header, &QHeaderView::sectionResized, this, [this](int, int before, int now) {
        if (before == 0 || now == 0) // a column was hidden or shown
            giveNamesRoom();
    });
    connect(this, &QTableView::activated, this, &ConnectorTable::open);
    connect(this, &QTableView::clicked, this, [this](const QModelIndex &index) {
        const ConnectorView *view = m_filter.view(index.row());
        if (index.column() == ConnectorModel::Name && view && !QGuiApplication::keyboardModifiers())
            Q_EMIT nameClicked(ConnectorView(*view));
    });
}

/// Of the longest status that is one word, without a time.
static int statusWidth(const QFont &font)
{
    int width = 0;
    for (int status = 0; status <= static_cast<int>(Status::Paused); ++status) {
        ConnectorView view;
        view.status = static_cast<Status>(status);
        if (view.status != Status::Throttled)
            width = std::max(width, StatusPill::sizeOf(lookOf(view), font).width());
    }
    return width;
}

/// So that a window 1280 pixels wide shows them all: longer names, and statuses with a time, are in full in a
/// tool tip.
void ConnectorTable::setWidths(const Desk &desk)
{
    const int unit = letterWidth(fontMetrics());
    const int widths[] = {18, 12, 21, 17, 17, 9, 9, 9, 9, 9, 13};
    for (int column = 0; column < ConnectorModel::ColumnCount; ++column)
        setColumnWidth(column, unit * widths[column]);
    setColumnWidth(ConnectorModel::State, statusWidth(font()) + fontMetrics().averageCharWidth());
    const int time = fontMetrics().horizontalAdvance(dateAndTime(desk.now())) + unit * 2;
    setColumnWidth(ConnectorModel::LastSuccess, time);
    setColumnWidth(ConnectorModel::NextRun, time);
    int source = unit * widths[ConnectorModel::Source];
    for (const connectors::ConnectorKind &kind : desk.environment().connectorKinds)
        source = std::max(source, fontMetrics().horizontalAdvance(kind.name) + unit * 2);
    setColumnWidth(ConnectorModel::Source, std::min(source, unit * 20));
    const int lag = fontMetrics().horizontalAdvance(duration(std::chrono::minutes(59))) + unit * 2;
    setColumnWidth(ConnectorModel::Lag, std::max(lag, unit * widths[ConnectorModel::Lag]));
    // Before the table can be sorted: room for the arrow is the sorted column's alone.
    giveTitlesRoom(*horizontalHeader());
    m_leastNameWidth = columnWidth(ConnectorModel::Name);
}

/// What a wide window has left goes to the names, and what a narrow one lacks is taken from them first.
void ConnectorTable::giveNamesRoom()
{
    const int others = horizontalHeader()->length() - columnWidth(ConnectorModel::Name);
    setColumnWidth(ConnectorModel::Name, std::max(m_leastNameWidth, viewport()->width() - others));
}

void ConnectorTable::open(const QModelIndex &index)
{
    if (const ConnectorView *view = m_filter.view(index.row()))
        Q_EMIT opened(ConnectorView(*view)); // a copy: what is opened may change the list
}

std::vector<ConnectorView> ConnectorTable::chosen() const
{
    QList<QModelIndex> rows = selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    std::vector<ConnectorView> views;
    for (const QModelIndex &row : std::as_const(rows))
        views.push_back(*m_filter.view(row.row()));
    return views;
}

void ConnectorTable::choose(base::ConnectorId id)
{
    const QModelIndex index = m_filter.indexOf(id);
    if (!index.isValid())
        return;
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(index);
}

/// Reached by keys, a table without a choice would answer to none of the commands.
void ConnectorTable::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    if (event->reason() != Qt::MouseFocusReason && !selectionModel()->hasSelection() &&
        currentIndex().isValid())
        selectRow(currentIndex().row());
}

void ConnectorTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    giveNamesRoom();
}

void ConnectorTable::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    Q_EMIT choiceChanged();
}

} // namespace ui
