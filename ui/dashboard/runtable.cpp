// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/runtable.h"

#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>

#include "ui/dashboard/tables.h"
#include "ui/flyouts/statuslook.h"
#include "ui/models/plaintip.h"
#include "ui/models/wording.h"

namespace ui {

namespace {

constexpr int stateRole = Qt::UserRole;
constexpr int stateColumn = 4;

/// The state as a pill; the word stays the cell's text, for copying and for screen readers.
class StateDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem empty = option;
        initStyleOption(&empty, index);
        empty.text.clear();
        const QWidget *widget = option.widget;
        widget->style()->drawControl(QStyle::CE_ItemViewItem, &empty, painter, widget);
        const QVariant state = index.data(stateRole);
        if (!state.isValid())
            return;
        const int gap = option.fontMetrics.height() / 4;
        painter->setFont(option.font);
        StatusPill::paint(*painter, option.rect.adjusted(gap, gap / 2, -gap, -gap / 2),
                          lookOf(static_cast<model::RunState>(state.toInt())), option.palette,
                          option.direction);
    }
};

QString took(const model::RunRecord &run)
{
    return run.completedAt ? duration(*run.completedAt - run.startedAt) : QStringLiteral("–");
}

QString addsUp(const model::RunRecord &run)
{
    if (run.state == model::RunState::Running)
        return QStringLiteral("–");
    return run.counts.invariantHolds() ? RunTable::tr("yes") : RunTable::tr("NO");
}

} // namespace

RunTable::RunTable(Desk &desk, QWidget *parent)
    : QTableView(parent),
      m_desk(desk),
      m_rows(new Rows(desk.background(), columns(), StretchTable::Growth::AtTop, this))
{
    setObjectName(QStringLiteral("runs"));
    setAccessibleName(tr("Runs"));
    tables::dress(*this);
    setModel(m_rows);
    setItemDelegateForColumn(stateColumn, new StateDelegate(this));
    tables::setWidths(*this, {22, 23, 18, 13, 31, 11, 11, 10, 8, 8, 8});
    connect(this, &QTableView::activated, this, [this](const QModelIndex &index) {
        if (const Row *row = m_rows->row(index.row()))
            Q_EMIT opened(row->connector);
    });
}

RunTable::Rows::Columns RunTable::columns()
{
    const Qt::Alignment right = Qt::AlignTrailing | Qt::AlignVCenter;
    const Qt::Alignment left = Qt::AlignLeading | Qt::AlignVCenter;
    const auto count = [right](const QString &title, qint64 model::Counts::*figure) {
        return Rows::Column{
            title, [figure](const Row &row) { return number(row.record.counts.*figure); }, right, {}};
    };
    return {
        {tr("Connector"), [](const Row &row) { return row.record.connector; }, left, {}},
        {tr("Started"), [](const Row &row) { return dateAndSecond(row.record.startedAt); }, left, {}},
        {tr("Took"), [](const Row &row) { return took(row.record); }, left, {}},
        {tr("Started by"), [](const Row &row) { return triggerWord(row.record.trigger); }, left, {}},
        {tr("State"), [](const Row &row) { return stateWord(row.record.state); }, left,
         [](const Row &row, int role) {
             if (role == stateRole)
                 return QVariant(static_cast<int>(row.record.state));
             return role == Qt::ToolTipRole ? QVariant(plainTip(row.record.failureText)) : QVariant();
         }},
        count(tr("New items"), &model::Counts::itemsAvailable),
        {tr("For import"),
         [](const Row &row) { return number(row.record.counts.availableForImport()); },
         right,
         {}},
        count(tr("Imported"), &model::Counts::imported),
        count(tr("Partial"), &model::Counts::partial),
        count(tr("Skipped"), &model::Counts::skipped),
        count(tr("Failed"), &model::Counts::failed),
        {tr("Adds up"), [](const Row &row) { return addsUp(row.record); }, left, {}},
    };
}

void RunTable::show(std::optional<base::ConnectorId> connector)
{
    journal::Listing &listing = m_desk.environment().journal.listing();
    m_rows->setSource([&listing, connector](const base::Stop &) { return listing.runCount(connector); },
                      [&listing, connector](journal::Stretch stretch, const base::Stop &) {
                          return listing.runs(connector, stretch);
                      });
}

void RunTable::refresh()
{
    m_rows->refresh();
}

const RunTable::Row *RunTable::chosen() const
{
    const QModelIndexList rows = selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr : m_rows->row(rows.first().row());
}

void RunTable::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    Q_EMIT choiceChanged();
}

} // namespace ui
