// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QButtonGroup>
#include <QWidget>

class QHBoxLayout;

namespace ui {

/// Runs as bars side by side, oldest first: as high as what the run had to do, the part that went wrong in
/// its own colour and pattern, and what it did not come to in a calm colour above. Each bar is a button:
/// clicked, or reached with the arrow keys. What it stands for is its tool tip and its name for screen
/// readers.
class RunBars : public QWidget
{
    Q_OBJECT

public:
    struct Bar
    {
        qint64 good = 0;
        qint64 bad = 0;
        qint64 open = 0;       ///< left for the next run, which is no failure
        bool isBroken = false; ///< the run itself ended badly, whatever it did
        QString text;          ///< `20 Nov 2026 08:00, completed: 12 imported`

        bool operator==(const Bar &) const = default;
    };

    explicit RunBars(QWidget *parent = nullptr);

    /// The choice stays where it was, counted from the newest, unless there are fewer now.
    void show(const std::vector<Bar> &bars);

    int current() const { return m_group.checkedId(); } ///< from 0, the oldest; -1: none
    void setCurrent(int index);

Q_SIGNALS:
    void chosen(int index); ///< by a person

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    std::vector<Bar> m_bars;
    QHBoxLayout *m_layout;
    QButtonGroup m_group;
    bool m_isSetting = false; ///< the choice is not a person's
};

} // namespace ui
