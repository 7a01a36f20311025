// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <Qt>

class QLabel;
class QPushButton;
class QTableView;
class QTreeView;
class QVBoxLayout;
class QWidget;

namespace ui {

/// What sections are made of, so that they look alike.
namespace parts {

/// Where texts begin in the window's direction, whichever way their own words run: a date beside its label
/// stays beside it in a window that reads from the right.
Qt::Alignment leading();

QVBoxLayout *columnOf(QWidget *section); ///< its layout, without margins of its own
QLabel *heading(const QString &text, QWidget *parent);
QLabel *quietLabel(const QString &text, QWidget *parent); ///< of a value: secondary, at the top of its row
/// Shows a value; a screen reader, which reads labels one by one, hears whose it is as well.
void showValue(QLabel &label, const QString &name, const QString &value);

QLabel *wrapped(const QString &objectName, QWidget *parent);

QWidget *rule(QWidget *parent); ///< a thin line between parts

/// A button without a frame that reads as a link, with its icon; in the links' colour, whatever that becomes.
QPushButton *linkButton(const QString &text, const QString &iconName, QWidget *parent);

/// A table of whole rows whose last column fills the width.
QTableView *smallTable(const QString &objectName, const QString &accessibleName, QWidget *parent);

/// Makes a list as high as its rows, up to `most` of them; it scrolls beyond.
void fitHeight(QTableView *table, int rows, int most);
void fitHeight(QTreeView *list, int rows, int most);

} // namespace parts
} // namespace ui
