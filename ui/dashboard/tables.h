// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <initializer_list>

#include <QString>

class QTableView;
class QWidget;

namespace ui::tables {

/// A table of whole rows as all pages have it: read only, one row at a time, columns that can be moved and
/// sized; Ctrl+C copies what is selected.
void dress(QTableView &table);
QTableView *make(const QString &objectName, const QString &accessibleName, QWidget *parent);

/// The first columns' widths in characters; the last column of the table takes what is left.
void setWidths(QTableView &table, std::initializer_list<int> characters);

} // namespace ui::tables
