// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QToolButton;

namespace ui {

/// A heading that opens and closes what is below it; closed at first.
class Disclosure : public QWidget
{
    Q_OBJECT

public:
    explicit Disclosure(const QString &title, QWidget *parent = nullptr);

    QWidget *content() const { return m_content; } ///< brings its own layout
    void setOpen(bool isOpen);
    bool isOpen() const;

private:
    void follow(bool isOpen);

    QToolButton *m_heading;
    QWidget *m_content;
};

} // namespace ui
