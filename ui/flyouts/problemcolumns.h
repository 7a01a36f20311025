// SPDX-FileCopyrightText: 2026 The Chancery authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <vector>

#include <QObject>

class QTableView;

namespace ui {

/// Shares the width of the table of failed and parked copies among its columns: as much as the texts need,
/// at first to person, reason and mailbox, while an item's id, which nobody reads, takes at most a quarter.
/// No mailbox in any row: no column. Once a person has made a column wider or narrower, widths are theirs.
class ProblemColumns : public QObject
{
    Q_OBJECT

public:
    enum Column { Item, Who, Reason, Mailbox, ColumnCount };

    /// The table has a model of these columns and outlives this.
    explicit ProblemColumns(QTableView &table, QObject *parent = nullptr);

    void forget(); ///< other rows come: what was taken so far says nothing of them
    void take(int column, const QString &text);
    void share(); ///< anew, after rows were taken

    std::vector<int> order() const; ///< all, as they stand, hidden or not

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    int neededBy(int column) const;
    void resize(int column, int width);

    QTableView &m_table;
    std::array<int, ColumnCount> m_widest{}; ///< of the texts, in pixels
    bool m_isSharing = false;
    bool m_isPressed = false; ///< the mouse, on the titles
    bool m_isByHand = false;
};

} // namespace ui
