// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMargins>

#include "connectors/connectorkind.h"

class QLabel;
class QScrollArea;
class QVBoxLayout;
class QWidget;

namespace ui {

class Desk;

// What the assistant's pages are made of.

QLabel *heading(const QString &text, QWidget *parent);                 ///< of a part of a page
QLabel *words(const QString &text, QWidget *parent);                   ///< plain text, wrapped
QWidget *bullets(const QStringList &lines, QWidget *parent);           ///< a list of them
QLabel *labelOf(const QString &text, QWidget *input, QWidget *parent); ///< and the input's accessible name

/// Margins in the direction one reads; Qt's own left and right stay where they are.
QMargins margins(int leading, int top, int trailing, int bottom);

/// Makes `page` a column that scrolls when it is too long.
QVBoxLayout *scrollingColumn(QWidget *page);

/// Scrolls the column that `part` is in until all of it shows, once the layout has settled.
void scrollTo(QWidget *part);

/// The kind of that id; one with nothing but the id when there is none any more.
connectors::ConnectorKind kindOf(const Desk &desk, const QString &id);

} // namespace ui
