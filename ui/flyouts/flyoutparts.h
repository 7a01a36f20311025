// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QLabel;
class QPushButton;
class QTableView;
class QVBoxLayout;
class QWidget;

namespace ui {

/// What sections are made of, so that they look alike.
namespace parts {

QVBoxLayout *columnOf(QWidget *section); ///< its layout, without margins of its own
QLabel *heading(const QString &text, QWidget *parent);
QLabel *quietLabel(const QString &text, QWidget *parent); ///< of a value: secondary, at the top of its row
QLabel *wrapped(const QString &objectName, QWidget *parent);

/// A button without a frame that reads as a link, with its icon.
QPushButton *linkButton(const QString &text, const QString &iconName, QWidget *parent);

/// A table of whole rows, `lines` rows high, whose last column fills the width.
QTableView *smallTable(const QString &objectName, const QString &accessibleName, int lines, QWidget *parent);

} // namespace parts
} // namespace ui
