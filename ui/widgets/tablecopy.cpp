// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tablecopy.h"

#include <algorithm>
#include <vector>

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QTableView>

namespace ui {

static QString cell(QString text)
{
    for (QChar &each : text) {
        if (each == u'\t' || each == u'\n' || each == u'\r')
            each = u' ';
    }
    static const QString formulaStarts = QStringLiteral("=+-@");
    return !text.isEmpty() && formulaStarts.contains(text.front()) ? QString(u'\'' + text) : text;
}

std::vector<int> shownColumns(const QTableView &table)
{
    std::vector<int> columns;
    const QHeaderView *header = table.horizontalHeader();
    for (int visual = 0; visual < header->count(); ++visual) {
        if (const int column = header->logicalIndex(visual); !table.isColumnHidden(column))
            columns.push_back(column);
    }
    return columns;
}

QString copiedLine(const QStringList &cells)
{
    QStringList line;
    for (const QString &text : cells)
        line.append(cell(text));
    return QString(line.join(u'\t') + u'\n');
}

QString selectedAsText(const QTableView &table)
{
    QList<QModelIndex> rows = table.selectionModel()->selectedRows();
    if (rows.isEmpty())
        return {};
    std::ranges::sort(rows, {}, &QModelIndex::row);
    const std::vector<int> columns = shownColumns(table);
    QStringList cells;
    for (const int column : columns)
        cells.append(table.model()->headerData(column, Qt::Horizontal).toString());
    QString text = copiedLine(cells);
    for (const QModelIndex &row : std::as_const(rows)) {
        cells.clear();
        for (const int column : columns)
            cells.append(row.siblingAtColumn(column).data().toString());
        text += copiedLine(cells);
    }
    return text;
}

void copySelected(const QTableView &table)
{
    if (const QString text = selectedAsText(table); !text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

} // namespace ui
