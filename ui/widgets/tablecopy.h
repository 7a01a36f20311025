// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QStringList>

class QTableView;

namespace ui {

/// The columns that are not hidden, in the order they stand in.
std::vector<int> shownColumns(const QTableView &table);

/// A line of tab-separated text, with its end. Tabs and line breaks in a cell become spaces, and a cell that
/// a spreadsheet would take for a formula gets an apostrophe.
QString copiedLine(const QStringList &cells);

/// The selected rows as tab-separated text, for a spreadsheet: the visible columns in the order they stand
/// in, with their titles in the first line. Empty: nothing is selected. All of them must be
/// there: a table that reads on goes another way.
QString selectedAsText(const QTableView &table);

/// Puts that into the clipboard; nothing happens when nothing is selected.
void copySelected(const QTableView &table);

} // namespace ui
