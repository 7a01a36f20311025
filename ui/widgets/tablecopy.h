// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QTableView;

namespace ui {

/// The selected rows as tab-separated text, for a spreadsheet: the visible columns in the order they stand
/// in, with their titles in the first line. Empty: nothing is selected. Tabs and line breaks in a cell
/// become spaces, and a cell that a spreadsheet would take for a formula gets an apostrophe.
QString selectedAsText(const QTableView &table);

/// Puts that into the clipboard; nothing happens when nothing is selected.
void copySelected(const QTableView &table);

} // namespace ui
