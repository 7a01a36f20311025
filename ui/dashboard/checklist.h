// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "model/check.h"

class QGridLayout;

namespace ui {

/// Named checks, one below the other: icon, name, what was found and what to do about it.
class CheckList : public QWidget
{
    Q_OBJECT

public:
    explicit CheckList(QWidget *parent = nullptr);

    void show(const model::Checks &checks);

protected:
    void changeEvent(QEvent *event) override;

private:
    void add(const model::Check &check);

    model::Checks m_shown;
    QWidget *m_content = nullptr;
    QGridLayout *m_grid = nullptr;
};

} // namespace ui
