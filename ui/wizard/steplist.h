// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QFrame>
#include <QList>

class QToolButton;

namespace ui {

/// The named steps at the leading side: done ones ticked and open to a click, the current one marked.
class StepList : public QFrame
{
    Q_OBJECT

public:
    StepList(const QStringList &steps, QWidget *parent);

    void show(int current, int reached);         ///< from 0; `reached`: the last one that was open so far
    void setTroubled(int step, bool isTroubled); ///< it has a warning mark in place of its tick

Q_SIGNALS:
    void wanted(int step);

protected:
    void changeEvent(QEvent *event) override;

private:
    void draw();

    QStringList m_steps;
    std::vector<QToolButton *> m_buttons;
    QList<int> m_troubled;
    int m_current = 0;
    int m_reached = 0;
};

} // namespace ui
