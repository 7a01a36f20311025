// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "model/check.h"

namespace ui {

/// The named sub-checks of a test: icon, name, what was found, what to do. Each can be reached by keyboard
/// and is read as one sentence. Empty and hidden at first.
class CheckList : public QWidget
{
    Q_OBJECT

public:
    explicit CheckList(QWidget *parent = nullptr);

    void show(const model::Checks &checks);
    void clear() { show({}); }
    const model::Checks &checks() const { return m_checks; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    QWidget *rowOf(const model::Check &check, int number);

    model::Checks m_checks;
    QWidget *m_rows = nullptr;
};

} // namespace ui
